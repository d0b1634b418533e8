import assert from 'node:assert/strict';
import { openPdf, squashed } from './support/open-pdf.ts';
import { demoTest, type World } from './support/world.ts';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { getLicence } from '../src/licences/get-licence.ts';
import { licencePaths } from '../src/licences/paths.ts';

const castOf = (world: World) => ({ as: world.as, deps: world.deps, db: world.db });
const page = (world: World, token: string, path: string): Promise<Response> => world.request(path, { headers: { cookie: `__Host-mingtang=${token}` } });

async function issued(world: World) {
  const file = await buildCaseAt(castOf(world), 'issued');
  return getLicence(world.db, '330800', file.licenceId!);
}

demoTest('a licence exists for its holder and the officers of its body, for nobody else', async (world) => {
  const licence = await issued(world);
  assert.equal((await world.request(`/api/v1/licences/${licence.id}`)).status, 401);
  for (const login of ['zhengqiuhe', 'gaoyuan', 'shenyanqing']) {
    const token = await world.signIn(login);
    const strange = await world.request(`/api/v1/licences/${licence.id}`, { token });
    const unknown = await world.request('/api/v1/licences/0195cbe7-3d00-7000-8000-00000000ffff', { token });
    assert.deepEqual([strange.status, unknown.status], [404, 404], login);
    assert.equal((await page(world, token, `/licences/${licence.id}`)).status, 404, login);
  }
  const holder = await world.signIn('linxiaolan');
  assert.equal((await world.request('/api/v1/licences/nonsense', { token: holder })).status, 404);
  assert.equal((await world.request('/api/v1/licences/nonsense%00', { token: holder })).status, 422);
  for (const login of ['linxiaolan', 'zhoumin', 'yewenqing', 'wujing']) {
    assert.equal((await world.request(`/api/v1/licences/${licence.id}`, { token: await world.signIn(login) })).status, 200, login);
  }
  const readings = await world.db.selectFrom('ledger.entry').select('actor').where('event', '=', 'licences.read').execute();
  assert.equal(readings.length, 3, 'each opening by an officer is recorded, the holder’s own is not');
});

demoTest('the face shows number, holder and seal, and a code that leads to the answer for anyone', async (world) => {
  const licence = await issued(world);
  const html = await (await page(world, await world.signIn('linxiaolan'), licencePaths.licence(licence.id))).text();
  for (const shown of [licence.number, licence.holder.name, licence.organ.name, '演示', '无效力', '有效']) assert.ok(html.includes(shown), shown);
  assert.match(html, /<svg class="qr"[^>]*>.*<path d="M0 0h7v1h-7z/s);
  const scanned = await world.request(licencePaths.verification(licence.verificationCode, licence.number));
  const text = await scanned.text();
  assert.equal(scanned.status, 200);
  for (const hidden of [licence.caseNo, licence.holder.numberShown]) assert.equal(text.includes(hidden) && licence.holder.kind === 'person', false, hidden);
  assert.match(text, /不显示：证件号码/);
  const english = await (await world.request(`${licencePaths.verification(licence.verificationCode, licence.number)}&lang=en`)).text();
  assert.match(english, /Valid<\/strong>/);
});

demoTest('the form takes a code as printed, names what is wrong with it, and an unknown one is answered like any', async (world) => {
  const { verificationCode: code, number } = await issued(world);
  assert.equal((await world.request('/verify?code=ABC')).status, 422);
  assert.equal((await world.request(`/verify?code=${code}`)).status, 422, 'the number is needed too');
  const half = await (await world.request(`/verify/${code}`)).text();
  assert.match(half, /还要证照编号/);
  assert.ok(!half.includes(number), 'who has the code alone learns nothing');
  assert.equal((await world.request(`/api/v1/verifications/${code}`)).status, 422);
  const sent = await world.request(`/verify?code=${code.toLowerCase()}&number=${number}`);
  assert.equal(sent.headers.get('location'), `/verify/${code}?number=${number}`);
  const answerOf = async (asked: string) => (await (await world.request(`/api/v1/verifications/${asked}`)).json()) as { state: string; licence: unknown };
  assert.equal((await answerOf(`${code}?number=${number}`)).state, 'valid');
  const unknown = await answerOf(`ABCD?number=${number}`);
  assert.deepEqual([unknown.state, unknown.licence], ['unknown', null]);
  assert.deepEqual(Object.keys(await answerOf(`${code}?number=330802-XK006-2026-99999`)).sort(), Object.keys(unknown).sort());
});

demoTest('only the head revokes, by form or API; whoever scans is told at once', async (world) => {
  const { id, verificationCode: code, number } = await issued(world);
  const json = { ground: 'obtainedByFraud', reason: '租赁合同系伪造' };
  for (const login of ['linxiaolan', 'chenliqun', 'zhoumin']) {
    assert.equal((await world.request(`/api/v1/licences/${id}/ending`, { method: 'POST', token: await world.signIn(login), json })).status, 403, login);
  }
  const token = await world.signIn('yewenqing');
  assert.equal((await world.request(`/api/v1/licences/${id}/ending`, { method: 'POST', token, json: { ...json, ground: 'whim' } })).status, 422);
  assert.match(await (await page(world, token, `/licences/${id}`)).text(), /撤销或注销/);
  assert.equal((await world.request(`/api/v1/licences/${id}/ending`, { method: 'POST', token, json })).status, 201);
  assert.equal((await world.request(`/api/v1/licences/${id}/ending`, { method: 'POST', token, json })).status, 409);
  assert.match(await (await world.request(licencePaths.verification(code, number))).text(), /已撤销/);
});

demoTest('the PDF of a licence exists for whoever may open the licence, and leads to the answer for anyone', async (world) => {
  const licence = await issued(world);
  const path = licencePaths.pdf(licence.id);
  assert.equal((await page(world, await world.signIn('zhengqiuhe'), path)).status, 404);
  const answer = await page(world, await world.signIn('linxiaolan'), path);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  const pdf = await openPdf(new Uint8Array(await answer.arrayBuffer()));
  for (const line of [licence.typeName['zh-CN'], licence.number, licence.holder.name, licence.organ.name, licence.contentHash, '演示', '没有法律效力']) {
    assert.ok(squashed(pdf.text).includes(squashed(line)), line);
  }
  assert.equal(pdf.tagged, process.arch === 'x64', 'a reader of the screen is told its parts');
  const scanned = new URL(pdf.scanned);
  const seen = await world.request(scanned.pathname + scanned.search);
  assert.match(await seen.text(), /有效<\/strong>/);
});
