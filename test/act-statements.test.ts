import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { endHolding } from '../src/identity/end-holding.ts';
import { signOutEverywhere } from '../src/identity/sign-out.ts';
import { repealPower } from '../src/authority/repeal-power.ts';
import { foodLicence } from '../src/cases/factory/build-case-at.ts';
import { buildApplication } from '../src/cases/factory.ts';
import { type Cost, type Counted, countedTest } from './support/counted.ts';
import type { World } from './support/world.ts';

const kecheng = '330802000000';
const most: Cost = { statements: 2, commits: 1 };
let keys = 0;

async function post(server: World, login: string, path: string, json: object): Promise<{ status: number; body: { no: string; code: string; state: string; basis: { article: unknown } } }> {
  const response = await server.request(`/api/v1/cases${path}`, { method: 'POST', token: await server.signIn(login), json, key: `key-of-test-${(keys += 1)}` });
  return { status: response.status, body: (await response.json()) as never };
}

async function applied(server: World, login: string): Promise<string> {
  const application = await buildApplication(await server.as(login), server.deps, { itemCode: await foodLicence(server), division: kecheng });
  const { status, body } = await post(server, login, '', application);
  assert.equal(status, 201);
  return body.no;
}

/** Waits for an answer of another kind, as long as a busy machine takes. */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 20_000; ; await sleep(5)) {
    const answer = await ask();
    if (holds(answer)) return answer;
    assert.ok(Date.now() < end, 'it never came to hold');
  }
}

async function costs(server: Counted, ask: () => ReturnType<typeof post>): Promise<void> {
  const { answer, cost, sent } = await server.count(ask);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.deepEqual(cost, most, sent.join('\n\n'));
}

countedTest('a submission, and each step of a case, asks the database once and writes once', async (server) => {
  const warm = await applied(server, 'hejingyi');
  await post(server, 'zhoumin', `/${warm}/acceptance`, {});
  for (const login of ['chenliqun', 'fangzhiyuan', 'yewenqing']) await server.signIn(login);
  const application = await buildApplication(await server.as('linxiaolan'), server.deps, { itemCode: await foodLicence(server), division: kecheng });
  await server.signIn('linxiaolan');
  await server.request('/api/v1/me', { token: await server.signIn('linxiaolan') });
  let no = '';
  await costs(server, async () => {
    const answer = await post(server, 'linxiaolan', '', application);
    ({ no } = answer.body);
    return answer;
  });
  // The officer's session is known from his last request.
  const steps = [
    ['zhoumin', 'acceptance', {}],
    ['chenliqun', 'review', { opinion: 'pass', text: '材料齐全' }],
    ['fangzhiyuan', 'review', { stage: 'inspect', opinion: 'pass', text: '与图纸相符', officers: ['方志远', '陈立群'] }],
    ['yewenqing', 'decision', { outcome: 'granted', reasons: '符合法定条件' }],
  ] as const;
  for (const [login, noun, json] of steps) {
    await server.request('/api/v1/me', { token: await server.signIn(login) });
    await costs(server, () => post(server, login, `/${no}/${noun}`, json));
  }
});

countedTest('an entry repealed at midnight by another process stops the next act of a server that remembers it', async (server, elsewhere) => {
  server.clock.set(new Date('2026-03-12T23:59:58+08:00'));
  const [first, second] = [await applied(server, 'linxiaolan'), await applied(server, 'xuruochuan')];
  await repealPower({ ...elsewhere.act(), at: server.clock.now() }, first.slice(0, 31), { on: '2026-03-13', cause: '法律修改' });
  assert.equal((await post(server, 'zhoumin', `/${first}/acceptance`, {})).status, 201, 'in force to the end of the day');
  server.clock.set(new Date('2026-03-13T00:00:00+08:00'));
  const notice = { items: [{ what: '平面图', reason: '看不清' }] };
  const { status, body } = await until(() => post(server, 'zhoumin', `/${second}/correction-notice`, notice), (answer) => answer.body.code === 'power-not-in-force');
  assert.deepEqual([status, body.code, body.basis.article], [409, 'power-not-in-force', 40]);
});

countedTest('a session ended and a post taken away by another process are of no use from then on', async (server, elsewhere) => {
  const no = await applied(server, 'linxiaolan');
  assert.equal((await post(server, 'zhoumin', `/${no}/acceptance`, {})).status, 201);
  await signOutEverywhere(await elsewhere.as('linxiaolan'));
  const gone = await until(() => post(server, 'linxiaolan', `/${no}/withdrawal`, {}), ({ status }) => status === 401);
  assert.equal(gone.body.code, 'not-signed-in');

  const { actor } = await elsewhere.as('zhoumin');
  const holdings = await elsewhere.db.selectFrom('identity.holding').select('id').where('account', '=', actor.id).where('ended_at', 'is', null).execute();
  for (const { id } of holdings) await endHolding(elsewhere.act(), { holding: id });
  const without = await until(() => post(server, 'zhoumin', `/${no}/suspension`, { ground: 'hearing', reason: '听证', days: 5 }), ({ status }) => status === 403);
  assert.equal(without.body.code, 'role-missing');
});
