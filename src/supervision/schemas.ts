import { z } from 'zod';
import { caseStates, lamps, supervisedScopes, supervisedSorts } from '#cases';

// What cannot stand in a text of the database cannot be looked for in it.
const text = (most: number) => z.string().max(most).transform((given) => given.replace(/\p{Cc}/gu, '').trim() || undefined).optional();

const filter = {
  scope: z.enum(supervisedScopes).optional().describe('Open cases, closed ones, or both; open ones where not said, both where words are looked for.'),
  lamp: z.enum(lamps).optional(),
  organ: text(50).describe('Credit code of the body.'),
  item: text(50).describe('Basic code of the item.'),
  state: z.enum(caseStates).optional(),
  division: text(12).describe('Leading digits of the division.'),
  q: text(100).describe('The beginning of a case number, or a part of the name of item or applicant.'),
  sort: z.enum(supervisedSorts).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
};

/** A list's filters as the API takes them: what is not one of ours is refused. */
export const listQuery = z.strictObject(filter);

/** The same from an address that somebody typed or kept: what is not one of ours is left out. */
export const pageQuery = z.object({
  scope: filter.scope.catch(undefined),
  lamp: filter.lamp.catch(undefined),
  organ: filter.organ.catch(undefined),
  item: filter.item.catch(undefined),
  state: filter.state.catch(undefined),
  division: filter.division.catch(undefined),
  q: filter.q.catch(undefined),
  sort: filter.sort.catch(undefined),
  page: filter.page.catch(undefined),
});

export const caseParams = z.strictObject({ no: z.string().min(1).max(80) });

const said = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
const instant = z.iso.datetime();
const day = z.iso.date();
const power = z.strictObject({ code: z.string(), version: z.int() });

export const listAnswer = z.strictObject({
  total: z.int(),
  page: z.int(),
  scope: z.enum(supervisedScopes),
  open: z.int(),
  closed: z.int(),
  counts: z.strictObject({ overdue: z.int(), nearlyDue: z.int(), inTime: z.int(), suspended: z.int() }),
  facets: z.strictObject({
    organs: z.array(z.strictObject({ code: z.string(), name: z.string(), n: z.int() })),
    items: z.array(z.strictObject({ code: z.string(), name: said, n: z.int() })),
    states: z.array(z.strictObject({ state: z.enum(caseStates), n: z.int() })),
  }),
  rows: z.array(
    z.strictObject({
      no: z.string(),
      item: z.strictObject({ code: z.string(), name: said }),
      applicantName: z.string().describe('A person’s name is masked.'),
      organ: z.string(),
      organName: z.string(),
      division: z.string(),
      state: z.enum(caseStates),
      lamp: z.enum(lamps).describe('Of a closed case: overdue where a limit had passed in it.'),
      submittedAt: instant,
      closedAt: instant.nullable(),
      dueOn: day.nullable(),
      statutoryDue: day.nullable(),
      daysLeft: z.int().nullable(),
    }),
  ),
});

export const courseAnswer = z.strictObject({
  no: z.string(),
  state: z.enum(caseStates),
  power: z.string(),
  clock: z.record(z.string(), z.unknown()).describe('Every clock of the case with its derivation.'),
  events: z.array(z.record(z.string(), z.unknown())).describe('The course, act by act, each with its power-list entry.'),
  proof: z.array(z.strictObject({ seq: z.int(), event: z.string(), at: instant, actor: z.string(), hash: z.string(), power: power.nullable() })),
  fault: z.strictObject({ kind: z.string(), seq: z.int(), sentence: z.string() }).nullable(),
  readings: z.array(z.strictObject({ at: instant, name: z.string(), purpose: z.string() })),
});
