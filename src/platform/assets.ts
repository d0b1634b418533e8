import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './http/deps.ts';

/** A file that every page may ask for, kept by browsers for a year: its address changes with its content. */
export interface Asset {
  path: string;
  mediaType: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Serves assets from memory. */
export function mountAssets(app: Hono<Env>, assets: readonly Asset[]): void {
  for (const { path, mediaType, content } of assets) {
    app.get(path, compress(), (c) => c.body(content, 200, { 'content-type': mediaType, 'cache-control': 'public, max-age=31536000, immutable' }));
  }
}
