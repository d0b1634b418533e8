import { z } from 'zod';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { getItemHash, getItemText, getItemVersion } from './get-item.ts';
import { ItemAnswer, itemAnswer, ItemList, itemListAnswer } from './item-answer.ts';
import { ItemQuery } from './item-query.ts';
import { searchItems } from './search-items.ts';

const tag = 'catalog';
const version = z.coerce.number().int().min(1).max(1_000_000).optional().describe('A version as it was published; the current one unless said');

/** The API of items: found by words and choices, read whole. */
export const api: Route[] = [
  apiRoute(
    { method: 'get', path: '/items', who: 'anyone', object: 'item' },
    { summary: 'Items that answer a search, with counts by type, topic and audience 搜索事项', tag, answers: { 200: ItemList }, takes: { query: ItemQuery } },
    async ({ act, query }) => ({ status: 200, body: itemListAnswer(await searchItems(act.db, query)) }),
  ),
  apiRoute(
    { method: 'get', path: '/items/{code}', who: 'anyone', object: 'item' },
    {
      summary: 'One item: its guide, its form, who handles it 办事指南',
      tag,
      answers: { 200: ItemAnswer, 304: undefined },
      takes: { params: z.object({ code: z.string().max(50) }), query: z.strictObject({ version }) },
    },
    async ({ act, params, query, c }) => {
      const known = c.req.header('if-none-match');
      if (known !== undefined && query.version === undefined) {
        const etag = `"${await getItemHash(act.db, params.code)}"`;
        if (matches(known, etag)) return { status: 304, headers: { etag, 'cache-control': 'no-cache' } };
      }
      if (query.version === undefined) {
        const { contentHash, packed } = await getItemText(act.db, params.code);
        return { status: 200, packed, headers: { etag: `"${contentHash}"`, 'cache-control': 'no-cache' } };
      }
      const item = await getItemVersion(act.db, params.code, query.version);
      const headers = { etag: `"${item.contentHash}"`, 'cache-control': 'no-cache' };
      return matches(known, headers.etag) ? { status: 304, headers } : { status: 200, body: itemAnswer(item), headers };
    },
  ),
];

/** Whether the caller already has this content (RFC 9110, 13.1.2: weak comparison, `*`). */
export function matches(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
