import { sql } from 'kysely';
import type { Db } from '#platform/db/tables.ts';
import { entriesOf, entryBody } from '#platform/ledger/read-chain.ts';
import type { PowerSourceCode } from '../codes.ts';
import { contentHashOf } from '../content-hash.ts';
import '../tables.ts';

/** A version of an entry as the ledger tells of it: from which day it holds, when that was recorded, and its repeal. */
export interface ListedVersion {
  code: string;
  version: number;
  organ: string;
  from: string;
  recordedAt: Date;
  contentHash: string;
  repeal?: { on: string; recordedAt: Date };
  /** Hash of the content that the list holds today, computed anew; undefined where the list has no such version. */
  recomputed?: string;
  /** What the content says on whose power it is at bottom, and whence the body has it. */
  basicCode?: string;
  source?: PowerSourceCode;
}

/** The power list of every day and hour, as the ledger tells it. */
export interface ListOfDays {
  /** How many versions there are. */
  size: number;
  /** The version that held on a day by what was recorded until an instant. */
  inForce(code: string, day: string, at: Date): ListedVersion | undefined;
  find(code: string, version: number): ListedVersion | undefined;
  /** Every version of every entry, those of one entry together, the latest first. */
  all(): Iterable<readonly ListedVersion[]>;
}

const portion = 500;

/** Reads every publication and repeal from the ledger, and computes the hash of each version's content anew. */
export async function readListOfDays(db: Db, region: string): Promise<ListOfDays> {
  const versions = new Map<string, ListedVersion[]>();
  for await (const { at, particulars } of told<Published>(db, region, 'authority.power-published')) {
    for (const { code, version, contentHash } of particulars.entries) {
      const listed = { code, version, contentHash, organ: particulars.organ, from: particulars.from, recordedAt: at };
      versions.set(code, [...(versions.get(code) ?? []), listed]);
    }
  }
  const find: ListOfDays['find'] = (code, version) => versions.get(code)?.find((one) => one.version === version);
  for await (const { at, particulars: { code, version, on } } of told<Repealed>(db, region, 'authority.power-repealed')) {
    const repealed = find(code, version);
    if (repealed) repealed.repeal = { on, recordedAt: at };
  }
  for await (const { code, version, ...content } of contents(db)) {
    const listed = find(code, version);
    if (listed) Object.assign(listed, content);
  }
  // The latest first: a version ends on the day from which the next one holds.
  for (const ofCode of versions.values()) ofCode.sort((a, b) => b.version - a.version);
  return {
    size: [...versions.values()].reduce((sum, { length }) => sum + length, 0),
    find,
    all: () => versions.values(),
    inForce: (code, day, at) => {
      const latest = versions.get(code)?.find(({ from, recordedAt }) => from <= day && recordedAt <= at);
      const over = latest?.repeal && latest.repeal.on <= day && latest.repeal.recordedAt <= at;
      return over ? undefined : latest;
    },
  };
}

interface Published {
  organ: string;
  from: string;
  entries: readonly { code: string; version: number; contentHash: string }[];
}

interface Repealed {
  code: string;
  version: number;
  on: string;
}

/** Entries of one kind, one after another: when it was recorded, and what it tells. */
export async function* told<P>(db: Db, region: string, event: string): AsyncGenerator<{ at: Date; subject: string; particulars: P }> {
  for await (const rows of entriesOf(db, region, event)) {
    for (const row of rows) yield { at: row.at, subject: row.subject, particulars: entryBody(row).particulars as P };
  }
}

async function* contents(db: Db): AsyncGenerator<Pick<ListedVersion, 'code' | 'version' | 'recomputed' | 'basicCode' | 'source'>> {
  let last = { code: '', version: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('authority.power_version as version')
      .innerJoin('authority.power as power', 'power.code', 'version.code')
      .select(['version.code', 'version.version', 'content', 'basic_code'])
      .where(sql<boolean>`(version.code, version.version) > (${last.code}, ${last.version})`)
      .orderBy('version.code')
      .orderBy('version.version')
      .limit(portion)
      .execute();
    for (const { code, version, content, basic_code: basicCode } of rows) yield { code, version, basicCode, recomputed: contentHashOf(content), source: content.source ?? '1' };
    if (rows.length < portion) return;
    last = rows.at(-1)!;
  }
}
