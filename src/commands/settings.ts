import { stdout } from 'node:process';
import type { Command } from './command.ts';
import { settingsTable } from '#platform/config.ts';

/** Prints every setting with its rule; `docs/configuration.md` is what it prints. */
export const settings: Command = {
  name: 'settings',
  summary: 'print every setting: name, value when unset, rule, meaning (Markdown)',
  run: async () => {
    stdout.write(settingsTable());
    return 0;
  },
};
