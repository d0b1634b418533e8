import assert from 'node:assert/strict';
import type { ProcessLog } from '#flow';
import { demoTest, type World } from '../../../test/support/world.ts';
import { visitorOf } from '../../../test/support/visitor.ts';
import { deliverResult } from '../deliver-result.ts';
import { buildCaseAt } from '../factory/build-case-at.ts';
import { withdrawCase } from '../withdraw-case.ts';

interface Answer { conforms?: boolean; code?: string; detail?: { 'zh-CN': string; en: string }; particulars?: { entry: number; act?: string; enabled?: string[]; waiting?: string[] }; ending?: string; acts?: number }

async function closedCase(world: World): Promise<string> {
  const { no } = await buildCaseAt(world, 'issued');
  await deliverResult(await world.as('zhoumin'), { no, way: 'online', to: '林晓岚' }, world.deps.key);
  return no;
}

async function logOf(world: World, no: string, login = 'linxiaolan'): Promise<ProcessLog> {
  const answer = await world.request(`/api/v1/cases/${no}/log`, { token: await world.signIn(login) });
  assert.equal(answer.status, 200);
  return (await answer.json()) as ProcessLog;
}

async function check(world: World, log: unknown): Promise<Answer & { status: number }> {
  const answer = await world.request('/api/v1/flow/conformance', { method: 'POST', json: log as object });
  return { status: answer.status, ...((await answer.json()) as Answer) };
}

demoTest('the log of an open case is not handed out, that of another person’s case does not exist', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  const open = await world.request(`/api/v1/cases/${no}/log`, { token: await world.signIn('linxiaolan') });
  assert.deepEqual([open.status, ((await open.json()) as Answer).code], [409, 'case-not-closed']);
  assert.equal((await world.request(`/api/v1/cases/${no}/log`, { token: await world.signIn('zhengqiuhe') })).status, 404);
  assert.equal((await world.request(`/api/v1/cases/${no}/log`)).status, 401);
  assert.doesNotMatch((await (await visitorOf(world, 'linxiaolan')).open(`/cases/${no}`)).html, /\/log"/);
});

demoTest('an altered log is refused, naming the entry: taken out, exchanged, changed, cut off, of another version', async (world) => {
  const log = await logOf(world, await closedCase(world));
  const numbered = (entries: ProcessLog['entries']) => ({ ...log, entries: entries.map((entry, i) => ({ ...entry, n: i + 1 })) });
  const of = (act: string) => log.entries.findIndex((entry) => entry.act === act);

  const without = await check(world, numbered(log.entries.toSpliced(of('inspect'), 1)));
  assert.deepEqual([without.status, without.code], [409, 'log-not-conforming']);
  assert.deepEqual(without.particulars, { entry: of('inspect') + 1, act: 'decide', enabled: ['inspect'] });
  assert.equal(without.detail!['zh-CN'], `第 ${of('inspect') + 1} 条：现在不能办“决定”；可以办：现场勘验`);

  const gap = await check(world, { ...log, entries: log.entries.toSpliced(of('review'), 1) });
  assert.deepEqual([gap.status, gap.particulars], [409, { entry: of('review') + 1 }]);
  const refused = log.entries.map((entry) => (entry.act === 'decide' ? { ...entry, outcome: { decision: 'refused' } } : entry));
  assert.equal((await check(world, { ...log, entries: refused })).status, 409);
  const cut = await check(world, { ...log, entries: log.entries.slice(0, -1) });
  assert.deepEqual([cut.status, cut.particulars?.waiting], [409, ['deliver']]);
  const earlier = log.entries.map((entry, i) => (i === 2 ? { ...entry, on: '2020-01-01' } : entry));
  assert.deepEqual((await check(world, { ...log, entries: earlier })).particulars, { entry: 3 });
  assert.equal((await check(world, { ...log, process: { ...log.process, contentHash: '0'.repeat(64) } })).status, 409);
  assert.equal((await check(world, { ...log, ending: 'withdrawn' })).status, 409);
  assert.equal((await check(world, { ...log, process: { ...log.process, version: 99 } })).status, 404);
  assert.equal((await check(world, { ...log, applicant: '林晓岚' })).status, 422);
  for (let i = 0; i < log.entries.length; i++) assert.equal((await check(world, numbered(log.entries.toSpliced(i, 1)))).status, 409, `without entry ${i + 1}`);
});

demoTest('the log of a closed case names nobody, and anyone finds that it follows its process, by API and by page', async (world) => {
  const no = await closedCase(world);
  const log = await logOf(world, no);
  const text = JSON.stringify(log);
  for (const secret of ['林晓岚', '周敏', '陈立群', '方志远', '叶', no, '材料齐全、符合', '现场', '3308']) assert.ok(!text.replace(log.process.id, '').includes(secret), secret);
  assert.deepEqual([...new Set(log.entries.map(({ by }) => by))].sort(), ['applicant', 'clerk', 'examiner', 'head']);
  const found = await check(world, log);
  assert.deepEqual([found.status, found.conforms, found.ending, found.acts], [200, true, 'completed', 7]);

  const page = await (await visitorOf(world, 'linxiaolan')).open(`/cases/${no}`);
  assert.match(page.html, new RegExp(`href="/cases/${no}/log"`));
  const file = await (await visitorOf(world, 'linxiaolan')).ask(`/cases/${no}/log`);
  assert.match(file.headers.get('content-disposition')!, /^attachment/);

  const anyone = await visitorOf(world);
  const { forms } = await anyone.open('/verify/course');
  const csrf = forms.find(({ action }) => action === '/verify/course')!.fields.find(({ name }) => name === 'csrf')!.values[0]!;
  const sent = async (content: string | undefined) => {
    const body = new FormData();
    body.append('csrf', csrf);
    if (content !== undefined) body.append('log', new File([content], 'log.json'));
    const whole = new Request('http://localhost/', { method: 'POST', body });
    return anyone.ask('/verify/course', { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } });
  };
  assert.deepEqual([(await sent(undefined)).status, (await sent('hello')).status, (await sent('{}')).status], [422, 422, 422]);
  const altered = await sent(JSON.stringify({ ...log, entries: log.entries.slice(0, -1) }));
  assert.deepEqual([altered.status, /与流程不一致/.test(altered.html), /送达/.test(altered.html)], [409, true, true]);
  const good = await sent(text);
  assert.deepEqual([good.status, /与流程一致/.test(good.html), /<svg class="flow"/.test(good.html)], [200, true, true]);
});

demoTest('a withdrawn case has a log too: what was done until then, and that it was given up', async (world) => {
  const { no } = await buildCaseAt(world, 'accepted');
  await withdrawCase(await world.as('linxiaolan'), { no, reason: '不办了' });
  const log = await logOf(world, no);
  assert.deepEqual([log.ending, log.entries.at(-1)!.act], ['withdrawn', null]);
  const found = await check(world, log);
  assert.deepEqual([found.status, found.ending], [200, 'withdrawn']);
  assert.equal((await check(world, { ...log, ending: 'ended' })).status, 409);
});
