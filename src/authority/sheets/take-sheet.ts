import { type Act, inTransaction } from '#platform/act.ts';
import { Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { enqueue } from '#platform/jobs.ts';
import { record } from '#platform/ledger/record.ts';
import { getSheet } from './get-sheet.ts';
import './jobs.ts';
import { sheetSubject } from './ledger.ts';
import { mustHandInSheets } from './policy.ts';
import { type Sheet, sheetStates } from './sheet.ts';

const wrongState = said('这份表格现在是“{state}”，不能这样办', 'The sheet is “{state}” now; this cannot be done with it');
const nothing = said('这份表格里没有可以取用的行', 'There are no rows in this sheet that can be taken');
const again = said('同一份文件（同一生效日期）已经取用过，见 {name}；同一份文件只取用一次', 'The same file, for the same day, was taken already: {name}. A file is taken once');

/** Has the good rows of a checked sheet taken in the background, each body's in one. Refused 'sheet-wrong-state', 'sheet-nothing-to-take', 'sheet-taken-already'; NotFound. */
export async function takeSheet(act: Act, id: string): Promise<void> {
  mustHandInSheets(act.actor);
  await inTransaction(act, async (inside) => {
    const sheet = await lockSheet(inside, id);
    if (!['checked', 'refused'].includes(sheet.state)) throw wrong(sheet);
    const rows = (sheet.report?.added ?? 0) + (sheet.report?.changed ?? 0);
    if (sheet.kind === 'directory' || rows === 0) throw new Refused('sheet-nothing-to-take', nothing);
    await mustBeFirst(inside, sheet);
    await setState(inside, id, { state: 'taking', problem: null });
    await record(inside, 'authority.sheet-accepted', sheetSubject(id), { digest: sheet.digest, rows });
    await enqueue(inside, 'authority.take-sheet', { id, actor: inside.actor }, `take-sheet ${id}`);
  });
}

/** Takes nothing of a sheet; what was read of it is forgotten, its report stays. Refused 'sheet-wrong-state'; NotFound. */
export async function declineSheet(act: Act, id: string): Promise<void> {
  mustHandInSheets(act.actor);
  await inTransaction(act, async (inside) => {
    const sheet = await lockSheet(inside, id);
    if (!['checked', 'refused'].includes(sheet.state)) throw wrong(sheet);
    await inside.db.deleteFrom('authority.sheet_row').where('region', '=', inside.actor.region).where('sheet', '=', id).execute();
    await setState(inside, id, { state: 'declined', ended_at: inside.at });
    await record(inside, 'authority.sheet-declined', sheetSubject(id), { digest: sheet.digest });
  });
}

/** A sheet, held until the end of the transaction. Throws NotFound. */
export async function lockSheet(act: Act, id: string): Promise<Sheet> {
  await act.db.selectFrom('authority.sheet').select('id').where('region', '=', act.actor.region).where('id', '=', id).forUpdate().execute();
  return getSheet(act, id);
}

/** Changes how far a sheet has come. */
export async function setState(act: Act, id: string, changes: { state: Sheet['state']; ended_at?: Date; problem?: string | null; report?: string }): Promise<void> {
  await act.db.updateTable('authority.sheet').set(changes).where('region', '=', act.actor.region).where('id', '=', id).execute();
}

function wrong({ state }: Sheet): Refused {
  const { 'zh-CN': zh, en } = sheetStates[state];
  return new Refused('sheet-wrong-state', said(sayWith(wrongState, { state: zh })['zh-CN'], sayWith(wrongState, { state: en }).en), undefined, { state });
}

// The index of the database is the last line; this is the sentence.
async function mustBeFirst({ db, actor }: Act, { id, digest, inForceFrom }: Sheet): Promise<void> {
  const other = await db
    .selectFrom('authority.sheet').select('name')
    .where('region', '=', actor.region).where('digest', '=', digest).where('in_force_from', '=', inForceFrom).where('state', 'in', ['taking', 'taken']).where('id', '<>', id)
    .executeTakeFirst();
  if (other) throw new Refused('sheet-taken-already', sayWith(again, { name: other.name }));
}
