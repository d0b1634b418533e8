import assert from 'node:assert/strict';
import { systemActor } from '#platform/act.ts';
import { verifyLedger } from '#platform/ledger/verify-ledger.ts';
import { ownerTest } from '../../test/support/owner-database.ts';
import { dbTest, testMoment } from '../../test/support/world.ts';
import { buildPower } from '../authority/factory.ts';
import { buildLicence } from './factory.ts';
import { getLicence, licencesOf } from './get-licence.ts';
import { checkLicenceNumber } from './licence-number.ts';

dbTest('what is kept names no resident number, and the ledger no name at all', async ({ act, db, deps }) => {
  const { code } = await buildPower(act());
  const licence = await buildLicence(act(), deps.key, code);
  const row = await db.selectFrom('licences.licence').selectAll().executeTakeFirstOrThrow();
  assert.equal(JSON.stringify(row).includes('199004180262'), false);
  assert.equal(licence.holder.numberShown.endsWith('0262') || licence.holder.numberShown.includes('*'), true);
  const entries = await db.selectFrom('ledger.entry').select('body').where('event', '=', 'licences.issued').execute();
  assert.equal(entries.length, 1);
  assert.equal(entries[0]!.body.includes('林晓岚'), false);
});

dbTest('a case has one licence however often it is issued', async ({ act, db, deps }) => {
  const { code } = await buildPower(act());
  const first = await buildLicence(act(), deps.key, code);
  const again = await buildLicence(act(), deps.key, code, { face: [] });
  assert.deepEqual(again, await getLicence(db, '330800', first.id));
  assert.equal(again.signature, first.signature);
  const entries = await db.selectFrom('ledger.entry').select('seq').where('event', '=', 'licences.issued').execute();
  assert.equal(entries.length, 1);
});

dbTest('a licence has its number, its identifier and its days, and is found with its holder', async ({ act, db, deps }) => {
  const { code } = await buildPower(act());
  const licence = await buildLicence(act(), deps.key, code);
  assert.equal(licence.number, '330802-XK006-2026-00001');
  assert.equal(checkLicenceNumber(licence.eLicenceId), undefined);
  assert.deepEqual([licence.issuedOn, licence.validFrom, licence.validTo], ['2026-03-12', '2026-03-12', '2031-03-11']);
  const next = await buildLicence(act(), deps.key, code, { caseNo: 'case-2', validity: '租期内' });
  assert.deepEqual([next.number, next.validTo, next.validity], ['330802-XK006-2026-00002', null, '租期内']);
  assert.deepEqual((await licencesOf(db, '330800', licence.holder)).map((one) => one.caseNo).sort(), ['case-1', 'case-2']);
});

ownerTest('twenty cases issued by eight hands at once, each case twice, have the numbers 1 to 20', 'empty', async ({ db }) => {
  const act = { db, actor: systemActor('330800'), at: testMoment };
  const { code } = await buildPower(act);
  const { signingKeyOf } = await import('#platform/signing-key.ts');
  const { generateKeyPairSync } = await import('node:crypto');
  const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
  const cases = Array.from({ length: 40 }, (_, i) => `case-${i % 20}`);
  await Promise.all(cases.map((caseNo) => buildLicence(act, key, code, { caseNo })));
  const rows = await db.selectFrom('licences.licence').select('number').orderBy('number').execute();
  assert.deepEqual(rows.map((row) => Number(row.number.slice(-5))), Array.from({ length: 20 }, (_, i) => i + 1));
  assert.equal((await verifyLedger(db)).ok, true);
});
