import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { fillWithCases, fillWithDemo } from './fill-with-demo.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Fills an empty database with the demo, its jurisdiction and its cases, and prints the sign-ins; does nothing to one that has them. */
export const seed: Command = {
  name: 'seed',
  summary: 'fill an empty database with the demo and its cases (--demo [--seed N]) and print the sign-ins',
  run: async (words, config) => {
    const { values } = parseArgs({ args: words, options: { demo: { type: 'boolean' }, seed: { type: 'string', default: '1' } } });
    if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed ${values.seed}: give a whole number of at most nine digits`);
    const platform = await openPlatform(config, 'beside');
    try {
      stdout.write(await fillWithDemo(platform.deps));
      stdout.write(await fillWithCases(platform.deps, { seed: Number(values.seed) }));
      return 0;
    } finally {
      await platform.close();
    }
  },
};
