import assert from 'node:assert/strict';
import { demoTest, type World } from '../../../test/support/world.ts';
import { buildCaseAt, foodLicence } from '../factory/build-case-at.ts';
import { buildApplication, samplePdf } from '../factory.ts';
import { verifyReceipt } from '../receipt.ts';

/** What the answers of these routes may hold. */
interface Body {
  code: string;
  fields: object;
  basis: { article: unknown };
  no: string;
  id: string;
  state: string;
  mediaType: string;
  digest: string;
  files: { id: string; size: number }[];
  text: string;
  publicKey: string;
  events: { event: string; seq: number }[];
  statutory: { dueDate: string };
  runs: unknown;
  lamp: unknown;
  rows: { no: string }[];
  total: number;
  counts: object;
}

interface Answer { status: number; body: Body; response: Response }

async function call(world: World, login: string | undefined, path: string, json?: unknown, key?: string): Promise<Answer> {
  const token = login && (await world.signIn(login));
  const init = { method: json === undefined ? 'GET' : 'POST', ...(json !== undefined && { json }), ...(token && { token }), ...(key && { key }) };
  const response = await world.request(`/api/v1${path}`, init);
  return { status: response.status, body: (await response.clone().json()) as Body, response };
}

async function upload(world: World, login: string, content: Uint8Array<ArrayBuffer>, name: string): Promise<Answer> {
  const body = new FormData();
  body.append('file', new File([content], name));
  const request = new Request('http://localhost/', { method: 'POST', body });
  const response = await world.request('/api/v1/files', { method: 'POST', token: await world.signIn(login), body: await request.arrayBuffer(), headers: { 'content-type': request.headers.get('content-type')! } });
  return { status: response.status, body: (await response.clone().json()) as Body, response };
}

const pdf = () => new Uint8Array(samplePdf());

demoTest('nobody without a session, a role or the right shape gets in', async (world) => {
  assert.equal((await call(world, undefined, '/cases', {}, 'key-00000001')).status, 401);
  assert.equal((await call(world, undefined, '/tasks')).status, 401);
  assert.equal((await call(world, 'zhoumin', '/cases', {}, 'key-00000001')).status, 403);
  assert.equal((await call(world, 'linxiaolan', '/tasks')).status, 403);
  const withoutKey = await call(world, 'linxiaolan', '/cases', { itemCode: 'x', division: '330802000000', applicantId: crypto.randomUUID(), answers: {} });
  assert.deepEqual([withoutKey.status, Object.keys(withoutKey.body.fields)], [422, ['Idempotency-Key']]);
  const { status, body } = await call(world, 'linxiaolan', '/cases', { itemCode: 'x', division: '33', answers: {}, state: 'decided' }, 'key-00000002');
  assert.deepEqual([status, Object.keys(body.fields).sort()], [422, ['applicantId', 'division', 'state']]);
  const { no } = await buildCaseAt(world, 'submitted');
  assert.equal((await call(world, 'linxiaolan', `/cases/${no}/acceptance`, {})).status, 403);
  assert.equal((await call(world, 'zhengqiuhe', `/cases/${no}`)).status, 404);
  assert.equal((await call(world, 'zhoumin', `/cases/${no}/decision`, { outcome: 'granted' })).status, 403);
});

demoTest('a file is taken for what it is, and given back as a download only', async (world) => {
  assert.equal((await upload(world, 'linxiaolan', new TextEncoder().encode('<html><script>1</script></html>'), 'plan.pdf')).status, 415);
  assert.equal((await upload(world, 'linxiaolan', pdf(), 'plan.png')).status, 415);
  const stored = await upload(world, 'linxiaolan', pdf(), '平面图 "1".pdf');
  assert.deepEqual([stored.status, stored.body.mediaType, stored.body.digest.length], [201, 'application/pdf', 64]);
  const { no } = await buildCaseAt(world, 'submitted');
  const [file] = (await call(world, 'zhoumin', `/cases/${no}`)).body.files as [Body['files'][number]];
  const response = await world.request(`/api/v1/cases/${no}/files/${file.id}`, { token: await world.signIn('zhoumin') });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''/);
  assert.deepEqual(['x-content-type-options', 'content-security-policy', 'content-type'].map((name) => response.headers.get(name)), ['nosniff', "default-src 'none'; sandbox", 'application/octet-stream']);
  assert.equal((await response.arrayBuffer()).byteLength, file.size);
  assert.equal((await call(world, 'zhengqiuhe', `/cases/${no}/files/${file.id}`)).status, 404);
});

