import { z } from 'zod';
import { said } from '#platform/i18n.ts';
import { type Adjustment, stateNames } from './adjustment.ts';
import { causeName, changeKinds } from './causes.ts';
import type { AdjustmentRow } from './list-adjustments.ts';
import type { AdjustmentView } from './view-adjustment.ts';

const states = Object.keys(stateNames) as [keyof typeof stateNames, ...(keyof typeof stateNames)[]];
const kinds = Object.keys(changeKinds) as [keyof typeof changeKinds, ...(keyof typeof changeKinds)[]];
const Named = z.object({ key: z.string(), name: z.string(), englishName: z.string() });

const Head = z.object({
  id: z.string(),
  organ: z.string().describe('Credit code of the body that proposes'),
  state: z.enum(states),
  causes: z.array(Named),
  causeArose: z.iso.date(),
  counts: z.object({ add: z.int(), change: z.int(), cancel: z.int(), delegate: z.int() }),
  byGovernment: z.boolean().describe('Whether the government of the same level approves; else both offices'),
  proposedAt: z.iso.datetime(),
  dueOn: z.iso.date().nullable().describe('Last day of the clock that runs'),
});

export const AdjustmentList = z.object({ adjustments: z.array(Head.extend({ firstName: z.string(), firstChange: z.string(), firstCode: z.string() })), total: z.int() });

export const AdjustmentAnswer = Head.extend({
  cause: z.string(),
  clocks: z.array(z.object({ clock: z.enum(['apply', 'review', 'publish']), start: z.iso.date(), workdays: z.int(), dueOn: z.iso.date(), doneOn: z.iso.date().nullable(), late: z.boolean() })),
  steps: z.array(z.object({ step: z.string(), organ: z.string().nullable(), told: z.string(), late: z.boolean(), at: z.iso.datetime() })),
  changes: z.array(
    z.object({
      change: z.enum(kinds), code: z.string(), source: z.string().nullable(), organ: z.string(), name: z.string(), from: z.iso.date(), beforeVersion: z.int().nullable(),
      entry: z.looseObject({ code: z.string() }).nullable(), version: z.int().nullable(), effectiveFrom: z.iso.date().nullable(),
      differences: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
    }),
  ),
  total: z.int(),
  page: z.int(),
});

function headOf({ id, organ, state, causes, causeVersion, causeArose, counts, byGovernment, proposedAt, dueOn }: Adjustment) {
  const named = causes.map((key) => {
    const name = causeName(causeVersion, key) ?? said(key, key);
    return { key, name: name['zh-CN'], englishName: name.en };
  });
  return { id, organ, state, causes: named, causeArose, counts, byGovernment, proposedAt: proposedAt.toISOString(), dueOn };
}

/** A page of proposals as the API answers it. */
export function adjustmentListAnswer({ rows, total }: { rows: readonly AdjustmentRow[]; total: number }): z.input<typeof AdjustmentList> {
  return { adjustments: rows.map((row) => ({ ...headOf(row), firstName: row.firstName, firstChange: row.firstChange, firstCode: row.firstCode })), total };
}

/** A proposal as the API answers it: steps, clocks and a page of its changes. */
export function adjustmentAnswer({ adjustment, clocks, steps, changes, total, page }: AdjustmentView): z.input<typeof AdjustmentAnswer> {
  return {
    ...headOf(adjustment),
    cause: adjustment.cause,
    clocks: clocks.map(({ clock, deadline, doneOn, late }) => ({ clock, start: deadline.start, workdays: deadline.limit.n, dueOn: deadline.dueDate, doneOn, late })),
    steps: steps.map(({ step, organ, told, late, at }) => ({ step, organ, told, late, at: at.toISOString() })),
    changes: changes.map(({ change, code, source, organ, name, holdsFrom, beforeVersion, entry, version, effectiveFrom, before, changed }) => ({
      change, code, source, organ, name, from: holdsFrom, beforeVersion, entry: entry as Record<string, unknown> & { code: string } | null, version, effectiveFrom,
      differences: changed.map((field) => ({ field, before: before?.[field], after: entry?.[field] })),
    })),
    total,
    page,
  };
}
