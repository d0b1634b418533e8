import assert from 'node:assert/strict';
import { repealPower } from '../src/authority/factory.ts';
import { appoint } from '#identity';
import { type Api, apiOf, type Answer, type Caller } from './support/api-client.ts';
import { does, officersOf, readyApplication, smallPdf } from './support/first-matter.ts';
import { demoTest, type World } from './support/world.ts';

/** A submitted first matter with its people. */
async function open(world: World) {
  const api = apiOf(world);
  const citizen = await api.signIn('linxiaolan');
  const application = await readyApplication(citizen);
  const { body } = await citizen.post('/cases', application, 'refusals-0001');
  return { api, citizen, application, no: body.no, ...(await officersOf(api)) };
}

/** A refusal by the law: 409 with its code and its article. */
function refused({ status, body, text }: Answer, code: string, law: string, article: string | number): void {
  assert.deepEqual([status, body.code, body.basis?.law, body.basis?.article], [409, code, law, article], text);
}

async function entriesOf(world: World, no: string): Promise<string[]> {
  const rows = await world.db.selectFrom('ledger.entry').select('event').where('subject', '=', `case:${no}`).orderBy('seq').execute();
  return rows.map(({ event }) => event);
}

async function inspected(no: string, clerk: Caller, examiner: Caller): Promise<void> {
  await does(clerk, no, 'acceptance', {}, 'accepted');
  await does(examiner, no, 'review', { opinion: 'pass', text: '材料齐全' }, 'inReview');
  await does(examiner, no, 'review', { stage: 'inspect', opinion: 'pass', text: '相符', officers: ['陈立群', '方志远'] }, 'reviewed');
}

demoTest('who reviewed a case does not decide it, even when made head meanwhile', async (world) => {
  const { api, no, clerk, examiner, head } = await open(world);
  await inspected(no, clerk, examiner);
  assert.equal((await examiner.post(`/cases/${no}/decision`, { outcome: 'granted' })).body.code, 'role-missing');
  const [{ actor: risen }, { actor: chief }] = [await world.as('chenliqun'), await world.as('yewenqing')];
  await appoint(world.act(), { account: risen.id, post: chief.grants[0]!.post!, from: '2026-03-12' });
  const now = await api.signIn('chenliqun');
  refused(await now.post(`/cases/${no}/decision`, { outcome: 'granted' }), 'same-person', '行政许可法', 34);
  assert.equal((await entriesOf(world, no)).at(-1), 'cases.reviewed', 'what was refused leaves no entry');
  await does(head, no, 'decision', { outcome: 'granted' }, 'decided');
});

demoTest('a power repealed at midnight under the open case stops every act on it, with the rule and its article', async (world) => {
  const { api, no, citizen, clerk } = await open(world);
  await does(clerk, no, 'acceptance', {}, 'accepted');
  const { power } = (await citizen.get(`/cases/${no}`)).body;
  await repealPower(world.act(), power, { on: '2026-03-13', cause: '法律修改' });
  world.clock.set(new Date('2026-03-12T23:59:00+08:00'));
  const late = await api.signIn('chenliqun');
  world.clock.set(new Date('2026-03-13T00:00:01+08:00'));
  const head = await api.signIn('yewenqing');
  for (const [who, noun, body] of [
    [late, 'review', { opinion: 'pass', text: '材料齐全' }],
    [late, 'suspension', { ground: 'testing', reason: '抽样', days: 3 }],
    [head, 'extension', { reason: '复杂' }],
    [head, 'decision', { outcome: 'granted' }],
  ] as const) {
    refused(await who.post(`/cases/${no}/${noun}`, body), 'power-not-in-force', '优化营商环境条例', 40);
  }
  assert.deepEqual(await entriesOf(world, no), ['cases.submitted', 'cases.accepted']);
  const { body: entry } = await api.anyone.get(`/powers/${power}?on=2026-03-12`);
  assert.equal(entry.code, power, 'the day before it was in force');
});

