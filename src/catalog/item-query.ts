import { z } from 'zod';
import { itemTypes } from '#authority';
import { audienceNames } from './audience-words.ts';

// A form that is sent with nothing chosen sends empty texts.
const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const types = Object.keys(itemTypes) as [string, ...string[]];
const audiences = Object.keys(audienceNames) as [string, ...string[]];

/** Where somebody is: the leading digits of the division's code, or all twelve. */
export const PlaceQuery = given(z.string().regex(/^\d{2,12}$/, '要写区划代码的数字 | is the digits of a division code'));

/** How items are searched for, on pages and by the API. */
export const ItemQuery = z.strictObject({
  q: given(z.string().max(200, '最多 200 个字 | has at most 200 characters')).describe('Words, pinyin or its first letters'),
  division: PlaceQuery.describe('Division code of the place, such as 330802'),
  type: given(z.enum(types, '没有这个类型 | is no type')).describe('Type code, 01 to 20'),
  topic: given(z.string().max(50)),
  audience: given(z.enum(audiences, '没有这类对象 | is no audience')),
  event: given(z.string().max(50)).describe('Id of a life event'),
  page: given(z.coerce.number().int().min(1).max(10_000)),
});
