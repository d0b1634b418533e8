import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { caseStates, listMyCases } from '#cases';
import { reconcileAll } from '../../src/commands/reconcile.ts';
import { checkResidentNumber } from '#identity';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { aliveTest, committedTest, type World } from '../../test/support/world.ts';

const counted = async (world: World, query: ReturnType<typeof sql<{ what: string; n: number }>>): Promise<Record<string, number>> =>
  Object.fromEntries((await query.execute(world.db)).rows.map(({ what, n }) => [what, Number(n)]));

aliveTest('three hundred cases stand in every state, in every turn that the law knows', async (world) => {
  const states = await counted(world, sql`select state as what, count(*) as n from cases.case group by state`);
  assert.deepEqual(Object.keys(states).sort(), [...caseStates].sort());
  assert.equal(Object.values(states).reduce((a, b) => a + b), 300);
  const turns = await counted(world, sql`
    select key as what, count(*) filter (where value) as n from cases.case, lateral (values
      ('deemed', deemed), ('suspended', suspended), ('corrected', corrected_at is not null), ('extended', jsonb_array_length(extensions) > 0),
      ('resumed', jsonb_array_length(suspensions) > 0 and not suspended), ('hearing', suspensions @> '[{"ground":"hearing"}]'),
      ('inspection', suspensions @> '[{"ground":"inspection"}]'), ('expertReview', suspensions @> '[{"ground":"expertReview"}]'),
      ('refused', decision->>'outcome' = 'refused' and decision->>'remedies' <> ''), ('today', submitted_at >= '2026-03-12T00:00+08:00')) as turn(key, value)
    group by key`);
  for (const [turn, n] of Object.entries(turns)) assert.ok(n >= 4, `${turn}: ${n}`);
});

aliveTest('they are of three months, of many applicants, items and bodies at three levels', async (world) => {
  const { rows } = await sql<Record<string, number>>`
    select count(distinct item_code)::int as items, count(distinct organ)::int as organs, count(distinct applicant_id)::int as applicants,
      count(distinct substr(division, 1, 4) || (substr(division, 5, 2) <> '00')::text || (substr(division, 7, 3) <> '000')::text)::int as levels,
      count(*) filter (where submitted_at < '2025-12-10')::int as older, count(*) filter (where submitted_at > '2026-03-12T09:42+08:00')::int as later
    from cases.case`.execute(world.db);
  const { items, organs, applicants, levels, older, later } = rows[0]!;
  assert.ok(items! >= 30 && organs! >= 6 && applicants! >= 120, JSON.stringify(rows[0]));
  assert.deepEqual([levels, older, later], [3, 5, 0]);
});

aliveTest('nobody who applies can be a real person, and none of them has a password', async (world) => {
  const people = await world.db.selectFrom('identity.person').select(['name', 'resident_number']).execute();
  for (const { name, resident_number: number } of people) {
    assert.equal(checkResidentNumber(number, '2026-03-12'), undefined, name);
    assert.match(number, /^330801/);
  }
  const { n } = await world.db.selectFrom('identity.account').select((of) => of.fn.countAll<number>().as('n')).where('login', 'like', 'demo.p%').where('password_hash', 'is not', null).executeTakeFirstOrThrow();
  assert.deepEqual([Number(n), people.length > 120], [0, true]);
  const unmarked = await world.db.selectFrom('identity.organisation').select('name').where('name', 'not like', '%（演示）').execute();
  assert.deepEqual(unmarked, []);
});

aliveTest('licences are in force, expired and ended; drafts wait; the cast has matters of its own', async (world) => {
  const licences = await counted(world, sql`
    select case when e.licence is not null then 'ended' when l.valid_to < '2026-03-12' then 'expired' else 'inForce' end as what, count(*) as n
    from licences.licence l left join licences.ending e on e.region = l.region and e.licence = l.id group by 1`);
  assert.ok(licences['inForce']! > 40 && licences['expired']! >= 4 && licences['ended']! >= 4, JSON.stringify(licences));
  const { drafts } = await world.db.selectFrom('cases.draft').select((of) => of.fn.countAll<number>().as('drafts')).where('case_no', 'is', null).executeTakeFirstOrThrow();
  assert.equal(Number(drafts), 6);
  for (const login of ['linxiaolan', 'zhengqiuhe', 'xuruochuan']) {
    assert.ok((await listMyCases(await world.as(login))).length >= 2, login);
  }
});

committedTest('the ledger verifies, and every table is as it says, files and all', async ({ deps }) => {
  assert.equal((await verifyLedger(deps.db)).ok, true);
  const { mismatches, counts } = await reconcileAll(deps);
  assert.deepEqual(mismatches, []);
  assert.equal(counts['cases'], 300);
}, 'alive');
