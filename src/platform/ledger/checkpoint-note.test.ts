import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { signingKeyOf } from '#platform/signing-key.ts';
import { checkpointNote, readCheckpoint } from './checkpoint-note.ts';

const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);
const checkpoint = { origin: 'localhost', region: '330800', size: 1234, root: Buffer.alloc(32, 7).toString('base64'), at: '2026-03-12T01:42:00.000Z' };
const note = checkpointNote(checkpoint, key);

test('a checkpoint with any one sign changed, cut or added is none', () => {
  for (let i = 0; i < note.length; i++) {
    const other = note[i] === '1' ? '2' : '1';
    assert.equal(typeof readCheckpoint(note.slice(0, i) + other + note.slice(i + 1)), 'string', `changed at ${i}`);
    assert.equal(typeof readCheckpoint(note.slice(0, i) + note.slice(i + 1)), 'string', `cut at ${i}`);
  }
  assert.equal(typeof readCheckpoint(`${note}\n`), 'string');
});

test('a checkpoint says of what it was taken, and by which key', () => {
  assert.deepEqual(readCheckpoint(note), { ...checkpoint, keyId: key.id });
});
