import assert from 'node:assert/strict';
import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import type { Actor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { databaseOver, openPool } from '#platform/db/open-database.ts';
import type { Db } from '#platform/db/tables.ts';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { lampOf } from '../src/cases/clock/lamp.ts';
import { listTasks, type TaskFilter } from '../src/cases/reading/list-tasks.ts';
import { todos } from '../src/cases/reading/task-scopes.ts';
import { actorOfLogin } from './support/cast.ts';
import { ownerTest } from './support/owner-database.ts';
import { aliveTest, testMoment, testRegion, worldDeps } from './support/world.ts';

const views: readonly TaskFilter[] = [{}, { view: 'all' }, { view: 'all', lamp: 'inTime' }, { view: 'all', todo: 'review' }, { view: 'all', page: 3 }];

aliveTest('a work list counts what lies under each lamp and holds the most urgent first, as one by one', async (world) => {
  for (const login of ['zhoumin', 'chenliqun', 'yewenqing', 'dongxiaoman']) {
    const { actor, at } = await world.as(login);
    const today = dayInChina(at);
    const [{ organ, division }] = [actor.grants[0]!];
    const open = await world.db.selectFrom('cases.case').select(['no', 'division', 'organ', 'due_on', 'suspended', 'clock', 'turn']).where('closed_at', 'is', null).orderBy('due_on').orderBy('no').execute();
    const own = open.filter((one) => (division === undefined ? one.organ === organ : one.division.startsWith(division)));
    assert.ok(own.length > 0, login);
    for (const todo of [undefined, ...todos]) {
      const some = own.filter(({ turn }) => todo === undefined || turn === todo);
      const { rows, counts } = await listTasks(world.db, actor, { view: 'all', todo }, at);
      assert.deepEqual(rows.map(({ no }) => no), some.slice(0, 20).map(({ no }) => no), `${login} ${todo}`);
      for (const [lamp, n] of Object.entries(counts)) {
        const lit = some.filter((one) => lampOf({ dueOn: one.due_on, suspended: one.suspended, clock: one.clock, closedAt: null }, today) === lamp);
        assert.equal(n, Math.min(100, lit.length), `${login} ${todo} ${lamp}`);
      }
    }
  }
});

ownerTest('a work list of thousands is one statement that reads no more than its page and its counts, with statistics of the database or without', 'demo', async ({ address, db, owner }) => {
  const deps = await worldDeps(db);
  const at = testMoment;
  const actorOf = (login: string) => actorOfLogin(db, testRegion, login, at);
  const { no } = await buildCaseAt({ db, deps, as: async (login) => ({ db, at, actor: await actorOf(login) }) }, 'submitted');
  await copies(owner, no, 6_000);
  // A connection of its own: one that knew the indexes while they were empty keeps their height in mind until it hears of statistics.
  const pool = openPool(address, 1);
  const fresh = databaseOver(pool);
  for (const statistics of [false, true]) {
    if (statistics) await sql`analyze cases."case"`.execute(owner);
    for (const login of ['zhoumin', 'chenliqun', 'yewenqing']) {
      const actor = await actorOf(login);
      for (const filter of views) {
        const read = await rowsRead(fresh, actor, filter, at);
        assert.ok(read <= 1_000, `${login} ${JSON.stringify(filter)} reads ${read} rows`);
      }
    }
  }
  await pool.end();
  const { total, counts, countedTo, rows } = await listTasks(db, await actorOf('zhoumin'), { page: 40 }, at);
  assert.deepEqual([total, counts.inTime, rows.length], [countedTo, countedTo, 20], 'pages go on beyond what is counted');
});

interface Plan {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** How many rows of cases a list reads, seen or thrown away. */
async function rowsRead(db: Db, actor: Actor, filter: TaskFilter, at: Date): Promise<number> {
  const asked: CompiledQuery[] = [];
  const listen: KyselyPlugin = { transformQuery: ({ node, queryId }) => (asked.push(db.getExecutor().compileQuery(node, queryId)), node), transformResult: async ({ result }) => result };
  await listTasks(db.withPlugin(listen), actor, filter, at);
  assert.equal(asked.length, 1);
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(CompiledQuery.raw(`explain (analyze, format json) ${asked[0]!.sql}`, [...asked[0]!.parameters]));
  return readIn(rows[0]!['QUERY PLAN'][0].Plan);
}

function readIn(plan: Plan): number {
  const own = plan['Relation Name'] === 'case' ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0;
  return (plan.Plans ?? []).reduce((sum, below) => sum + readIn(below), own);
}

/** So many copies of a case in four divisions, at every turn, due over four months. */
async function copies(db: Db, no: string, many: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = 'cases' and table_name = 'case' and is_generated = 'NEVER' order by ordinal_position`.execute(db);
  const own: Readonly<Record<string, string>> = {
    no: `left(source.no, 35) || lpad(k::text, 8, '0')`,
    applicant_id: `'copy' || k`,
    due_on: `date '2026-02-01' + k % 120`,
    division: `(array['330802000000', '330802001000', '330803000000', '330800000000'])[1 + k % 4]`,
    awaits: `(array['accept', 'review', 'review', 'inspect', 'decide', 'issue', 'deliver'])[1 + k % 7]`,
  };
  const names = rows.map(({ name }) => name);
  await sql`insert into cases."case" (${sql.raw(names.join(', '))}) select ${sql.raw(names.map((name) => own[name] ?? `source.${name}`).join(', '))}
            from cases."case" as source, generate_series(1, ${sql.lit(many)}) as k where source.no = ${no}`.execute(db);
}
