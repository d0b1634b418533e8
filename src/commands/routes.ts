import { stdout } from 'node:process';
import { z } from 'zod';
import { routes } from '../app-routes.ts';
import type { Command } from './command.ts';

/** Prints the table of all routes: what each is for, who may call it, what it takes. */
export const routesCommand: Command = {
  name: 'routes',
  summary: 'print every route: method, path, object, roles, fields (--json)',
  run: async (words) => {
    const table = routes.map(({ facts, takes, document }) => ({
      method: facts.method,
      path: document ? `/api/v1${facts.path}` : facts.path,
      object: facts.object,
      roles: facts.who,
      audit: facts.audit ?? null,
      power: facts.power ?? null,
      fields: [takes.query, takes.body].flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])),
    }));
    if (words.includes('--json')) stdout.write(`${JSON.stringify(table, null, 1)}\n`);
    else for (const row of table) stdout.write(`${row.method.padEnd(7)}${row.path.padEnd(46)}${row.object.padEnd(14)}${String(row.roles)}\n`);
    return 0;
  },
};
