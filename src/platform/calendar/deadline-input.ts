import { z } from 'zod';
import { parse } from '../http/parse.ts';
import { type Said, said } from '../i18n.ts';
import { daysBetween, firstDay, isDay, lastDay } from './day.ts';
import { type DeadlineRule, problemsOfRule } from './deadline-rule.ts';

/** The most that the public derivation counts: ten years, as days or months. */
export const mostDays = 3660;
export const mostMonths = 120;
export const mostSuspensions = 50;
export const mostExtensions = 20;

// zod carries one text per problem: both sentences stand in it on two lines, which `parse` takes apart again.
function problem(zh: string, en: string): string {
  return `${zh}\n${en}`;
}

function needs(field: string, zh: string, en: string) {
  const error = (issue: { code?: string | undefined; input?: unknown; keys?: string[] | undefined }): string => {
    if (issue.code === 'unrecognized_keys') {
      const keys = (issue.keys ?? []).join('、').slice(0, 200);
      return problem(`不认识的字段：${keys}`, `Unknown field: ${keys.replaceAll('、', ', ')}`);
    }
    if (issue.input === undefined) return problem(`请填写 ${field}：${zh}`, `${field} is missing: it ${en}`);
    return problem(`${field} ${zh}`, `${field} ${en}`);
  };
  return { error };
}

function day(field: string, describe: string) {
  const zh = `应是日历上有的一天，写成 2026-03-17 这样，在 ${firstDay} 到 ${lastDay} 之间`;
  const en = `must be a day that exists, written like 2026-03-17, from ${firstDay} to ${lastDay}`;
  const error = needs(field, zh, en);
  return z
    .string(error)
    .refine(isDay, { ...error, abort: true })
    .meta({ format: 'date', example: '2025-04-01', description: describe });
}

function amount(field: string) {
  const sentences = [`应是 0 到 ${mostDays} 的整数`, `must be a whole number from 0 to ${mostDays}`] as const;
  const error = needs(field, ...sentences);
  return z
    .int(error)
    .min(0, error)
    .max(mostDays, error)
    .describe(`How many of the unit, 0 (on the spot) to ${mostDays}; months at most ${mostMonths}.`);
}

/** The unit of a limit; each rule of law names its own. */
export const TimeUnit = z
  .enum(
    ['workday', 'calendarDay', 'month'],
    needs('unit', '应是 workday（工作日）、calendarDay（日）或 month（月）', 'must be workday, calendarDay or month'),
  )
  .describe('workday: without weekends and holidays, with make-up workdays; calendarDay: every day; month: to the corresponding day.');

/** What a deadline is derived from, as the public API takes it. */
export const DeadlineInput = z
  .strictObject(
    {
      accepted: day('accepted', 'The day on which the period begins, for instance of acceptance; it is not counted itself.'),
      limit: z
        .strictObject({ n: amount('limit.n'), unit: TimeUnit }, needs('limit', '应写明 n 和 unit', 'must hold n and unit'))
        .describe('The time limit and the unit it is counted in.'),
      extensions: z
        .array(
          z.strictObject(
            { n: amount('extensions.n'), unit: TimeUnit.optional().describe('The unit of the limit where it is not said.') },
            needs('extensions', '的每一项应写明 n', 'must be a list of objects with n'),
          ),
          needs('extensions', '应是一个列表', 'must be a list'),
        )
        .max(mostExtensions, needs('extensions', `最多 ${mostExtensions} 次`, `may hold at most ${mostExtensions}`))
        .optional()
        .describe('Extensions approved, each added to the limit.'),
      suspensions: z
        .array(
          z.strictObject(
            {
              from: day('suspensions.from', 'The first day that does not count.'),
              to: day('suspensions.to', 'The last day that does not count; left out while the suspension is open.').optional(),
              ground: z
                .string(needs('suspensions.ground', '应是文字', 'must be text'))
                .max(100, needs('suspensions.ground', '最多 100 字', 'may be at most 100 characters long'))
                .optional()
                .describe('Why time stands still, for instance 听证.'),
            },
            needs('suspensions', '的每一项应写明 from', 'must be a list of objects with from'),
          ),
          needs('suspensions', '应是一个列表', 'must be a list'),
        )
        .max(mostSuspensions, needs('suspensions', `最多 ${mostSuspensions} 次`, `may hold at most ${mostSuspensions}`))
        .optional()
        .describe('Stretches that do not count, both days inside; a day inside two of them is taken out once.'),
      asOf: day('asOf', 'The day as of which an open suspension is looked at; today where it is not said.').optional(),
    },
    needs('body', '应是一个 JSON 对象', 'must be a JSON object'),
  )
  .superRefine((input, context) => {
    // An open suspension without asOf is looked at as of today, which only the caller knows.
    const asOf = input.asOf ?? input.accepted;
    const problems = { ...problemsOfRule({ ...ruleOf(input), asOf }, 'accepted'), ...problemsOfSize(input) };
    for (const [field, sentence] of Object.entries(problems)) {
      const path = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      context.addIssue({ code: 'custom', path, message: problem(sentence['zh-CN'], sentence.en) });
    }
  })
  .describe('A time limit to count: the start day, the limit, its extensions and its suspensions.');
