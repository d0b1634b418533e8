import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser.ts';
import { documentHtml } from './document/document.tsx';
import { samplePages } from './fixtures.tsx';
import { islandFiles } from './islands/islands.ts';
import { stylesheet } from './stylesheet.ts';

const origin = 'http://ui.test';
let browser: Browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser.close(); });

type Scheme = 'light' | 'dark';
type PageName = keyof typeof samplePages;

/** Opens a sample page under the strict policy that the pages are served with. */
async function open(name: PageName, width: number, scheme: Scheme, options: { scripts?: boolean; lang?: 'zh-CN' | 'en' } = {}): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: width === 390 ? 844 : 800 } });
  const html = documentHtml({ ...samplePages[name], lang: options.lang ?? 'zh-CN', scripts: options.scripts ? ['/desk-keys.js'] : [] });
  const policy = { 'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'" };
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/style.css') return route.fulfill({ body: stylesheet, contentType: 'text/css' });
    if (pathname === '/desk-keys.js') return route.fulfill({ body: islandFiles['desk-keys.js'].content, contentType: 'text/javascript' });
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: policy });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return page;
}

async function findings(page: Page, scheme: Scheme = 'light'): Promise<string[]> {
  // Levels of headings belong to pages; the gallery shows pieces of many. The dark scheme changes nothing but colours.
  const builder = new AxeBuilder({ page });
  const { violations } = await (scheme === 'dark' ? builder.withRules(['color-contrast']) : builder.disableRules(['heading-order'])).analyze();
  return violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
}

/** What sticks out at the right edge: the page itself, or an element that is cut off there and does not scroll in a frame of its own. */
const sideways = (page: Page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const framed = '.unseen, .skip-link, .day-strip, .data-table__frame, .data-table--stack thead, .material-table thead, .step-strip__step, svg';
  const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && element.checkVisibility() && !element.closest(framed));
  const over = document.documentElement.scrollWidth - width;
  return [...(over > 0 ? [`page by ${over}`] : []), ...out.map((element) => `${element.tagName}.${element.className}`)];
});

test('axe finds a picture without words, so it can fail', async () => {
  const page = await open('board', 1280, 'light');
  await page.evaluate(() => document.body.append(document.createElement('img')));
  assert.notDeepEqual(await findings(page), []);
  await page.context().close();
});

for (const name of Object.keys(samplePages) as PageName[]) {
  for (const width of [390, 1280]) {
    for (const scheme of ['light', 'dark'] as const) {
      if (scheme === 'dark' && (name === 'elder' || name === 'board')) continue;
      test(`${name} at ${width}, ${scheme}: no finding of axe, nothing to scroll sideways`, async () => {
        const page = await open(name, width, scheme);
        assert.deepEqual(await sideways(page), []);
        assert.deepEqual(await findings(page, scheme), []);
        await page.context().close();
      });
    }
  }
}

test('in English and at 320 points nothing has to be scrolled sideways', async () => {
  for (const name of ['portal', 'desk', 'work'] as const) {
    const page = await open(name, 320, 'light', { lang: 'en' });
    assert.deepEqual(await sideways(page), [], name);
    await page.context().close();
  }
});

test('on a phone the menu opens without scripts', async () => {
  const page = await open('portal', 390, 'light');
  await page.click('.portal-shell__menu > summary');
  assert.equal(await page.isVisible('.portal-shell__menu nav a >> text=大厅'), true);
  await page.context().close();
});

test('targets are 48 points high in the portal and 36 at the desk', async () => {
  for (const [name, height] of [['portal', 48], ['desk', 36]] as const) {
    const page = await open(name, 390, 'light');
    const low = await page.evaluate((least) => [...document.querySelectorAll('.button, .choice, .field__control, .pagination a, .tabs a, .link-list a, .act')]
      .filter((element) => { const box = element.getBoundingClientRect(); return box.height > 0 && box.height < least; })
      .map((element) => `${element.className} ${element.getBoundingClientRect().height}`), height);
    assert.deepEqual(low, [], name);
    await page.context().close();
  }
});

test('with scripts j and k move in the list, a figure opens its act, ? hides the help and / goes to the search', async () => {
  const page = await open('work', 1280, 'light', { scripts: true });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
  await page.keyboard.press('j');
  assert.equal(await focused(), '/desk/4');
  await page.keyboard.press('k');
  assert.equal(await focused(), '/desk/3');
  await page.keyboard.press('3');
  assert.equal(await page.isVisible('.act-panel__body textarea'), true);
  assert.equal(await focused(), 'why');
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('.act-panel__body textarea'), false);
  await page.keyboard.press('?');
  assert.equal(await page.isVisible('.key-help'), false);
  await page.keyboard.press('/');
  assert.equal(await focused(), 'desk-search');
  await page.keyboard.type('j3');
  assert.equal(await page.inputValue('#desk-search'), 'j3', 'keys typed into a field are text');
  await page.context().close();
});
