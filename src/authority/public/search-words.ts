import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { pinyinOfQuery } from '#platform/words/pinyin-starts.ts';
import { plainText } from '#platform/words/plain-text.ts';

const mostWords = 8;
const mostReadings = 2000;

/** The words of a query, in small letters: runs of Latin letters and digits, and runs of other signs; at most eight. */
export function wordsOf(q: string): string[] {
  return [...new Set(plainText(q).match(/[a-z0-9]+|[^a-z0-9 ]+/g) ?? [])].slice(0, mostWords);
}

/**
 * The condition that every word of a query stands in an entry: in its name, body, theme, unit, laws or code, a word of letters
 * also as what a name or a body begins with anywhere when it is read aloud, in full or by initials. Undefined: nothing is asked.
 * Each word is looked up in an index; one more query where there are letters.
 */
export async function conditionOf(db: Db, q: string | undefined): Promise<RawBuilder<boolean> | undefined> {
  const words = wordsOf(q ?? '');
  // Something was typed, and no letter or digit of it: nothing is called so.
  if (words.length === 0) return q?.trim() ? sql<boolean>`false` : undefined;
  const conditions: RawBuilder<boolean>[] = [];
  for (const word of words) conditions.push(await withWord(db, word));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

async function withWord(db: Db, word: string): Promise<RawBuilder<boolean>> {
  const signs = [...word];
  if (!/[a-z0-9]/.test(word)) {
    const pairs = signs.slice(1).map((sign, i) => `'${signs[i]}${sign}'`);
    if (pairs.length === 0) return sql<boolean>`tokens @@ ${`'${word}':*`}::tsquery`;
    // Pairs find candidates; that they stand side by side is seen in the text.
    return sql<boolean>`(tokens @@ ${pairs.join(' & ')}::tsquery and plain like ${`%${word}%`})`;
  }
  const typed = sql<boolean>`tokens @@ ${`'${word}':*`}::tsquery`;
  const readings = await readAs(db, word);
  return readings.length === 0 ? typed : sql<boolean>`(${typed} or name = any(${readings}::text[]) or body = any(${readings}::text[]))`;
}

// The names of powers and bodies that are read like this from some syllable on.
async function readAs(db: Db, letters: string): Promise<string[]> {
  if (!/^[a-z]{2,}$/.test(letters)) return [];
  const { rows } = await sql<{ said: string }>`
    select said from authority.reading where letters @@ ${`'${pinyinOfQuery(letters)}':*`}::tsquery limit ${mostReadings}`.execute(db);
  return rows.map(({ said }) => said);
}
