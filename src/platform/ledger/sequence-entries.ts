import { sql } from 'kysely';
import { type Act, inTransaction } from '../act.ts';

const sequencerLock = 7_404_005;
const atOnce = 20_000;

/**
 * Numbers the entries of a region that have no number yet, in the order of their time: the leaves of the public log.
 * Chains are written side by side; only this gives the ledger one order. `since` looks at later entries only, so that a look
 * every few seconds stays cheap on a long ledger. Returns how many leaves there are now.
 */
export async function sequenceEntries(act: Act, region: string, since?: Date): Promise<number> {
  let size = await numberSome(act, region, since);
  while (size.added === atOnce) size = await numberSome(act, region, since);
  return size.leaves;
}

async function numberSome(act: Act, region: string, since: Date | undefined): Promise<{ added: number; leaves: number }> {
  return inTransaction(act, async ({ db }) => {
    // One sequencer at a time and region; who waits here goes on where the other ended.
    await sql`select pg_advisory_xact_lock(${sequencerLock}, hashtext(${region}))`.execute(db);
    const added = await sql`
      insert into ledger.leaf (region, leaf_no, subject, seq, hash)
      select ${region}, last.leaf_no + row_number() over (order by waiting.at, waiting.subject, waiting.seq), waiting.subject, waiting.seq, waiting.hash
      from (
        select entry.at, entry.subject, entry.seq, entry.hash from ledger.entry as entry
        where entry.region = ${region} and ${since ? sql`entry.at >= ${since}` : sql`true`} and not exists (
          select 1 from ledger.leaf as leaf where leaf.region = entry.region and leaf.subject = entry.subject and leaf.seq = entry.seq)
        order by entry.at, entry.subject, entry.seq limit ${atOnce}
      ) as waiting, (select coalesce(max(leaf_no), 0) as leaf_no from ledger.leaf where region = ${region}) as last`.execute(db);
    const { leaves } = await db
      .selectFrom('ledger.leaf')
      .select((of) => of.fn.coalesce(of.fn.max('leaf_no'), sql<number>`0`).as('leaves'))
      .where('region', '=', region)
      .executeTakeFirstOrThrow();
    return { added: Number(added.numAffectedRows ?? 0n), leaves };
  });
}
