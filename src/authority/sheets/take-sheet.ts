import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { enqueue } from '#platform/jobs.ts';
import { record } from '#platform/ledger/record.ts';
import { causesOn } from '../adjustment/causes.ts';
import { getSheet } from './get-sheet.ts';
import './job-kinds.ts';
import { sheetSubject } from './ledger.ts';
import { mustHandInSheets } from './policy.ts';
import { type Sheet, sheetStates, type Taking } from './sheet.ts';

const noAddCause = said('有新增的条目，请选择新增的事由', 'Entries are added: choose the cause for adding');
const noChangeCause = said('有变更的条目，请选择变更的事由', 'Entries change: choose the cause for changing');
const noCause = said('请写明事由（1 到 2000 字）', 'Say what happened, in 1 to 2,000 characters');
const notADay = said('事由发生日期要写成 2026-01-31 这样，不晚于今天', 'The day on which the cause arose is written as 2026-01-31, today at the latest');
const wrongState = said('这份表格现在是“{state}”，不能这样办', 'The sheet is “{state}” now; this cannot be done with it');
const nothing = said('这份表格里没有可以取用的行', 'There are no rows in this sheet that can be taken');
const again = said('同一份文件（同一生效日期）已经取用过，见 {name}；同一份文件只取用一次', 'The same file, for the same day, was taken already: {name}. A file is taken once');

/** Has the good rows of a checked sheet proposed in the background, one proposal for each body. Invalid; Refused 'sheet-wrong-state', 'sheet-nothing-to-take', 'sheet-taken-already'; NotFound. */
export async function takeSheet(act: Act, id: string, taking: Taking): Promise<void> {
  mustHandInSheets(act.actor);
  await inTransaction(act, async (inside) => {
    const sheet = await lockSheet(inside, id);
    if (!['checked', 'refused'].includes(sheet.state)) throw wrong(sheet);
    const rows = (sheet.report?.added ?? 0) + (sheet.report?.changed ?? 0);
    if (sheet.kind === 'directory' || rows === 0) throw new Refused('sheet-nothing-to-take', nothing);
    await mustBeFirst(inside, sheet);
    mustBearIt(inside, sheet, taking);
    await setState(inside, id, { state: 'taking', problem: null, taking: JSON.stringify(taking) });
    const { causeKinds, causeArose } = taking;
    await record(inside, 'authority.sheet-accepted', sheetSubject(id), { digest: sheet.digest, rows, causeKinds, causeArose });
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
export async function setState(act: Act, id: string, changes: { state: Sheet['state']; ended_at?: Date; problem?: string | null; taking?: string; report?: string; proposals?: string[] }): Promise<void> {
  await act.db.updateTable('authority.sheet').set(changes).where('region', '=', act.actor.region).where('id', '=', id).execute();
}

function wrong({ state }: Sheet): Refused {
  const { 'zh-CN': zh, en } = sheetStates[state];
  return new Refused('sheet-wrong-state', said(sayWith(wrongState, { state: zh })['zh-CN'], sayWith(wrongState, { state: en }).en), undefined, { state });
}

function mustBearIt(act: Act, { report }: Sheet, { causeKinds, cause, causeArose }: Taking): void {
  const today = dayInChina(act.at);
  const { causes } = causesOn(today);
  const bears = (change: 'add' | 'change') => causeKinds.some((key) => causes[key]?.bears.includes(change));
  const wrong = {
    ...(((report?.added ?? 0) > 0 && !bears('add')) && { addCause: noAddCause }),
    ...(((report?.changed ?? 0) > 0 && !bears('change')) && { changeCause: noChangeCause }),
    ...((cause.trim() === '' || cause.length > 2_000) && { cause: noCause }),
    ...((!isDay(causeArose) || causeArose > today) && { causeArose: notADay }),
  };
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

// The index of the database is the last line; this is the sentence.
async function mustBeFirst({ db, actor }: Act, { id, digest, inForceFrom }: Sheet): Promise<void> {
  const other = await db
    .selectFrom('authority.sheet').select('name')
    .where('region', '=', actor.region).where('digest', '=', digest).where('in_force_from', '=', inForceFrom).where('state', 'in', ['taking', 'taken']).where('id', '<>', id)
    .executeTakeFirst();
  if (other) throw new Refused('sheet-taken-already', sayWith(again, { name: other.name }));
}
