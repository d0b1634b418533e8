import type { Command } from './command.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Starts the platform and serves until a signal; whatever happens, what was opened is closed. */
export const start: Command = {
  name: 'start',
  summary: 'start the platform',
  run: async (_words, config) => {
    // The data folder is taken before the application is even loaded: a second start is refused at once.
    const platform = await openPlatform(config, 'sole-writer');
    try {
      const { servePlatform } = await import('./serve-platform.ts');
      await servePlatform(platform);
    } finally {
      await platform.close();
    }
    return 0;
  },
};
