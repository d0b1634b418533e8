import { mkdirSync } from 'node:fs';
import type { Command } from './command.ts';
import { lockDataFolder } from '#platform/embedded/data-folder-lock.ts';

/** Starts the platform and serves until a signal; whatever happens, what was opened is closed. */
export const start: Command = {
  name: 'start',
  summary: 'start the platform',
  run: async (_words, config) => {
    // The data folder is taken before anything else is even loaded: a second start is refused at once.
    mkdirSync(config.MINGTANG_DATA, { recursive: true });
    const lock = config.SABOTAGE === 'no-lock' ? undefined : await lockDataFolder(config.MINGTANG_DATA);
    const { openPlatform } = await import('#platform/open-platform.ts');
    const opening = openPlatform(config, 'sole-writer', { lock });
    // Read while the database comes up.
    const serving = import('./serve-platform.ts');
    const platform = await opening;
    try {
      const { servePlatform } = await serving;
      await servePlatform(platform);
    } finally {
      await platform.close();
    }
    return 0;
  },
};
