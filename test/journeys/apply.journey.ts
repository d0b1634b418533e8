import assert from 'node:assert/strict';
import { journey } from '../support/journey.ts';

const photo = { name: '平面布局图.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };
const rules = { name: '制度目录.txt', mimeType: 'text/plain', buffer: Buffer.from('进货查验制度、从业人员健康管理制度') };
const program = { name: '制度目录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000\u0001') };

for (const width of [390, 1280] as const) {
  journey('a noodle shop applies for its food business licence, from the search to the case', async ({ page, url, signIn, press, isAccessible }) => {
    const errors = () => page.locator('.error-summary li').allTextContents();
    const goOn = () => press('保存并继续');
    await page.goto(`${url}/search?q=${encodeURIComponent('开饭店')}`);
    await press('食品经营许可');
    assert.match(page.url(), /\/items\/\d+/);
    await press('柯城区市场监督管理局');
    await signIn('linxiaolan');
    assert.match(page.url(), /\/apply\//);
    await isAccessible();
    if (await page.locator('[name=division]:not([type=hidden])').count()) await page.check('[name=division][value="330802000000"]');
    await press('开始填写');

    // The register knows the operator: there is nothing to type.
    assert.match((await page.locator('main').textContent())!, /禾下面馆（演示）.*92330802DM900001XQ/s);
    await isAccessible();
    await goOn();

    await page.fill('[name=businessArea]', '三十六');
    await page.check('[name=hasWarehouse][value=yes]');
    await goOn();
    // What follows from an answer has come up beside what is wrong: asked, not complained about.
    assert.deepEqual(await errors(), ['“经营面积”要填数字，如 120.5', '请选择“场所使用权”']);
    assert.equal(await page.getByLabel('外设仓库地址').count(), 1);
    assert.equal(await page.inputValue('[name=businessArea]'), '三十六');
    await isAccessible();
    await page.fill('[name=businessArea]', '36');
    await page.check('[name=premisesRight][value=rented]');
    await page.check('[name=hasWarehouse][value=no]');
    await goOn();

    await page.check('[name=mainKind][value=catering]');
    await page.check('[name=online][value=no]');
    await goOn();
    // What follows from an answer is asked, not complained about.
    assert.deepEqual(await errors(), []);
    await page.check('[name=cateringItems][value=hotDishes]');
    await page.fill('[name=dinersAtOnce]', '24');
    await goOn();

    await page.fill('[name=staffCount]', '3');
    await press(/^加一行/);
    await page.fill('[name="foodHandlers.0.name"]', '林晓岚');
    await page.fill('[name="foodHandlers.0.duty"]', '厨师');
    await page.fill('[name="foodHandlers.0.healthCertificate"]', '健3308020001');
    await press(/再加一行/);
    assert.equal(await page.inputValue('[name="foodHandlers.0.duty"]'), '厨师');
    await isAccessible();
    await page.fill('[name="foodHandlers.1.name"]', '林小禾');
    await press('去掉第 2 行');
    assert.equal(await page.locator('[name="foodHandlers.1.name"]').count(), 0);
    await page.fill('[name=safetyManagerName]', '林晓岚');
    await page.fill('[name=safetyManagerPhone]', '13805700001');
    await page.check('[name=safetyManagerTerms][value=fullTime]');
    await page.check('[name=systems][value=purchase]');
    await press('先存着，以后再填');

    // Another day, another device: the draft stands among her matters, as it was left.
    assert.match(page.url(), /\/my\/cases$/);
    await isAccessible();
    await page.goto(`${url}${await page.locator('a[href^="/drafts/"]').getAttribute('href')}`);
    for (let step = 1; step < 5; step++) await goOn();
    assert.deepEqual(await errors(), []);
    await page.check('[name=way][value=commitment]');
    await goOn();
    await page.check('[name=meetsConditions]');
    await goOn();
    await page.check('[name=deliveryWay][value=electronic]');
    await page.check('[name=truthful]');
    await goOn();

    await goOn();
    assert.equal((await errors()).length, 2);
    await page.locator('[name="file.m3"]').setInputFiles(photo);
    await page.locator('[name="file.m4"]').setInputFiles(program);
    await goOn();
    assert.match((await errors()).join(), /不能交这种文件/);
    assert.match((await page.locator('main').textContent())!, /平面布局图\.png/);
    await isAccessible();
    await page.locator('[name="file.m4"]').setInputFiles(rules);
    await goOn();

    assert.match(page.url(), /\/check$/);
    await isAccessible();
    await press('提交申请');
    assert.match(await page.innerText('main'), /已提交[\s\S]*办件编号 \d{4}[\s\S]*打印或保存收件凭证/);
    assert.match(page.url(), /\/cases\/[0-9A-Z]{43}$/);
    assert.match((await page.locator('.headline').textContent())!, /最迟 3 月 19 日（星期四）答复是否受理/);
    await isAccessible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '文本', exact: true }).locator('visible=true').first().click();
    assert.match((await download).suggestedFilename(), /^收件凭证-/);
  }, { width });
}
