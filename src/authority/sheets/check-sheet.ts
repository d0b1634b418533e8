import { Readable } from 'node:stream';
import { listOrgans, type Organ } from '#government';
import { type Act, inTransaction } from '#platform/act.ts';
import { DomainError, Invalid } from '#platform/errors.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { record } from '#platform/ledger/record.ts';
import { checkBatch, type CheckedRow, type CheckingSheet } from './check-batch.ts';
import { compareDirectory } from './compare-directory.ts';
import { getSheet } from './get-sheet.ts';
import { sheetSubject } from './ledger.ts';
import { openSheet } from './open-sheet.ts';
import type { Sheet, SheetReport } from './sheet.ts';
import { lockSheet, setState } from './take-sheet.ts';

const keptFaults = 200_000;

/** Checks a sheet that was handed in, row by row, and keeps what it found; nothing of it comes into the list. Begun anew when it was cut off. */
export async function checkSheet(act: Act, files: FileStore, id: string): Promise<void> {
  const sheet = await getSheet(act, id);
  if (!['waiting', 'checking'].includes(sheet.state)) return;
  await begin(act, id);
  const found = await readAll(act, files, sheet).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  await inTransaction(act, async (inside) => {
    if ((await lockSheet(inside, id)).state !== 'checking') return;
    if (found instanceof DomainError) {
      const sentence = found instanceof Invalid ? (Object.values(found.fields)[0] ?? found.sentence) : found.sentence;
      await setState(inside, id, { state: 'unreadable', problem: JSON.stringify(sentence), ended_at: inside.at });
      await record(inside, 'authority.sheet-unreadable', sheetSubject(id), { digest: sheet.digest, problem: found.code });
    } else {
      await setState(inside, id, { state: 'checked', report: JSON.stringify(found) });
      await record(inside, 'authority.sheet-checked', sheetSubject(id), { digest: sheet.digest, report: found });
    }
  });
}

async function begin(act: Act, id: string): Promise<void> {
  await inTransaction(act, async ({ db, actor: { region } }) => {
    await db.deleteFrom('authority.sheet_row').where('region', '=', region).where('sheet', '=', id).execute();
    await db.deleteFrom('authority.sheet_fault').where('region', '=', region).where('sheet', '=', id).execute();
    await db.updateTable('authority.sheet').set({ state: 'checking', rows_read: 0, bytes_read: 0 }).where('region', '=', region).where('id', '=', id).execute();
  });
}

async function readAll(act: Act, files: FileStore, sheet: Sheet): Promise<SheetReport> {
  const reading = { at: 0 };
  const bytes = { size: sheet.size, read: (range?: { start: number; end: number }) => Readable.from(passing(files.read(sheet.digest, range), reading, range?.start ?? 0)) };
  const { kind, rows } = await openSheet(bytes, sheet.mediaType);
  await act.db.updateTable('authority.sheet').set({ kind }).where('region', '=', act.actor.region).where('id', '=', sheet.id).execute();
  const organs = new Map<string, Organ>((await listOrgans(act.db)).map((organ) => [organ.code, organ]));
  const report: SheetReport = { rows: 0, good: 0, faulty: 0, added: 0, changed: 0, unchanged: 0, faults: {} };
  const checking: CheckingSheet = { kind, from: sheet.inForceFrom, organs, codes: new Map() };
  let faults = 0;
  for await (const batch of rows) {
    const checked = kind === 'directory' ? await compareDirectory(act, batch) : await checkBatch(act, { ...checking, kind }, batch);
    count(report, checked);
    faults = await keep(act, sheet.id, checked, faults);
    await act.db.updateTable('authority.sheet').set({ rows_read: report.rows, bytes_read: reading.at }).where('region', '=', act.actor.region).where('id', '=', sheet.id).execute();
  }
  return report;
}

// Where the reading has come to tells how much of the file is left.
async function* passing(content: Readable, reading: { at: number }, start: number): AsyncGenerator<Buffer> {
  reading.at = start;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    reading.at += chunk.length;
    yield chunk;
  }
}

function count(report: SheetReport, checked: readonly CheckedRow[]): void {
  for (const { faults, change } of checked) {
    report.rows += 1;
    if (faults.length > 0) report.faulty += 1;
    else {
      report.good += 1;
      report[change === 'add' ? 'added' : change === 'change' ? 'changed' : 'unchanged'] += 1;
    }
    for (const { kind } of faults) report.faults[kind] = (report.faults[kind] ?? 0) + 1;
  }
}

// Each batch as one statement for its good rows and one for its faults; beyond what anyone reads faults are only counted.
async function keep({ db, actor: { region } }: Act, sheet: string, checked: readonly CheckedRow[], before: number): Promise<number> {
  const good = checked.flatMap(({ no, faults, change, entry }) => (faults.length === 0 && entry ? [{ region, sheet, row: no, organ: entry.body.organ, code: entry.code, change, entry: JSON.stringify(entry) }] : []));
  if (good.length > 0) await db.insertInto('authority.sheet_row').values(good).execute();
  const faults = checked.flatMap((row) => row.faults.map((fault) => ({ ...fault, row: row.no })));
  const kept = faults.slice(0, Math.max(0, keptFaults - before));
  if (kept.length > 0) {
    const values = kept.map(({ row, column, kind, value, sentence }, i) => ({ region, sheet, n: before + i + 1, row, field: column, kind, value, sentence: JSON.stringify(sentence) }));
    await db.insertInto('authority.sheet_fault').values(values).execute();
  }
  return before + faults.length;
}
