import type { Db } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody, readChains } from '#platform/ledger/read-chain.ts';
import type { LicenceContent } from './licence.ts';
import { columnsOf, contentHash } from './licence-content.ts';
import { licenceSubject } from './ledger.ts';
import type { EndingRow, LicenceRow } from './tables.ts';

const atOnce = 500;

/** Holds every licence against the ledger: its content and columns against the issued entry, its ending against the ended one, and the other way round. */
export async function reconcileLicences(db: Db, region: string): Promise<{ licences: number; mismatches: Mismatch[] }> {
  const mismatches: Mismatch[] = [];
  let licences = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.selectFrom('licences.licence').selectAll().where('region', '=', region).where('id', '>', after).orderBy('id').limit(atOnce).execute();
    const chains = await readChains(db, region, rows.map((row) => licenceSubject(row.id)));
    const endings = rows.length === 0 ? [] : await db.selectFrom('licences.ending').selectAll().where('region', '=', region).where('licence', 'in', rows.map((row) => row.id)).execute();
    for (const row of rows) {
      const entries = (chains.get(licenceSubject(row.id)) ?? []).map((entry) => ({ event: entry.event, ...entryBody(entry).particulars }));
      mismatches.push(...reconcileOne(row, endings.find((ending) => ending.licence === row.id), entries));
    }
    licences += rows.length;
    if (rows.length < atOnce) break;
    after = rows.at(-1)!.id;
  }
  return { licences, mismatches: [...mismatches, ...(await withoutRow(db, region))] };
}

function reconcileOne(row: LicenceRow, ending: EndingRow | undefined, entries: readonly Record<string, unknown>[]): Mismatch[] {
  const table = 'licences.licence';
  const key = row.id;
  const issued = entries.find((entry) => entry['event'] === 'licences.issued');
  const ended = entries.find((entry) => entry['event'] === 'licences.ended');
  if (!issued) return [{ table, key, what: 'the ledger has no issue of this licence' }];
  const whole = contentHash(row.content) === issued['contentHash'];
  const columns = whole ? Object.entries(columnsOf(JSON.parse(row.content) as LicenceContent)) : [];
  return [
    ...differences(table, key, [
      ['content', contentHash(row.content), issued['contentHash']],
      ['content_hash', row.content_hash, issued['contentHash']],
      ['signature', row.signature, issued['signature']],
      ['key_id', row.key_id, issued['keyId']],
      ...columns.map(([column, value]) => [column, row[column as keyof LicenceRow], value] as const),
    ]),
    ...differences('licences.ending', key, [['kind', ending?.kind ?? null, ended?.['kind'] ?? null], ['ground', ending?.ground ?? null, ended?.['ground'] ?? null]]),
  ];
}

async function withoutRow(db: Db, region: string): Promise<Mismatch[]> {
  const missing: Mismatch[] = [];
  for await (const entries of entriesOf(db, region, 'licences.issued')) {
    const ids = entries.map((entry) => entry.subject.slice(licenceSubject('').length));
    const rows = await db.selectFrom('licences.licence').select('id').where('region', '=', region).where('id', 'in', ids).execute();
    const known = new Set(rows.map((row) => row.id));
    for (const id of ids) if (!known.has(id)) missing.push({ table: 'licences.licence', key: id, what: 'the ledger has its issue, the table does not have it' });
  }
  return missing;
}
