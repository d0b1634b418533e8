import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { receiptPosition } from './receipt-position.ts';
import { readManifest } from '#platform/backup/manifest.ts';
import { verifyBackup } from '#platform/backup/verify-backup.ts';
import type { Db } from '#platform/db/tables.ts';
import { readCheckpoint } from '#platform/ledger/checkpoint-note.ts';
import { verifyCheckpoint, verifyLeaves, verifyReceiptPosition } from '#platform/ledger/verify-against.ts';
import { type LedgerFault, type LedgerReport, verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { openPlatform } from '#platform/open-platform.ts';
import type { PublicKey } from './receipt-position.ts';

/** What was found, and how far it can be told. */
export interface Verification extends LedgerReport {
  /** What was given from outside: the text of each, and whether the ledger still agrees with it. */
  outside: { kind: 'checkpoint' | 'receipt'; agrees: boolean; sentence: string }[];
  /** False where nothing from outside was given: then nobody can tell whether the end was cut off or the whole written anew. */
  endKnown: boolean;
}

interface Given {
  checkpoints: readonly string[];
  receipts: readonly string[];
}

/** Verifies every chain of the ledger, every numbered entry, and what was given from outside. */
export async function verifyAll(db: Db, given: Given, key: PublicKey): Promise<Verification> {
  const report = await verifyLedger(db);
  const faults = [...report.faults];
  const regions = await db.selectFrom('ledger.leaf').select('region').distinct().execute();
  for (const { region } of regions) faults.push(...(await found(verifyLeaves(db, region))));
  const outside: Verification['outside'] = [];
  for (const text of given.checkpoints) outside.push(await againstCheckpoint(db, text, key, faults));
  for (const text of given.receipts) outside.push(await againstReceipt(db, text, key, faults));
  const agreed = outside.every((one) => one.agrees);
  return { ...report, faults: unique(faults), ok: faults.length === 0 && agreed, outside, endKnown: outside.length > 0 };
}

async function againstCheckpoint(db: Db, text: string, key: PublicKey, faults: LedgerFault[]): Promise<Verification['outside'][number]> {
  const checkpoint = readCheckpoint(text);
  if (typeof checkpoint === 'string') return { kind: 'checkpoint', agrees: false, sentence: checkpoint };
  if (checkpoint.keyId !== key.id) {
    return { kind: 'checkpoint', agrees: false, sentence: `The checkpoint is signed by key ${checkpoint.keyId}; the key of this platform is ${key.id}.` };
  }
  const fault = await verifyCheckpoint(db, checkpoint);
  if (fault) faults.push(fault);
  const { size, at } = checkpoint;
  return { kind: 'checkpoint', agrees: !fault, sentence: fault?.sentence ?? `the first ${size} entries are those of the checkpoint of ${at}` };
}

async function againstReceipt(db: Db, text: string, key: PublicKey, faults: LedgerFault[]): Promise<Verification['outside'][number]> {
  const position = receiptPosition(text, key);
  if (typeof position === 'string') return { kind: 'receipt', agrees: false, sentence: position };
  const fault = await verifyReceiptPosition(db, position);
  if (fault) faults.push(fault);
  return { kind: 'receipt', agrees: !fault, sentence: fault?.sentence ?? `${position.subject} entry ${position.seq} is the one of the receipt` };
}

async function found(fault: Promise<LedgerFault | undefined>): Promise<LedgerFault[]> {
  const one = await fault;
  return one ? [one] : [];
}

function unique(faults: readonly LedgerFault[]): LedgerFault[] {
  return [...new Map(faults.map((fault) => [fault.sentence, fault])).values()];
}

/** Verifies the ledger over SQL, beside a live server or on a stopped data folder. */
export const verify: Command = {
  name: 'verify',
  summary: 'verify the ledger, or that of a backup: [--checkpoint FILE] [--receipt FILE] [--backup DIR] [--json]',
  run: async (words, config) => {
    const files = { type: 'string', multiple: true, default: [] as string[] } as const;
    const { values } = parseArgs({ args: words, options: { checkpoint: files, receipt: files, backup: { type: 'string' }, json: { type: 'boolean' } } });
    const given = { checkpoints: values.checkpoint.map(textOf), receipts: values.receipt.map(textOf) };
    if (values.backup !== undefined) return verifyFolder(values.backup, given.checkpoints[0], values.json);
    const platform = await openPlatform(config, 'beside');
    try {
      const verification = await verifyAll(platform.deps.db, given, platform.deps.key);
      stdout.write(values.json ? `${JSON.stringify(verification)}\n` : told(verification));
      return verification.ok ? 0 : 1;
    } finally {
      await platform.close();
    }
  },
};

async function verifyFolder(folder: string, note: string | undefined, json: boolean | undefined): Promise<number> {
  const report = await verifyBackup(folder, readManifest(folder), note);
  const { ok, entries, subjects, faults, altered, checkpoint } = report;
  const lines = [
    `${entries} entries in ${subjects} chains: ${ok ? 'as they were backed up' : 'NOT as they were backed up'}`,
    ...altered.map((table) => `  ALTERED ${table}`),
    ...faults.map((fault) => `  FAULT (${fault.kind}) ${fault.sentence}`),
    `  checkpoint: ${checkpoint.agrees ? 'agrees' : 'DOES NOT AGREE'}: ${checkpoint.sentence}`,
    ...(note === undefined ? ["That checkpoint lies in the backup itself: give one that was kept elsewhere (--checkpoint FILE) to know that the whole was not made anew."] : []),
  ];
  stdout.write(json ? `${JSON.stringify({ ...report, endKnown: note !== undefined })}\n` : `${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function told({ ok, entries, subjects, faults, outside, endKnown }: Verification): string {
  const lines = [
    `${entries} entries in ${subjects} chains: ${ok ? 'every one is as it was written, and none is missing in between' : 'NOT as they were written'}`,
    ...faults.map((fault) => `  FAULT (${fault.kind}) ${fault.sentence}`),
    ...outside.map((one) => `  ${one.kind}: ${one.agrees ? 'agrees' : 'DOES NOT AGREE'}: ${one.sentence}`),
    ...(endKnown
      ? []
      : ['I cannot tell whether entries were cut off at the end, or the whole was written anew: give a checkpoint or a receipt that was kept outside (--checkpoint FILE, --receipt FILE).']),
  ];
  return `${lines.join('\n')}\n`;
}
