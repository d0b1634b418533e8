import { divisionPrefix } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { gramsOf } from './grams.ts';
import type { ItemContent } from './item.ts';
import { summaryOf } from './item-summary.ts';
import { pinyinOfQuery } from '#platform/words/pinyin-starts.ts';
import { indexWords } from './search-words.ts';
import './tables.ts';

const atOnce = 100;

/** Stores what items are found by. What nobody applies for (penalties, inspections) stands in the power list, not in the search. */
export async function indexItems(db: Db, items: readonly ItemContent[]): Promise<void> {
  const codes = items.map(({ code }) => code);
  if (codes.length === 0) return;
  await db.deleteFrom('catalog.item_search').where('code', 'in', codes).execute();
  const rows = items.filter(({ appliedFor }) => appliedFor).map(rowOf);
  for (let i = 0; i < rows.length; i += atOnce) {
    await db.insertInto('catalog.item_search').values(rows.slice(i, i + atOnce)).execute();
  }
}

function rowOf(item: ItemContent) {
  const { wordVector, pinyinVector } = indexWords({
    a: [item.name],
    b: [item.topic, item.type, item.result.name, item.englishName ?? '', item.topicEnglish ?? ''],
    c: [...item.conditions, ...item.materials.map(({ name }) => name), ...item.steps.map(({ name }) => name), item.localId, item.code],
  });
  const divisions = [...new Set(item.implementations.map(({ division }) => divisionPrefix(division)))];
  return {
    code: item.code,
    type_code: item.typeCode,
    topic: item.topic,
    audience: [...item.audience],
    events: [...item.lifeEvents],
    divisions,
    within: [...new Set(divisions.flatMap(upwards))],
    name: item.name,
    sort_key: pinyinOfQuery(item.name),
    summary: JSON.stringify(summaryOf(item)),
    words: wordVector,
    pinyin: pinyinVector,
    grams: gramsOf(item.name),
  };
}

/** The leading digits of a division and of all that it lies in: 330802 gives 33, 3308, 330802. */
export function upwards(prefix: string): string[] {
  return [2, 4, 6, 9, 12].filter((width) => width <= prefix.length).map((width) => prefix.slice(0, width));
}
