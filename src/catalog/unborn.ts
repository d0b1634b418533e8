import { checkResidentNumber } from '#identity';
import type { Said } from '#platform/i18n.ts';
import type { Answers, ItemForm } from './form.ts';

interface Property {
  format?: string;
  items?: { properties?: Record<string, Property> };
}

/** Identity numbers among the answers whose birth lies after this day: the schema of a form knows no day. */
export function unborn({ schema }: ItemForm, answers: Answers, today: string): Record<string, Said> {
  return inFields((schema['properties'] ?? {}) as Record<string, Property>, answers, today, '');
}

function inFields(properties: Readonly<Record<string, Property>>, answers: Answers, today: string, under: string): Record<string, Said> {
  const found = Object.entries(properties).flatMap(([key, { format, items }]): [string, Said][] => {
    const answer = answers[key];
    if (Array.isArray(answer) && items?.properties) return answer.flatMap((row, i) => Object.entries(inFields(items.properties!, row as Answers, today, `${under}${key}.${i}.`)));
    const problem = format === 'resident-number' && typeof answer === 'string' ? checkResidentNumber(answer, today) : undefined;
    return problem ? [[under + key, problem.sentence]] : [];
  });
  return Object.fromEntries(found);
}
