import { stdout } from 'node:process';
import type { Command } from './command.ts';
import { fillWithDemo } from './fill-with-demo.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Fills an empty database with the demo jurisdiction and prints the sign-ins; does nothing to one that has it. */
export const seed: Command = {
  name: 'seed',
  summary: 'fill an empty database with the demo jurisdiction (--demo) and print the sign-ins',
  run: async (_words, config) => {
    const platform = await openPlatform(config, 'beside');
    try {
      stdout.write(await fillWithDemo(platform.deps));
      return 0;
    } finally {
      await platform.close();
    }
  },
};
