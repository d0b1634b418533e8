import type { Command } from './command.ts';
import { start } from './start.ts';

/** Everything that can be asked on the command line. */
export const commands: readonly Command[] = [start];
