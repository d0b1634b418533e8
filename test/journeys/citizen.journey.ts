import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { apiOf } from '../support/api-client.ts';
import { does, smallPdf } from '../support/first-matter.ts';
import { type Journey, journey } from '../support/journey.ts';
import { openPdf } from '../support/open-pdf.ts';

const eatery = '食品小作坊、小餐饮店、小食杂店登记';
const pdf = (name: string, words = name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.concat([smallPdf(), Buffer.from(`%${words}\n`)]) });
const program = { name: '平面图.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000\u0001') };
const errors = (page: Page) => page.locator('.error-summary li a');
const main = (page: Page) => page.locator('main').innerText();

/** Finds the registration of a small eatery by whatever comes to mind, and reads its guide. */
async function findsAndReads({ page, url, press }: Journey): Promise<void> {
  for (const typed of ['xiaocanyin', 'xcy', '营业', '小餐饮']) {
    await page.goto(`${url}/?lang=zh-CN`);
    await page.locator('main [name=q]').fill(typed);
    await Promise.all([page.waitForEvent('load'), page.locator('main [name=q]').press('Enter')]);
    const found = await page.locator('main a[href^="/items/"]').allTextContents();
    assert.ok(found.length > 0, typed);
    if (typed !== '营业') assert.ok(found.some((name) => name.includes(eatery)), `${typed}: ${found.join()}`);
  }
  await press(eatery);
  const guide = await main(page);
  for (const told of ['能办吗', '要什么', '多久', '多少钱', '去哪办', '办理条件', '持有效健康证明', '经营场所平面布局图', '样表', '当场', '不收费', '法律依据', '第九条', '怎么办', '监督与救济', '行政复议', '由谁办']) {
    assert.ok(guide.includes(told), `the guide tells ${told}`);
  }
  assert.ok((await page.locator('main svg').count()) > 0, 'the flowchart is drawn');
}

/** Leaves a field wrong and another out, is told of both, and mends them. */
async function mendsTheForm({ page, press }: Journey): Promise<void> {
  await page.check('[name=kind][value=eatery]');
  await page.fill('[name=premisesArea]', '二十');
  await press('保存并继续');
  assert.deepEqual(await errors(page).allTextContents(), ['“经营场所面积”要填数字，如 120.5', '请选择“场所使用权”']);
  for (const link of await errors(page).all()) {
    assert.equal(await page.locator((await link.getAttribute('href'))!).count(), 1, 'each line leads to its field');
  }
  assert.equal(await page.inputValue('[name=premisesArea]'), '二十', 'what was typed is kept');
  await page.fill('[name=premisesArea]', '20');
  await page.check('[name=premisesRight][value=rented]');
  // What the kind of shop asks for besides has come up meanwhile: asked, not complained about.
  await page.check('[name=eateryFoods][value=noodles]');
  await press('保存并继续');
}

