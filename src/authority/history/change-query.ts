import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { changeKinds } from './list-changes.ts';

const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const day = z.string().max(10).refine(isDay, '要写成 2026-03-17 这样的日期 | is a day written as 2026-03-17');

/** How changes of the list are asked for: of a year, or from one day to another. */
export const ChangeQuery = z.strictObject({
  year: given(z.coerce.number('要写成 2026 这样的年份 | is a year written as 2026').int().min(1949).max(2200)).describe('The year in which they take effect; this year unless said'),
  from: given(day).describe('First day, in place of a year'),
  to: given(day).describe('Last day, in place of a year'),
  kind: given(z.enum(Object.keys(changeKinds) as [keyof typeof changeKinds, ...(keyof typeof changeKinds)[]], '没有这种变动 | is no kind of change')),
  cause: given(z.string().max(500)),
  organ: given(z.string().max(18)).describe('Credit code of the body'),
  page: given(z.coerce.number().int().min(1).max(100_000)),
});

/** A page of the feed. */
export const FeedQuery = z.strictObject({ organ: given(z.string().max(18)), page: given(z.coerce.number().int().min(1).max(10_000)) });

/** Which two versions are compared. */
export const DiffQuery = z.strictObject({
  from: given(z.coerce.number().int().min(1).max(1_000_000)),
  to: given(z.coerce.number().int().min(1).max(1_000_000)),
});

/** The days that are asked for. */
export function daysOf({ year, from, to }: z.output<typeof ChangeQuery>, thisYear: number): { from: string; to: string } {
  const of = year ?? thisYear;
  return { from: from ?? (to === undefined || to >= `${of}-01-01` ? `${of}-01-01` : '1949-10-01'), to: to ?? (from === undefined || from <= `${of}-12-31` ? `${of}-12-31` : '2200-12-31') };
}
