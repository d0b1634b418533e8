import { type Answers, checkAnswers, type Item } from '#catalog';
import { Invalid } from '#platform/errors.ts';
import type { Said } from '#platform/i18n.ts';

export type Problems = Readonly<Record<string, Said>>;

/** What is wrong with the answers of a form so far, field by field; `only` looks at the fields of one step. */
export async function formProblems(item: Item, answers: Answers, only?: readonly string[]): Promise<Problems> {
  const check = async (): Promise<Problems> => {
    checkAnswers(item, answers);
    return {};
  };
  const problems = await check().catch((error: unknown) => {
    if (error instanceof Invalid) return error.fields;
    throw error;
  });
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !only || only.includes(name.split('.')[0]!)));
}
