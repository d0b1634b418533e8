import { missingPowers } from '#authority';
import type { Surroundings } from '#flow';
import type { Act } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { said } from '#platform/i18n.ts';
import { getItem } from './get-item.ts';
import type { Item } from './item.ts';
import { publishItems } from './publish-items.ts';
import './tables.ts';

/** What a process is held against on a day: the promises of the items that run by it, and the powers of their bodies. */
export function aroundProcess(db: Db, day: string): Surroundings {
  return {
    promises: async (process) => (await itemsRunBy(db, process)).flatMap(({ name, englishName, promisedLimit: limit }) => (limit && limit.unit !== 'month' ? [{ name: said(name, englishName ?? name), workdays: inWorkdays(limit) }] : [])),
    bodiesWithoutPower: async (process, organ) => {
      const bodies = (await itemsRunBy(db, process)).flatMap(({ implementations }) => implementations);
      const asked = organ === undefined ? bodies : bodies.filter((body) => body.organ === organ);
      if (organ !== undefined && asked.length === 0) return [said(`机关 ${organ}`, `the body ${organ}`)];
      const missing = new Set(await missingPowers(db, asked.map(({ power }) => power), day));
      return asked.filter(({ power }) => missing.has(power)).map(({ organName, organEnglishName }) => said(organName, organEnglishName ?? organName));
    },
  };
}

/** Lets the items that run by a process begin with its new version; cases under way keep theirs. */
export async function takeUpProcess(act: Act, process: { id: string; version: number }): Promise<void> {
  const items = await itemsRunBy(act.db, process.id);
  const contents = items.map(({ version: _version, contentHash: _contentHash, publishedAt: _publishedAt, ...content }) => ({ ...content, process: { id: process.id, version: process.version } }));
  if (contents.length > 0) await publishItems(act, contents);
}

async function itemsRunBy(db: Db, process: string): Promise<Item[]> {
  const rows = await db
    .selectFrom('catalog.item as item')
    .innerJoin('catalog.item_version as version', (join) => join.onRef('version.code', '=', 'item.code').onRef('version.version', '=', 'item.current_version'))
    .select('item.code')
    .where((where) => where(where.fn<string>('jsonb_extract_path_text', ['version.content', where.val('process'), where.val('id')]), '=', process))
    .execute();
  return Promise.all(rows.map(({ code }) => getItem(db, code)));
}

// Five working days are a week.
function inWorkdays({ n, unit }: { n: number; unit: string }): number {
  return unit === 'workday' ? n : unit === 'calendarDay' ? Math.floor((n * 5) / 7) : 0;
}
