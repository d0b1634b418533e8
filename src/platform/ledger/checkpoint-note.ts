import { createHash, createPublicKey } from 'node:crypto';
import { type SigningKey, signatureHolds } from '../signing-key.ts';

/** How large the ledger was at a moment and what root it had: kept outside, it shows later that nothing was cut off or written anew. */
export interface Checkpoint {
  origin: string;
  region: string;
  size: number;
  /** Base64 of the Merkle root (RFC 6962) over the hashes of the entries in the order of their leaves. */
  root: string;
  at: string;
  keyId: string;
}

const head = 'Mingtang ledger checkpoint v1';
const algorithms = 'sha-256 ed25519';

/** A checkpoint as signed text, to be printed, gazetted or kept by a witness. */
export function checkpointNote(checkpoint: Omit<Checkpoint, 'keyId'>, key: SigningKey): string {
  const { origin, region, size, root, at } = checkpoint;
  const publicKey = createPublicKey(key.publicPem).export({ type: 'spki', format: 'der' }).toString('base64');
  const lines = [head, `origin: ${origin}`, `region: ${region}`, `size: ${size}`, `root: ${root}`, `at: ${at}`, `algorithms: ${algorithms}`, `key: ${key.id} ${publicKey}`];
  const body = `${lines.join('\n')}\n`;
  return `${body}\nsignature: ${key.sign(body)}\n`;
}

/** The checkpoint of a note, or a sentence on why it is none: cut, altered, or not signed by the key that it names. */
export function readCheckpoint(note: string): Checkpoint | string {
  const match =
    /^(Mingtang ledger checkpoint v1\norigin: ([^\n]{0,200})\nregion: (\d{6})\nsize: (\d{1,15})\nroot: ([\w+/]{43}=)\nat: ([^\n]{10,40})\nalgorithms: ([^\n]*)\nkey: ([0-9a-f]{16}) ([\w+/=]{20,200})\n)\nsignature: ([\w-]{86})\n$/.exec(note);
  if (!match) return 'This is not a checkpoint of a ledger, or a part of it is missing.';
  const [, body = '', origin = '', region = '', size = '', root = '', at = '', named = '', keyId = '', publicKey = '', signature = ''] = match;
  if (named !== algorithms) return `The checkpoint names algorithms that this version does not know: ${named}.`;
  const der = Buffer.from(publicKey, 'base64');
  if (createHash('sha256').update(der).digest('hex').slice(0, 16) !== keyId) return 'The checkpoint carries another key than the one it names.';
  const pem = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  const canonical = Buffer.from(signature, 'base64url').toString('base64url') === signature;
  if (!canonical || !signatureHolds(body, signature, pem)) return 'The signature of the checkpoint does not hold: its text was altered.';
  return { origin, region, size: Number(size), root, at, keyId };
}
