import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LedgerEntryRow } from '#platform/db/platform-tables.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { entryHash, noHash } from '#platform/ledger/entry-hash.ts';
import { signingKeyOf } from '#platform/signing-key.ts';
import { licenceContent } from './factory.ts';
import { type LicenceRecord, judgeLicence } from './judge-licence.ts';
import { columnsOf, contentHash, contentText } from './licence-content.ts';
import type { LicenceRow } from './tables.ts';

const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
const at = new Date('2026-03-04T02:00:00Z');
const today = '2026-03-12';

function chainOf(subject: string, events: readonly { event: string; particulars: object }[]): LedgerEntryRow[] {
  let previous: Buffer = noHash;
  return events.map(({ event, particulars }, i) => {
    const body = canonicalJson({ actor: { id: 'a', kind: 'officer' }, at, event, particulars });
    const entry = { region: '330800', subject, seq: i + 1, body, previous };
    const hash = entryHash(entry);
    const row = { region: '330800', subject, seq: i + 1, event, at, actor: 'a', body, algorithm: 'sha-256', previous_hash: previous, hash };
    previous = hash;
    return row;
  });
}

function recordOf(over: Parameters<typeof licenceContent>[0] = {}, laterEvents: { event: string; particulars: object }[] = []): LicenceRecord {
  const content = licenceContent(over);
  const text = contentText(content);
  const sealed = { content: text, content_algorithm: 'sha-256', content_hash: contentHash(text), signature: key.sign(text), signature_algorithm: 'ed25519', key_id: key.id, issued_at: at };
  const row: LicenceRow = { ...columnsOf(content), ...sealed };
  const issued = { event: 'licences.issued', particulars: { contentHash: sealed.content_hash, signature: sealed.signature, number: content.number } };
  const { code, version, contentHash: powerHash } = content.power;
  const power = { code, version, contentHash: powerHash, organ: content.organ.code } as NonNullable<LicenceRecord['power']>;
  return { row, ending: undefined, chain: chainOf(`licence:${content.id}`, [issued, ...laterEvents]), power };
}

const failing = (record: LicenceRecord, day = today): string[] =>
  judgeLicence(record, key, day).checks.filter((check) => !check.ok).map((check) => check.name);

test('a licence signed with another key, or under another key’s name, is not trusted', () => {
  const other = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
  const { row, ...rest } = recordOf();
  for (const forged of [{ signature: other.sign(row.content) }, { key_id: other.id, signature: other.sign(row.content) }]) {
    const judged = judgeLicence({ row: { ...row, ...forged }, ...rest }, key, today);
    assert.deepEqual([judged.state, judged.content], ['untrusted', null]);
  }
});

test('a licence whose power was not held, of another version or body, is not trusted', () => {
  const record = recordOf();
  assert.deepEqual(failing({ ...record, power: undefined }), ['power']);
  for (const over of [{ version: 2 }, { organ: '11330803MB15XX001X' }, { contentHash: 'cd'.repeat(32) }]) {
    const judged = judgeLicence({ ...record, power: { ...record.power!, ...over } }, key, today);
    assert.equal(judged.state, 'untrusted');
  }
});

test('a licence that the ledger does not know, or knows otherwise, is not trusted', () => {
  const record = recordOf();
  assert.deepEqual(failing({ ...record, chain: [] }), ['ledger']);
  const other = recordOf({ number: '330802-XK006-2026-00002' });
  assert.equal(judgeLicence({ ...record, chain: other.chain }, key, today).state, 'untrusted');
  const altered = record.chain.map((row) => ({ ...row, body: row.body.replace('00001', '00009') }));
  assert.deepEqual(failing({ ...record, chain: altered }), ['ledger']);
});

test('outside its days a licence is not valid: before the first, after the last', () => {
  assert.equal(judgeLicence(recordOf(), key, '2026-03-03').state, 'notYetValid');
  assert.equal(judgeLicence(recordOf(), key, '2031-03-03').state, 'valid');
  assert.equal(judgeLicence(recordOf(), key, '2031-03-04').state, 'expired');
  assert.equal(judgeLicence(recordOf({ validTo: null, validity: '长期' }), key, '2099-01-01').state, 'valid');
});

test('a revoked licence stays revoked when its row of revocation is taken away', () => {
  const record = recordOf({}, [{ event: 'licences.ended', particulars: { kind: 'revoked' } }]);
  const judged = judgeLicence(record, key, today);
  assert.equal(judged.state, 'revoked');
  assert.deepEqual(failing(record), ['notEnded', 'ledger']);
});

test('a revocation that the ledger does not know is told as a contradiction, not as a revocation', () => {
  const ending = { region: '330800', licence: recordOf().row.id, kind: 'revoked', ground: 'notQualified', reason: '', organ: '', power_code: '', power_version: 1, ended_at: at } as const;
  assert.equal(judgeLicence({ ...recordOf(), ending }, key, today).state, 'untrusted');
});

test('a sound licence holds, with every reason told', () => {
  const judged = judgeLicence(recordOf(), key, today);
  assert.equal(judged.state, 'valid');
  assert.deepEqual(judged.checks.map((check) => [check.name, check.ok]), [
    ['signature', true], ['power', true], ['validity', true], ['notEnded', true], ['ledger', true],
  ]);
});

test('of 1,000 licences altered anywhere none is accepted', () => {
  const { row, ...rest } = recordOf();
  const columns = (Object.keys(row) as (keyof LicenceRow)[]).filter((column) => column !== 'issued_at');
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (column, place, sign) => {
      const before = String(row[column]);
      const i = place % (before.length + 1);
      const text = before.slice(0, i) + sign + before.slice(i + 1);
      if (text === before) return;
      tried += 1;
      const value = typeof row[column] === 'number' ? Number(text) : text;
      if (value === row[column]) return;
      assert.notEqual(judgeLicence({ row: { ...row, [column]: value } as LicenceRow, ...rest }, key, today).state, 'valid', `${column}: ${text}`);
    }),
    { numRuns: 1_100 },
  );
  assert.ok(tried >= 1_000, `only ${tried} were altered`);
});
