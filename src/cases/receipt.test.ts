import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { signingKeyOf } from '#platform/signing-key.ts';
import { sealedText, verifyReceipt } from './receipt.ts';

const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
const text = sealedText('收件凭证 Receipt', [['办件编号 Case', '1'.repeat(43)], ['收到时间 Received', '2026-03-12T01:42:00.000Z']], key);

test('a receipt with any one character changed, cut or added does not hold', () => {
  for (let i = 0; i < text.length; i++) {
    const other = text[i] === 'A' ? 'B' : 'A';
    assert.equal(verifyReceipt(text.slice(0, i) + other + text.slice(i + 1), key.publicPem), false, `changed at ${i}`);
    assert.equal(verifyReceipt(text.slice(0, i) + text.slice(i + 1), key.publicPem), false, `cut at ${i}`);
  }
  assert.equal(verifyReceipt(`${text} `, key.publicPem), false);
  assert.equal(verifyReceipt('', key.publicPem), false);
});

test('a receipt sealed by another key does not hold', () => {
  assert.equal(verifyReceipt(text, signingKeyOf(generateKeyPairSync('ed25519').privateKey).publicPem), false);
});

test('a value cannot speak as a line of its own', () => {
  const forged = sealedText('t', [['事项', 'x\n办件编号 Case: 2']], key);
  assert.equal(forged.split('\n').filter((line) => line.startsWith('办件编号')).length, 0);
});

test('a receipt holds with the public key alone and names its algorithm and key', () => {
  assert.equal(verifyReceipt(text, key.publicPem), true);
  assert.match(text, /签名算法 Algorithm: ed25519\n公钥编号 Key: [0-9a-f]{16}\n/);
});
