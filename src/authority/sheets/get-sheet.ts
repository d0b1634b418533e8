import type { Selectable } from 'kysely';
import { type Act, type Actor, holdsRole } from '#platform/act.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { organsOf } from '../adjustment/organs-of.ts';
import type { FaultKind, ProposalOfSheet, Sheet, SheetFault } from './sheet.ts';
import './tables.ts';

const noSheet = said('没有这份表格', 'There is no such sheet');

/** A sheet that the actor handed in; the keeper of the list sees every one. Throws NotFound, also for what is another's. */
export async function getSheet({ db, actor }: Act, id: string): Promise<Sheet> {
  const row = await db.selectFrom('authority.sheet').selectAll().where('region', '=', actor.region).where('id', '=', id).executeTakeFirst();
  if (!row || !maySee(actor, row.handed_in_by)) throw new NotFound(noSheet);
  return sheetOf(row);
}

export const sheetsPerPage = 20;

/** Sheets that the actor may see, the latest first. */
export async function listSheets({ db, actor }: Act, page: number): Promise<{ sheets: Sheet[]; total: number }> {
  let query = db.selectFrom('authority.sheet').where('region', '=', actor.region);
  if (!seesAll(actor)) query = query.where('handed_in_by', '=', actor.id);
  const { total } = await query.select(db.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query.selectAll().orderBy('handed_in_at', 'desc').orderBy('id').limit(sheetsPerPage).offset((page - 1) * sheetsPerPage).execute();
  return { sheets: rows.map(sheetOf), total: Number(total) };
}

/** Faults of a sheet in the order of its rows, from the one after `after` on; of one kind where it is named. */
export async function listFaults(db: Db, region: string, sheet: string, { kind, after = 0, limit }: { kind?: FaultKind | undefined; after?: number; limit: number }): Promise<(SheetFault & { n: number })[]> {
  let query = db.selectFrom('authority.sheet_fault').selectAll().where('region', '=', region).where('sheet', '=', sheet).where('n', '>', after);
  if (kind) query = query.where('kind', '=', kind);
  const rows = await query.orderBy('n').limit(limit).execute();
  return rows.map(({ n, row, field, kind: of, value, sentence }) => ({ n, row, column: field, kind: of, value, sentence }));
}

const proposalsShown = 50;

/** The proposals that a sheet became, by body, with how many entries each has; the first fifty. */
export async function listProposals(db: Db, region: string, ids: readonly string[]): Promise<ProposalOfSheet[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('authority.adjustment').select(['id', 'organ', 'counts']).where('region', '=', region).where('id', 'in', ids).orderBy('organ').orderBy('id').limit(proposalsShown).execute();
  const organs = await organsOf(db, rows);
  return rows.map(({ id, organ, counts }) => {
    const named = organs.get(organ);
    return { id, organ: named?.name ?? organ, englishOrgan: named?.englishName ?? organ, n: Object.values(counts).reduce((sum, n) => sum + n, 0) };
  });
}

function maySee(actor: Actor, handedInBy: string): boolean {
  return actor.kind === 'system' || actor.id === handedInBy || seesAll(actor);
}

function seesAll(actor: Actor): boolean {
  return holdsRole(actor, 'listManager');
}

function sheetOf(row: Selectable<Tables['authority.sheet']>): Sheet {
  return {
    id: row.id, name: row.name, digest: row.digest, size: Number(row.size), mediaType: row.media_type, kind: row.kind, inForceFrom: row.in_force_from,
    handedInBy: row.handed_in_by, handedInAt: row.handed_in_at, state: row.state, rowsRead: row.rows_read,
    bytesRead: Number(row.bytes_read), report: row.report, problem: row.problem, endedAt: row.ended_at, taking: row.taking, proposals: row.proposals,
  };
}
