import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { argv, env, execArgv, execPath, stderr, stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listOrgans } from '#government';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { demoPassword } from '../demo/load-demo.ts';
import { dirtySheet } from '../src/authority/sheets/factory.ts';
import { fillWithDemo } from '../src/commands/fill-with-demo.ts';
import { type MeasuredServer, startPlatform } from './measured-server.ts';
import { cpuOfTree, loadOfMachine, peakMb, postmasterOf } from './processes.ts';

// A deliberately dirty sheet handed in over HTTP to a server as `npm start` runs it: npm run sheets:trial -- --rows 40000 --format xlsx [--take] [--publish] [--profile DIR].
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    rows: { type: 'string', default: '40000' }, format: { type: 'string', default: 'xlsx' }, seed: { type: 'string', default: '7' },
    take: { type: 'boolean', default: false }, publish: { type: 'boolean', default: false }, profile: { type: 'string' },
  },
});
const dayLong = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'mingtang-sheets-'));
const file = join(folder, `dirty.${values.format}`);
const say = (line: string): void => void stdout.write(`${line}\n`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const from = dayOf(Date.now() + 30 * dayLong);

interface SheetAnswer {
  id: string;
  state: string;
  rowsRead: number;
  share: number;
  report: { rows: number; good: number; faults: Record<string, number> } | null;
  proposals: string[];
}

/** Lays the demo's jurisdiction and cast; tells the bodies of one county, whose offices the cast fills. */
async function prepare() {
  const platform = await openPlatform(readConfig({ ...env, MINGTANG_DATA: folder, LOG_LEVEL: 'error' }), 'sole-writer');
  try {
    await fillWithDemo(platform.deps);
    const organs = (await listOrgans(platform.deps.db)).filter(({ kind, division }) => kind === 'department' && division.startsWith('330802'));
    return { organs, address: platform.address };
  } finally {
    await platform.close();
  }
}

/** Asks the server as one of the cast and gives the answer; anything but an answer of success ends the trial. */
async function ask<T>(token: string, path: string, body?: object | FormData): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, {
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}${answer.ok ? '' : ` ${await answer.text()}`}`);
  return (await answer.json()) as T;
}

const signIn = async (login: string): Promise<string> => (await ask<{ token: string }>('', '/sessions', { login, password: demoPassword })).token;

/** Does a part of the work and tells its time, the CPU time of server and database, and the most memory the server has held so far. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [before, database] = [await server.soFar(), postmaster && cpuOfTree(postmaster)];
  const began = performance.now();
  const result = await work();
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const wall = performance.now() - began;
  const after = await server.soFar();
  const inDatabase = postmaster && database !== undefined ? `, database ${seconds(cpuOfTree(postmaster) - database)} s` : '';
  say(`${name}: ${seconds(wall)} s; CPU of the server ${seconds(after.cpuMs - before.cpuMs)} s${inDatabase}; ${after.statements - before.statements} statements; peak so far ${peakMb(server.pid).toFixed(0)} MB`);
  return result;
}

/** Looks at a sheet every quarter of a second until it has come so far; tells how often its progress moved and how long the slowest look took. */
async function until(token: string, id: string, states: readonly string[]): Promise<SheetAnswer> {
  const seen = new Set<number>();
  for (let slowest = 0; ; await sleep(250)) {
    const began = performance.now();
    const sheet = await ask<SheetAnswer>(token, `/power-sheets/${id}`);
    slowest = Math.max(slowest, performance.now() - began);
    if (!seen.has(sheet.share)) stderr.write(`  ${sheet.state} ${sheet.rowsRead} rows, ${(sheet.share * 100).toFixed(0)} %\n`);
    seen.add(sheet.share);
    if (states.includes(sheet.state)) {
      say(`  progress moved ${seen.size} times; the slowest answer meanwhile took ${slowest.toFixed(0)} ms`);
      return sheet;
    }
  }
}

/** The proposals as the offices of the county pass, approve and publish them. */
async function publish(proposals: readonly string[]): Promise<void> {
  const [office, law, government] = [await signIn('hemingli'), await signIn('fangzhengping'), await signIn('jinshian')];
  for (const id of proposals) {
    await ask(office, `/adjustments/${id}/review`, { office: 'list', outcome: 'pass' });
    await ask(law, `/adjustments/${id}/review`, { office: 'legal', outcome: 'pass' });
    await ask(government, `/adjustments/${id}/approval`, { outcome: 'approve' });
    await ask(office, `/adjustments/${id}/publication`, {});
  }
}

async function exported(format: string, on: string): Promise<void> {
  const size = await timed(`exported as ${format} as of ${on}`, async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/power-sheets-export?format=${format}&on=${on}`);
    assert.ok(answer.ok && answer.body);
    let bytes = 0;
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.length;
    return bytes;
  });
  say(`  ${(size / 1024 / 1024).toFixed(1)} MB`);
}

let server: MeasuredServer;
let postmaster: number | undefined;
try {
  const { organs, address } = await prepare();
  writeFileSync(join(folder, 'organs.json'), JSON.stringify(organs));
  const made = spawnSync(execPath, [...execArgv, 'bench/dirty-file.ts', '--rows', values.rows, '--seed', values.seed, '--organs', join(folder, 'organs.json'), '--out', file], { stdio: 'inherit' });
  assert.equal(made.status, 0);
  const dirty = dirtySheet(Number(values.rows), Number(values.seed), organs);
  // The first start of a version bundles the program.
  await (await startPlatform(folder, env)).stop();
  server = await startPlatform(folder, { ...env, ...(values.profile && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` }) });
  try {
    postmaster = await postmasterOf(address);
    say(`${values.rows} rows, ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB of ${values.format}; ${loadOfMachine()}; server at rest ${peakMb(server.pid).toFixed(0)} MB`);
    const keeper = await signIn('shenyanqing');
    const { id, report } = await timed('handed in and checked', async () => {
      const form = new FormData();
      form.set('inForceFrom', from);
      form.set('file', await openAsBlob(file), basename(file));
      return until(keeper, (await ask<SheetAnswer>(keeper, '/power-sheets', form)).id, ['checked', 'unreadable']);
    });
    assert.deepEqual(report!.faults, dirty.planted);
    assert.deepEqual([report!.rows, report!.good], [Number(values.rows), dirty.good]);
    say(`faults found as planted: ${JSON.stringify(report!.faults)}; good ${report!.good} of ${report!.rows}`);
    await exported('xlsx', dayOf(Date.now()));
    if (values.take || values.publish) {
      const taken = await timed(`proposed (${dirty.good} rows)`, async () => {
        await ask(keeper, `/power-sheets/${id}/taking`, { causeKinds: ['lawEnacted'], cause: '试验', causeArose: dayOf(Date.now() - dayLong) });
        return until(keeper, id, ['taken', 'refused']);
      });
      assert.equal(taken.state, 'taken');
      say(`  ${taken.proposals.length} proposals`);
      if (values.publish) {
        await timed(`reviewed, approved and published (${dirty.good} entries)`, () => publish(taken.proposals));
        for (const format of ['xlsx', 'csv', 'json']) await exported(format, from);
      }
    }
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