demoTest('the whole journey by the API, each answer with the state it led to', async (world) => {
  const citizen = await world.as('linxiaolan');
  const filled = await buildApplication(citizen, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
  const files = [];
  for (const { material } of filled.files) files.push({ material, file: (await upload(world, 'linxiaolan', pdf(), 'plan.pdf')).body.id });
  const body = { ...filled, files };
  const submitted = await call(world, 'linxiaolan', '/cases', body, 'journey-0001');
  assert.equal(submitted.status, 201);
  const { no } = submitted.body;
  assert.equal(submitted.response.headers.get('location'), `/api/v1/cases/${no}`);
  const repeated = await call(world, 'linxiaolan', '/cases', body, 'journey-0001');
  assert.deepEqual(repeated.body, submitted.body);
  assert.equal((await call(world, 'linxiaolan', '/cases', { ...body, files: [] }, 'journey-0001')).status, 422);
  const receipt = (await call(world, 'linxiaolan', `/cases/${no}/receipt`)).body;
  assert.equal(verifyReceipt(receipt.text, receipt.publicKey), true);

  const does = async (login: string, noun: string, given: object, state: string): Promise<void> => {
    const answer = await call(world, login, `/cases/${no}/${noun}`, given);
    assert.deepEqual([answer.status, answer.body.state], [201, state], `${noun} ${JSON.stringify(answer.body)}`);
  };
  await does('zhoumin', 'correction-notice', { items: [{ about: 'businessArea', what: '改成实际面积', reason: '与平面图不一致' }] }, 'correcting');
  const second = await call(world, 'zhoumin', `/cases/${no}/correction-notice`, { items: [{ about: 'businessArea', what: '改成实际面积', reason: '与平面图不一致' }] });
  assert.deepEqual([second.status, second.body.code, second.body.basis.article], [409, 'second-correction-notice', '32(4)']);
  await does('linxiaolan', 'correction', { answers: { ...filled.answers, businessArea: 60 } }, 'submitted');
  await does('zhoumin', 'acceptance', {}, 'accepted');
  await does('chenliqun', 'review', { opinion: 'pass', text: '材料齐全' }, 'inReview');
  await does('yewenqing', 'suspension', { ground: 'testing', reason: '抽样检测', days: 3 }, 'inReview');
  await does('yewenqing', 'resumption', {}, 'inReview');
  await does('yewenqing', 'extension', { reason: '等检测报告' }, 'inReview');
  await does('fangzhiyuan', 'review', { stage: 'inspect', opinion: 'pass', text: '相符', officers: ['方志远', '陈立群'] }, 'reviewed');
  await does('yewenqing', 'decision', { outcome: 'granted', reasons: '符合条件' }, 'decided');
  await does('zhoumin', 'issue', {}, 'issued');
  await does('zhoumin', 'delivery', { way: 'online', to: '林晓岚' }, 'delivered');

  const timeline = (await call(world, 'wujing', `/cases/${no}/timeline`)).body.events;
  assert.deepEqual(timeline.map(({ seq }) => seq), timeline.map((_, index) => index + 1));
  assert.equal(timeline.at(-1)?.event, 'cases.delivered');
  const clock = (await call(world, 'linxiaolan', `/cases/${no}/clock`)).body;
  assert.deepEqual([clock.statutory.dueDate, clock.runs, clock.lamp], ['2026-04-02', null, null]);
  assert.deepEqual((await call(world, 'linxiaolan', '/cases')).body.rows.map((row) => row.no), [no]);
});

demoTest('the work list by lamp', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  const { status, body } = await call(world, 'chenliqun', '/tasks?lamp=inTime&page=1');
  assert.equal(status, 200);
  assert.deepEqual([body.total, body.counts, body.rows[0]?.no], [1, { overdue: 0, nearlyDue: 0, inTime: 1, suspended: 0 }, no]);
  assert.equal((await call(world, 'chenliqun', '/tasks?lamp=green')).status, 422);
  assert.equal((await call(world, 'chenliqun', '/tasks?page=0')).status, 422);
});
