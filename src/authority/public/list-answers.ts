import { z } from 'zod';
import type { Coverage } from './get-coverage.ts';
import type { ListedEntry, ListOfBody } from './get-list-of-body.ts';
import { elementNames } from './elements.ts';
import type { PowerPage } from './list-filter.ts';
import type { ResponsibilityPage } from './list-responsibilities.ts';

const Count = z.object({ value: z.string(), label: z.string().optional(), englishLabel: z.string().optional(), count: z.int() });
const Paged = z.object({ total: z.int(), page: z.int(), pageSize: z.int() });
const Body = z.object({ organ: z.string().describe('Credit code of the body'), name: z.string(), englishName: z.string() });
const Missing = z.partialRecord(z.enum(elementNames), z.int()).describe('How many entries lack each element');

export const PowerList = Paged.extend({
  powers: z.array(
    z.object({
      code: z.string().describe('Implementing code'),
      version: z.int(),
      name: z.string(),
      englishName: z.string().optional(),
      type: z.string().describe('Type code of GB/T 39046-2020 A.1'),
      organ: z.string().describe('Credit code of the body'),
      body: z.string(),
      englishBody: z.string().optional(),
      level: z.string().describe('Level code of GB/T 39046-2020 A.2'),
      topic: z.string().optional(),
      inForceFrom: z.iso.date(),
    }),
  ),
  facets: z.object({ type: z.array(Count), organ: z.array(Count), level: z.array(Count), topic: z.array(Count) }),
});

export const CoverageAnswer = Paged.extend({
  on: z.iso.date(),
  bodies: z.int().describe('Bodies that exercise powers'),
  published: z.int().describe('Those of them with a published list'),
  entries: z.int(),
  complete: z.int().describe('Entries with every element'),
  missing: Missing,
  levels: z.array(z.object({ level: z.string(), bodies: z.int(), published: z.int() })),
  rows: z.array(Body.extend({ division: z.string(), entries: z.int(), complete: z.int(), missing: Missing })),
});

const Text = z.object({ text: z.string(), basis: z.string().optional() });

export const ResponsibilityAnswer = Paged.extend({
  body: Body,
  types: z.array(Count),
  responsibilities: z.array(
    z.object({
      code: z.string(), version: z.int(), name: z.string(), englishName: z.string().optional(), type: z.string(),
      duties: z.array(Text.extend({ stage: z.string() })), accountability: z.array(Text),
    }),
  ),
});

export const ListOfBodyAnswer = Paged.extend({
  body: Body,
  on: z.iso.date(),
  hash: z.string().describe('SHA-256 over the canonical JSON (RFC 8785) of {organ, entries: [{code, version, contentHash}]}, all entries by code'),
  algorithm: z.string(),
  types: z.array(Count),
  entries: z.array(z.object({ code: z.string(), version: z.int(), contentHash: z.string(), name: z.string(), type: z.string() })),
});

/** A page of the list as the API answers it. */
export function powerListAnswer({ rows, ...rest }: PowerPage): z.input<typeof PowerList> {
  return { powers: rows, ...rest };
}

/** The coverage of the list as the API answers it. */
export function coverageAnswer({ rows, ...rest }: Coverage): z.input<typeof CoverageAnswer> {
  const row = ({ organ, ...counts }: Coverage['rows'][number]) => ({ organ: organ.code, name: organ.name, englishName: organ.englishName, division: organ.division, ...counts });
  return { ...rest, rows: rows.map(row) };
}

/** A body's responsibility list as the API answers it. */
export function responsibilityAnswer({ organ, body, englishBody, rows, ...rest }: ResponsibilityPage): z.input<typeof ResponsibilityAnswer> {
  const responsibilities = rows.map(({ duties, accountability, ...row }) => ({ ...row, duties: [...duties], accountability: [...accountability] }));
  return { body: { organ, name: body, englishName: englishBody }, responsibilities, ...rest };
}

/** A body's whole list as the API answers it, 500 entries a page. */
export function listOfBodyAnswer({ organ, ...list }: ListOfBody, entries: readonly ListedEntry[], page: number, pageSize: number): z.input<typeof ListOfBodyAnswer> {
  const body = { organ: organ.code, name: organ.name, englishName: organ.englishName };
  return { body, ...list, page, pageSize, entries: entries.map(({ entry, ...known }) => ({ ...known, name: entry.name, type: entry.type })) };
}
