import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { qrPath } from '../../src/licences/qr-path.ts';
import { applyByPage } from '../support/apply-by-page.ts';
import { act, becomes, openFromList } from '../support/at-the-desk.ts';
import { journey } from '../support/journey.ts';

const review = (text: string, officers?: string) => async (panel: Locator): Promise<void> => {
  await panel.locator('[name=opinion][value=pass]').check();
  await panel.locator('[name=text]').fill(text);
  if (officers) await panel.locator('[name=officers]').fill(officers);
};

for (const [width, scripts] of [[390, false], [1280, true]] as const) {
  journey('the first matter, settled by its people, each at their own pages', async (given) => {
    const { page, url, world, isAccessible } = given;
    const text = async () => (await page.locator('main').textContent())!;
    const no = await applyByPage(given);

    await becomes(given, 'zhoumin');
    await isAccessible();
    if (scripts) {
      // By the keyboard alone: j to the first row, ↵ opens, 1 is acceptance, ↵ sends it.
      await page.keyboard.press('j');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      assert.match(page.url(), new RegExp(`/desk/cases/${no}`));
      await isAccessible();
      await page.keyboard.press('1');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    } else {
      await openFromList(given, no);
      await isAccessible();
      await act(given, '受理');
    }
    assert.match(await text(), /已受理/);

    await becomes(given, 'chenliqun');
    await openFromList(given, no);
    await act(given, '审查', async (panel) => panel.locator('[name=text]').fill('材料齐全'));
    assert.match(await text(), /请选择一项/, 'without an opinion');
    assert.equal(await page.locator('[name=text]').first().inputValue(), '材料齐全', 'what was typed is kept');
    await isAccessible();
    await act(given, '审查', review('材料齐全，符合法定形式'));
    await act(given, '现场勘验', review('布局与图纸相符', '陈立群\n方志远'));
    assert.equal(await page.locator('summary', { hasText: '决定' }).count(), 0, 'who reviewed does not decide');

    await becomes(given, 'yewenqing');
    await openFromList(given, no);
    await act(given, '决定', async (panel) => {
      await panel.locator('[name=outcome][value=granted]').check();
      await panel.locator('[name=reasons]').fill('符合法定条件、标准');
    });
    assert.match(await text(), /已决定|准予/);

    await becomes(given, 'zhoumin');
    await openFromList(given, no);
    await act(given, '颁发');
    await act(given, '送达', async (panel) => {
      await panel.locator('[name=way][value=online]').check();
      await panel.locator('[name=to]').fill('林晓岚');
    });
    assert.match(await text(), /已办结|已送达/);

    await becomes(given, 'linxiaolan');
    await page.goto(`${url}/cases/${no}`);
    await isAccessible();
    await given.press(/看证照|打开证照|电子证照|证照/);
    assert.match(page.url(), /\/licences\//);
    await isAccessible();
    const { verification_code: code, number } = await world.db.selectFrom('licences.licence').select(['verification_code', 'number']).executeTakeFirstOrThrow();
    assert.ok((await page.content()).includes(qrPath(`${url}/verify/${code}?number=${number}`).path), 'the QR code holds the address of the verification');

    await page.context().clearCookies();
    await page.goto(`${url}/verify/${code}?number=${number}`);
    assert.match(await text(), /有效[\s\S]*食品经营许可证/);
    await isAccessible();

    await becomes(given, 'wujing');
    await page.goto(`${url}/supervision`);
    await isAccessible();
    await page.goto(`${url}/supervision/cases/${no}`);
    for (const done of ['受理', '审查', '决定', '送达', '陈立群', '叶文清', '周敏']) assert.ok((await text()).includes(done), done);
    await isAccessible();
  }, { width, scripts });
}
