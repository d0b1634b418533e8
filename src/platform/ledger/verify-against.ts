import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { Checkpoint } from './checkpoint-note.ts';
import { treeOf } from './make-checkpoint.ts';
import type { LedgerFault } from './verify-ledger.ts';

/** Where an acknowledged act stands in the ledger, as its receipt says. */
export interface ReceiptPosition {
  region: string;
  subject: string;
  seq: number;
  hash: string;
}

/** Every numbered entry must still be there with its hash: names the first of a region that is not, in the order of the log. */
export async function verifyLeaves(db: Db, region: string): Promise<LedgerFault | undefined> {
  const { rows } = await sql<{ subject: string; seq: number; gone: boolean }>`
    select leaf.subject, leaf.seq, entry.hash is null as gone
    from ledger.leaf as leaf
    left join ledger.entry as entry on entry.region = leaf.region and entry.subject = leaf.subject and entry.seq = leaf.seq
    where leaf.region = ${region} and entry.hash is distinct from leaf.hash
    order by leaf.leaf_no limit 1`.execute(db);
  const found = rows[0];
  if (!found) return undefined;
  const { subject, seq, gone } = found;
  return gone
    ? { kind: 'truncated', region, subject, seq, sentence: `${subject} entry ${seq}: was numbered in the log and is gone` }
    : { kind: 'rewritten', region, subject, seq, sentence: `${subject} entry ${seq}: is not the one that was numbered in the log` };
}

/** The ledger must still have, as its beginning, the log of which an older checkpoint was taken. */
export async function verifyCheckpoint(db: Db, { region, size, root }: Checkpoint): Promise<LedgerFault | undefined> {
  const missing = await verifyLeaves(db, region);
  if (missing) return missing;
  const tree = await treeOf(db, region, size);
  const fault = (kind: LedgerFault['kind'], sentence: string): LedgerFault => ({ kind, region, subject: '', seq: tree.size + 1, sentence });
  if (tree.size < size) return fault('truncated', `the checkpoint counts ${size} entries; the log ends or breaks after ${tree.size}`);
  if (tree.root().toString('base64') !== root) return fault('rewritten', `the first ${size} entries of the log are not those of the checkpoint`);
  return undefined;
}

/** The entry of a receipt must still stand where it stood. */
export async function verifyReceiptPosition(db: Db, { region, subject, seq, hash }: ReceiptPosition): Promise<LedgerFault | undefined> {
  const entry = await db
    .selectFrom('ledger.entry')
    .select('hash')
    .where('region', '=', region)
    .where('subject', '=', subject)
    .where('seq', '=', seq)
    .executeTakeFirst();
  const fault = (kind: LedgerFault['kind'], what: string): LedgerFault => ({ kind, region, subject, seq, sentence: `${subject} entry ${seq}: ${what}` });
  if (!entry) return fault('truncated', 'has a receipt and is gone');
  return entry.hash.toString('hex') === hash ? undefined : fault('rewritten', 'is not the one that its receipt holds');
}
