import assert from 'node:assert/strict';
import { demoTest, type World } from './support/world.ts';
import { decideCase } from '../src/cases/decide-case.ts';
import { deliverResult } from '../src/cases/deliver-result.ts';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { withdrawCase } from '../src/cases/withdraw-case.ts';

interface List {
  total: number;
  counts: Record<string, number>;
  facets: { organs: { code: string; n: number }[]; states: { state: string; n: number }[] };
  rows: { no: string; lamp: string | null; applicantName: string; dueOn: string }[];
}

const castOf = (world: World) => ({ as: world.as, deps: world.deps, db: world.db });
const listed = async (world: World, token: string, query = ''): Promise<List> => (await (await world.request(`/api/v1/supervision/cases${query}`, { token })).json()) as List;

const page = (world: World, token: string, path: string): Promise<Response> => world.request(path, { headers: { cookie: `__Host-mingtang=${token}` } });

demoTest('who does not supervise sees no list and no course; a wrong filter is named', async (world) => {
  const { no } = await buildCaseAt(castOf(world), 'submitted');
  for (const login of ['linxiaolan', 'zhoumin', 'chenliqun', 'yewenqing', 'gaoyuan']) {
    const token = await world.signIn(login);
    assert.equal((await world.request('/api/v1/supervision/cases', { token })).status, 403, login);
    assert.equal((await world.request(`/api/v1/supervision/cases/${no}`, { token })).status, 403, login);
    assert.equal((await page(world, token, `/supervision/cases/${no}`)).status, 403, login);
  }
  assert.equal((await world.request('/api/v1/supervision/cases')).status, 401);
  const token = await world.signIn('wujing');
  assert.equal((await world.request('/api/v1/supervision/cases?lamp=red', { token })).status, 422);
  assert.equal((await world.request(`/api/v1/supervision/cases/${'9'.repeat(43)}`, { token })).status, 404);
  assert.equal((await page(world, token, '/supervision?lamp=red&q=%00')).status, 200);
});

demoTest('a supervisor reads all cases of the division by lamp, filtered and masked', async (world) => {
  const { no } = await buildCaseAt(castOf(world), 'accepted');
  const token = await world.signIn('wujing');
  const all = await listed(world, token);
  assert.equal(all.total, 1);
  assert.deepEqual(all.rows.map((row) => [row.no, row.applicantName.includes('晓')]), [[no, false]]);
  assert.equal(Object.values(all.counts).reduce((sum, n) => sum + n, 0), 1);
  assert.deepEqual(all.facets.states.map(({ state, n }) => [state, n]), [['accepted', 1]]);
  assert.equal((await listed(world, token, '?lamp=overdue')).total, 0);
  assert.equal((await listed(world, token, `?organ=${all.facets.organs[0]!.code}&state=accepted&q=${no.slice(0, 20)}`)).total, 1);
  assert.equal((await listed(world, token, '?state=delivered')).total, 0);
  world.clock.set(new Date('2026-04-20T02:00:00Z'));
  const later = await listed(world, await signInLater(world));
  assert.deepEqual([later.counts['overdue'], later.rows[0]?.lamp], [1, 'overdue']);
});

// The session of before has ended by the later time.
async function signInLater(world: World): Promise<string> {
  const { demoPassword } = await import('../demo/load-demo.ts');
  const answer = await world.request('/api/v1/sessions', { method: 'POST', json: { login: 'wujing', password: demoPassword } });
  return ((await answer.json()) as { token: string }).token;
}

demoTest('the whole course is read with power, proof and readings, and the reading is one of them', async (world) => {
  const { no } = await buildCaseAt(castOf(world), 'issued');
  const token = await world.signIn('wujing');
  const answer = await world.request(`/api/v1/supervision/cases/${no}`, { token });
  assert.equal(answer.status, 200);
  const course = (await answer.json()) as {
    clock: Record<string, unknown>; events: { power?: { code: string; version: number } }[]; fault: null;
    proof: { seq: number; hash: string; power: { version: number } | null }[]; readings: { name: string; purpose: string }[];
  };
  assert.deepEqual(course.proof.map((entry) => entry.seq), [1, 2, 3, 4, 5, 6]);
  assert.equal(course.fault, null);
  assert.ok(course.proof.slice(1).every((entry) => entry.power?.version === 1 && /^[0-9a-f]{64}$/.test(entry.hash)));
  assert.ok(course.clock['promised'] && course.clock['statutory']);
  assert.deepEqual(course.readings, [{ ...course.readings[0], name: '吴静', purpose: 'supervision' }]);
});

demoTest('the page of a case tells that its chain holds, and nothing of the applicant but part of a name', async (world) => {
  const { no } = await buildCaseAt(castOf(world), 'accepted');
  const token = await world.signIn('wujing');
  const chinese = await (await page(world, token, `/supervision/cases/${no}`)).text();
  assert.match(chinese, /逐条相连，没有改动/);
  for (const hidden of ['林晓岚', '199004180262', '13805700001']) assert.equal(chinese.includes(hidden), false, hidden);
  const english = await (await page(world, token, `/supervision/cases/${no}?lang=en`)).text();
  assert.match(english, /each chained to the one before/);
});

demoTest('closed cases are listed, searched and counted under the lamp under which they were closed; none offers a live deadline', async (world) => {
  const { deps } = world;
  const late = await buildCaseAt(castOf(world), 'reviewed');
  world.clock.set(new Date('2026-03-23T10:00:00+08:00'));
  await decideCase(await world.as('yewenqing'), { no: late.no, outcome: 'refused', reasons: '不符合条件' }, deps.key);
  await deliverResult(await world.as('zhoumin'), { no: late.no, way: 'online', to: '林晓岚' }, deps.key);
  const { no: withdrawn } = await buildCaseAt(castOf(world), 'accepted');
  await withdrawCase(await world.as('linxiaolan'), { no: withdrawn });
  const { no: open } = await buildCaseAt(castOf(world), 'submitted');
  const token = await signInLater(world);
  const seen = async (query: string) => {
    const { rows, total, counts, ...rest } = (await listed(world, token, query)) as List & { open: number; closed: number };
    return { rows: rows.map((row) => [row.no, row.lamp]), total, overdue: counts['overdue'], inTime: counts['inTime'], open: rest.open, closed: rest.closed };
  };
  const both = { open: 1, closed: 2 };
  assert.deepEqual(await seen(''), { rows: [[open, 'inTime']], total: 1, overdue: 0, inTime: 1, ...both });
  assert.deepEqual(await seen('?scope=closed&lamp=overdue'), { rows: [[late.no, 'overdue']], total: 1, overdue: 1, inTime: 1, ...both });
  assert.deepEqual(await seen('?state=withdrawn'), { rows: [[withdrawn, 'inTime']], total: 1, overdue: 0, inTime: 1, ...both });
  assert.equal((await seen('?scope=all')).total, 3);
  assert.deepEqual((await seen(`?q=${late.no}`)).rows, [[late.no, 'overdue']], 'a search goes through all');
  const html = (await (await page(world, token, `/supervision/cases/${late.no}`)).text()).replaceAll(/<[^>]*>/g, '');
  assert.match(html, /逾期办结/);
  assert.doesNotMatch(html, /还有 ?\d+ ?个工作日|正在走/);
});
