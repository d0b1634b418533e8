import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import type { Browser, BrowserContext } from 'playwright-core';
import { listen } from '#platform/http/serve.ts';
import { launchBrowser, withChineseFont } from './support/browser.ts';
import { livelyPlatform } from './support/lively.ts';
import { pagesOf } from './support/pages-of.ts';
import { committedTest, type World } from './support/world.ts';

// A picture of every page, for people to look at: npm run pictures [part of a name]. They come to test-output/pictures/.
const folder = 'test-output/pictures';
const wanted = argv[2] ?? '';
const widths = [390, 1280] as const;

async function contextFor(world: World, browser: Browser, url: string, width: number, login: string | undefined): Promise<BrowserContext> {
  const context = await withChineseFont(await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 800 }, bypassCSP: true }));
  if (login) await context.addCookies([{ name: '__Host-mingtang', value: await world.signIn(login), url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}

/** Small pictures side by side on sheets, a sheet for each width and language. */
async function sheets(browser: Browser): Promise<void> {
  for (const end of ['390-zh', '390-en', '1280-zh', '1280-en']) {
    const names = readdirSync(folder).filter((name) => name.endsWith(`-${end}.png`)).sort();
    const [width, across] = end.startsWith('390') ? [240, 6] : [620, 3];
    for (let at = 0; at < names.length; at += across) {
      const cells = names.slice(at, at + across).map((name) => `<figure><figcaption>${name}</figcaption><img width="${width}" src="data:image/png;base64,${readFileSync(`${folder}/${name}`).toString('base64')}"></figure>`);
      const page = await browser.newPage({ viewport: { width: across * (width + 24), height: 400 } });
      await page.setContent(`<style>body{margin:8px;display:flex;gap:16px;align-items:start;background:#888}figure{margin:0}img{display:block;max-height:1800px;object-fit:cover;object-position:top}</style>${cells.join('')}`);
      await page.screenshot({ path: `${folder}/sheets/${end}-${String(at / across + 1).padStart(2, '0')}.png`, fullPage: true });
      await page.close();
    }
  }
}

committedTest('pictures', async (world) => {
  mkdirSync(`${folder}/sheets`, { recursive: true });
  const made = await livelyPlatform(world);
  const server = await listen(await world.app(), { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.port}`;
  const browser = await launchBrowser();
  try {
    for (const width of widths) {
      const contexts = new Map<string | undefined, BrowserContext>();
      for (const [name, login, path] of pagesOf(made).filter(([name]) => name.includes(wanted))) {
        const context = contexts.get(login) ?? (await contextFor(world, browser, url, width, login));
        contexts.set(login, context);
        for (const lang of ['zh', 'en'] as const) {
          const page = await context.newPage();
          await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang === 'zh' ? 'zh-CN' : 'en'}`);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 0) stdout.write(`${name} ${width} ${lang}: sticks out sideways by ${over} px\n`);
          await page.screenshot({ path: `${folder}/${name}-${width}-${lang}.png`, fullPage: true });
          await page.close();
        }
      }
      for (const context of contexts.values()) await context.close();
    }
    await sheets(browser);
  } finally {
    await browser.close();
    await server.stop(1);
  }
});
