import type { Command } from './command.ts';
import { backup } from './backup.ts';
import { checkpoint } from './checkpoint.ts';
import { dbDump } from './db-dump.ts';
import { deadline } from './deadline.ts';
import { reconcile } from './reconcile.ts';
import { restore } from './restore.ts';
import { routesCommand } from './routes.ts';
import { seed } from './seed.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { verify } from './verify.ts';

/** Everything that can be asked on the command line. */
export const commands: readonly Command[] = [start, seed, routesCommand, deadline, dbDump, verify, checkpoint, reconcile, backup, restore, settings];
