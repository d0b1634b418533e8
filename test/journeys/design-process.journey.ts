import assert from 'node:assert/strict';
import { journey } from '../support/journey.ts';

journey('the keeper of the lists changes a limit in the designer, reads what the check found, and publishes', async ({ page, url, signIn, press, isAccessible }) => {
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await signIn('shenyanqing');
  await page.goto(`${url}/list/processes?q=${encodeURIComponent('企业设立登记')}`);
  await isAccessible();
  await press('企业设立登记');
  const address = page.url();

  const change = async (field: string, value: string): Promise<void> => {
    await page.goto(`${address}/designer#decide`);
    await page.waitForSelector('[data-designer][data-ready=yes]');
    assert.ok(await page.locator('.bjs-powered-by').isVisible(), 'the mark of the drawing tool stays in sight');
    const input = page.locator(`input[name="${field}"]`);
    await input.fill(value);
    await input.blur();
    await press('存为草稿');
    assert.equal(page.url(), address);
  };

  await change('task.days', '9');
  const [refused] = await page.locator('.notice li').allInnerTexts();
  assert.match(refused!, /“决定”9，加起来 9 个工作日，超过“企业设立登记”承诺的 1 个工作日/);
  assert.equal(await page.getByRole('button', { name: /公布为/ }).count(), 0);
  await isAccessible();

  await change('task.days', '1');
  await change('task.limit', '当天');
  await press('公布为第 2 版');
  assert.match(await page.getByRole('main').innerText(), /第 2 版流程图/);
  await press(/与上一版比较/);
  assert.match(await page.getByRole('main').innerText(), /改动：时限[^]*当天/);
  assert.deepEqual(complaints, []);
}, { width: 1280, scripts: true });
