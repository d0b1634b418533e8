import assert from 'node:assert/strict';
import { getOrgan } from '#government';
import { organCode } from '../demo/load/government.ts';
import { foodChange, foodPower } from '../src/authority/adjustment/factory.ts';
import { apiOf } from './support/api-client.ts';
import { does, officersOf, readyApplication } from './support/first-matter.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest } from './support/world.ts';

demoTest('a power that is cancelled by a proposal of the cast stops its open cases at midnight of the day', async (world) => {
  const api = apiOf(world);
  const citizen = await api.signIn('linxiaolan');
  const { no } = (await citizen.post('/cases', await readyApplication(citizen), 'cancelled-0001')).body;
  const { clerk } = await officersOf(api);
  await does(clerk, no, 'acceptance', {}, 'accepted');
  const { power } = (await citizen.get(`/cases/${no}`)).body;
  const organ = (await foodPower(world.act())).body.organ;
  const proposal = { organ, causeKind: 'lawRepealed', cause: '设定许可的规定废止', causeArose: '2026-03-10', changes: [{ change: 'cancel', code: power, from: '2026-03-13' }] };
  const [proposer, list, legal, government] = await Promise.all(['yuzhihe', 'hemingli', 'fangzhengping', 'jinshian'].map((login) => api.signIn(login)));
  const faulty = await proposer!.post('/adjustments', { ...proposal, causeKind: 'limitChanged' });
  assert.deepEqual([faulty.status, Object.keys(faulty.body.fields)], [422, ['changes.0.change']]);
  assert.equal((await list!.post('/adjustments', proposal)).status, 403);
  const made = await proposer!.post('/adjustments', proposal);
  assert.equal(made.status, 201, made.text);
  const at = `/adjustments/${made.body.id}`;
  assert.equal((await proposer!.post(`${at}/review`, { office: 'list', outcome: 'pass' })).status, 403);
  assert.equal((await list!.post(`${at}/publication`, {})).body.code, 'adjustment-wrong-state');
  await list!.post(`${at}/review`, { office: 'list', outcome: 'pass' });
  assert.equal((await legal!.post(`${at}/review`, { office: 'legal', outcome: 'pass' })).body.state, 'awaitingApproval');
  assert.equal((await government!.post(`${at}/approval`, { outcome: 'approve' })).body.state, 'approved');
  const published = await list!.post(`${at}/publication`, {});
  const { state, changes, steps } = JSON.parse(published.text) as { state: string; changes: { effectiveFrom: string }[]; steps: { step: string }[] };
  assert.deepEqual([state, changes[0]!.effectiveFrom], ['published', '2026-03-13'], published.text);
  assert.deepEqual(steps.map(({ step }) => step), ['proposed', 'listPassed', 'legalPassed', 'approved', 'published']);

  world.clock.set(new Date('2026-03-12T23:59:59+08:00'));
  const before = await api.signIn('chenliqun');
  await does(before, no, 'review', { opinion: 'pass', text: '材料齐全' }, 'inReview');
  world.clock.set(new Date('2026-03-13T00:00:00+08:00'));
  const after = await before.post(`/cases/${no}/review`, { stage: 'inspect', opinion: 'pass', text: '相符', officers: ['陈立群', '方志远'] });
  assert.deepEqual([after.status, after.body.code], [409, 'power-not-in-force']);
});

demoTest('a change goes from its form to its publication by pages alone, and a fault is told at its field with what was typed', async (world) => {
  const { entry, code } = await foodChange(world.act(), 'change');
  const proposer = await visitorOf(world, 'yuzhihe');
  const start = await proposer.open('/list/adjustments/new');
  const form = (await proposer.send(start.forms.find(({ action }) => action.startsWith('/list/adjustments/new'))!, { change: 'change', code })).forms.find(({ action }) => action === '/list/adjustments')!;
  const filled = { causeKind: ['limitChanged'], cause: '精简流程', causeArose: '2026-03-10', from: '2026-03-20', promisedN: '99' };
  const wrong = await proposer.send(form, filled);
  assert.equal(wrong.status, 422);
  for (const said of ['承诺时限不得长于法定时限', '精简流程', 'value="99"']) assert.ok(wrong.html.includes(said), said);
  const made = await proposer.send(wrong.forms.find(({ action }) => action === '/list/adjustments')!, { ...filled, promisedN: '2' });
  assert.match(made.path, /^\/list\/adjustments\/[0-9a-f-]{36}$/);
  const id = made.path.split('/').at(-1)!;
  const press = async (login: string, noun: string, values: Record<string, string>) => {
    const visitor = await visitorOf(world, login);
    const work = await visitor.open('/list/adjustments');
    assert.ok(work.html.includes(`/list/adjustments/${id}`), `${login} finds it`);
    const page = await visitor.open(`/list/adjustments/${id}`);
    return visitor.send(page.forms.find(({ action }) => action === `/list/adjustments/${id}/${noun}`)!, values);
  };
  const back = await press('hemingli', 'review', { outcome: 'return', reasons: '' });
  assert.deepEqual([back.status, back.html.includes('请写明退回的理由')], [422, true]);
  await press('hemingli', 'review', { outcome: 'pass', reasons: '同意' });
  await press('fangzhengping', 'review', { outcome: 'pass', reasons: '' });
  const done = await press('hemingli', 'publication', {});
  assert.ok(done.html.includes('已公布'), done.path);
  const shown = (await (await world.request(`/api/v1/powers/${code}?on=2026-03-20`)).json()) as { entry: object };
  // What the form does not show is as it was.
  assert.deepEqual(shown.entry, { ...entry, promisedLimit: { n: 2, unit: 'workday' } });
  const everyone = await (await visitorOf(world)).open(`/adjustments/${id}`);
  for (const said of ['承诺时限', '机构编制（审改）部门审核通过', '司法行政部门合法性审核通过', '按期', '已公布为第 2 版']) assert.ok(everyone.html.includes(said), said);
});

demoTest('a delegation that no law allows is refused beside what was typed, with its article', async (world) => {
  const { code } = await foodPower(world.act());
  const proposer = await visitorOf(world, 'yuzhihe');
  const form = (await proposer.open(`/list/adjustments/new?change=delegate&code=${code}`)).forms.find(({ action }) => action === '/list/adjustments')!;
  const below = (await getOrgan(world.db, organCode('330802-zwb'))).code;
  const filled = { causeKind: ['betterBelow'], cause: '便民下放', causeArose: '2026-03-10', from: '2026-03-20', below };
  const refused = await proposer.send(form, filled);
  assert.equal(refused.status, 409);
  assert.match(refused.html, /class="notice[^]*《[^]*便民下放/);
  const again = refused.forms.find(({ action }) => action === '/list/adjustments')!;
  assert.deepEqual(again.fields.find(({ name }) => name === 'below')!.values, [below]);
  assert.deepEqual(again.fields.find(({ name }) => name === 'causeKind')!.values, ['betterBelow']);
  const made = await proposer.send(again, { below: (await getOrgan(world.db, organCode('330802006-gov'))).code });
  assert.match(made.path, /^\/list\/adjustments\/[0-9a-f-]{36}$/, 'and is mended from there');
});
