import { createHash } from 'node:crypto';

export const noHash = Buffer.alloc(32);

/** SHA-256 of an entry: the previous hash, the number in the chain as eight bytes, then region, subject and body as lines. */
export function entryHash(entry: { region: string; subject: string; seq: number; body: string; previous: Buffer }): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(entry.seq));
  return createHash('sha256')
    .update(entry.previous)
    .update(number)
    .update(`${entry.region}\n${entry.subject}\n${entry.body}`, 'utf8')
    .digest();
}
