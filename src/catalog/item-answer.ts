import { z } from 'zod';
import type { Item } from './item.ts';
import type { ItemPage } from './item-search.ts';

const Limit = z.object({ n: z.int(), unit: z.enum(['workday', 'calendarDay', 'month', 'instant']), basis: z.string().optional() });
const Count = z.object({ value: z.string(), label: z.string().optional(), englishLabel: z.string().optional(), count: z.int() });

export const ItemList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      localId: z.string(),
      name: z.string(),
      englishName: z.string().optional(),
      type: z.string(),
      typeCode: z.string(),
      topic: z.string(),
      topicEnglish: z.string().optional(),
      audience: z.array(z.string()),
      promisedLimit: Limit.nullable(),
      statutoryLimit: Limit.nullable(),
      feeCharged: z.boolean(),
      onSiteVisits: z.int().nullable(),
      toPrepare: z.int().describe('Materials that the applicant has to prepare'),
      materials: z.int(),
      online: z.boolean(),
      body: z.string().optional(),
      bodyEnglish: z.string().optional(),
      bodies: z.int(),
      whose: z.object({ text: z.string(), textEnglish: z.string() }).optional().describe('Whose matter this is, where another is easily taken for it'),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  found: z.enum(['allWords', 'pinyin', 'anyWord', 'likeness']).optional().describe('How the words were understood'),
  facets: z.object({ type: z.array(Count), topic: z.array(Count), audience: z.array(Count) }),
});

export const ItemAnswer = z.looseObject({
  code: z.string(),
  localId: z.string(),
  version: z.int(),
  contentHash: z.string().describe('SHA-256 of the canonical JSON of the content; also the ETag'),
  publishedAt: z.iso.datetime(),
  name: z.string(),
  englishName: z.string().optional(),
  type: z.string(),
  typeCode: z.string(),
  topic: z.string(),
  audience: z.array(z.string()),
  conditions: z.array(z.string()),
  materials: z.array(z.looseObject({ key: z.string().describe('Under it the file is handed in'), name: z.string(), required: z.boolean(), source: z.string() })),
  statutoryLimit: Limit.nullable(),
  promisedLimit: Limit.nullable(),
  process: z.object({ id: z.string(), version: z.int() }),
  implementations: z.array(
    z.object({ organ: z.string(), organName: z.string(), organEnglishName: z.string().optional(), division: z.string(), power: z.string().describe('Entry of the power list') }),
  ),
  appliedFor: z.boolean(),
  form: z.looseObject({ schema: z.looseObject({}).describe('JSON Schema 2020-12 of the answers') }).nullable(),
});

/** A page of items as the API answers it. */
export function itemListAnswer({ rows, ...rest }: ItemPage): z.input<typeof ItemList> {
  return { items: rows.map(({ audience, ...row }) => ({ ...row, audience: [...audience] })), ...rest };
}

/** An item as the API answers it. */
export function itemAnswer({ publishedAt, ...item }: Item): Record<string, unknown> {
  return { ...item, publishedAt: publishedAt.toISOString() };
}
