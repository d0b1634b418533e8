import assert from 'node:assert/strict';
import { appoint } from './appoint.ts';
import { endHolding } from './end-holding.ts';
import { buildOfficer, buildPosts } from './factory.ts';
import { reconcileHoldings } from './reconcile-holdings.ts';
import { dbTest } from '../../test/support/world.ts';

dbTest('a post whose reach the ledger does not tell is named with what disagrees; sound ones are not', async (world) => {
  const [clerk, examiner] = await buildPosts(world.act(), 'clerk', 'examiner');
  const { id: account } = await buildOfficer(world.act(), 'zhoumin');
  const sound = await appoint(world.act(), { account, post: clerk!.id, from: '2026-03-12' });
  const ended = await appoint(world.act(), { account, post: examiner!.id, from: '2026-03-12' });
  await endHolding(world.act(), { holding: ended.id });
  assert.deepEqual(await reconcileHoldings(world.db, '330800'), { holdings: 2, mismatches: [] });
  const { region, id: _, ...row } = await world.db.selectFrom('identity.holding').selectAll().where('id', '=', sound.id).executeTakeFirstOrThrow();
  const slipped = '00000000-0000-7000-8000-000000000001';
  await world.db.insertInto('identity.holding').values({ ...row, region, id: slipped, role: 'head', division_prefix: '33' }).execute();
  const { mismatches } = await reconcileHoldings(world.db, '330800');
  assert.deepEqual(mismatches.map(({ table, key }) => [table, key]), [['identity.holding', slipped]]);
});
