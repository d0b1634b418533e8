import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import type { Adjustment, AdjustmentState } from './adjustment.ts';
import { adjustmentOf } from './get-adjustment.ts';
import './tables.ts';

/** Which proposals: of a body, in a state, or under way or over. */
export interface AdjustmentFilter {
  state?: AdjustmentState | 'open' | 'closed' | undefined;
  organ?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

/** A proposal in a list, with the name of its first entry. */
export interface AdjustmentRow extends Adjustment {
  firstName: string;
  firstEnglishName: string | null;
  firstChange: string;
  firstCode: string;
}

export const adjustmentsPerPage = 20;

/** Proposals, the latest first, with how many there are. */
export async function listAdjustments(db: Db, region: string, { state, organ, page = 1 }: AdjustmentFilter): Promise<{ rows: AdjustmentRow[]; total: number }> {
  let query = withFirst(db, region);
  if (organ) query = query.where('adjustment.organ', '=', organ);
  if (state === 'open') query = query.where('adjustment.closed_at', 'is', null);
  else if (state === 'closed') query = query.where('adjustment.closed_at', 'is not', null);
  else if (state) query = query.where('adjustment.state', '=', state);
  const rows = await query
    .select(sql<string>`count(*) over ()`.as('total'))
    .orderBy('adjustment.proposed_at', 'desc')
    .orderBy('adjustment.id')
    .limit(adjustmentsPerPage)
    .offset((page - 1) * adjustmentsPerPage)
    .execute();
  return { rows: rows.map(rowOf), total: Number(rows[0]?.total ?? 0) };
}

/** What an officer works on: what waits for them first by its last day, so that what is overdue stands on top, and what else is under way in their area. */
export async function listWork(db: Db, actor: Actor): Promise<{ waiting: AdjustmentRow[]; others: AdjustmentRow[] }> {
  const rows = await withFirst(db, actor.region)
    .where('adjustment.closed_at', 'is', null)
    .where((where) => where.or(actor.grants.map((grant) => inReach(where, grant))))
    .orderBy(sql`adjustment.due_on asc nulls last`)
    .orderBy('adjustment.proposed_at')
    .limit(200)
    .execute();
  const all = rows.map(rowOf);
  return { waiting: all.filter((one) => waitsFor(actor, one)), others: all.filter((one) => !waitsFor(actor, one)) };
}

type Where = ExpressionBuilder<Tables & { adjustment: Tables['authority.adjustment'] }, 'adjustment'>;

// Whom a proposal concerns: the body that proposes, and the posts of its level and above.
function inReach(where: Where, { organ, division }: Actor['grants'][number]): Expression<SqlBool> {
  return where.or([where('adjustment.organ', '=', organ ?? ''), ...(division ? [where('adjustment.place', 'like', `${division}%`)] : [])]);
}

/** Whether the next step of a proposal is for this officer. */
export function waitsFor(actor: Actor, { state, place, listReviewer, legalReviewer, proposer }: Adjustment): boolean {
  const holds = (role: string): boolean => actor.grants.some((grant) => grant.role === role && grant.division === place);
  if (proposer === actor.id && state !== 'approved') return false;
  if (state === 'inReview') return (listReviewer === null && holds('listReviewer')) || (legalReviewer === null && holds('legalReviewer'));
  if (state === 'awaitingApproval') return holds('governmentApprover');
  return state === 'approved' && (holds('listReviewer') || actor.grants.some(({ role, division }) => role === 'listManager' && division !== undefined && place.startsWith(division)));
}

function withFirst(db: Db, region: string) {
  return db
    .selectFrom('authority.adjustment as adjustment')
    .innerJoin('authority.adjustment_change as first', (join) => join.onRef('first.region', '=', 'adjustment.region').onRef('first.adjustment', '=', 'adjustment.id').on('first.place', '=', 0))
    .leftJoin('authority.power_version as before', (join) => join.onRef('before.code', '=', 'first.code').onRef('before.version', '=', 'first.before_version'))
    .selectAll('adjustment')
    .select(['first.name as first_name', 'first.change as first_change', 'first.code as first_code', sql<string | null>`coalesce(first.entry ->> 'englishName', before.english_name)`.as('first_english')])
    .where('adjustment.region', '=', region);
}

function rowOf(row: Parameters<typeof adjustmentOf>[0] & { first_name: string; first_change: string; first_code: string; first_english: string | null }): AdjustmentRow {
  return { ...adjustmentOf(row), firstName: row.first_name, firstEnglishName: row.first_english, firstChange: row.first_change, firstCode: row.first_code };
}
