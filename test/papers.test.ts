import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { signingKeyOf } from '#platform/signing-key.ts';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { hashOf, paperCode } from '../src/cases/paper-code.ts';
import { casePaths } from '../src/cases/paths.ts';
import { checkPaper } from '../src/cases/reading/check-paper.ts';
import { openPdf, squashed } from './support/open-pdf.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest, type World } from './support/world.ts';

const page = async (world: World, login: string, path: string): Promise<Response> =>
  world.request(path, { headers: { cookie: `__Host-mingtang=${await world.signIn(login)}` } });

async function receipt(world: World) {
  const file = await buildCaseAt({ as: world.as, deps: world.deps, db: world.db }, 'accepted');
  const text = await (await page(world, 'linxiaolan', casePaths.receipt(file.no))).text();
  return { file, text, code: paperCode(hashOf(text)!) };
}

const answerOf = async (world: World, path: string): Promise<string> => (await world.request(path)).text();

demoTest('who has one fact of a receipt, a wrong one or another case’s learns nothing', async (world) => {
  const { file, code } = await receipt(world);
  assert.equal((await world.request(`/verify/receipt?no=${file.no}`)).status, 422);
  assert.equal((await world.request(`/verify/receipt?code=${code}`)).status, 422);
  assert.equal((await world.request(`/verify/receipt?no=${file.no}&code=zzzz`)).status, 422);
  for (const path of [casePaths.checkPaper(file.no, '0000-0000-0000-0000'), casePaths.checkPaper(`${file.no.slice(0, -1)}9`, code)]) {
    const html = await answerOf(world, path);
    assert.match(html, /查无/);
    assert.ok(!html.includes(file.organName), 'nothing is told of a case that was guessed');
  }
});

demoTest('a receipt that was altered, or sealed by another, is not trusted', async (world) => {
  const { file, text, code } = await receipt(world);
  const visit = await visitorOf(world);
  const form = await visit.open('/verify/receipt');
  const pasted = async (given: string) => visit.send(form.forms.find(({ method, action }) => method === 'post' && action === '/verify/receipt')!, { text: given });
  const refused = await pasted(text.replace('食品', '药品'));
  assert.equal(refused.status, 422);
  assert.match(refused.html, /内容被改过/);
  assert.match(refused.html, /药品/, 'what was pasted is kept');
  assert.match((await pasted(text)).html, /属实/);
  const other = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
  const judged = await checkPaper(world.db, '330800', { no: file.no, code }, other.publicPem);
  assert.equal(judged.state, 'broken', 'sealed by another key than ours');
});

demoTest('anyone who holds a receipt sees that it is genuine, and not whose it is', async (world) => {
  const { file, code } = await receipt(world);
  const html = await answerOf(world, casePaths.checkPaper(file.no, code));
  for (const shown of ['属实', '收件凭证', file.organName, file.item.name['zh-CN']]) assert.ok(html.includes(shown), shown);
  assert.ok(!html.includes(file.applicant.name));
  assert.match(await answerOf(world, `${casePaths.checkPaper(file.no, code.toUpperCase().replaceAll('-', ' '))}&lang=en`), /Genuine/);
});

demoTest('a paper as PDF says every line that was signed, and its QR code leads to the check', async (world) => {
  const { file, text } = await receipt(world);
  const path = casePaths.paperPdf(file.no, 'receipt');
  assert.equal((await page(world, 'zhengqiuhe', path)).status, 404);
  assert.equal((await page(world, 'linxiaolan', casePaths.paperPdf(file.no, 'decision'))).status, 404);
  const pdf = await openPdf(new Uint8Array(await (await page(world, 'linxiaolan', path)).arrayBuffer()));
  for (const line of text.trimEnd().split('\n').filter(Boolean)) assert.ok(squashed(pdf.text).includes(squashed(line.replace(': ', ' '))) || line.startsWith('签名 '), line);
  const scanned = new URL(pdf.scanned);
  assert.match(await answerOf(world, scanned.pathname + scanned.search), /属实/);
});
