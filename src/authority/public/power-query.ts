import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { itemTypes, levels } from '../codes.ts';
import { elementNames } from './elements.ts';

const day = z.string().max(10).refine(isDay, '要写成 2026-03-17 这样的日期 | is a day written as 2026-03-17');
const text = z.string().max(100, '最多 100 个字 | has at most 100 characters');
// A form that is sent with nothing chosen sends empty texts.
const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const oneOf = (values: Readonly<Record<string, unknown>>, sentence: string) => z.enum(Object.keys(values) as [string, ...string[]], sentence);

/** The credit code of a body. */
export const OrganCode = z.string().regex(/^[0-9A-Z]{18}$/, '机关用 18 位统一社会信用代码表示 | is the credit code of a body, 18 signs');

/** How the power list is asked for, on pages and by the API. */
export const PowerQuery = z.strictObject({
  q: given(text).describe('Words in the name, the body, the law or the code; in letters also as names are read aloud, in full or by initials'),
  type: given(oneOf(itemTypes, '没有这个类型 | is no type')).describe('Type code, 01 to 20'),
  organ: given(OrganCode).describe('Credit code of the body'),
  level: given(oneOf(levels, '没有这个层级 | is no level')).describe('Level code, 1 to 7'),
  topic: given(text).describe('Theme under which the entries stand'),
  missing: given(z.enum(elementNames, '没有这个要素 | is no element')).describe('Only entries of the body that lack this element'),
  on: given(day).describe('The day on which the entries hold; today unless said'),
  page: given(z.coerce.number('页码是数字 | is a number').int().min(1).max(100_000)),
});

/** How coverage is asked for. */
export const CoverageQuery = PowerQuery.pick({ level: true, missing: true, on: true, page: true });
/** How the responsibility list is asked for. */
export const ResponsibilityQuery = PowerQuery.pick({ organ: true, type: true, on: true, page: true });
/** How a body's whole list is asked for. */
export const ListOfBodyQuery = PowerQuery.pick({ on: true, page: true });
