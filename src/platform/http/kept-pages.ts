import { openShelf } from '../db/memory.ts';
import type { PageContent, RequestContext } from './deps.ts';
import { packText, type Packed, sendPacked } from './pack.ts';

/** A page that shows everyone the same for as long as its name stays the same: the name says everything that it was drawn from. */
export interface KeptPage {
  same: string;
  page(): Promise<PageContent>;
}

/** Whole pages as they went to those who have not signed in, packed, the ones used last. */
export interface KeptPages {
  /** The page of this name at the address asked for, drawn the first time. */
  take(c: RequestContext, same: string, draw: () => Promise<string>): Promise<Packed>;
}

/** Opens a store of whole pages of so many bytes. */
export function keepPages(bytes: number): KeptPages {
  const kept = openShelf(bytes);
  return {
    take: async (c, same, draw) => {
      const { pathname, search } = new URL(c.req.url);
      const key = [c.get('lang'), c.get('elder'), pathname + search, same].join('\n');
      const known = kept.find(key)?.value as Uint8Array<ArrayBuffer> | undefined;
      const packed = known ?? packText(await draw());
      if (!known) kept.keep(key, packed, [key]);
      return sendPacked(c, packed);
    },
  };
}
