import { writeFileSync } from 'node:fs';
import type { Command } from './command.ts';
import { describeSchema } from '#platform/db/describe-schema.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Writes `db/schema.sql` from the migrated database, so that a change of schema is seen in one place. */
export const dbDump: Command = {
  name: 'db:dump',
  summary: 'write db/schema.sql from the migrated database',
  run: async (_words, config) => {
    const platform = await openPlatform(config, 'beside');
    try {
      writeFileSync('db/schema.sql', await describeSchema(platform.owner));
      return 0;
    } finally {
      await platform.close();
    }
  },
};
