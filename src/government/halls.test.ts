import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone } from '#platform/act.ts';
import { Forbidden, Invalid, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { establishHall, type Hall, hallsFor, hoursInSeason, hoursOn, windowsFor } from '#government';
import { demoTest, testRegion } from '../../test/support/world.ts';

const morning = { days: [1, 2, 3, 4, 5], open: '08:30', close: '12:00' };
const saturday = { days: [6], open: '09:00', close: '12:00' };
const summer = { name: said('夏令时', 'summer hours'), from: '06-15', to: '09-15', hours: [{ ...morning, close: '11:30' }] };
const openings = { hours: [morning, saturday], seasons: [summer] };

const hallHere = async (db: Parameters<typeof hallsFor>[0]): Promise<Hall> => ({ ...(await hallsFor(db, '330802000000'))[0]!, id: 'hall-new' });
const fieldsOf = (error: unknown): string[] => (error instanceof Invalid ? Object.keys(error.fields) : []);

demoTest('only who keeps the register enters a hall, once, with sound hours and windows', async ({ act, db }) => {
  const hall = await hallHere(db);
  await assert.rejects(establishHall(act(anyone(testRegion)), hall), Forbidden);
  const wrong = { ...hall, division: '990000000000', hours: [{ ...morning, close: '08:00' }], windows: [hall.windows[0]!, hall.windows[0]!] };
  await assert.rejects(establishHall(act(), wrong), (error) => fieldsOf(error).join() === 'hours,windows,division');
  await establishHall(act(), hall);
  await assert.rejects(establishHall(act(), hall), (error) => error instanceof Refused && error.code === 'hall-known');
});

demoTest('the halls of a town are its own, the county’s, the city’s and the province’s, nearest first', async ({ db }) => {
  const ids = async (division: string) => (await hallsFor(db, division)).map(({ id }) => id);
  assert.deepEqual(await ids('330802006000'), ['hall-330802006', 'hall-330802', 'hall-3308', 'hall-33']);
  assert.deepEqual(await ids('330802007000'), ['hall-330802', 'hall-3308', 'hall-33'], 'a town without a hall');
  assert.deepEqual(await ids('330800'), ['hall-3308', 'hall-33']);
  const [here] = await hallsFor(db, '330802000000');
  assert.deepEqual([here?.name, here?.telephone, here?.windows.length], ['柯城区行政服务中心（演示）', '12345', 40]);
  assert.ok(here?.windows.every(({ kind, organs }) => kind === 'special' || organs.length > 0), 'every general window knows for whom it receives');
});

demoTest('a body is received for at the windows that name it, else at those for all', async ({ db }) => {
  const organ = await db.selectFrom('government.organ').select('code').where('name', '=', '柯城区市场监督管理局').executeTakeFirstOrThrow();
  const [town, county] = await hallsFor(db, '330802006000');
  const zones = (hall: Hall) => [...new Set(windowsFor(hall, organ.code).map(({ zone }) => zone['zh-CN']))];
  assert.deepEqual([zones(town!), zones(county!)], [['综合受理'], ['企业开办与商事登记']]);
});

test('a day’s hours follow the season, the holiday and the make-up workday', () => {
  assert.deepEqual(hoursOn(openings, '2026-03-12'), [morning]);
  assert.deepEqual(hoursOn(openings, '2026-03-14'), [saturday]);
  assert.deepEqual(hoursOn(openings, '2026-03-15'), [], 'a Sunday');
  assert.deepEqual(hoursOn(openings, '2026-10-01'), [], 'National Day, a Thursday');
  assert.deepEqual(hoursOn(openings, '2026-02-14'), [morning], 'a Saturday on which one works (国办发明电〔2025〕7号)');
  assert.deepEqual(hoursInSeason(openings, '2026-06-15'), summer.hours);
  assert.deepEqual(hoursInSeason(openings, '2026-09-16'), openings.hours);
});
