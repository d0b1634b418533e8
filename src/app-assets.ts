import { createHash } from 'node:crypto';
import { drawingStyles } from '#flow';
import type { Asset } from '#platform/assets.ts';
import { faviconSvg } from '#ui/brand-mark/brand-mark.tsx';
import { islandFiles } from '#ui/islands/islands.ts';
import { stylesheet } from '#ui/stylesheet.ts';

const hash = createHash('sha256').update(stylesheet).update(drawingStyles).digest('hex').slice(0, 16);

/** Address of the one stylesheet, which changes with its content. */
export const stylesheetPath = `/assets/${hash}.css`;

const scripts: Asset[] = Object.entries(islandFiles).map(([name, { content, hash: version }]) => ({
  path: `/assets/${version}-${name}`,
  mediaType: 'text/javascript; charset=utf-8',
  content,
}));

/** Addresses of the scripts that make the desk faster for those who have scripts. */
export const deskScripts: readonly string[] = scripts.map(({ path }) => path);

/** Everything that pages fetch beside themselves. */
export const assets: readonly Asset[] = [
  { path: stylesheetPath, mediaType: 'text/css; charset=utf-8', content: stylesheet + drawingStyles },
  { path: '/favicon.svg', mediaType: 'image/svg+xml', content: faviconSvg },
  ...scripts,
];
