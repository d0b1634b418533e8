import type { Locator } from 'playwright-core';
import type { Journey } from './journey.ts';

/** Signs out, whoever it was, and another in, whose work list is then open. */
export async function becomes({ page, url, signIn }: Journey, login: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in?back=/desk`);
  await signIn(login);
}

/** Opens a case from the list of the desk. */
export async function openFromList({ page }: Journey, no: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(`a.work-list__row[href*="${no}"]`).click()]);
}

/** Does an act in its panel at the lower edge of the desk. */
export async function act({ page }: Journey, name: string, fill?: (panel: Locator) => Promise<void>): Promise<void> {
  const panel = page.locator('details.act-panel', { has: page.locator('summary', { hasText: new RegExp(`^\\d*${name}$`) }) });
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
  await fill?.(panel);
  await Promise.all([page.waitForEvent('load'), panel.getByRole('button', { name, exact: true }).click()]);
}
