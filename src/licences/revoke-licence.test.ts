import assert from 'node:assert/strict';
import type { Actor } from '#platform/act.ts';
import { dbTest } from '../../test/support/world.ts';
import { getPower } from '#authority';
import { buildPower } from '../authority/factory.ts';
import { buildLicence } from './factory.ts';
import { revokeLicence } from './revoke-licence.ts';
import { verifyLicence } from './verify-licence.ts';

const region = '330800';
const officer = (role: string, organ: string): Actor => ({ kind: 'officer', id: 'o', name: '方建平', region, grants: [{ role, organ }] });
const input = { ground: 'obtainedByFraud', reason: '租赁合同系伪造' } as const;

dbTest('only the head of the issuing body revokes, with a reason', async ({ act, deps }) => {
  const { code, body } = await buildPower(act());
  const { id } = await buildLicence(act(), deps.key, code);
  await assert.rejects(revokeLicence(act(officer('head', '11330803DM009001X')), { id, ...input }), { code: 'power-of-another-body' });
  await assert.rejects(revokeLicence(act(officer('examiner', body.organ)), { id, ...input }), { code: 'post-without-right' });
  await assert.rejects(revokeLicence(act(officer('head', body.organ)), { id, ...input, reason: '  ' }), { code: 'invalid' });
  await assert.rejects(revokeLicence(act(officer('head', body.organ)), { id: 'x', ...input }), { code: 'not-found' });
});

dbTest('a licence is revoked once; whoever asks is told at once, and the ledger names power and version', async ({ act, db, deps }) => {
  const { code, body } = await buildPower(act());
  const { id, verificationCode } = await buildLicence(act(), deps.key, code);
  const head = act(officer('head', body.organ));
  const ended = await revokeLicence(head, { id, ...input });
  assert.equal(ended.ending?.kind, 'revoked');
  await assert.rejects(revokeLicence(head, { id, ...input }), { code: 'licence-ended-already' });
  assert.equal((await verifyLicence(db, { region, code: verificationCode }, deps.key, '2026-03-12')).state, 'revoked');
  const entry = await db.selectFrom('ledger.entry').select('body').where('event', '=', 'licences.ended').executeTakeFirstOrThrow();
  const { particulars } = JSON.parse(entry.body) as { particulars: { power: object; ground: string } };
  const { version, contentHash } = await getPower(db, code);
  assert.deepEqual([particulars.power, particulars.ground], [{ code, version, contentHash }, 'obtainedByFraud']);
});
