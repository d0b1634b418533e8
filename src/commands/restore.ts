import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { reconcileAll } from './reconcile.ts';
import { verifyAll } from './verify.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';

/** Restores a backup to an empty place, then verifies the ledger against the backup's checkpoint and reconciles the tables. */
export const restore: Command = {
  name: 'restore',
  summary: 'restore a backup into an empty data folder and database, then verify and reconcile: IN [--json]',
  run: async (words, config) => {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [folder] = positionals;
    if (!folder) throw new Error('restore: name the folder of a backup: restore IN');
    const { platform, manifest } = await restoreBackup(config, folder);
    try {
      const checkpoint = readFileSync(join(folder, 'checkpoint.txt'), 'utf8');
      const verified = await verifyAll(platform.deps.db, { checkpoints: [checkpoint], receipts: [] }, platform.deps.key);
      const reconciled = await reconcileAll(platform.deps);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const lines = [
        `Restored ${rows} rows in ${manifest.tables.length} tables and ${manifest.files} files, as of ${manifest.madeAt}.`,
        `verify: ${verified.ok ? 'the ledger is as it was' : 'THE LEDGER IS NOT AS IT WAS'} (${verified.entries} entries)`,
        `reconcile: ${reconciled.ok ? 'the tables are as the ledger says' : `${reconciled.mismatches.length} ROWS ARE NOT AS THE LEDGER SAYS`}`,
      ];
      const ok = verified.ok && reconciled.ok;
      stdout.write(values.json ? `${JSON.stringify({ ok, rows, madeAt: manifest.madeAt, verify: verified, reconcile: reconciled })}\n` : `${lines.join('\n')}\n`);
      return ok ? 0 : 1;
    } finally {
      await platform.close();
    }
  },
};
