import assert from 'node:assert/strict';
import { env } from 'node:process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type ReconcilePart, reconcileAll } from '../src/commands/reconcile.ts';
import { beginDutyYear } from '../src/authority/duties/begin-duty-year.ts';
import { dutiesOfLaw } from '../src/authority/duties/duties-of-law.ts';
import { dutyFallsDue } from '../src/authority/duties/miss-duty.ts';
import { publishDuties } from '../src/authority/duties/publish-duties.ts';
import { verifyAll } from '../src/commands/verify.ts';
import { buildCaseAt, type Station } from '../src/cases/factory/build-case-at.ts';
import { getPaper } from '../src/cases/reading/get-paper.ts';
import { systemActor } from '#platform/act.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import type { Db } from '#platform/db/tables.ts';
import { openFileStore } from '#platform/files/file-store.ts';
import type { Deps } from '#platform/http/deps.ts';
import { makeCheckpoint } from '#platform/ledger/make-checkpoint.ts';
import { silentLog } from '#platform/log.ts';
import { signingKeyOf } from '#platform/signing-key.ts';
import { actorOfLogin } from './support/cast.ts';
import { ownerTest } from './support/owner-database.ts';
import { testMoment, testRegion } from './support/world.ts';

const trials = Number(env['RECONCILE_TRIALS'] ?? 40);

async function workshop(db: Db): Promise<{ deps: Deps; folder: string; build(station: Station): ReturnType<typeof buildCaseAt> }> {
  const clock = fixedClock(testMoment);
  const folder = mkdtempSync(join(tmpdir(), 'mingtang-reconcile-'));
  const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
  const deps: Deps = { config: readConfig({ REGION: testRegion }), db, clock, log: silentLog, files: await openFileStore(folder, 1024 * 1024), key };
  const as = async (login: string) => ({ db, actor: await actorOfLogin(db, testRegion, login, clock.now()), at: clock.now() });
  return { deps, folder, build: (station) => buildCaseAt({ as, deps, db }, station) };
}

/** What a superuser may do to the tables, each with the table that must be named. */
const edits: readonly (readonly [table: string, statement: string])[] = [
  ['cases.case', `update cases."case" set state = 'accepted' where state = 'issued'`],
  ['cases.case', `update cases."case" set due_on = due_on + 1`],
  ['cases.case', `update cases."case" set statutory_due = statutory_due + 30`],
  ['cases.case', `update cases."case" set accepted_on = accepted_on - 1`],
  ['cases.case', `update cases."case" set submitted_at = submitted_at - interval '1 day'`],
  ['cases.case', `update cases."case" set answers = jsonb_set(answers, '{area}', '1')`],
  ['cases.case', `update cases."case" set applicant_id = 'someone'`],
  ['cases.case', `update cases."case" set decision = jsonb_set(decision, '{outcome}', '"refused"') where decision is not null`],
  ['cases.case', `update cases."case" set reviews = jsonb_set(reviews, '{0,opinion}', '"fail"') where jsonb_array_length(reviews) > 0`],
  ['cases.case', `update cases."case" set extensions = '[{"n":10,"unit":"workday","reason":"","on":"2026-03-12"}]'`],
  ['cases.case', `delete from cases."case"`],
  ['cases.step', `update cases.step set told = told || '{"reasons":"another"}' where event = 'cases.decided'`],
  ['cases.step', `update cases.step set actor_id = 'someone'`],
  ['cases.step', `update cases.step set power_version = power_version + 1 where power_version is not null`],
  ['cases.step', `update cases.step set paper = replace(paper, '2026', '2025') where paper is not null`],
  ['cases.step', `delete from cases.step where event = 'cases.accepted'`],
  ['cases.attachment', `delete from cases.attachment`],
  ['cases.attachment', `update cases.file set digest = repeat('0', 64)`],
  ['platform.timer', `delete from platform.timer where kind = 'cases.clockRunsOut'`],
  ['licences.licence', `update licences.licence set content = replace(content, '5年', '9年')`],
  ['licences.licence', `update licences.licence set valid_to = valid_to + 3650`],
  ['licences.licence', `update licences.licence set holder_name = '别人'`],
  ['licences.licence', `delete from licences.licence`],
  ['licences.ending', `insert into licences.ending select region, id, 'revoked', 'notQualified', 'x', organ, power_code, power_version, issued_at from licences.licence`],
  ['identity.holding', `update identity.holding set role = 'head' where role = 'clerk'`],
  ['identity.holding', `update identity.holding set ended_at = now() where role = 'head'`],
  ['authority.power_version', `update authority.power_version set content = jsonb_set(content, '{promisedLimit,n}', '99') where content ? 'promisedLimit'`],
  ['authority.power_version', `delete from authority.power_version where code in (select code from authority.power_version limit 1)`],
  ['authority.delegation', `update authority.delegation set may_pass_on = not may_pass_on`],
  ['authority.delegation', `update authority.delegation set content = jsonb_set(content, '{document,title}', '"另一份"')`],
  ['authority.delegation', `update authority.delegation set ended_from = '2026-03-01', ended_cause = 'x' where in_force_to is null`],
  ['authority.delegation', `delete from authority.delegation`],
  ['authority.owed_duty', `update authority.owed_duty set due_on = due_on + 30 where missed_on is null`],
  ['authority.owed_duty', `update authority.owed_duty set missed_on = null, missed_at = null where missed_on is not null`],
  ['authority.owed_duty', `delete from authority.owed_duty`],
  ['catalog.item_version', `update catalog.item_version set content = jsonb_set(content, '{name}', '"别的"') where code in (select code from catalog.item_version limit 1)`],
];

