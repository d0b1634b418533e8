import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { demoTest, testMoment, type World } from '../../test/support/world.ts';
import { loadCases } from '../load-cases.ts';
import { turns } from './turns.ts';

const few = turns.filter(({ name }) => /^(submitted today|correction asked|in review|refused|settled)$/.test(name)).map((turn) => ({ ...turn, cases: 2 }));
const since = new Date(testMoment.getTime() - 90 * 86_400_000);

// The serial of a number given once is not given again, even where all of it is rolled back: it is left out.
async function played(world: World, seed: number): Promise<unknown[]> {
  await sql`savepoint seed`.execute(world.db);
  await loadCases({ ...world.act(), joined: true }, { files: world.deps.files, key: world.deps.key, seed, turns: few, since });
  const { rows } = await sql`
    select substr(no, 1, length(no) - 4) as power_and_day, item_code, state, applicant_name, applicant_document_number, submitted_at, due_on, decided_at, jsonb_array_length(reviews) as reviews
    from cases.case order by submitted_at, no`.execute(world.db);
  await sql`rollback to savepoint seed`.execute(world.db);
  return rows;
}

demoTest('the same seed gives the same cases, another seed others', async (world) => {
  const first = await played(world, 7);
  assert.equal(first.length, 10);
  assert.deepEqual(await played(world, 7), first);
  const other = await played(world, 8);
  assert.equal(other.length, 10);
  assert.notDeepEqual(other, first);
});
