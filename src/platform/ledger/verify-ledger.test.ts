import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { env } from 'node:process';
import fc from 'fast-check';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemActor } from '#platform/act.ts';
import { fixedClock } from '#platform/clock.ts';
import { silentLog } from '#platform/log.ts';
import type { Db } from '#platform/db/tables.ts';
import { signingKeyOf } from '#platform/signing-key.ts';
import { ownerTest } from '../../../test/support/owner-database.ts';
import type { LedgerEntryRow } from '../db/platform-tables.ts';
import { readCheckpoint } from './checkpoint-note.ts';
import { entryHash } from './entry-hash.ts';
import { keepSequenced } from './keep-sequenced.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { sabotage } from '../sabotage.ts';
import { record } from './record.ts';
import { sequenceEntries } from './sequence-entries.ts';
import { verifyCheckpoint, verifyLeaves, verifyReceiptPosition } from './verify-against.ts';
import { type LedgerFault, verifyLedger } from './verify-ledger.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'test.tampered': { n: number };
  }
}

const region = '330800';
const trials = Number(env['LEDGER_TRIALS'] ?? 200);
const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);

async function fill(db: Db, subjects: number, each: number): Promise<void> {
  for (let n = 0; n < subjects * each; n++) {
    const act = { db, actor: systemActor(region), at: new Date(1_770_000_000_000 + n * 1_000) };
    await record(act, 'test.tampered', `thing:${String(n % subjects).padStart(3, '0')}`, { n });
  }
}

/** Does something as a superuser with triggers off, looks, and undoes it. */
async function tampered<T>(owner: Db, tamper: (db: Db) => Promise<unknown>, look: (db: Db) => Promise<T>): Promise<T> {
  const transaction = await owner.startTransaction().execute();
  try {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await tamper(transaction);
    return await look(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}

const entryAt = (db: Db, subject: string, seq: number): Promise<LedgerEntryRow> =>
  db.selectFrom('ledger.entry').selectAll().where('subject', '=', subject).where('seq', '=', seq).executeTakeFirstOrThrow();

const change = (db: Db, subject: string, seq: number, values: Partial<LedgerEntryRow>): Promise<unknown> =>
  db.updateTable('ledger.entry').set(values).where('subject', '=', subject).where('seq', '=', seq).execute();

const hashOf = ({ region: of, subject, seq, body, previous_hash: previous }: LedgerEntryRow): Buffer => entryHash({ region: of, subject, seq, body, previous });

const each = 15;
type Tamper = (db: Db, subject: string, seq: number) => Promise<number | undefined>;

/** The kinds of tampering; each answers the number of the entry that must be named, or nothing where any in the chain will do. */
const kinds: Readonly<Record<string, Tamper>> = {
  editBody: async (db, subject, seq) => {
    const row = await entryAt(db, subject, seq);
    await change(db, subject, seq, { body: row.body.replace(/"n":/, '"n":1') });
    return seq;
  },
  editAndHash: async (db, subject, seq) => {
    const row = await entryAt(db, subject, seq);
    const forged = { ...row, body: row.body.replace(/"n":/, '"n":1') };
    await change(db, subject, seq, { body: forged.body, hash: hashOf(forged) });
    return seq;
  },
  noJson: async (db, subject, seq) => {
    const forged = { ...(await entryAt(db, subject, seq)), body: 'nothing' };
    await change(db, subject, seq, { body: forged.body, hash: hashOf(forged) });
    return seq;
  },
  changeTime: async (db, subject, seq) => {
    await change(db, subject, seq, { at: new Date('2020-01-01T00:00:00Z') });
    return seq;
  },
  changeActor: async (db, subject, seq) => {
    await change(db, subject, seq, { actor: 'someone-else' });
    return seq;
  },
  swap: async (db, subject, seq) => {
    const [a, b] = seq < each ? [seq, seq + 1] : [seq - 1, seq];
    const [first, second] = [await entryAt(db, subject, a), await entryAt(db, subject, b)];
    const { seq: _, ...ofFirst } = first;
    const { seq: __, ...ofSecond } = second;
    await change(db, subject, a, ofSecond);
    await change(db, subject, b, ofFirst);
    return a;
  },
  remove: async (db, subject, seq) => {
    await db.deleteFrom('ledger.entry').where('subject', '=', subject).where('seq', '=', seq).execute();
    return seq;
  },
  insert: async (db, subject, seq) => {
    const row = await entryAt(db, subject, seq);
    await sql`update ledger.entry set seq = seq + 1000 where subject = ${subject} and seq >= ${seq}`.execute(db);
    await sql`update ledger.entry set seq = seq - 999 where subject = ${subject} and seq > 1000`.execute(db);
    const forged = { ...row, body: row.body.replace(/"n":/, '"n":7') };
    await db.insertInto('ledger.entry').values({ ...forged, hash: hashOf(forged) }).execute();
    return undefined;
  },
  duplicate: async (db, subject, seq) => {
    await db.insertInto('ledger.entry').values({ ...(await entryAt(db, subject, seq)), seq: each + 1 }).execute();
    return each + 1;
  },
};

const allFaults = async (db: Db): Promise<LedgerFault[]> => {
  const { faults } = await verifyLedger(db);
  const leaf = await verifyLeaves(db, region);
  return leaf ? [...faults, leaf] : faults;
};

ownerTest('whatever a superuser does to 300 numbered entries is found, and the first bad entry named', 'empty', async ({ db, owner }) => {
  await fill(db, 20, each);
  await sequenceEntries({ db, actor: systemActor(region), at: new Date() }, region);
  assert.deepEqual(await allFaults(db), []);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(kinds)), fc.nat(19), fc.integer({ min: 1, max: each }), async (kind, thing, seq) => {
      const subject = `thing:${String(thing).padStart(3, '0')}`;
      let expected: number | undefined;
      const faults = await tampered(owner, async (on) => (expected = await kinds[kind]!(on, subject, seq)), allFaults);
      const [first] = faults.toSorted((a, b) => a.seq - b.seq);
      assert.equal(first?.subject, subject, `${kind} of ${subject} ${seq} was not found`);
      if (expected !== undefined) assert.equal(first?.seq, expected, `${kind} of ${subject} ${seq}: ${first?.sentence}`);
    }),
    { numRuns: trials, endOnFailure: true },
  );
  assert.deepEqual(await allFaults(db), [], 'nothing is left of the tampering');
});