demoTest('corrections are asked for once, in one notice; the second is refused by Art. 32', async (world) => {
  const { no, citizen, clerk, application } = await open(world);
  const notice = { items: [{ about: 'm3', what: '重新上传标出尺寸的图', reason: '没有标出尺寸' }, { about: 'businessArea', what: '改成图上的面积', reason: '与平面布局图不一致' }] };
  assert.equal((await clerk.post(`/cases/${no}/correction-notice`, { items: [] })).status, 422);
  await does(clerk, no, 'correction-notice', notice, 'correcting');
  refused(await clerk.post(`/cases/${no}/correction-notice`, notice), 'second-correction-notice', '行政许可法', '32(4)');
  refused(await clerk.post(`/cases/${no}/acceptance`, {}), 'wrong-state', '行政许可法', '32(5)');
  const answers = { ...application.answers, businessArea: 90 };
  assert.equal((await citizen.post(`/cases/${no}/correction`, { answers })).status, 422, 'the material was asked for too');
  const { body: file } = await citizen.upload(smallPdf(), '平面图.pdf');
  await does(citizen, no, 'correction', { answers, files: [{ material: 'm3', file: file.id }] }, 'submitted');
  refused(await clerk.post(`/cases/${no}/correction-notice`, notice), 'second-correction-notice', '行政许可法', '32(4)');
  const { body: paper } = await citizen.get(`/cases/${no}/papers/correctionNotice`);
  assert.ok(paper.text.includes('平面布局图') && paper.text.includes('经营面积') && paper.publicKey.startsWith('-----BEGIN PUBLIC KEY-----'));
});

demoTest('the clock stands still, runs again, and is lengthened once', async (world) => {
  const { api, no, citizen, clerk, examiner, head } = await open(world);
  await does(clerk, no, 'acceptance', {}, 'accepted');
  const { body: before } = await citizen.get(`/cases/${no}/clock`);
  assert.equal((await examiner.post(`/cases/${no}/suspension`, { ground: 'holiday', reason: '放假', days: 3 })).status, 422);
  await does(examiner, no, 'suspension', { ground: 'testing', reason: '抽样检测', days: 3 }, 'accepted');
  assert.deepEqual([(await citizen.get(`/cases/${no}`)).body.suspended, (await citizen.get(`/cases/${no}/clock`)).body.lamp], [true, 'suspended']);
  refused(await examiner.post(`/cases/${no}/review`, { opinion: 'pass', text: '通过' }), 'case-suspended', '行政许可法', 45);
  refused(await examiner.post(`/cases/${no}/suspension`, { ground: 'testing', reason: '再检', days: 3 }), 'case-suspended', '行政许可法', 45);
  world.clock.set(new Date('2026-03-17T09:00:00+08:00'));
  const back = { citizen: await api.signIn('linxiaolan'), examiner: await api.signIn('chenliqun'), head: await api.signIn('yewenqing') };
  await does(back.examiner, no, 'resumption', { text: '检测合格' }, 'accepted');
  refused(await back.examiner.post(`/cases/${no}/resumption`, {}), 'not-suspended', '行政许可法', 45);
  const { body: after } = await back.citizen.get(`/cases/${no}/clock`);
  // Friday 13, Monday 16 were not counted: suspended; the weekend between them never is.
  assert.deepEqual([before.statutory.dueDate, after.statutory.dueDate], ['2026-03-26', '2026-03-30']);
  assert.equal((await back.examiner.post(`/cases/${no}/extension`, { reason: '复杂' })).status, 403);
  assert.equal((await back.head.post(`/cases/${no}/extension`, { n: 11, reason: '复杂' })).status, 422);
  await does(back.head, no, 'extension', { reason: '需要专家意见' }, 'accepted');
  refused(await back.head.post(`/cases/${no}/extension`, { reason: '再延' }), 'already-extended', '行政许可法', 42);
  assert.equal((await head.get(`/cases/${no}/clock`)).status, 401, 'a session of five days ago is over');
});

