import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { argv, memoryUsage, resourceUsage, stdout } from 'node:process';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { listOrgans } from '#government';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { csvLine, csvMark } from '#platform/spreadsheet/csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { checkSheet } from '../src/authority/sheets/check-sheet.ts';
import { doTakeSheet } from '../src/authority/sheets/do-take-sheet.ts';
import { exportPowers } from '../src/authority/sheets/export-powers.ts';
import { dirtySheet } from '../src/authority/sheets/factory.ts';
import { getSheet } from '../src/authority/sheets/get-sheet.ts';
import { handInSheet } from '../src/authority/sheets/hand-in-sheet.ts';
import { takeSheet } from '../src/authority/sheets/take-sheet.ts';
import { writeExport } from '../src/authority/sheets/write-export.ts';
import { fillWithDemo } from '../src/commands/fill-with-demo.ts';
import { actorOfLogin } from '../test/support/cast.ts';

// A deliberately dirty sheet, checked and its good rows proposed: npm run sheets:trial -- --rows 40000 --format xlsx [--take].
const { values } = parseArgs({ args: argv.slice(2), options: { rows: { type: 'string', default: '40000' }, format: { type: 'string', default: 'xlsx' }, seed: { type: 'string', default: '7' }, take: { type: 'boolean', default: false } } });
const format = values.format === 'csv' ? 'csv' : 'xlsx';
const folder = mkdtempSync(join(tmpdir(), 'mingtang-sheets-'));
const platform = await openPlatform(readConfig({ MINGTANG_DATA: folder, LOG_LEVEL: 'error', MAX_SHEET_MB: '400' }), 'sole-writer');
const { deps } = platform;
const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
const say = (line: string): void => void stdout.write(`${line}\n`);

/** Does a part of the work; tells how long it took, the largest memory so far and how long others waited for their turn at most. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const waits = monitorEventLoopDelay({ resolution: 5 });
  waits.enable();
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, memoryUsage().rss)), 50);
  const began = performance.now();
  const result = await work();
  clearInterval(look);
  waits.disable();
  say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s, at most ${mb(peak)} MB resident, others waited ${(waits.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(waits.max / 1e6).toFixed(0)} ms (longest)`);
  return result;
}

try {
  await fillWithDemo(deps);
  const at = new Date();
  const from = new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const act = { db: deps.db, actor: await actorOfLogin(deps.db, deps.config.REGION, 'shenyanqing', at), at };
  const organs = (await listOrgans(deps.db)).filter(({ kind, division }) => kind === 'department' && division.startsWith('3308')).slice(0, 60);
  const dirty = dirtySheet(Number(values.rows), Number(values.seed), organs);
  const made = format === 'csv' ? Readable.from(csvOf()) : writeXlsx([{ name: '权责清单', columns: dirty.heads.map((head) => ({ head })), rows: batches() }], at);
  const stored = await timed('written', () => deps.files.store(made, { name: `dirty.${format}`, as: 'sheet' }));
  const { id } = await handInSheet(act, { file: { ...stored, name: `dirty.${format}` }, inForceFrom: from });
  await timed(`checked (${values.rows} rows, ${mb(stored.size)} MB of ${format})`, () => checkSheet(act, deps.files, id));
  const { report } = await getSheet(act, id);
  assert.deepEqual(report!.faults, dirty.planted);
  assert.equal(report!.good, dirty.good);
  say(`faults found as planted: ${JSON.stringify(report!.faults)}; good ${report!.good} of ${report!.rows}`);
  if (values.take) {
    await takeSheet(act, id, { causeKinds: ['lawEnacted'], cause: '试验', causeArose: at.toISOString().slice(0, 10) });
    await timed(`proposed (${dirty.good} rows)`, () => doTakeSheet(act, id));
    const taken = await getSheet(act, id);
    say(`${taken.state}: ${taken.proposals.length} proposals`);
  }
  let size = 0;
  await timed('exported as XLSX (the list in force)', async () => {
    for await (const piece of writeExport(exportPowers(deps.db, { on: at.toISOString().slice(0, 10) }), { table: 'list', format: 'xlsx', lang: 'zh-CN', at })) size += (piece as Buffer).length;
  });
  say(`peak of the process, with loading the demo: ${mb(resourceUsage().maxRSS * 1024)} MB; export ${mb(size)} MB`);

  function* batches(): Generator<string[][]> {
    let batch: string[][] = [];
    for (const row of dirty.rows()) {
      batch.push(row);
      if (batch.length === 200) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }

  async function* csvOf(): AsyncGenerator<Buffer> {
    yield Buffer.from(csvMark + csvLine(dirty.heads));
    for (const batch of batches()) yield Buffer.from(batch.map(csvLine).join(''));
  }
} finally {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
}
