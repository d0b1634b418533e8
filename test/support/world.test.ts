import assert from 'node:assert/strict';
import { record } from '#platform/ledger/record.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { dbTest } from './world.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'test.happened': { n: number };
  }
}

dbTest('an entry written by an act is in the ledger and the chain holds', async ({ act, db }) => {
  for (const n of [1, 2, 3]) await record(act(), 'test.happened', 'thing:1', { n });
  assert.deepEqual(await verifyLedger(db), { ok: true, entries: 3, subjects: 1, faults: [] });
});
