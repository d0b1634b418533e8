import { z } from 'zod';
import { type Said, said } from '../../i18n.ts';
import { isDay } from '../day.ts';
import { DeadlineInput, mostDays, mostMonths } from '../deadline-input.ts';

// What was typed is kept as it was typed, but for full-width figures and stray spaces.
const typed = z
  .string()
  .max(1_000)
  .transform((text) => text.normalize('NFKC').trim().slice(0, 60))
  .default('');

/** What stands in the form of the page; everything may be missing or wrong. */
export const DeadlineForm = z.object({
  from: typed,
  n: typed,
  unit: typed,
  extension: typed,
  stop1From: typed,
  stop1To: typed,
  stop2From: typed,
  stop2To: typed,
});
export type DeadlineForm = z.infer<typeof DeadlineForm>;
export type DeadlineField = keyof DeadlineForm;

/** The last start day of the page: the longest period from there still ends within the calendar. */
const lastStart = '2150-12-31';

const days = (zh: string, en: string) =>
  said(`${zh}要写成 2026-03-17 这样，是 1900 年到 2150 年之间日历上有的一天`, `${en} must be a day that exists, from 1900 to 2150, written like 2026-03-17`);

const missing: Partial<Record<DeadlineField, Said>> = {
  from: said('请填写从哪一天起算', 'Enter the day on which the period begins'),
  n: said('请填写期限是多少', 'Enter how long the limit is'),
  unit: said('请选择按工作日、日还是月计算', 'Choose whether working days, days or months are counted'),
  stop1From: said('请填写第一次暂停从哪一天起', 'Enter the first day of suspension 1'),
  stop1To: said('第一次暂停还没有开始，请填写打算到哪一天', 'Suspension 1 has not begun: enter its last day'),
  stop2From: said('请填写第二次暂停从哪一天起', 'Enter the first day of suspension 2'),
  stop2To: said('第二次暂停还没有开始，请填写打算到哪一天', 'Suspension 2 has not begun: enter its last day'),
};

const wrong: Record<DeadlineField, Said> = {
  from: days('起算日', 'The first day'),
  n: said(
    `期限要填 0 到 ${mostDays} 的整数，0 是当场办结；按月的，连同延长最多 ${mostMonths}`,
    `The limit must be a whole number from 0 (on the spot) to ${mostDays}; months with their extension at most ${mostMonths}`,
  ),
  unit: said('请选择按工作日、日还是月计算', 'Choose whether working days, days or months are counted'),
  extension: said(`延长要填 0 到 ${mostDays} 的整数，没有延长就空着`, `The extension must be a whole number from 0 to ${mostDays}; leave it empty if there is none`),
  stop1From: days('第一次暂停的第一日', 'The first day of suspension 1'),
  stop1To: said('第一次暂停的最后一日要写成 2026-03-17 这样，并且不早于第一日', 'The last day of suspension 1 must be written like 2026-03-17 and not lie before its first'),
  stop2From: days('第二次暂停的第一日', 'The first day of suspension 2'),
  stop2To: said('第二次暂停的最后一日要写成 2026-03-17 这样，并且不早于第一日', 'The last day of suspension 2 must be written like 2026-03-17 and not lie before its first'),
};

/** What the form asks to derive, or what is wrong with it, at each field. */
export function readForm(form: DeadlineForm, today: string): { input?: DeadlineInput; problems: Partial<Record<DeadlineField, Said>> } {
  const stops = (['1', '2'] as const).filter((no) => form[`stop${no}From`] || form[`stop${no}To`]);
  const read = DeadlineInput.safeParse({
    accepted: dayOf(form.from),
    limit: { n: wholeNumber(form.n), unit: form.unit },
    ...(form.extension && { extensions: [{ n: wholeNumber(form.extension) }] }),
    suspensions: stops.map((no) => ({
      from: dayOf(form[`stop${no}From`]),
      ...(form[`stop${no}To`] && { to: dayOf(form[`stop${no}To`]) }),
    })),
  });
  const problems: Partial<Record<DeadlineField, Said>> = {};
  const put = (field: DeadlineField) => void (problems[field] ??= form[field] ? wrong[field] : (missing[field] ?? wrong[field]));
  for (const { path } of read.error?.issues ?? []) put(fieldAt(path, stops));
  // A suspension that goes on is looked at as of today; one that is still to come has no length yet.
  for (const no of stops) if (form[`stop${no}To`] === '' && dayOf(form[`stop${no}From`]) > today) put(`stop${no}To`);
  if (isDay(dayOf(form.from)) && dayOf(form.from) > lastStart) put('from');
  return Object.keys(problems).length === 0 && read.data ? { input: read.data, problems } : { problems };
}

function fieldAt([part, at, end]: readonly PropertyKey[], stops: readonly ('1' | '2')[]): DeadlineField {
  if (part === 'accepted') return 'from';
  if (part === 'extensions') return 'extension';
  if (part !== 'suspensions') return at === 'unit' ? 'unit' : 'n';
  return `stop${stops[Number(at)] ?? '1'}${end === 'to' ? 'To' : 'From'}`;
}

/** A day as people write it (2026-3-17, 2026/3/17, 2026年3月17日) in its legal form; anything else as it is. */
function dayOf(text: string): string {
  const [, year, month, date] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? [];
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
}

function wholeNumber(text: string): number | string {
  return /^\d{1,5}$/.test(text) ? Number(text) : text;
}
