import { openRemembering } from '#platform/db/open-database.ts';
import { ownerTest } from './owner-database.ts';
import { type World, worldOver } from './world.ts';

/** What something costs the database: how often it is asked, and how often it has to make something last. */
export interface Cost {
  statements: number;
  commits: number;
}

/** A server as it runs, with its memory; what it sends is counted. */
export interface Counted extends World {
  /** Gives what the work answers, and what it sent to the database. */
  count<T>(work: () => Promise<T>): Promise<{ answer: T; cost: Cost; sent: readonly string[] }>;
}

/** A test of a running server, beside another process on the same database. */
export function countedTest(name: string, run: (server: Counted, elsewhere: World) => Promise<void>): void {
  ownerTest(name, 'demo', async ({ address, db: other }) => {
    const sent: string[] = [];
    const { db, close } = await openRemembering(address, 4, ({ sql }) => sent.push(sql));
    try {
      const server = await worldOver(db);
      const count: Counted['count'] = async (work) => {
        sent.length = 0;
        const answer = await work();
        return { answer, cost: costOf(sent), sent: [...sent] };
      };
      await run({ ...server, count }, await worldOver(other));
    } finally {
      await close();
    }
  });
}

// A statement that writes outside a transaction commits by itself.
function costOf(sent: readonly string[]): Cost {
  let [commits, inside] = [0, false];
  for (const statement of sent) {
    const word = /^\s*(\w+)/.exec(statement)?.[1]?.toLowerCase();
    if (word === 'begin') inside = true;
    else if (word === 'commit' || word === 'rollback') inside = false;
    if (word === 'commit' || (!inside && /\b(insert into|update|delete from)\b/i.test(statement))) commits += 1;
  }
  return { statements: sent.length, commits };
}
