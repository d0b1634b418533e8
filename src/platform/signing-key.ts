import { type KeyObject, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The platform's key: signs receipts, checkpoints and licences. It lies in a file that the database cannot read. */
export interface SigningKey {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  id: string;
  algorithm: 'ed25519';
  publicPem: string;
  sign(text: string): string;
}

/** Opens the key in a folder, making it at the first start; only its owner can read the file. */
export function openSigningKey(folder: string): SigningKey {
  const path = join(folder, 'signing-key.pem');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, made, { mode: 0o600, flag: 'wx', flush: true });
  }
  return signingKeyOf(createPrivateKey(readFileSync(path)));
}

/** The key around a private key of Ed25519. */
export function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    algorithm: 'ed25519',
    publicPem,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
}

/** Whether a signature over a text was made by the owner of a public key; needs nothing but the three. */
export function signatureHolds(text: string, signature: string, publicPem: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicPem), Buffer.from(signature, 'base64url'));
}