/** Writes a chain anew from an entry on, every hash right: what someone can do who knows how it is made. */
async function rebuild(db: Db, subject: string, from: number): Promise<void> {
  let previous = (await entryAt(db, subject, from)).previous_hash;
  for (let seq = from; seq <= each; seq++) {
    const row = await entryAt(db, subject, seq);
    const forged = { ...row, previous_hash: previous, body: row.body.replace(/"n":/, '"n":9') };
    previous = hashOf(forged);
    await change(db, subject, seq, { body: forged.body, previous_hash: forged.previous_hash, hash: previous });
    await db.updateTable('ledger.leaf').set({ hash: previous }).where('subject', '=', subject).where('seq', '=', seq).execute();
  }
}

ownerTest('a cut end and a chain written anew are found by an older checkpoint or by a receipt, and by nothing else', 'empty', async ({ db, owner }) => {
  await fill(db, 20, each);
  const act = { db, actor: systemActor(region), at: new Date('2026-03-12T01:42:00Z') };
  const checkpoint = readCheckpoint(await makeCheckpoint(act, region, 'test', key));
  assert.ok(typeof checkpoint !== 'string');
  const receipt = await record(act, 'test.tampered', 'thing:019', { n: 300 });
  await sequenceEntries(act, region);
  assert.equal(await verifyCheckpoint(db, checkpoint), undefined);
  assert.equal(await verifyReceiptPosition(db, { region, ...receipt }), undefined);

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 250 }), async (k) => {
      const cut = async (on: Db): Promise<void> => {
        await sql`delete from ledger.entry as entry using ledger.leaf as leaf
          where leaf.subject = entry.subject and leaf.seq = entry.seq and leaf.leaf_no > ${301 - k}`.execute(on);
        await sql`delete from ledger.leaf where leaf_no > ${301 - k}`.execute(on);
      };
      const [inside, outside, byReceipt] = await tampered(owner, cut, async (on) => [
        await allFaults(on), await verifyCheckpoint(on, checkpoint), await verifyReceiptPosition(on, { region, ...receipt }),
      ]);
      assert.deepEqual(inside, [], 'from inside a cut end cannot be seen');
      assert.equal(outside?.kind, k === 1 ? undefined : 'truncated');
      assert.equal(byReceipt?.kind, 'truncated');
    }),
    { numRuns: Math.ceil(trials / 8) },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: each }), fc.nat(18), async (from, thing) => {
      const subject = `thing:${String(thing).padStart(3, '0')}`;
      const [inside, outside] = await tampered(owner, (on) => rebuild(on, subject, from), async (on) => [await allFaults(on), await verifyCheckpoint(on, checkpoint)]);
      assert.deepEqual(inside, []);
      assert.equal(outside?.kind, 'rewritten');
    }),
    { numRuns: Math.ceil(trials / 8) },
  );
});

