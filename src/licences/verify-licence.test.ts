import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { addDays, dayInChina } from '#platform/calendar/day.ts';
import { dbTest } from '../../test/support/world.ts';
import { buildPower } from '../authority/factory.ts';
import { buildLicence } from './factory.ts';
import { publicVerification } from './public-verification.ts';
import { showVerificationCode, verificationCodeFrom } from './verification-code.ts';
import { verifyLicence } from './verify-licence.ts';

const region = '330800';

dbTest('of 1,000 wrong codes none is answered otherwise than a code that was never given', async ({ act, db, deps }) => {
  const { code: power } = await buildPower(act());
  const { verificationCode: code } = await buildLicence(act(), deps.key, power);
  const today = dayInChina(act().at);
  const unknown = JSON.stringify(publicVerification(await verifyLicence(db, { region, code: 'never' }, deps.key, today), deps.key.id));
  const signs = '23456789ABCDEFGHJKMNPQRTUVWXY';
  const other = (i: number): string => code.slice(0, i % 16) + signs[(signs.indexOf(code[i % 16]!) + 1 + (i % 28)) % 29] + code.slice((i % 16) + 1);
  const wrong = [
    ...Array.from({ length: 448 }, (_, i) => other(i)),
    ...Array.from({ length: 539 }, () => verificationCodeFrom(randomBytes(16))),
    '', ' ', code.slice(1), code + code, `${code}%`, "' or 1=1 --", '%', '\0', '\u0001', '１２３４', code.split('').reverse().join(''), 'x'.repeat(10_000), '../../..',
  ];
  assert.equal(wrong.length, 1_000);
  for (const one of wrong) {
    const judged = await verifyLicence(db, { region, code: one }, deps.key, today);
    assert.equal(JSON.stringify(publicVerification(judged, deps.key.id)), unknown, one);
  }
  const elsewhere = await verifyLicence(db, { region: '330700', code }, deps.key, today);
  assert.equal(elsewhere.state, 'unknown');
});

dbTest('a number that is not that of the code makes it unknown', async ({ act, db, deps }) => {
  const { code: power } = await buildPower(act());
  const { verificationCode: code, number } = await buildLicence(act(), deps.key, power);
  const today = dayInChina(act().at);
  assert.equal((await verifyLicence(db, { region, code, number: '330802-XK006-2026-00002' }, deps.key, today)).state, 'unknown');
  assert.equal((await verifyLicence(db, { region, code, number: number.toLowerCase() }, deps.key, today)).state, 'valid');
});

dbTest('a power that ended after the day of issue does not take the licence with it, and its last day does', async ({ act, db, deps }) => {
  const { code: power } = await buildPower(act());
  const { verificationCode: code, validTo } = await buildLicence(act(), deps.key, power);
  await db.updateTable('authority.power_version').set({ in_force_to: '2026-04-01' }).execute();
  assert.equal((await verifyLicence(db, { region, code }, deps.key, validTo!)).state, 'valid');
  assert.equal((await verifyLicence(db, { region, code }, deps.key, addDays(validTo!, 1))).state, 'expired');
});

dbTest('a code typed as it is printed finds the licence, and tells nothing of its holder but part of a name', async ({ act, db, deps }) => {
  const { code: power } = await buildPower(act());
  const licence = await buildLicence(act(), deps.key, power);
  const typed = ` ${showVerificationCode(licence.verificationCode).toLowerCase()} `;
  const judged = await verifyLicence(db, { region, code: typed }, deps.key, '2026-03-12');
  assert.equal(judged.state, 'valid');
  const told = JSON.stringify(publicVerification(judged, deps.key.id));
  for (const hidden of ['林晓岚', '0262', '北门街', licence.caseNo, licence.holder.id]) assert.equal(told.includes(hidden), false, hidden);
  assert.match(told, /林\*\*/);
});
