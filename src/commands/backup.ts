import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { originOf } from './checkpoint.ts';
import type { Command } from './command.ts';
import { makeBackup } from '#platform/backup/make-backup.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Writes a whole backup into a new folder, beside a live server or from a stopped data folder. */
export const backup: Command = {
  name: 'backup',
  summary: 'write tables, files, ledger checkpoint and signing key into a new folder: OUT [--without-key] [--json]',
  run: async (words, config) => {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { 'without-key': { type: 'boolean' }, json: { type: 'boolean' } } });
    const [out] = positionals;
    if (!out) throw new Error('backup: name a folder that does not exist yet: backup OUT');
    const platform = await openPlatform(config, 'beside');
    try {
      const manifest = await makeBackup(platform, out, { origin: originOf(config), withKey: !values['without-key'] });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const holdsKey = 'It holds the signing key: keep it as you keep the data folder.';
      const line = `${out}: ${manifest.tables.length} tables with ${rows} rows, ${manifest.files} files. ${manifest.key ? holdsKey : 'Keep the folder keys/ beside it: without the key nothing can be verified.'}\n`;
      stdout.write(values.json ? `${JSON.stringify({ out, rows, ...manifest })}\n` : line);
      return 0;
    } finally {
      await platform.close();
    }
  },
};
