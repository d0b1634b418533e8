import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { PowerEntry } from '../power.ts';
import { contentAlgorithm } from '../content-hash.ts';
import { getBody } from './get-body.ts';
import { inForce } from './list-powers.ts';

/** A body's whole list on a day, known by its hash. */
export interface ListOfBody {
  organ: Organ;
  on: string;
  total: number;
  /** SHA-256, in hexadecimal, over the canonical JSON of body and entries with their versions and content hashes, by code. */
  hash: string;
  algorithm: string;
  types: { value: string; count: number }[];
}

export interface ListedEntry {
  code: string;
  version: number;
  contentHash: string;
  entry: PowerEntry;
}

export const entriesPerPage = 500;
const beyond = said('清单只有 {n} 页', 'The list has {n} pages only');

/** What a body's whole list on a day is, without its entries. NotFound: no such body. */
export async function getListOfBody(db: Db, organ: string, on: string): Promise<ListOfBody> {
  const body = await getBody(db, organ);
  const { rows } = await sql<{ code: string; version: number; type: string; content_hash: string }>`
    select code, version, type, content_hash from authority.power_listed where organ = ${organ} and ${inForce(on)} order by code collate "C"`.execute(db);
  const entries = rows.map(({ code, version, content_hash: contentHash }) => ({ code, version, contentHash }));
  const types = Map.groupBy(rows, ({ type }) => type);
  return {
    organ: body,
    on,
    total: rows.length,
    hash: createHash('sha256').update(canonicalJson({ organ, entries })).digest('hex'),
    algorithm: contentAlgorithm,
    types: [...types].map(([value, of]) => ({ value, count: of.length })).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  };
}

/** The entries of a body's list on a day, by type and code: a page of 500. NotFound beyond the last page. */
export async function entriesOfBody(db: Db, { organ, on, total }: ListOfBody, page = 1): Promise<ListedEntry[]> {
  const pages = Math.max(1, Math.ceil(total / entriesPerPage));
  if (page > pages) throw new NotFound(sayWith(beyond, { n: pages }));
  const { rows } = await sql<{ code: string; version: number; content_hash: string; content: PowerEntry }>`
    select listed.code, listed.version, listed.content_hash, version.content
    from (
      select code, version, content_hash, type, basic_code, level from authority.power_listed where organ = ${organ.code} and ${inForce(on)}
      order by type, basic_code, level, code limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}
    ) as listed join authority.power_version as version using (code, version)
    order by listed.type, listed.basic_code, listed.level, listed.code`.execute(db);
  return rows.map(({ code, version, content_hash: contentHash, content: entry }) => ({ code, version, contentHash, entry }));
}
