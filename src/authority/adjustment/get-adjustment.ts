import type { Selectable } from 'kysely';
import type { Db, Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Adjustment, AdjustmentChange, AdjustmentStep } from './adjustment.ts';
import './tables.ts';

const none = said('没有这件调整申请', 'There is no such proposal');

/** A proposal by its id; throws NotFound. */
export async function getAdjustment(db: Db, region: string, id: string): Promise<Adjustment> {
  const row = await db.selectFrom('authority.adjustment').selectAll().where('region', '=', region).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(none);
  return adjustmentOf(row);
}

/** A proposal held to the end of the transaction: of two acts at once one waits, and finds what the other did. Throws NotFound. */
export async function holdAdjustment(db: Db, region: string, id: string): Promise<Adjustment> {
  const row = await db.selectFrom('authority.adjustment').selectAll().where('region', '=', region).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFound(none);
  return adjustmentOf(row);
}

/** How many changes a page shows, and how many are published at a time. */
export const changesPerPage = 20;

/** Changes of a proposal in their order, from a place on. */
export async function listChanges(db: Db, region: string, id: string, { from = 0, atMost = changesPerPage }: { from?: number; atMost?: number } = {}): Promise<AdjustmentChange[]> {
  const rows = await db
    .selectFrom('authority.adjustment_change')
    .selectAll()
    .where('region', '=', region)
    .where('adjustment', '=', id)
    .where('place', '>=', from)
    .orderBy('place')
    .limit(atMost)
    .execute();
  return rows.map(changeOf);
}

/** A step as it is kept: which, by whom, for which body, what was said, whether it came too late. */
export interface StepRow {
  seq: number;
  step: AdjustmentStep;
  actor: string;
  organ: string | null;
  told: string;
  late: boolean;
  at: Date;
}

/** The steps of a proposal in the order in which they were taken. */
export async function listSteps(db: Db, region: string, id: string): Promise<StepRow[]> {
  return db
    .selectFrom('authority.adjustment_step')
    .select(['seq', 'step', 'actor', 'organ', 'told', 'late', 'at'])
    .where('region', '=', region)
    .where('adjustment', '=', id)
    .orderBy('seq')
    .execute();
}

/** A row as the proposal that it keeps. */
export function adjustmentOf(row: Selectable<Tables['authority.adjustment']>): Adjustment {
  return {
    id: row.id, organ: row.organ, place: row.place, causeVersion: row.cause_version, causes: row.causes, cause: row.cause, causeArose: row.cause_arose,
    state: row.state, byGovernment: row.by_government, counts: row.counts, proposer: row.proposer, proposedAt: row.proposed_at, applyDue: row.apply_due,
    listReviewer: row.list_reviewer, legalReviewer: row.legal_reviewer, approver: row.approver, approvedOn: row.approved_on, dueOn: row.due_on, closedAt: row.closed_at,
  };
}

function changeOf(row: Selectable<Tables['authority.adjustment_change']>): AdjustmentChange {
  return {
    place: row.place, change: row.change, code: row.code, source: row.source, organ: row.organ, name: row.name, holdsFrom: row.holds_from,
    beforeVersion: row.before_version, entry: row.entry, contentHash: row.content_hash, version: row.version, effectiveFrom: row.effective_from,
  };
}
