import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { ownerTest } from '../test/support/owner-database.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { bench } from './bench.ts';
import { broken, markdown } from './report.ts';

ownerTest('the benchmark fills a database that verifies, measures every workload without an error, and tells it in a table', 'demo', async ({ address, owner }) => {
  const data = mkdtempSync(join(tmpdir(), 'bench-test-'));
  try {
    const result = await bench({ data, databaseUrl: urlOf(address.connection), scale: { items: 165, cases: 60 }, seconds: 0.3, applications: 12, levels: [1, 4], coldStart: false });
    assert.deepEqual(broken(result), []);
    assert.equal(new Set(result.lines.map(({ name }) => name)).size, 9);
    for (const line of [...result.lines, ...result.bare]) assert.ok(line.requests > 0 && line.serverMs > 0, `${line.name} at ${line.connections}`);
    const { ok, faults, entries } = await verifyLedger(owner);
    assert.ok(ok && entries > 200, JSON.stringify(faults));
    assert.match(markdown(result), /\| W1 submit an application \| 4 \|/);
    const whole = { ...result, lines: result.lines.map((line, i) => (i === 0 ? { ...line, errors: 1, wrong: { 503: 1 } } : line)) };
    assert.match(broken(whole).join(), /W1 submit an application at 1: 1 errors/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

function urlOf({ connectionString, host, user, database }: pg.PoolConfig): string {
  if (!connectionString) return `postgres://${String(user)}@localhost/${String(database)}?host=${encodeURIComponent(String(host))}`;
  const url = new URL(connectionString);
  if (database) url.pathname = `/${database}`;
  return url.href;
}
