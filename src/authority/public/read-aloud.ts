import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { pinyinStarts } from '#platform/words/pinyin-starts.ts';

const atOnce = 200;

declare module '#platform/jobs.ts' {
  interface Jobs {
    /** Names that were published are given their letters; the database puts it on the list when there are new ones. */
    'authority.read-aloud': Record<string, never>;
  }
}

/** Gives every name of a power or a body that has none yet its letters, from each syllable on; returns how many. */
export async function readNamesAloud(db: Db): Promise<number> {
  let read = 0;
  for (;;) {
    const { rows } = await sql<{ said: string }>`select said from authority.reading where letters is null limit ${atOnce}`.execute(db);
    if (rows.length === 0) return read;
    const said = rows.map((row) => row.said);
    const letters = said.map((text) => pinyinStarts(text).map((start) => `'${start}'`).join(' '));
    await sql`
      update authority.reading as reading set letters = given.letters::tsvector
      from unnest(${said}::text[], ${letters}::text[]) as given (said, letters) where reading.said = given.said`.execute(db);
    read += rows.length;
  }
}
