import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';

// Looked up when first asked for: a start does without.
const inPackage = (path: string): string => join(dirname(createRequire(import.meta.url).resolve('bpmn-js/package.json')), 'dist', path);
const folder = '/assets/bpmn-js-18.31.1';

// As the package ships them, with its own places below its folder: the stylesheet finds its font.
const shipped = {
  'bpmn-modeler.production.min.js': 'text/javascript; charset=utf-8',
  'assets/diagram-js.css': 'text/css; charset=utf-8',
  'assets/bpmn-js.css': 'text/css; charset=utf-8',
  'assets/bpmn-font/css/bpmn.css': 'text/css; charset=utf-8',
  'assets/bpmn-font/font/bpmn.woff2': 'font/woff2',
} as const;

/** Addresses of what only the designer's page fetches. */
export const designerStyles: readonly string[] = [`${folder}/assets/diagram-js.css`, `${folder}/assets/bpmn-js.css`, `${folder}/assets/bpmn-font/css/bpmn.css`];
export const designerScripts: readonly string[] = [`${folder}/bpmn-modeler.production.min.js`, '/assets/process-designer.js'];

function file(address: string, pathOf: () => string, mediaType: string, kept: string): Route {
  return pageRoute({ path: address, who: ['listManager'], object: 'process' }, {}, async () => {
    const content = await readFile(pathOf());
    return new Response(content, { headers: { 'content-type': mediaType, 'cache-control': kept } });
  });
}

/** What the designer's page fetches beside itself: the drawing tool as its makers ship it, and our script. */
export const designerAssets: Route[] = [
  ...Object.entries(shipped).map(([name, mediaType]) => file(`${folder}/${name}`, () => inPackage(name), mediaType, 'private, max-age=31536000, immutable')),
  file('/assets/process-designer.js', () => join(import.meta.dirname, '../designer/process-designer.js'), 'text/javascript; charset=utf-8', 'private, no-cache'),
];
