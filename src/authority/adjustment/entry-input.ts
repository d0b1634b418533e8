import { z } from 'zod';
import { bodyNatures, handlingForms, itemTypes, levels, powerSources } from '../codes.ts';

const keysOf = <K extends string>(codes: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(codes) as [K, ...K[]];
const short = z.string().max(200);
const long = z.string().max(2000);
const day = z.iso.date();
const article = z.union([z.int().min(1).max(9_999), z.string().max(50)]).optional();
const version = z.int().min(1).max(1_000_000);
const Limit = z.strictObject({ n: z.int().min(0).max(3_650), unit: z.enum(['workday', 'calendarDay', 'month', 'instant']), basis: long.optional() });

/** An entry of the power list as the API takes it; what it says is checked by the proposal. */
export const EntryInput = z.strictObject({
  code: z.string().max(50),
  name: z.string().max(200),
  englishName: z.string().max(300).optional(),
  type: z.enum(keysOf(itemTypes)),
  bases: z.array(z.strictObject({
    law: short, documentNumber: short.optional(), article, paragraph: article, gist: long,
    rank: z.enum(['law', 'regulation', 'localRegulation', 'rule', 'document']).optional(), inForceFrom: day.optional(), inForceTo: day.optional(),
  })).max(100),
  body: z.strictObject({ organ: z.string().max(18), name: short, englishName: short.optional(), nature: z.enum(keysOf(bodyNatures)) }),
  undertakingUnit: short,
  level: z.enum(keysOf(levels)),
  source: z.enum(keysOf(powerSources)).optional(),
  topic: short.optional(),
  conditions: z.array(long).max(200).optional(),
  materials: z.array(z.strictObject({ name: short, required: z.boolean() })).max(200).optional(),
  channels: z.array(z.enum(keysOf(handlingForms))).max(50).optional(),
  english: z.strictObject({ topic: short.optional(), conditions: z.array(long).max(200).optional(), materials: z.array(short).max(200).optional() }).optional(),
  duties: z.array(z.strictObject({ stage: short, text: long, basis: long.optional() })).max(100).optional(),
  accountability: z.array(z.strictObject({ text: long, basis: long.optional() })).max(100).optional(),
  base: z.strictObject({ code: z.string().max(50), version }).optional(),
  supervision: z.strictObject({ unit: short, telephone: z.string().max(50), address: short.optional(), web: short.optional() }),
  remedies: z.strictObject({ reconsideration: long.optional(), litigation: long.optional() }),
  statutoryLimit: Limit.optional(),
  promisedLimit: Limit.optional(),
  process: z.strictObject({ id: z.string().max(100), version }).optional(),
});
