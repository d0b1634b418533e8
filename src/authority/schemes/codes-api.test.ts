import assert from 'node:assert/strict';
import { dbTest } from '../../../test/support/world.ts';

dbTest('a code is read part by part; one with a wrong check digit is refused with the place', async ({ request }) => {
  const code = '12441500196720244T3442199806003';
  const wrong = await request(`/api/v1/power-codes/${code.replace('T3442', 'U3442')}`);
  assert.equal(wrong.status, 422);
  assert.match(JSON.stringify(((await wrong.json()) as { fields: object }).fields), /第 1 至 18 位/);
  const read = (await (await request(`/api/v1/power-codes/${code}`)).json()) as { scheme: string; kind: string; parts: { part: string; position: number; text: string }[] };
  assert.deepEqual([read.scheme, read.kind, read.parts.map(({ part, position, text }) => [part, position, text])], ['national', 'implementing', [
    ['creditCode', 1, '12441500196720244T'], ['level', 19, '3'], ['region2', 20, '44'], ['type', 22, '21'], ['main5', 24, '99806'], ['sub3', 29, '003'],
  ]]);
});

dbTest('the schemes are told with the one that is generated here', async ({ request }) => {
  const told = (await (await request('/api/v1/power-codes')).json()) as { generated: string; schemes: { scheme: string; kinds: { kind: string; most: number }[] }[] };
  assert.equal(told.generated, 'national');
  assert.deepEqual(told.schemes.map(({ kinds }) => kinds.map(({ most }) => most)), [[12, 31, 33, 43], [10, 24]]);
});