const partOf: Record<string, ReconcilePart> = { cases: 'cases', platform: 'cases', licences: 'licences', identity: 'holdings', authority: 'powers', catalog: 'items' };

// A yearly duty that its bodies owed and missed.
async function missDuty(db: Db): Promise<void> {
  const act = { db, actor: systemActor(testRegion), at: testMoment };
  await publishDuties(act, dutiesOfLaw.filter(({ code }) => code === 'GKT-49-1'), { from: '2026-01-01' });
  await beginDutyYear(act, 'GKT-49-1', 2026);
  const { id } = await db.selectFrom('authority.owed_duty').select('id').limit(1).executeTakeFirstOrThrow();
  await dutyFallsDue(act, id);
}

ownerTest('whatever is changed in the tables by SQL is named by table; untouched tables raise no alarm', 'demo', async ({ db, owner }) => {
  const { deps, folder, build } = await workshop(db);
  const issued = await build('issued');
  await missDuty(db);
  const clean = await reconcileAll(deps);
  assert.deepEqual(clean.mismatches, []);
  assert.deepEqual([clean.counts['cases'], clean.counts['licences']], [1, 1]);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...edits), async ([table, statement]) => {
      const transaction = await owner.startTransaction().setIsolationLevel('repeatable read').execute();
      try {
        await sql`set local session_replication_role = replica`.execute(transaction);
        const changed = await sql.raw(statement).execute(transaction);
        assert.ok((changed.numAffectedRows ?? 0n) > 0n, `${statement} changed nothing`);
        const { mismatches } = await reconcileAll({ ...deps, db: within(transaction) }, [partOf[table.split('.')[0]!]!]);
        assert.ok(mismatches.some((one) => one.table === table), `${statement}: ${JSON.stringify(mismatches.slice(0, 3))}`);
      } finally {
        await transaction.rollback().execute();
      }
    }),
    { numRuns: trials, examples: edits.map((edit) => [edit]), endOnFailure: true },
  );
  const part = readdirSync(folder).find((name) => name !== 'incoming');
  const [name] = readdirSync(join(folder, part!));
  writeFileSync(join(folder, part!, name!), 'other bytes');
  assert.deepEqual((await reconcileAll(deps, ['files'])).mismatches.map((one) => one.table).slice(0, 1), ['cases.file']);
  rmSync(join(folder, part!, name!));
  assert.match((await reconcileAll(deps, ['files'])).mismatches[0]!.what, /are missing/);
  assert.ok(issued.licenceId);
});

// The edit is not committed: what is reconciled is its own transaction.
function within(transaction: Db): Db {
  const inside = Object.create(transaction) as Db;
  const same = { setIsolationLevel: () => same, setAccessMode: () => same, execute: <T>(work: (db: Db) => Promise<T>) => work(transaction) };
  Object.defineProperty(inside, 'transaction', { value: () => same });
  return inside;
}

ownerTest('a receipt and a checkpoint from outside are told apart from altered ones, and a cut end is found by either', 'demo', async ({ db, owner }) => {
  const { deps, build } = await workshop(db);
  const file = await build('accepted');
  const act = { db, actor: { kind: 'system', id: 'system', name: '', region: testRegion, grants: [] } as const, at: testMoment };
  const receipt = await getPaper(act, file, 'receipt');
  const acceptance = await getPaper(act, file, 'acceptance');
  const checkpoint = await makeCheckpoint(act, testRegion, 'test', deps.key);
  const none = await verifyAll(db, { checkpoints: [], receipts: [] }, deps.key);
  assert.deepEqual([none.ok, none.endKnown], [true, false], 'without anything from outside it cannot tell');
  const whole = await verifyAll(db, { checkpoints: [checkpoint], receipts: [receipt, acceptance] }, deps.key);
  assert.deepEqual([whole.ok, whole.endKnown, whole.outside.length], [true, true, 3]);
  for (const forged of [receipt.replace(file.no, file.no.replace(/.$/, '9')), receipt.slice(0, -10), 'nothing']) {
    assert.equal((await verifyAll(db, { checkpoints: [], receipts: [forged] }, deps.key)).ok, false);
  }
  const other = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
  assert.equal((await verifyAll(db, { checkpoints: [await makeCheckpoint(act, testRegion, 'x', other)], receipts: [] }, deps.key)).ok, false, 'another key');
  const transaction = await owner.startTransaction().execute();
  await sql`set local session_replication_role = replica`.execute(transaction);
  await sql`delete from ledger.entry where subject = ${`case:${file.no}`} and seq > 1`.execute(transaction);
  await sql`delete from ledger.leaf where subject = ${`case:${file.no}`} and seq > 1`.execute(transaction);
  assert.equal((await verifyAll(transaction, { checkpoints: [], receipts: [] }, deps.key)).ok, true);
  assert.equal((await verifyAll(transaction, { checkpoints: [checkpoint], receipts: [] }, deps.key)).ok, false);
  assert.equal((await verifyAll(transaction, { checkpoints: [], receipts: [acceptance] }, deps.key)).ok, false);
  await transaction.rollback().execute();
});
