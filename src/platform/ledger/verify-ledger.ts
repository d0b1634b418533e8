import { sql } from 'kysely';
import type { LedgerEntryRow } from '../db/platform-tables.ts';
import type { Db } from '../db/tables.ts';
import { entryHash, noHash } from './entry-hash.ts';
import { ledgerAlgorithm } from './record.ts';

/** What is wrong with an entry, and which one it is. */
export interface LedgerFault {
  kind: 'altered' | 'missing' | 'reordered' | 'rewritten' | 'truncated';
  region: string;
  subject: string;
  seq: number;
  sentence: string;
}

export interface LedgerReport {
  ok: boolean;
  entries: number;
  subjects: number;
  /** The first fault of each chain that has one, in the order of subjects. */
  faults: LedgerFault[];
}

const batch = 5_000;

/** Looks at entries one after another, chain by chain, and keeps what is wrong with the first bad one of each. */
export function ledgerWalk(): { see(row: LedgerEntryRow): void; report(): LedgerReport } {
  const found: LedgerReport = { ok: true, entries: 0, subjects: 0, faults: [] };
  const chain = { key: '', seq: 0, hash: noHash as Buffer, broken: false };
  return {
    see: (row) => {
      const key = `${row.region}\n${row.subject}`;
      if (key !== chain.key) {
        found.subjects += 1;
        Object.assign(chain, { key, seq: 0, hash: noHash, broken: false });
      }
      found.entries += 1;
      if (!chain.broken) {
        const fault = faultOf(row, chain);
        if (fault) found.faults.push(fault);
        chain.broken = fault !== undefined;
      }
      chain.seq = row.seq;
      chain.hash = row.hash;
    },
    report: () => ({ ...found, ok: found.faults.length === 0 }),
  };
}

/** Walks every chain of the ledger and names, for each broken one, the first entry altered, missing or reordered. */
export async function verifyLedger(db: Db): Promise<LedgerReport> {
  const walk = ledgerWalk();
  let last: { region: string; subject: string; seq: number } | undefined;
  for (;;) {
    const rows = await nextEntries(db, last);
    for (const row of rows) walk.see(row);
    last = rows.at(-1);
    if (rows.length < batch) return walk.report();
  }
}

async function nextEntries(db: Db, last: { region: string; subject: string; seq: number } | undefined): Promise<LedgerEntryRow[]> {
  let query = db.selectFrom('ledger.entry').selectAll().orderBy('region').orderBy('subject').orderBy('seq').limit(batch);
  if (last) query = query.where(sql<boolean>`(region, subject, seq) > (${last.region}, ${last.subject}, ${last.seq})`);
  return query.execute();
}

/** The fault of one entry after its predecessor, if any. */
export function faultOf(row: LedgerEntryRow, before: { seq: number; hash: Buffer }): LedgerFault | undefined {
  const fault = (kind: LedgerFault['kind'], seq: number, sentence: string): LedgerFault => ({
    kind,
    region: row.region,
    subject: row.subject,
    seq,
    sentence: `${row.subject} entry ${seq}: ${sentence}`,
  });
  if (row.seq !== before.seq + 1) return fault('missing', before.seq + 1, 'is missing');
  const { region, subject, seq, body, previous_hash: previous } = row;
  const whole = entryHash({ region, subject, seq, body, previous }).equals(row.hash);
  const continues = previous.equals(before.hash);
  if (!whole) return continues ? fault('altered', seq, 'was altered') : fault('reordered', seq, 'is not the entry that stood here');
  // Sound in itself but not after its predecessor: the predecessor was altered and given a new hash.
  if (!continues) return fault('rewritten', Math.max(seq - 1, 1), 'was altered and its hash made anew');
  if (!columnsAgree(row)) return fault('altered', seq, 'has columns that say other than its body');
  return undefined;
}

function columnsAgree(row: LedgerEntryRow): boolean {
  const body = bodyOf(row.body);
  if (!body || row.algorithm !== ledgerAlgorithm) return false;
  return body.event === row.event && body.actor?.id === row.actor && body.at === row.at.toJSON();
}

// Whoever can write a hash can also write a body that is no JSON.
function bodyOf(text: string): { actor?: { id: string }; at?: string; event?: string } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
