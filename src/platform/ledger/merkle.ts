import { createHash } from 'node:crypto';

// RFC 6962, 2.1: leaves and nodes are hashed apart, so that none can be passed off as the other.
const leafHash = (entry: Buffer): Buffer => createHash('sha256').update('\0').update(entry).digest();
const nodeHash = (left: Buffer, right: Buffer): Buffer => createHash('sha256').update('\x01').update(left).update(right).digest();

/** A Merkle tree of RFC 6962 that is only appended to; it keeps one hash for each whole subtree, at most 64. */
export interface MerkleTree {
  readonly size: number;
  append(entry: Buffer): void;
  /** The root over everything appended so far; over nothing it is the SHA-256 of nothing. */
  root(): Buffer;
}

/** An empty tree. */
export function merkleTree(): MerkleTree {
  let size = 0;
  const subtrees: Buffer[] = []; // largest first, one for each bit of `size`
  return {
    get size() {
      return size;
    },
    append: (entry) => {
      let hash = leafHash(entry);
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = nodeHash(subtrees.pop()!, hash);
      subtrees.push(hash);
      size += 1;
    },
    root: () => {
      if (size === 0) return createHash('sha256').digest();
      return subtrees.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}
