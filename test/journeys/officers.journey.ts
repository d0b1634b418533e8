import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { buildApplication } from '../../src/cases/factory.ts';
import { buildCaseAt, foodLicence } from '../../src/cases/factory/build-case-at.ts';
import { fireAll } from '../support/all-timers.ts';
import { correctApplication } from '../../src/cases/correct-application.ts';
import { act, becomes, openFromList } from '../support/at-the-desk.ts';
import { journey } from '../support/journey.ts';

for (const [width, scripts] of [[390, false], [1280, true]] as const) {
  journey('officers clear their lists: corrected, accepted by law, suspended, extended, decided and delivered', async (given) => {
    const { page, world, isAccessible, url } = given;
    const text = async () => (await page.locator('main').textContent())!;
    const rows = () => page.locator('a.work-list__row').count();
    const at = (moment: string) => world.clock.set(new Date(`${moment}+08:00`));
    const { no } = await buildCaseAt(world, 'submitted');

    await becomes(given, 'chenliqun');
    assert.equal(await rows(), 0, 'it is not the turn of the examiner');
    await becomes(given, 'zhoumin');
    await openFromList(given, no);
    const notice = (what: string) => async (panel: Locator) => {
      await panel.locator('[name=about0]').selectOption('m3');
      await panel.locator('[name=why0]').fill('没有标出操作间的尺寸');
      await panel.locator('[name=what0]').fill(what);
    };
    await act(given, '告知补正', notice('按相关规定'));
    assert.match(await text(), /“按相关规定”说不清是哪一份/);
    await isAccessible();
    await act(given, '告知补正', notice('重新上传标出尺寸的图'));
    assert.match(await text(), /等补正/);

    at('2026-03-13T10:00:00');
    const citizen = await world.as('linxiaolan');
    const { files } = await buildApplication(citizen, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
    await correctApplication(citizen, { no, files: [{ material: 'm3', file: files[0]!.file }] });
    at('2026-03-23T09:00:00');
    await fireAll(world);

    await becomes(given, 'chenliqun');
    await openFromList(given, no);
    assert.match(await text(), /逾期未告知，视为受理[\s\S]*行政许可法第 32 条第 4 项/);
    await isAccessible();
    await act(given, '中止计时', async (panel) => {
      await panel.locator('[name=ground]').selectOption('hearing');
      await panel.locator('[name=days]').fill('8');
      await panel.locator('[name=reason]').fill('利害关系人要求听证');
    });
    assert.match(await text(), /期限暂停：听证[\s\S]*约需 8 个工作日/);
    await isAccessible();
    at('2026-03-25T09:00:00');
    await becomes(given, 'chenliqun');
    await openFromList(given, no);
    await act(given, '恢复计时');
    for (const [step, officers] of [['审查', ''], ['现场勘验', '陈立群\n方志远']] as const) {
      await act(given, step, async (panel) => {
        await panel.locator('[name=opinion][value=pass]').check();
        await panel.locator('[name=text]').fill('符合条件');
        if (officers) await panel.locator('[name=officers]').fill(officers);
      });
    }

    await becomes(given, 'yewenqing');
    await openFromList(given, no);
    await act(given, '延长期限', async (panel) => panel.locator('[name=reason]').fill('听证意见需要核实'));
    assert.match(await text(), /已延长 5 个工作日[\s\S]*不能再延/);
    assert.match(await text(), /期限只能延长一次/);
    await act(given, '决定', async (panel) => panel.locator('[name=outcome][value=refused]').check());
    assert.match(await text(), /请书面说明理由/, 'a refusal without reasons');
    await act(given, '决定', async (panel) => panel.locator('[name=reasons]').fill('布局不能防止交叉污染'));
    assert.match(await text(), /布局不能防止交叉污染[\s\S]*60 日内申请行政复议，或者 6 个月内提起行政诉讼/);

    await becomes(given, 'zhoumin');
    await openFromList(given, no);
    await act(given, '送达', async (panel) => panel.locator('[name=way][value=window]').check());
    assert.match(await text(), /已办结/);
    assert.doesNotMatch(await text(), /还有 \d+ 个工作日|正在走/);
    await isAccessible();

    await becomes(given, 'wujing');
    await page.goto(`${url}/supervision?q=${no}`);
    assert.match(await text(), /逾期办结/);
    await isAccessible();
    await page.goto(`${url}/supervision/cases/${no}`);
    for (const done of ['一次告知补正', '视为受理', '时限中止：听证', '恢复计时', '延长 5 个工作日', '决定：不予', '送达：窗口领取']) {
      assert.ok((await text()).includes(done), done);
    }
  }, { width, scripts });
}
