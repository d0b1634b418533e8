import assert from 'node:assert/strict';
import { searchItems } from '#catalog';
import { entryBody, readChain } from '#platform/ledger/read-chain.ts';
import { visitorOf } from '../../../test/support/visitor.ts';
import { demoTest, type World } from '../../../test/support/world.ts';
import { askForCorrection } from '../ask-for-correction.ts';
import { buildCase } from '../factory.ts';
import { casePaths } from '../paths.ts';

async function caseToCorrect(world: World): Promise<string> {
  const { rows } = await searchItems(world.db, { q: '食品经营许可' });
  const { no } = await buildCase(await world.as('linxiaolan'), world.deps, { itemCode: rows[0]!.code, division: '330802000000' });
  const items = [{ about: 'm3', what: '经营场所平面布局图', reason: '看不清后厨' }, { about: 'businessArea', what: '经营面积', reason: '与平面图不一致' }];
  await askForCorrection(await world.as('zhoumin'), { no, items }, world.deps.key);
  return no;
}

demoTest('a correction by page: what is wrong is told with the file kept, then it is taken once, and by nobody else', async (world) => {
  const no = await caseToCorrect(world);
  const visitor = await visitorOf(world, 'linxiaolan');
  const page = await visitor.open(casePaths.case(no));
  assert.match(page.html, /最迟 4 月 2 日（星期四）补正/);
  assert.match(page.html, /看不清后厨/);
  const csrf = page.forms.find(({ action }) => action === casePaths.correction(no))!.fields.find(({ name }) => name === 'csrf')!.values[0]!;
  const send = async (fields: Record<string, string>, file?: File) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf, shown: 'businessArea', ...fields })) body.set(name, value);
    if (file) body.set('file.m3', file);
    const whole = new Request('http://localhost/', { method: 'POST', body });
    return visitor.ask(casePaths.correction(no), { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } });
  };

  const wrong = await send({ businessArea: '四十' }, new File(['新平面图'], '平面图.txt', { type: 'text/plain' }));
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /value="四十"/);
  assert.match(wrong.html, /已经收到 平面图\.txt/);
  const [, kept = ''] = /name="kept\.m3" value="([^"]+)"/.exec(wrong.html) ?? [];
  const unreadable = await send({ businessArea: '40', 'kept.m3': kept }, new File(['MZ\u0000\u0001'], '平面图.pdf', { type: 'application/pdf' }));
  assert.equal(unreadable.status, 422);
  assert.match(unreadable.html, /不能交这种文件/);

  const stranger = await visitorOf(world, 'zhengqiuhe');
  assert.equal((await stranger.open(casePaths.case(no))).status, 404);

  for (const time of [1, 2]) {
    const taken = await send({ businessArea: '40', 'kept.m3': kept });
    assert.equal(taken.status, 303, `sent ${time}`);
    assert.equal(taken.headers.get('location'), casePaths.case(no));
  }
  const events = (await readChain(world.db, '330800', `case:${no}`)).map((row) => entryBody(row).event);
  assert.deepEqual(events, ['cases.submitted', 'cases.correction-asked', 'cases.corrected']);
  const after = await visitor.open(casePaths.case(no));
  assert.match(after.html, /答复是否受理/);
  assert.match(after.html, /补正时上传/);
});
