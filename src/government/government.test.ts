import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone, systemActor } from '#platform/act.ts';
import { Forbidden, Invalid, NotFound, Refused } from '#platform/errors.ts';
import { addDivision, createPost, creditCodeFor, divisionPrefix, establishOrgan, getOrgan, getPost, isWithin, listDivisions, listOrgans, type Organ } from '#government';
import { loadGovernment } from '../../demo/load/government.ts';
import { dbTest } from '../../test/support/world.ts';
import { getDivision } from './get-division.ts';

const province = { code: '330000000000', name: '浙江省', englishName: 'Zhejiang Province', level: 'province' } as const;
const prefecture = { code: '330800000000', name: '衢州市', englishName: 'Quzhou City', level: 'prefecture', parent: province.code } as const;
const code = creditCodeFor({ registrar: '1', kind: '1', division6: '330800', serial8: 'DM000001' });
const organ: Organ = {
  code, name: '衢州市人民政府', englishName: 'People’s Government of Quzhou City', division: prefecture.code,
  level: 'prefecture', kind: 'government', nature: '1', demo: true,
};
const fieldsOf = (error: unknown): string[] => (error instanceof Invalid ? Object.keys(error.fields) : []);

dbTest('a division without the one above it, or outside it, is refused at its field', async ({ act }) => {
  await assert.rejects(addDivision(act(), prefecture), (error) => fieldsOf(error).join() === 'parent');
  await addDivision(act(), province);
  await assert.rejects(addDivision(act(), { ...prefecture, code: '340800000000' }), (error) => fieldsOf(error).join() === 'parent');
  await assert.rejects(addDivision(act(), { ...prefecture, level: 'county' }), (error) => fieldsOf(error).join() === 'level');
  await assert.rejects(addDivision(act(), { ...prefecture, code: '3308' }), (error) => fieldsOf(error).join() === 'code');
});

dbTest('a division twice is refused, and the refusal leaves no entry', async ({ act, db }) => {
  await addDivision(act(), province);
  await assert.rejects(addDivision(act(), province), (error) => error instanceof Refused && error.code === 'division-known');
  const entries = await db.selectFrom('ledger.entry').select('event').where('subject', '=', 'division:330000000000').execute();
  assert.deepEqual(entries.map(({ event }) => event), ['government.division-added']);
});

dbTest('an organ with a wrong check sign, or in an unknown division, is refused at its fields', async ({ act }) => {
  await addDivision(act(), province);
  const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
  await assert.rejects(establishOrgan(act(), { ...organ, code: wrong }), (error) => fieldsOf(error).join() === 'code,division');
});

dbTest('a post in no organ or with no such role is refused', async ({ act }) => {
  const post = { organ: code, role: 'king' as 'clerk', name: '窗口', englishName: 'Window' };
  await assert.rejects(createPost(act(), post), (error) => fieldsOf(error).join() === 'role,organ');
  await assert.rejects(createPost(act(), { ...post, role: 'citizen' }), (error) => fieldsOf(error).includes('role'));
});

dbTest('a visitor and a clerk may not keep the register', async ({ act }) => {
  const clerk = { ...systemActor('330800'), kind: 'officer', grants: [{ role: 'clerk' }] } as const;
  for (const actor of [anyone('330800'), clerk]) await assert.rejects(addDivision(act(actor), province), Forbidden);
});

dbTest('the application may not change a post once it is made', async ({ act, db }) => {
  await addDivision(act(), province);
  await addDivision(act(), prefecture);
  await establishOrgan(act(), organ);
  const post = await createPost(act(), { organ: code, role: 'clerk', name: '综合窗口', englishName: 'General window', division: prefecture.code });
  assert.deepEqual(await getPost(db, post.id), post);
  await assert.rejects(db.updateTable('government.post').set({ role: 'head' }).where('id', '=', post.id).execute(), /permission denied/);
});

dbTest('the demo has its divisions and organs, found by code', async ({ act, db }) => {
  await loadGovernment({ ...act(), joined: true });
  assert.equal((await listDivisions(db)).length, 108);
  assert.equal((await listDivisions(db, { parent: '330800000000' })).length, 6);
  assert.equal((await getDivision(db, '330802000000')).englishName, 'Kecheng District');
  assert.ok((await listOrgans(db)).length >= 430);
  const [first] = await listOrgans(db, { division: '330802000000', kind: 'government' });
  assert.equal(first?.name, '柯城区人民政府');
  assert.deepEqual(await getOrgan(db, first!.code), first);
  await assert.rejects(getOrgan(db, code), NotFound);
});

test('what a division shares with all that lies in it', () => {
  assert.equal(divisionPrefix('330000000000'), '33');
  assert.equal(divisionPrefix('330800000000'), '3308');
  assert.equal(divisionPrefix('330802000000'), '330802');
  assert.equal(divisionPrefix('330802006000'), '330802006');
  assert.equal(divisionPrefix('330802006001'), '330802006001');
  assert.equal(isWithin('330802006000', '330802'), true);
  assert.equal(isWithin('330803006000', '330802'), false);
});