demoTest('an applicant withdraws; nothing is done on the case after it, and another may be sent', async (world) => {
  const { no, citizen, clerk, application } = await open(world);
  assert.equal((await clerk.post(`/cases/${no}/withdrawal`, {})).status, 403);
  await does(citizen, no, 'withdrawal', { reason: '换了店面' }, 'withdrawn');
  refused(await clerk.post(`/cases/${no}/acceptance`, {}), 'wrong-state', '行政许可法', '32(5)');
  assert.deepEqual([(await citizen.post(`/cases/${no}/withdrawal`, {})).body.code, (await citizen.get(`/cases/${no}`)).body.lamp], ['wrong-state', null]);
  assert.equal((await citizen.post('/cases', application, 'refusals-0002')).status, 201);
});

demoTest('steps cannot be skipped: decision before review, delivery before issue, issue before decision', async (world) => {
  const { no, clerk, examiner, head } = await open(world);
  const codes = async (answers: Promise<Answer>[]) => (await Promise.all(answers)).map(({ status, body }) => [status, body.code]);
  assert.deepEqual(await codes([head.post(`/cases/${no}/decision`, { outcome: 'granted' })]), [[409, 'wrong-state']]);
  await does(clerk, no, 'acceptance', {}, 'accepted');
  assert.equal((await head.post(`/cases/${no}/decision`, { outcome: 'granted' })).status, 409);
  assert.equal((await examiner.post(`/cases/${no}/review`, { stage: 'inspect', opinion: 'pass', text: '相符', officers: ['陈立群', '方志远'] })).status, 409);
  assert.deepEqual(await codes([clerk.post(`/cases/${no}/issue`, {})]), [[409, 'wrong-state']]);
  assert.deepEqual(await codes([clerk.post(`/cases/${no}/delivery`, { way: 'online', to: '林晓岚' })]), [[409, 'wrong-state']]);
  assert.deepEqual(await entriesOf(world, no), ['cases.submitted', 'cases.accepted']);
});

demoTest('bad input is answered where it is wrong: kind of file, size of body, fields, JSON, sign-ins', async (world) => {
  const api: Api = apiOf(world);
  const citizen = await api.signIn('linxiaolan');
  const bytes = (text: string) => new Uint8Array(Buffer.from(text));
  assert.equal((await citizen.upload(bytes('<script>alert(1)</script>'), 'plan.pdf')).status, 415);
  assert.equal((await citizen.upload(new Uint8Array(21 * 1024 * 1024).fill(32), 'plan.txt')).status, 413);
  assert.equal((await citizen.post('/cases', { answers: 'x'.repeat(1_100_000) }, 'too-large-001')).status, 413);
  const raw = (body: string, type: string) => citizen.send('/cases', { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': 'not-json-01' } });
  assert.deepEqual([(await raw('{"itemCode":', 'application/json')).body.code, (await raw('{}', 'text/plain')).body.code], ['not-json', 'not-json']);
  const application = await readyApplication(citizen);
  const { status, body } = await citizen.post('/cases', { ...application, answers: { ...application.answers, staffCount: 'many', contactPhone: '123' } }, 'wrong-fields-1');
  assert.deepEqual([status, Object.keys(body.fields).sort()], [422, ['contactPhone', 'staffCount']]);
  assert.match(body.fields['contactPhone']!['zh-CN'], /[一-鿿]/);
  assert.equal((await citizen.get('/cases')).body.rows.length, 0, 'never a half-written case');
  const wrong = () => api.anyone.post('/sessions', { login: 'zhoumin', password: 'not this one' });
  const tries = [];
  for (let n = 0; n < 7; n++) tries.push(await wrong());
  assert.deepEqual([tries[0]!.status, tries.at(-1)!.status], [401, 429]);
  assert.match(tries.at(-1)!.headers.get('retry-after') ?? '', /^\d+$/);
  assert.equal((await api.anyone.get('/no/such/thing')).body.code, 'not-found');
});
