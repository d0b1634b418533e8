import assert from 'node:assert/strict';
import { foodPower } from '../../src/authority/adjustment/factory.ts';
import { journey } from '../support/journey.ts';

journey('a power is cancelled: proposed, reviewed by two offices, approved and published, and everyone sees since when and why', async ({ page, url, world, signIn, press, isAccessible }) => {
  const text = async () => (await page.locator('main').textContent())!;
  const { code } = await foodPower(world.act());
  const becomes = async (login: string) => {
    await page.context().clearCookies();
    await page.goto(`${url}/sign-in?back=/list/adjustments`);
    await signIn(login);
  };
  await becomes('yuzhihe');
  await press('提出调整');
  await page.locator('[name=change][value=cancel]').check();
  await page.locator('[name=code]').selectOption(code);
  await press('下一步');
  await page.locator('[name=causeKind][value=lawRepealed]').check();
  await page.locator('[name=cause]').fill('设定许可的规定废止');
  await page.locator('[name=causeArose]').fill('2026-03-10');
  await press('提交');
  assert.match(await text(), /有 \d+ 处要改/, 'no day from which it holds');
  assert.equal(await page.locator('[name=cause]').inputValue(), '设定许可的规定废止', 'what was typed stays');
  await page.locator('[name=from]').fill('2026-03-12');
  await isAccessible();
  await press('提交');
  const id = page.url().split('/').at(-1)!;
  assert.match(id, /^[0-9a-f-]{36}$/);

  const opens = async (login: string) => {
    await becomes(login);
    await Promise.all([page.waitForEvent('load'), page.locator(`a.work-list__row[href$="${id}"]`).click()]);
  };
  await opens('hemingli');
  await press('提交');
  await opens('fangzhengping');
  await press('提交');
  await opens('jinshian');
  await press('提交');
  await opens('hemingli');
  await press('公布');
  assert.match(await text(), /已公布/);

  await page.context().clearCookies();
  await page.goto(`${url}/powers/changes`);
  assert.match(await text(), /食品经营许可取消，原因：法律、法规、规章废止或者修订2026 年 3 月 12 日起/);
  await page.goto(`${url}/powers/${code}`);
  assert.match(await text(), /2026[-年 ]+0?3[-月 ]+12/, 'the day on which it ended');
  await page.goto(`${url}/adjustments/${id}`);
  assert.match(await text(), /已公布[^]*设定许可的规定废止/);
});
