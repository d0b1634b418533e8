import { getItemVersion, type Item } from '#catalog';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { answerBy, correctionWorkdays } from './clock/case-clock.ts';
import type { Case, CorrectionItem } from './case.ts';
import { vagueness } from './exact-words.ts';
import { keepStep } from './keep-step.ts';
import { exemptionOf } from './materials.ts';
import { dayLine } from './papers.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';

/** One thing to be corrected, as an officer names it. */
export interface ToCorrect {
  /** Key of a material or of a field of the form. */
  about?: string | undefined;
  /** How it is to be mended. */
  what: string;
  /** What is wrong with it. */
  reason: string;
}

export interface AskForCorrection {
  no: string;
  /** All that is to be corrected, at once, each with its reason. */
  items: readonly ToCorrect[];
  /** Working days in which the applicant answers; 15 where not said. */
  workdays?: number | undefined;
}

/**
 * Tells the applicant once, in one notice, all that is to be corrected (行政许可法 32(4)): of which material or answer, what is
 * wrong and how to mend it; the body's clock stops until she answers. A second notice is refused 'second-correction-notice';
 * Invalid with nothing to correct, or where it is not said what exactly.
 */
export async function askForCorrection(act: Act, input: AskForCorrection, key: SigningKey): Promise<Case> {
  const items = input.items.map(({ about = '', what, reason }) => ({ about: about.trim(), what: what.trim(), reason: reason.trim() }));
  if (items.length === 0) throw new Invalid({ items: said('请至少写明一项需要补正的内容', 'Name at least one thing to correct') });
  return asOfficer(act, input.no, 'askForCorrection', async (inside, file, power) => {
    const named = nameAll(items, await getItemVersion(inside.db, file.item.code, file.item.version));
    const graph = await processOf(inside.db, file);
    const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'accept', outcome: { materials: 'incomplete' } });
    const until = answerBy(dayInChina(inside.at), input.workdays ?? correctionWorkdays).dueDate;
    return keepStep(inside, file, {
      event: 'cases.correction-asked',
      changes: { state: 'correcting', tokens, correction: { askedAt: inside.at.toISOString(), answerBy: until, items: named } },
      particulars: { about: items.map(({ about }) => about), answerBy: until },
      told: { items: named, answerBy: until },
      power,
      effects,
      paper: {
        kind: 'correctionNotice',
        key,
        lines: [
          ...named.map(({ name, what, reason }, index) => [`${index + 1} 需补正 To correct`, `${name!['zh-CN']} ${name!.en}；问题 what is wrong: ${reason}；怎么改 how to mend it: ${what}`] as const),
          ['最迟 Answer by', dayLine(until)],
        ],
      },
    });
  });
}

function nameAll(items: readonly (ToCorrect & { about: string })[], item: Item): CorrectionItem[] {
  const problems: [string, Said][] = [];
  const named = items.map(({ about, what, reason }, index): CorrectionItem => {
    const subject = subjectOf(item, about);
    if ('problem' in subject) problems.push([`items.${index}.about`, subject.problem]);
    else if (items.findIndex((other) => other.about === about) !== index) problems.push([`items.${index}.about`, said('这一份已经写过，请合在一起', 'This one is named already; put both together')]);
    const vague = [['what', what, said('请写明怎么改', 'Say how it is to be mended')], ['reason', reason, said('请写明有什么问题', 'Say what is wrong')]] as const;
    for (const [name, text, missing] of vague) {
      const problem = text ? vagueness(text) : missing;
      if (problem) problems.push([`items.${index}.${name}`, problem]);
    }
    return { about, ...('problem' in subject ? {} : subject), what, reason };
  });
  if (problems.length > 0) throw new Invalid(Object.fromEntries(problems));
  return named;
}

function subjectOf(item: Item, about: string): Pick<CorrectionItem, 'kind' | 'name'> | { problem: Said } {
  const material = item.materials.find(({ key }) => key === about);
  const exempt = material && exemptionOf(material);
  if (exempt) return { problem: said(`这一份不用交（${exempt['zh-CN']}），请指明要改的填写项`, `It is not handed in (${exempt.en}); name the answer to correct`) };
  if (material) return { kind: 'material', name: said(material.name, material.englishName ?? material.name) };
  const field = Object.hasOwn(item.form?.fields ?? {}, about) ? item.form!.fields[about] : undefined;
  if (field) return { kind: 'field', name: field.label };
  return { problem: about ? said('这个事项没有这份材料或者这个填写项', 'This matter has no such material or field') : said('请选择是哪一份材料，或者哪一个填写项', 'Choose which material or which answer it is') };
}