/** Hands in papers: one of the wrong kind is named, one is taken out again and another put in its place. */
async function handsIn({ page, press }: Pick<Journey, 'page' | 'press'>): Promise<void> {
  const named = () => errors(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
  await press('保存并继续');
  const [foods, pledge, plan, ...others] = await named();
  assert.ok(foods && pledge && plan && others.length === 0, 'three papers are hers to bring');
  await page.locator(`[name="${foods}"]`).setInputFiles(pdf('品种.pdf'));
  await page.locator(`[name="${pledge}"]`).setInputFiles(pdf('承诺书.pdf'));
  await page.locator(`[name="${plan}"]`).setInputFiles(program);
  await press('保存并继续');
  const [wrong] = await errors(page).all();
  assert.match((await wrong!.textContent())!, /不能交这种文件/);
  assert.deepEqual(await named(), [plan]);
  assert.match(await main(page), /品种\.pdf[\s\S]*承诺书\.pdf/, 'what came with it stays');
  await page.locator(`[name="${plan}"]`).setInputFiles(pdf('旧图.pdf'));
  await press('上传选好的文件');
  await press('去掉 旧图.pdf');
  assert.doesNotMatch(await main(page), /旧图/);
  await press('保存并继续');
  assert.deepEqual(await named(), [plan]);
  await page.locator(`[name="${plan}"]`).setInputFiles(pdf('新图.pdf'));
  await press('保存并继续');
}

/** Presses the button in two tabs at once, then again after going back: one case. */
async function sendsTwice({ page }: Pick<Journey, 'page'>): Promise<string> {
  const check = page.url();
  const tab = await page.context().newPage();
  await tab.goto(check);
  const send = (one: Page) => Promise.all([one.waitForURL(/\/cases\//), one.getByRole('button', { name: '提交申请' }).click()]);
  await Promise.all([send(page), send(tab)]);
  assert.equal(tab.url(), page.url());
  await tab.goBack();
  if (!tab.url().includes('/cases/')) await send(tab);
  assert.equal(tab.url(), page.url());
  await tab.close();
  return /\/cases\/([0-9A-Z]{43})$/.exec(page.url())![1]!;
}

for (const [width, scripts] of [[390, false], [1280, true]] as const) {
  journey('a small eatery: found by its sounds, filled in on two devices, sent once, its licence checked by a stranger', async (given) => {
    const { page, url, world, press, signIn, isAccessible, elsewhere } = given;
    await findsAndReads(given);
    await isAccessible();
    await press('柯城区市场监督管理局');
    await signIn('linxiaolan');
    await press('开始填写');
    await press('保存并继续');
    await mendsTheForm(given);
    const draft = /\/drafts\/[^/]+/.exec(page.url())![0];
    await page.fill('[name=staffCount]', '2');
    await page.fill('[name="workers.0.name"]', '林晓岚');
    await press('先存着，以后再填');

    const telephone = await elsewhere();
    await telephone.page.goto(`${url}/sign-in?back=/my/cases`);
    await telephone.signIn('linxiaolan');
    await telephone.page.goto(`${url}${await telephone.page.locator(`a[href^="${draft}"]`).getAttribute('href')}`);
    await telephone.press('保存并继续');
    assert.deepEqual([await telephone.page.inputValue('[name=premisesArea]'), await telephone.page.isChecked('[value=noodles]')], ['20', true], 'everything is there');
    await telephone.press('保存并继续');
    assert.equal(await telephone.page.inputValue('[name="workers.0.name"]'), '林晓岚', 'and so is what was half filled in');
    await telephone.page.fill('[name="workers.0.healthCertificate"]', '健3308020001');
    await telephone.page.locator('[name="workers.0.validUntil"]').fill('2026-12-31');
    await telephone.page.check('[name=foodSafetyPledge]');
    await telephone.press('保存并继续');
    await telephone.page.check('[name=deliveryWay][value=electronic]');
    await telephone.page.check('[name=truthful]');
    await telephone.press('保存并继续');
    await handsIn(telephone);
    const no = await sendsTwice(telephone);
    assert.equal((await world.db.selectFrom('cases.case').select('no').where('item_name', '=', eatery).where('applicant_name', 'like', '%禾下%').where('state', '=', 'submitted').execute()).length, 1);

    await page.goto(`${url}/cases/${no}`);
    assert.match(await main(page), new RegExp(`已提交[\\s\\S]*${no}[\\s\\S]*收件凭证[\\s\\S]*最迟 3 月 19 日（星期四）答复是否受理[\\s\\S]*行政许可法第三十二条`));
    await isAccessible();
    const token = await world.signIn('linxiaolan');
    const pdfOf = async (path: string) => openPdf(new Uint8Array(await (await world.request(path, { headers: { cookie: `__Host-mingtang=${token}` } })).arrayBuffer()));
    const stranger = await elsewhere();
    const scans = async (address: string) => {
      await stranger.page.goto(`${url}${new URL(address).pathname}${new URL(address).search}`);
      return main(stranger.page);
    };
    const receipt = await pdfOf(`/cases/${no}/papers/receipt/pdf`);
    assert.match(await scans(receipt.scanned), /真实|属实|相符/);

    const api = apiOf(world);
    const [clerk, head] = [await api.signIn('zhoumin'), await api.signIn('yewenqing')];
    await does(clerk, no, 'acceptance', {}, 'accepted');
    await does(head, no, 'decision', { outcome: 'granted', reasons: '符合法定条件、标准' }, 'decided');
    await does(clerk, no, 'issue', {}, 'issued');
    await does(clerk, no, 'delivery', { way: 'online', to: '林晓岚' }, 'delivered');
    await page.reload();
    await press('打开电子证照');
    assert.match(await main(page), /有效[\s\S]*登记证|登记证[\s\S]*有效/);
    await isAccessible();
    const licence = page.url().replace(url, '');
    const paper = await pdfOf(`${licence}/pdf`);
    assert.match(await scans(paper.scanned), /有效[\s\S]*登记证/);
    assert.equal((await head.post(`${licence}/ending`, { ground: 'obtainedByFraud', reason: '食品安全承诺不实' })).status, 201);
    assert.match(await scans(paper.scanned), /已撤销[\s\S]*已经撤销或注销/);
    await page.reload();
    assert.match(await main(page), /已撤销[\s\S]*食品安全承诺不实/);
  }, { width, scripts });
}
