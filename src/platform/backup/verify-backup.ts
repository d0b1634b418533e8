import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntryRow } from '../db/platform-tables.ts';
import { type Checkpoint, readCheckpoint } from '../ledger/checkpoint-note.ts';
import { merkleTree } from '../ledger/merkle.ts';
import { type LedgerReport, ledgerWalk } from '../ledger/verify-ledger.ts';
import type { Manifest } from './manifest.ts';
import { readLines } from './read-lines.ts';

/** What was found in a backup without restoring it. */
export interface BackupReport extends LedgerReport {
  /** Tables whose bytes are not those that were written. */
  altered: string[];
  /** Whether the log begins as the backup's own checkpoint says, or the one given; a sentence where not. */
  checkpoint: { agrees: boolean; sentence: string };
}

/** Verifies a backup as it lies: the bytes of every table, every chain of the ledger, and the log against a checkpoint. */
export async function verifyBackup(folder: string, manifest: Manifest, note = readFileSync(join(folder, 'checkpoint.txt'), 'utf8')): Promise<BackupReport> {
  const altered: string[] = [];
  const walk = ledgerWalk();
  const entries = new Set<string>();
  const leaves = { tree: merkleTree(), missing: 0 };
  const checkpoint = readCheckpoint(note);
  const size = typeof checkpoint === 'string' ? 0 : checkpoint.size;
  for (const { name, file, rows, digest } of manifest.tables) {
    const read = readLines(join(folder, 'tables', file));
    let lines = 0;
    for await (const line of read.lines) {
      lines += 1;
      if (name === 'ledger.entry') {
        const row = entryOf(line);
        walk.see(row);
        entries.add(keyOf(row));
      } else if (name === 'ledger.leaf') {
        const leaf = JSON.parse(line) as { region: string; subject: string; seq: number; hash: string };
        const hash = bytesOf(leaf.hash);
        if (!entries.has(keyOf({ ...leaf, hash }))) leaves.missing += 1;
        if (leaves.tree.size < size) leaves.tree.append(hash);
      }
    }
    if (lines !== rows || read.digest() !== digest) altered.push(name);
  }
  const report = walk.report();
  const agreed = compare(checkpoint, leaves);
  return { ...report, altered, checkpoint: agreed, ok: report.ok && altered.length === 0 && agreed.agrees };
}

function compare(checkpoint: Checkpoint | string, { tree, missing }: { tree: ReturnType<typeof merkleTree>; missing: number }): BackupReport['checkpoint'] {
  if (typeof checkpoint === 'string') return { agrees: false, sentence: checkpoint };
  const { size, root, at } = checkpoint;
  if (missing > 0) return { agrees: false, sentence: `${missing} numbered entries are not in the backup` };
  if (tree.size < size) return { agrees: false, sentence: `the checkpoint counts ${size} entries, the log in the backup has ${tree.size}` };
  const agrees = tree.root().toString('base64') === root;
  return { agrees, sentence: agrees ? `the first ${size} entries are those of the checkpoint of ${at}` : `the first ${size} entries are not those of the checkpoint of ${at}` };
}

function entryOf(line: string): LedgerEntryRow {
  const row = JSON.parse(line) as Record<'region' | 'subject' | 'event' | 'at' | 'actor' | 'body' | 'algorithm' | 'previous_hash' | 'hash', string> & { seq: number };
  return { ...row, at: new Date(row.at), hash: bytesOf(row.hash), previous_hash: bytesOf(row.previous_hash) };
}

// PostgreSQL writes bytes as \x followed by hexadecimal digits.
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

function keyOf({ region, subject, seq, hash }: { region: string; subject: string; seq: number; hash: Buffer }): string {
  return `${region} ${subject} ${seq} ${hash.toString('base64')}`;
}
