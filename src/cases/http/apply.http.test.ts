import assert from 'node:assert/strict';
import { getItem, searchItems } from '#catalog';
import { listApplicants } from '#identity';
import { entryBody, readChain } from '#platform/ledger/read-chain.ts';
import { demoTest, type World } from '../../../test/support/world.ts';
import { type Page, type Visitor, visitorOf } from '../../../test/support/visitor.ts';
import { sampleAnswers } from '../factory/sample-answers.ts';
import { casePaths } from '../paths.ts';

const division = '330802000000';

async function codeOf(world: World): Promise<string> {
  const { rows } = await searchItems(world.db, { q: '食品经营许可' });
  return rows[0]!.code;
}

/** The form of a page that posts to an address. */
function formTo(page: Page, action: string) {
  const form = page.forms.find((one) => one.method === 'post' && one.action.startsWith(action));
  assert.ok(form, `${page.path} has no form to ${action}: ${page.status}`);
  return form;
}

async function begin(world: World, visitor: Visitor): Promise<{ code: string; draft: string; page: Page }> {
  const code = await codeOf(world);
  const start = await visitor.open(`${casePaths.apply(code)}?division=${division}`);
  const page = await visitor.send(formTo(start, casePaths.apply(code)));
  const [, draft = ''] = /^\/drafts\/([0-9a-f-]{36})\//.exec(page.path) ?? [];
  assert.ok(draft, page.path);
  return { code, draft, page };
}

const eventsOf = async (world: World, subject: string): Promise<string[]> => (await readChain(world.db, '330800', subject)).map((row) => entryBody(row).event);

demoTest('an application without an applicant or a place is shown again with both sentences', async (world) => {
  const visitor = await visitorOf(world, 'linxiaolan');
  const code = await codeOf(world);
  const start = await visitor.open(casePaths.apply(code));
  const again = await visitor.send(formTo(start, casePaths.apply(code)), { applicantId: [] });
  assert.equal(again.status, 422);
  assert.match(again.html, /请选择以谁的名义申请/);
  assert.match(again.html, /请选择由哪里办理/);
  const stranger = (await listApplicants(world.db, (await world.as('xuruochuan')).actor, '2026-03-12'))[0]!;
  const refused = await visitor.send(formTo(start, casePaths.apply(code)), { applicantId: stranger.id, division });
  assert.equal(refused.status, 422);
});

demoTest('a step keeps what was typed, says what is wrong, and is saved all the same', async (world) => {
  const visitor = await visitorOf(world, 'linxiaolan');
  const { draft } = await begin(world, visitor);
  const here = casePaths.draft(draft, 'premises');
  const page = await visitor.open(here);
  const again = await visitor.send(formTo(page, here), { businessArea: '三十六', premisesRight: 'rented', hasWarehouse: 'no' });
  assert.equal(again.status, 422);
  assert.match(again.html, /value="三十六"/);
  assert.match(again.html, /“经营面积”要填数字/);
  assert.match((await visitor.open(here)).html, /value="三十六"/);
  assert.deepEqual(await eventsOf(world, `draft:${draft}`), ['cases.draft-started', 'cases.draft-saved']);
});

demoTest('what a register holds is not taken from the reader', async (world) => {
  const visitor = await visitorOf(world, 'linxiaolan');
  const { draft, page } = await begin(world, visitor);
  await visitor.send(formTo(page, casePaths.draft(draft, 'operator')), { operatorName: '别人的店', shown: 'operatorName contactName' });
  const saved = await world.db.selectFrom('cases.draft').select('answers').where('id', '=', draft).executeTakeFirstOrThrow();
  assert.equal(saved.answers['operatorName'], '禾下面馆（演示）');
});

demoTest('a draft is nobody else’s: another person is told that there is none, an officer may not apply', async (world) => {
  const { draft, code } = await begin(world, await visitorOf(world, 'linxiaolan'));
  const other = await visitorOf(world, 'zhengqiuhe');
  for (const step of ['operator', 'materials', 'check']) assert.equal((await other.open(casePaths.draft(draft, step))).status, 404, step);
  assert.equal((await (await visitorOf(world, 'zhoumin')).open(casePaths.apply(code))).status, 403);
  const nobody = await (await visitorOf(world)).ask(casePaths.apply(code));
  assert.equal(nobody.headers.get('location')?.startsWith('/sign-in?back='), true);
});

demoTest('an application sent twice is one case, and only what is whole is sent', async (world) => {
  const visitor = await visitorOf(world, 'linxiaolan');
  const { draft, code } = await begin(world, visitor);
  const check = await visitor.open(casePaths.draft(draft, 'check'));
  const refused = await visitor.send(formTo(check, casePaths.draft(draft, 'check')));
  assert.equal(refused.status, 422);
  assert.match(refused.html, /还有 \d+ 处没填好/);

  const item = await getItem(world.db, code);
  const act = await world.as('linxiaolan');
  const applicant = (await listApplicants(world.db, act.actor, '2026-03-12')).find(({ kind }) => kind === 'organisation')!;
  const answers = sampleAnswers(item.form!, { applicant, today: '2026-03-12', division });
  await world.db.updateTable('cases.draft').set({ answers: JSON.stringify(answers) }).where('id', '=', draft).execute();
  await upload(visitor, draft, 'm3', '平面图.txt', '平面图');
  await upload(visitor, draft, 'm4', '制度.txt', '制度');
  const form = formTo(await visitor.open(casePaths.draft(draft, 'check')), casePaths.draft(draft, 'check'));
  const first = await visitor.send(form);
  assert.match(first.path, /^\/cases\/[0-9A-Z]{43}$/);
  assert.match(first.html, /最迟 3 月 19 日（星期四）答复是否受理/);
  const second = await visitor.send(form);
  assert.equal(second.path, first.path);
  const no = first.path.split('/').at(-1)!;
  assert.deepEqual(await eventsOf(world, `case:${no}`), ['cases.submitted']);

  const stranger = await visitorOf(world, 'zhengqiuhe');
  for (const path of [first.path, casePaths.receipt(no), casePaths.paper(no, 'receipt')]) assert.equal((await stranger.open(path)).status, 404, path);
  const receipt = await visitor.ask(casePaths.receipt(no));
  assert.match(receipt.headers.get('content-disposition') ?? '', /^attachment/);
  const withdrawn = await visitor.send(formTo(first, casePaths.withdrawal(no)), { reason: '不开店了' });
  assert.match(withdrawn.html, /您撤回了申请/);
  assert.deepEqual(await eventsOf(world, `case:${no}`), ['cases.submitted', 'cases.withdrawn']);
});

async function upload(visitor: Visitor, draft: string, material: string, name: string, content: string): Promise<void> {
  const there = casePaths.draft(draft, 'materials');
  const csrf = formTo(await visitor.open(there), there).fields.find((field) => field.name === 'csrf')!.values[0]!;
  const body = new FormData();
  body.set('csrf', csrf);
  body.set('stay', 'yes');
  body.set(`file.${material}`, new File([content], name, { type: 'text/plain' }));
  const whole = new Request('http://localhost/', { method: 'POST', body });
  const answer = await visitor.ask(there, { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } });
  assert.equal(answer.status, 303, answer.html.slice(0, 300));
}