export type DeadlineInput = z.infer<typeof DeadlineInput>;

/** The short form in a query: `?from=2026-02-12&n=20&unit=workday`. */
export const DeadlineQuery = z
  .strictObject(
    {
      from: day('from', 'The day on which the period begins; it is not counted itself.'),
      n: z
        .string(needs('n', `应是 0 到 ${mostDays} 的整数`, `must be a whole number from 0 to ${mostDays}`))
        .regex(/^\d{1,4}$/, needs('n', `应是 0 到 ${mostDays} 的整数`, `must be a whole number from 0 to ${mostDays}`))
        .refine((n) => Number(n) <= mostDays, needs('n', `最多 ${mostDays}`, `may be at most ${mostDays}`))
        .describe(`How many of the unit, 0 to ${mostDays}.`),
      unit: TimeUnit,
    },
    needs('query', '应写明 from、n 和 unit', 'must hold from, n and unit'),
  )
  .superRefine(({ n, unit }, context) => {
    if (unit === 'month' && Number(n) > mostMonths)
      context.addIssue({
        code: 'custom',
        path: ['n'],
        message: problem(`按月计算时 n 最多 ${mostMonths}`, `n may be at most ${mostMonths} months`),
      });
  })
  .describe('A time limit to count, in short.');
export type DeadlineQuery = z.infer<typeof DeadlineQuery>;

/** The input read and checked; throws Invalid with a sentence for each field. */
export function readDeadlineInput(raw: unknown): DeadlineInput {
  return parse(DeadlineInput, raw);
}

/** The query read and checked, as the same input; throws Invalid with a sentence for each field. */
export function readDeadlineQuery(raw: unknown): DeadlineInput {
  return inputOfQuery(parse(DeadlineQuery, raw));
}

/** The short form as the whole one. */
export function inputOfQuery({ from, n, unit }: DeadlineQuery): DeadlineInput {
  return { accepted: from, limit: { n: Number(n), unit } };
}

/** The rule that an input asks to count; an open suspension is looked at as of `today` unless it says otherwise. */
export function ruleOf(input: DeadlineInput, today?: string): DeadlineRule {
  const { accepted, limit, extensions, suspensions, asOf } = input;
  const open = suspensions?.some(({ to }) => to === undefined);
  return {
    start: accepted,
    limit,
    extensions,
    suspensions: suspensions?.map(({ ground, ...days }) => ({ ...days, ...(ground && { ground: said(ground, ground) }) })),
    asOf: asOf ?? (open ? today : undefined),
  };
}

function problemsOfSize({ accepted, limit, extensions = [], suspensions = [], asOf }: DeadlineInput): Record<string, Said> {
  const total = { workday: 0, calendarDay: 0, month: 0 };
  for (const { n, unit = limit.unit } of [limit, ...extensions]) total[unit] += n;
  const problems: Record<string, Said> = {};
  if (total.month > mostMonths || total.workday + total.calendarDay > mostDays)
    problems['limit.n'] = said(
      `limit.n：期限连同延长最多 ${mostDays} 日或 ${mostMonths} 个月`,
      `limit.n: the limit with its extensions may be at most ${mostDays} days or ${mostMonths} months`,
    );
  const suspended = suspensions.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? asOf ?? accepted)), 0);
  if (suspended > mostDays)
    problems['suspensions'] = said(
      `suspensions：暂停合计最多 ${mostDays} 日`,
      `suspensions may cover at most ${mostDays} days in all`,
    );
  return problems;
}
