import { writeFileSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { systemActor } from '#platform/act.ts';
import type { Config } from '#platform/config.ts';
import { makeCheckpoint } from '#platform/ledger/make-checkpoint.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** The name under which a platform signs its checkpoints. */
export function originOf(config: Config): string {
  return config.PUBLIC_URL ? new URL(config.PUBLIC_URL).host : `mingtang ${config.REGION}`;
}

/** Numbers the entries of the ledger and prints a signed checkpoint, to be kept where the database cannot reach it. */
export const checkpoint: Command = {
  name: 'checkpoint',
  summary: 'sign the size and root of the ledger, to be kept outside: [FILE]',
  run: async (words, config) => {
    const { positionals } = parseArgs({ args: words, allowPositionals: true });
    const platform = await openPlatform(config, 'beside');
    try {
      const { db, clock, key } = platform.deps;
      const act = { db, actor: systemActor(config.REGION), at: clock.now() };
      const note = await makeCheckpoint(act, config.REGION, originOf(config), key);
      if (positionals[0]) writeFileSync(positionals[0], note, { flush: true });
      stdout.write(note);
      return 0;
    } finally {
      await platform.close();
    }
  },
};
