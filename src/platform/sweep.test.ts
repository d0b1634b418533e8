import assert from 'node:assert/strict';
import { dbTest } from '../../test/support/world.ts';
import { sweep } from './sweep.ts';

dbTest('a request key is kept for seven days and then forgotten', async ({ db, deps, clock }) => {
  const row = { region: deps.config.REGION, actor: 'a', digest: 'd', status: 201, headers: '{}', body: '' };
  const at = clock.now();
  const kept = new Date(at.getTime() - 7 * 86_400_000);
  await db.insertInto('platform.request').values([{ ...row, key: 'old', at: new Date(kept.getTime() - 1) }, { ...row, key: 'kept', at: kept }]).execute();
  await sweep(deps);
  assert.deepEqual(await db.selectFrom('platform.request').select('key').execute(), [{ key: 'kept' }]);
});
