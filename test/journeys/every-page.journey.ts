import assert from 'node:assert/strict';
import { journey } from '../support/journey.ts';
import { livelyPlatform } from '../support/lively.ts';
import { pagesOf } from '../support/pages-of.ts';

// On a telephone in English, where words are longest, axe looks at every page; the other journeys look at the main ones on wide screens too.
for (const [width, lang] of [[390, 'en'], [1280, 'zh-CN']] as const) {
  journey(`every page is accessible and stays within its width, in ${lang}`, async ({ world, page, url, isAccessible }) => {
    const made = await livelyPlatform(world);
    const context = page.context();
    for (const [name, login, path] of pagesOf(made)) {
      await context.clearCookies();
      if (login) await context.addCookies([{ name: '__Host-mingtang', value: await world.signIn(login), url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
      const answer = await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      assert.equal(answer?.status(), name === 'not-found' ? 404 : 200, name);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${name} sticks out by ${over} px`);
      if (width === 390) await isAccessible();
    }
  }, { width });
}
