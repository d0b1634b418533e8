import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { merkleTree } from './merkle.ts';

// The second reckoning, straight from the text of RFC 6962, 2.1: the tree is split at the largest power of two below its size.
function rootOf(entries: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.from([0]), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Buffer.from([1]), rootOf(entries.slice(0, k)), rootOf(entries.slice(k)));
}

const rootByAppending = (entries: readonly Buffer[]): string => {
  const tree = merkleTree();
  for (const entry of entries) tree.append(entry);
  return tree.root().toString('hex');
};

test('another order, one entry less or one sign changed gives another root', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text));
  const root = rootByAppending(entries);
  assert.notEqual(rootByAppending([...entries].reverse()), root);
  assert.notEqual(rootByAppending(entries.slice(0, 4)), root);
  assert.notEqual(rootByAppending([...entries.slice(0, 4), Buffer.from('E')]), root);
});

// The vectors of the certificate transparency project: the first eight leaves of its reference tree.
test('the published roots of the reference leaves come out', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
  assert.equal(rootByAppending([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(rootByAppending(leaves.slice(0, 1)), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  assert.equal(rootByAppending(leaves.slice(0, 2)), 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  assert.equal(rootByAppending(leaves), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('appending and dividing agree on trees of every size up to 300', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 300 }), (bytes) => {
      const entries = bytes.map((each) => Buffer.from(each));
      assert.equal(rootByAppending(entries), rootOf(entries).toString('hex'));
    }),
  );
});
