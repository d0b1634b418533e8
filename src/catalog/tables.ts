import type { JSONColumnType } from 'kysely';
import type { ItemContent } from './item.ts';
import type { ItemSummary } from './item-summary.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'catalog.item': { code: string; current_version: number };
    'catalog.item_version': {
      code: string;
      version: number;
      content: JSONColumnType<ItemContent, string, never>;
      content_hash: string;
      algorithm: string;
      published_at: Date;
    };
    'catalog.item_search': {
      code: string;
      type_code: string;
      topic: string;
      audience: string[];
      events: string[];
      divisions: string[];
      within: string[];
      name: string;
      sort_key: string;
      summary: JSONColumnType<ItemSummary, string, string>;
      words: string;
      pinyin: string;
      grams: string[];
    };
    'catalog.life_event': { id: string; place: number; name: string; english_name: string; audience: 'person' | 'organisation'; items: string[] };
  }
}
