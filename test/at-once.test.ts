import assert from 'node:assert/strict';
import { foodLicence, buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { buildApplication } from '../src/cases/factory.ts';
import { casePaths } from '../src/cases/paths.ts';
import { visitorOf } from './support/visitor.ts';
import { committedTest, type World } from './support/world.ts';

const many = 50;
const atOnce = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: many }, (_, n) => work(n)));

async function entries(world: World, event: string): Promise<number> {
  return (await world.db.selectFrom('ledger.entry').select('seq').where('event', '=', event).execute()).length;
}

committedTest('fifty of the same request at once are one, on pages and by the API; of fifty acts on one case one wins, and the others are told', async (world) => {
  const citizen = await world.as('linxiaolan');
  const token = await world.signIn('linxiaolan');
  const good = await buildApplication(citizen, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
  const submit = (json: object, key: string): Promise<Response> => world.request('/api/v1/cases', { method: 'POST', token, json, key });

  const sent = await atOnce(async () => {
    const answer = await submit(good, 'fifty-times-0001');
    return { status: answer.status, text: await answer.text() };
  });
  const done = sent.filter(({ status }) => status === 201);
  assert.deepEqual([done.length > 0, new Set(done.map(({ text }) => text)).size, await entries(world, 'cases.submitted')], [true, 1, 1]);
  const told = sent.filter(({ status }) => status !== 201).map(({ status, text }) => `${status} ${(JSON.parse(text) as { code: string }).code}`);
  assert.deepEqual(told.filter((one) => one !== '409 request-in-flight'), []);
  const again = await submit(good, 'fifty-times-0001');
  assert.deepEqual([again.status, await again.text()], [201, done[0]!.text], 'later too it is the same answer');
  const other = await submit({ ...good, division: '330803000000' }, 'fifty-times-0001');
  assert.deepEqual([other.status, ((await other.json()) as { code: string }).code], [422, 'request-key-reused']);

  // Fifty clicks on one button: the same form, hence the same key.
  const { no } = JSON.parse(done[0]!.text) as { no: string };
  const clerk = await visitorOf(world, 'zhoumin');
  const form = (await clerk.open(casePaths.deskCase(no))).forms.find(({ action }) => action.endsWith('/acceptance'))!;
  const fields = Object.fromEntries(form.fields.filter(({ kind }) => kind !== 'button').map(({ name, values }) => [name, values[0] ?? '']));
  const press = (changes: Record<string, string> = {}): Promise<number> =>
    clerk.ask(form.action, { method: 'POST', body: new URLSearchParams({ ...fields, ...changes }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }).then(({ status }) => status);
  const clicks = await atOnce(() => press());
  assert.deepEqual([clicks.includes(303), clicks.every((status) => status === 303 || status === 409), await entries(world, 'cases.accepted')], [true, true, 1]);

  // Two officers, each with a form and a key of their own: one decides.
  await world.db.updateTable('cases.case').set({ closed_at: world.clock.now(), state: 'withdrawn' }).where('no', '=', no).execute();
  const file = await buildCaseAt(world, 'reviewed');
  const head = await world.signIn('yewenqing');
  const decided = await atOnce(async (n) => {
    const answer = await world.request(`/api/v1/cases/${file.no}/decision`, { method: 'POST', token: head, key: `decision-${n}-key`, json: { outcome: n % 2 ? 'granted' : 'refused', reasons: '符合法定条件' } });
    return { status: answer.status, body: (await answer.json()) as { state?: string; code?: string; particulars?: { state?: string } } };
  });
  const won = decided.filter(({ status }) => status === 201);
  const lost = decided.filter(({ status }) => status !== 201);
  assert.deepEqual([won.length, await entries(world, 'cases.decided')], [1, 1]);
  assert.deepEqual(new Set(lost.map(({ status, body }) => `${status} ${body.code} ${body.particulars?.state}`)), new Set([`409 wrong-state ${won[0]!.body.state}`]));
});
