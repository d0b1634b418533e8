import { type Act, inTransaction } from '#platform/act.ts';
import { DomainError } from '#platform/errors.ts';
import { record } from '#platform/ledger/record.ts';
import type { PowerEntry } from '../power.ts';
import { publishPowers } from '../publish-powers.ts';
import { sheetSubject } from './ledger.ts';
import type { Sheet } from './sheet.ts';
import { lockSheet, setState } from './take-sheet.ts';

/** Takes the good rows of a sheet, all of them or, where the law or the list has moved on meanwhile, none; done twice it is done once. */
export async function doTakeSheet(act: Act, id: string): Promise<void> {
  const refusal = await inTransaction(act, (inside) => take(inside, id)).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  if (refusal) await inTransaction(act, (inside) => refuse(inside, id, refusal));
}

async function take(act: Act, id: string): Promise<undefined> {
  const sheet = await lockSheet(act, id);
  if (sheet.state !== 'taking') return;
  const organs = await organsIn(act, id);
  let rows = 0;
  for (const organ of organs) {
    const entries = await entriesOf(act, id, organ);
    await hand(act, sheet, entries);
    rows += entries.length;
  }
  await act.db.deleteFrom('authority.sheet_row').where('region', '=', act.actor.region).where('sheet', '=', id).execute();
  await setState(act, id, { state: 'taken', ended_at: act.at });
  await record(act, 'authority.sheet-taken', sheetSubject(id), { digest: sheet.digest, rows, organs });
}

async function hand(act: Act, { inForceFrom, cause }: Sheet, entries: readonly PowerEntry[]): Promise<void> {
  await publishPowers(act, entries, { from: inForceFrom, cause });
}

async function refuse(act: Act, id: string, problem: DomainError): Promise<void> {
  const sheet = await lockSheet(act, id);
  if (sheet.state !== 'taking') return;
  await setState(act, id, { state: 'refused', problem: JSON.stringify(problem.sentence) });
  await record(act, 'authority.sheet-refused', sheetSubject(id), { digest: sheet.digest, problem: problem.code });
}

async function organsIn({ db, actor }: Act, id: string): Promise<string[]> {
  const rows = await db.selectFrom('authority.sheet_row').select('organ').distinct().where('region', '=', actor.region).where('sheet', '=', id).where('change', '<>', 'none').orderBy('organ').execute();
  return rows.map(({ organ }) => organ);
}

async function entriesOf({ db, actor }: Act, id: string, organ: string): Promise<PowerEntry[]> {
  const rows = await db
    .selectFrom('authority.sheet_row').select('entry')
    .where('region', '=', actor.region).where('sheet', '=', id).where('organ', '=', organ).where('change', '<>', 'none').orderBy('row').execute();
  return rows.map(({ entry }) => entry);
}