ownerTest('numbers of the log are given once, without gaps, by sequencers that run side by side', 'empty', async ({ db }) => {
  await fill(db, 5, 20);
  const act = { db, actor: systemActor(region), at: new Date() };
  assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => sequenceEntries(act, region))), [100, 100, 100, 100]);
  await record(act, 'test.tampered', 'thing:000', { n: 100 });
  assert.equal(await sequenceEntries(act, region), 101);
  const leaves = await db.selectFrom('ledger.leaf').select('leaf_no').orderBy('leaf_no').execute();
  assert.deepEqual(leaves.map((leaf) => leaf.leaf_no), Array.from({ length: 101 }, (_, i) => i + 1));
});

ownerTest('new entries are numbered while the platform runs, and a checkpoint is signed each hour', 'empty', async ({ db }) => {
  const clock = fixedClock(new Date('2026-03-12T01:42:00Z'));
  const act = () => ({ db, actor: systemActor(region), at: clock.now() });
  const sequencer = keepSequenced({ db, clock, log: silentLog, key }, { region, origin: 'test', milliseconds: 20 });
  const leaves = async (): Promise<number> => (await db.selectFrom('ledger.leaf').select('leaf_no').execute()).length;
  const waitUntil = async (done: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 200 && !(await done()); i++) await sleep(25);
  };
  await record(act(), 'test.tampered', 'thing:1', { n: 1 });
  await waitUntil(async () => (await leaves()) === 1);
  assert.equal(await leaves(), 1);
  clock.set(new Date('2026-03-12T02:43:00Z'));
  await record(act(), 'test.tampered', 'thing:1', { n: 2 });
  const signed = () => db.selectFrom('ledger.checkpoint').select('size').execute();
  await waitUntil(async () => (await signed()).length > 0);
  assert.deepEqual(await signed(), [{ size: 2 }]);
  await sequencer.stop();
});

ownerTest('the role of the application cannot rewrite an entry, a leaf or a checkpoint', 'empty', async ({ db }) => {
  await fill(db, 1, 2);
  await makeCheckpoint({ db, actor: systemActor(region), at: new Date() }, region, 'test', key);
  for (const table of ['ledger.entry', 'ledger.leaf', 'ledger.checkpoint']) {
    for (const statement of [`update ${table} set region = region`, `delete from ${table}`, `truncate ${table}`, `drop table ${table}`]) {
      await assert.rejects(sql.raw(statement).execute(db), { code: '42501' }, statement);
    }
  }
  await assert.rejects(sql`set session_replication_role = replica`.execute(db), { code: '42501' });
});

ownerTest('an entry whose content is left out of its hash (SABOTAGE=skip-hash) is noticed', 'empty', async ({ db }) => {
  await fill(db, 2, 2);
  assert.deepEqual((await verifyLedger(db)).faults, []);
  sabotage('skip-hash');
  try {
    await fill(db, 1, 1);
  } finally {
    sabotage('none');
  }
  const { faults } = await verifyLedger(db);
  assert.deepEqual(faults.map(({ subject, seq }) => [subject, seq]), [['thing:000', 3]]);
});
