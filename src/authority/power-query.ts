import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { itemTypes } from './codes.ts';

const day = z.string().max(10).refine(isDay, '要写成 2026-03-17 这样的日期 | is a day written as 2026-03-17');
const text = z.string().max(100, '最多 100 个字 | has at most 100 characters');
// A form that is sent with nothing chosen sends empty texts.
const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** How the power list is asked for, on pages and by the API. */
export const PowerQuery = z.strictObject({
  q: given(text).describe('Words in the name, the body or the code'),
  type: given(z.enum(Object.keys(itemTypes) as [string, ...string[]], '没有这个类型 | is no type')).describe('Type code, 01 to 20'),
  organ: given(z.string().max(18)).describe('Credit code of the body'),
  on: given(day).describe('The day on which the entries hold; today unless said'),
  page: given(z.coerce.number().int().min(1).max(100_000)),
});
