import type { Command } from './command.ts';
import { dbDump } from './db-dump.ts';
import { deadline } from './deadline.ts';
import { routesCommand } from './routes.ts';
import { seed } from './seed.ts';
import { start } from './start.ts';

/** Everything that can be asked on the command line. */
export const commands: readonly Command[] = [start, seed, routesCommand, deadline, dbDump];
