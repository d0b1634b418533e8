import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];

/** Where a Chromium is: the system's, or the one that comes as a package and unpacks itself on first use. */
export async function chromiumPath(): Promise<string> {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  if (system !== undefined) return system;
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
}

/** A browser without a window that also runs as root; whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: flags, chromiumSandbox: false });
}

const weights = { 400: '400Regular/NotoSansSC_400Regular.ttf', 600: '600SemiBold/NotoSansSC_600SemiBold.ttf' } as const;
const fontHost = 'https://fonts.invalid';

/** Styles that name the packaged Chinese font by the names our own stylesheet asks for; it stands in for the serif too. */
export const chineseFont: string = ['Noto Sans SC', 'Noto Serif SC'].flatMap((family) => Object.entries(weights)
  .map(([weight, file]) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${fontHost}/${file}")}`))
  .join('\n');

/** Whether the system itself can draw Chinese. */
export function systemDrawsChinese(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/**
 * Makes Chinese readable in pictures where the system has no font for it: the packaged font is answered from disk and
 * declared in every page. Only for contexts made with `bypassCSP: true`, because the style is put in from outside.
 */
export async function withChineseFont(context: BrowserContext): Promise<BrowserContext> {
  if (systemDrawsChinese()) return context;
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  await context.route(`${fontHost}/**`, async (route) => {
    const body = await readFile(join(folder, new URL(route.request().url()).pathname));
    await route.fulfill({ body, contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } });
  });
  await context.addInitScript((css) => {
    const put = () => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    };
    if (document.head) put();
    else addEventListener('DOMContentLoaded', put);
  }, chineseFont);
  return context;
}
