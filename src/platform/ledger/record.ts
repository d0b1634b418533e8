import { sql } from 'kysely';
import { type Act, inTransaction } from '../act.ts';
import { keepRow } from '../db/keep.ts';
import { isBroken } from '../sabotage.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryHash, noHash } from './entry-hash.ts';

/** Every kind of entry with its particulars; each slice adds its own by declaration merging in its `ledger.ts`. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface LedgerEvents {}

/** Where an entry stands in its subject's chain. */
export interface LedgerPosition {
  subject: string;
  seq: number;
  /** Lower-case hexadecimal SHA-256. */
  hash: string;
}

export const ledgerAlgorithm = 'sha-256';

const chainKey = ['ledger.entry_pkey'];

/** The place before the first entry of a chain. */
export function beginningOf(subject: string): LedgerPosition {
  return { subject, seq: 0, hash: noHash.toString('hex') };
}

/**
 * Writes what was done into the ledger, with the act and chained to the subject's last entry, `after`, where the act has read it;
 * an act that was overtaken there is done again. Without it the act becomes a transaction, and the database finds the last entry.
 * Particulars hold codes and digests, never personal data: what is erased elsewhere must not break the chain.
 */
export async function record<E extends keyof LedgerEvents>(
  act: Act,
  event: E,
  subject: string,
  particulars: LedgerEvents[E],
  after?: LedgerPosition,
): Promise<LedgerPosition> {
  const { actor, at } = act;
  const body = canonicalJson({ actor: { id: actor.id, kind: actor.kind }, at, event, particulars });
  if (!after) return inTransaction(act, (inside) => append(inside, event, subject, body));
  const previous = Buffer.from(after.hash, 'hex');
  const seq = after.seq + 1;
  const hash = entryHash({ region: actor.region, subject, seq, body: isBroken('skip-hash') ? '' : body, previous });
  await keepRow(act, 'ledger.entry', {
    region: actor.region, subject, seq, event, at, actor: actor.id, body, algorithm: ledgerAlgorithm, previous_hash: previous, hash,
  }, chainKey);
  return { subject, seq, hash: hash.toString('hex') };
}

/** The last entry of a subject's chain as JSON, for reads that are the beginning of an act: number and hash. */
export const lastEntryAs = (region: string, subject: string): string =>
  `(select jsonb_build_object('subject', subject, 'seq', seq, 'hash', encode(hash, 'hex')) from ledger.entry where region = ${region} and subject = ${subject} order by seq desc limit 1)`;

async function append(act: Act, event: string, subject: string, body: string): Promise<LedgerPosition> {
  const { actor, at } = act;
  const hashed = isBroken('skip-hash') ? sql`''` : sql`next.body`;
  // One statement: reading the head and writing the next entry in two cost a third of the throughput.
  const written = await sql<{ seq: number; hash: Buffer }>`
    insert into ledger.entry (region, subject, seq, event, at, actor, body, algorithm, previous_hash, hash)
    select next.*, sha256(next.previous_hash || int8send(next.seq) || convert_to(next.region || chr(10) || next.subject || chr(10) || ${hashed}, 'UTF8'))
    from (
      select ${actor.region}::text as region, ${subject}::text as subject, coalesce(head.seq, 0) + 1 as seq,
             ${event}::text as event, ${at}::timestamptz as at, ${actor.id}::text as actor, ${body}::text as body,
             ${ledgerAlgorithm}::text as algorithm,
             coalesce(head.hash, decode(repeat('00', 32), 'hex')) as previous_hash
      from (select 1) as one
      left join lateral (
        select seq, hash from ledger.entry
        where region = ${actor.region} and subject = ${subject} order by seq desc limit 1
      ) as head on true
    ) as next
    returning seq, hash`.execute(act.db);
  const row = written.rows[0]!;
  return { subject, seq: row.seq, hash: row.hash.toString('hex') };
}
