import assert from 'node:assert/strict';
import { after } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listen } from '#platform/http/serve.ts';
import { launchBrowser } from './browser.ts';
import { committedTest, type World } from './world.ts';

/** What a journey works with: a browser at the whole application over a database of its own. */
export interface Journey {
  world: World;
  url: string;
  page: Page;
  /** Signs a member of the cast in through the page. */
  signIn(login: string): Promise<void>;
  /** Presses a button or follows a link by what it says, and waits for the page that comes. */
  press(name: string | RegExp): Promise<void>;
  /** The same way round on another device, signed in as nobody yet. */
  elsewhere(): Promise<Pick<Journey, 'page' | 'signIn' | 'press'>>;
  /** No violation of WCAG on the page as it stands, and nothing sticks out sideways. */
  isAccessible(): Promise<void>;
}

export interface JourneyOptions {
  width?: 390 | 1280;
  scripts?: boolean;
}

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** A journey in a browser, named by work; scripts are off unless it says otherwise. */
export function journey(name: string, run: (journey: Journey) => Promise<void>, { width = 390, scripts = false }: JourneyOptions = {}): void {
  committedTest(`${name} (${width} px, scripts ${scripts ? 'on' : 'off'})`, async (world) => {
    const listening = await listen(await world.app(), { host: '127.0.0.1', port: 0 });
    const url = `http://127.0.0.1:${listening.port}`;
    const viewport = { width, height: width === 390 ? 844 : 800 };
    const running = await (browser ??= launchBrowser());
    const devices: BrowserContext[] = [];
    const device = async (): Promise<Page> => {
      const context = await running.newContext({ viewport, javaScriptEnabled: scripts });
      devices.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    };
    const twin = await running.newContext({ viewport, bypassCSP: true });
    try {
      const page = await device();
      const elsewhere = async () => {
        const other = await device();
        return { page: other, ...steps(other, url, twin) };
      };
      await run({ world, url, page, elsewhere, ...steps(page, url, twin) });
    } finally {
      for (const context of devices) await context.close();
      await twin.close();
      await listening.stop(1);
    }
  });
}

function steps(page: Page, url: string, twin: BrowserContext): Pick<Journey, 'signIn' | 'press' | 'isAccessible'> {
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name }));
    await Promise.all([page.waitForEvent('load'), button.first().click()]);
  };
  let second: Promise<Page> | undefined;
  return {
    press,
    signIn: async (login) => {
      const { demoPassword } = await import('../../demo/load-demo.ts');
      if (!page.url().includes('/sign-in')) await page.goto(`${url}/sign-in?back=/`);
      await page.fill('[name=login]', login);
      await page.fill('[name=password]', demoPassword);
      const button = page.getByRole('main').locator('form button[type=submit]').first();
      await Promise.all([page.waitForEvent('load'), button.click()]);
    },
    isAccessible: async () => {
      const html = await page.content();
      const mirror = await (second ??= twin.newPage());
      // Axe needs scripts, which the page itself goes without: the same document is looked at in a second window.
      await mirror.unrouteAll();
      await mirror.route(page.url().split('#')[0]!, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
      await mirror.goto(page.url());
      const { violations } = await new AxeBuilder({ page: mirror }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
      const over = await mirror.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.deepEqual([...found, ...(over > 0 ? [`wider than the page by ${over}`] : [])], [], page.url());
    },
  };
}
