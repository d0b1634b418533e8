import { z } from 'zod';
import { dutyStates } from './owed-duty.ts';

const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** How owed duties are asked for, on pages and by the API. */
export const OwedQuery = z.strictObject({
  state: given(z.enum(dutyStates, '没有这种状态 | is no state')).describe('missed, owed, performedLate, performed or ended'),
  organ: given(z.string().max(18)).describe('Credit code of the body'),
  duty: given(z.string().max(30)).describe('Code of the duty'),
  page: given(z.coerce.number().int().min(1).max(100_000)),
});

export const dutyParams = z.strictObject({ id: z.uuid() });

/** A report that duties were performed. */
export const DutyReport = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(200).describe('The owed duties, all of the caller’s body'),
  on: z.string().max(10).describe('The day of performance, YYYY-MM-DD'),
  link: z.string().max(500).describe('Where it can be seen'),
  note: z.string().max(300).optional(),
});

const day = z.iso.date();
const instant = z.iso.datetime();

const basis = z.strictObject({ law: z.string(), englishLaw: z.string(), article: z.union([z.int(), z.string()]).nullable(), gist: z.string(), englishGist: z.string() });

const line = {
  id: z.string(),
  duty: z.string(),
  dutyVersion: z.int(),
  name: z.string(),
  englishName: z.string(),
  law: z.string(),
  article: z.string(),
  organ: z.string(),
  organName: z.string(),
  power: z.string().nullable(),
  powerName: z.string().nullable(),
  owedFrom: day,
  dueOn: day.describe('The last day in time'),
  state: z.enum(dutyStates),
  missedOn: day.nullable().describe('The day on which it raised itself; never taken back'),
  daysOver: z.int(),
  performedOn: day.nullable(),
  evidence: z.string().nullable().describe('An address, or the ledger event that performed it'),
};

export const OwedList = z.strictObject({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  counts: z.record(z.enum(dutyStates), z.int()),
  rows: z.array(z.strictObject(line)),
});

export const OwedAnswer = z.strictObject({
  ...line,
  deadline: z.record(z.string(), z.unknown()).nullable().describe('How the last day follows, day by day; none where the law names the day'),
  entries: z.array(z.strictObject({ seq: z.int(), event: z.string(), at: instant, hash: z.string() })).describe('The ledger’s entries of it'),
});

export const DutyList = z.strictObject({
  on: day,
  duties: z.array(
    z.strictObject({
      code: z.string(), version: z.int(), inForceFrom: day, inForceTo: day.nullable(), contentHash: z.string(), name: z.string(), englishName: z.string(), bases: z.array(basis),
      owedBy: z.enum(['bodyOfPower', 'departments', 'governments']), trigger: z.record(z.string(), z.string()), limit: z.strictObject({ n: z.int(), unit: z.enum(['workday', 'calendarDay', 'month']) }).nullable(), performedBy: z.string(),
    }),
  ),
});

export const DutyListQuery = z.strictObject({ on: given(day).describe('The day on which the duties hold; today unless said') });
export const ReportAnswer = z.strictObject({ reported: z.array(z.string()) });
