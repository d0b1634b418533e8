import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { noodleHouse, smallPdf } from './first-matter.ts';
import type { Journey } from './journey.ts';

/** Fills in what a page of the form asks, as 林晓岚 would for 禾下面馆; what the register has filled in stays. */
async function answerPage(page: Page): Promise<void> {
  for (const [name, answer] of Object.entries(noodleHouse)) {
    const fields = page.locator(`main [name="${name}"]:not([type=hidden])`);
    if ((await fields.count()) === 0 || (Array.isArray(answer) && typeof answer[0] === 'object')) continue;
    const type = (await fields.first().getAttribute('type')) ?? 'text';
    if (type === 'radio') await page.check(`[name="${name}"][value="${answer === true ? 'yes' : answer === false ? 'no' : String(answer)}"]`);
    else if (type === 'checkbox') for (const value of [answer].flat()) await page.check(value === true ? `[name="${name}"]` : `[name="${name}"][value="${String(value)}"]`);
    else if ((await fields.first().inputValue()) === '') await fields.first().fill(String(answer));
  }
}

/** The whole application by page, from the guide to the number of the case. */
export async function applyByPage({ page, url, press, signIn }: Journey, itemCode = '330100006000'): Promise<string> {
  await page.goto(`${url}/items/${itemCode}?lang=zh-CN`);
  await press('柯城区市场监督管理局');
  await signIn('linxiaolan');
  if (await page.locator('[name=division]:not([type=hidden])').count()) await page.check('[name=division][value="330802000000"]');
  await press('开始填写');
  for (let step = 0; !page.url().endsWith('/check'); step++) {
    assert.ok(step < 20, `${page.url()}: ${(await page.locator('.error-summary').allTextContents()).join()}`);
    if (page.url().endsWith('/materials')) {
      for (const key of ['m3', 'm4']) {
        await page.locator(`[name="file.${key}"]`).setInputFiles({ name: `${key}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf()) });
      }
    } else await answerPage(page);
    await press('保存并继续');
  }
  await press('提交申请');
  return /\/cases\/([0-9A-Z]{43})$/.exec(page.url())![1]!;
}
