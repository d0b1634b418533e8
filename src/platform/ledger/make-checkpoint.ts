import type { Act } from '../act.ts';
import type { Db } from '../db/tables.ts';
import type { SigningKey } from '../signing-key.ts';
import { checkpointNote } from './checkpoint-note.ts';
import { type MerkleTree, merkleTree } from './merkle.ts';
import { sequenceEntries } from './sequence-entries.ts';

const batch = 20_000;

/** Numbers what has no number, signs size and root of the region's ledger, keeps the note and returns it. */
export async function makeCheckpoint(act: Act, region: string, origin: string, key: SigningKey): Promise<string> {
  const size = await sequenceEntries(act, region);
  const root = (await treeOf(act.db, region, size)).root();
  const note = checkpointNote({ origin, region, size, root: root.toString('base64'), at: act.at.toISOString() }, key);
  await act.db
    .insertInto('ledger.checkpoint')
    .values({ region, size, root, at: act.at, note })
    .onConflict((same) => same.columns(['region', 'size']).doNothing())
    .execute();
  return note;
}

/** The tree over the first leaves of a region; it is smaller than `size` when leaves are missing. */
export async function treeOf(db: Db, region: string, size: number): Promise<MerkleTree> {
  const tree = merkleTree();
  for (;;) {
    const rows = await db
      .selectFrom('ledger.leaf')
      .select(['leaf_no', 'hash'])
      .where('region', '=', region)
      .where('leaf_no', '>', tree.size)
      .where('leaf_no', '<=', size)
      .orderBy('leaf_no')
      .limit(batch)
      .execute();
    for (const { leaf_no, hash } of rows) {
      if (leaf_no !== tree.size + 1) return tree; // a leaf is missing: the rest is of no use
      tree.append(hash);
    }
    if (rows.length < batch) return tree;
  }
}
