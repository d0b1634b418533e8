import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { DomainError, Invalid, Refused } from '#platform/errors.ts';
import { type Lang, said, sayWith } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import { causesOn } from '../adjustment/causes.ts';
import { proposeAdjustment } from '../adjustment/propose-adjustment.ts';
import type { PowerEntry } from '../power.ts';
import { sheetSubject } from './ledger.ts';
import { lockSheet, setState } from './take-sheet.ts';

const wrongRow = said('第 {row} 行：{sentence}（共 {n} 处；清单在核对之后变了，请重新交一次）', 'Row {row}: {sentence} ({n} in all; the list has changed since the check: hand the file in again)');
const noneSaid = said('', '');

/** Proposes the good rows of a sheet, all of them or, where the law or the list has moved on meanwhile, none; done twice it is done once. */
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
  const { cause, causeArose, causeKinds } = sheet.taking!;
  const proposals: string[] = [];
  let rows = 0;
  for (const organ of await organsIn(act, id)) {
    const taken = await rowsOf(act, id, organ);
    const changes = taken.map(({ change, code, entry }) => ({ change, code, entry, from: sheet.inForceFrom }));
    const causes = causesOn(dayInChina(act.at)).causes;
    const bearing = causeKinds.filter((key) => changes.some(({ change }) => causes[key]?.bears.includes(change)));
    const made = await proposeAdjustment(act, { organ, causeKind: bearing, cause, causeArose, changes }).catch((error: unknown) => {
      throw error instanceof Invalid ? atRow(error, taken) : error;
    });
    proposals.push(made.id);
    rows += taken.length;
  }
  await act.db.deleteFrom('authority.sheet_row').where('region', '=', act.actor.region).where('sheet', '=', id).execute();
  await setState(act, id, { state: 'taken', ended_at: act.at, proposals });
  await record(act, 'authority.sheet-taken', sheetSubject(id), { digest: sheet.digest, rows, proposals });
}

// The first of what is wrong, by the row of the sheet in which it stands.
function atRow({ fields }: Invalid, taken: readonly { row: number }[]): Refused {
  const found = Object.entries(fields);
  const [field = '', sentence = noneSaid] = found[0] ?? [];
  const row = taken[Number(/^changes\.(\d+)\./.exec(field)?.[1])]?.row ?? '';
  const say = (lang: Lang) => sayWith(wrongRow, { row, sentence: sentence[lang], n: found.length })[lang];
  return new Refused('sheet-overtaken', { 'zh-CN': say('zh-CN'), en: say('en') });
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

async function rowsOf({ db, actor }: Act, id: string, organ: string): Promise<{ row: number; code: string; change: 'add' | 'change'; entry: PowerEntry }[]> {
  const rows = await db
    .selectFrom('authority.sheet_row').select(['row', 'code', 'change', 'entry'])
    .where('region', '=', actor.region).where('sheet', '=', id).where('organ', '=', organ).where('change', '<>', 'none').orderBy('row').execute();
  return rows.map(({ change, ...row }) => ({ ...row, change: change === 'add' ? 'add' : 'change' }));
}
