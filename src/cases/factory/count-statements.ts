import type { KyselyPlugin } from 'kysely';
import type { Act } from '#platform/act.ts';

/** How many statements an act sends to the database, for tests of round trips. */
export async function countStatements(act: Act, work: (act: Act) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work({ ...act, db: act.db.withPlugin(counter), joined: true });
  return count;
}
