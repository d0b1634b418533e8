import assert from 'node:assert/strict';
import { ownerTest } from '../../test/support/owner-database.ts';
import { testMoment, testRegion } from '../../test/support/world.ts';
import { addDivision, listDivisions } from '#government';
import { type Act, systemActor } from '#platform/act.ts';
import { openRemembering } from '#platform/db/open-database.ts';
import { getItem } from './get-item.ts';
import { listLifeEvents, publishLifeEvents } from './life-events.ts';
import { publishItem } from './publish-items.ts';
import { searchItems } from './search-items.ts';

ownerTest('searches, items, life events and divisions are read once, and anew at once when something is published or added', 'demo', async ({ address }) => {
  const { db, close } = await openRemembering(address, 2);
  try {
    const act: Act = { db, actor: systemActor(testRegion), at: testMoment };
    const code = '330100006000';
    const search = { q: '食品经营许可', division: '330802' };
    const reads = [() => searchItems(db, search), () => getItem(db, code), () => listLifeEvents(db), () => listDivisions(db)] as const;
    const readAll = () => Promise.all(reads.map((read) => read()));
    const before = await readAll();
    assert.deepEqual((await readAll()).map((one, i) => one === before[i]), [true, true, true, true], 'remembered');

    const { version: _version, contentHash: _hash, publishedAt: _at, ...content } = await getItem(db, code);
    await publishItem(act, { ...content, topic: '新的主题' });
    assert.equal((await searchItems(db, search)).rows[0]?.topic, '新的主题');
    assert.equal((await getItem(db, code)).topic, '新的主题');
    await publishLifeEvents(act, [{ ...(await listLifeEvents(db))[0]!, name: '另一件事' }]);
    assert.equal((await listLifeEvents(db))[0]?.name, '另一件事');
    await addDivision(act, { code: '330899000000', name: '新区', englishName: 'New District', level: 'county', parent: '330800000000' });
    assert.ok((await listDivisions(db)).some(({ name }) => name === '新区'));
  } finally {
    await close();
  }
});
