import { signatureHolds, type SigningKey } from '#platform/signing-key.ts';

/** What a document in writing says: lines of name and value, in the order in which they are printed. */
export type DocumentLines = readonly (readonly [name: string, value: string])[];

const signatureMark = '签名 Signature: ';

/** A document in writing, dated and sealed: its title, its lines, and the platform's signature over both (行政许可法 32). */
export function sealedText(title: string, lines: DocumentLines, key: SigningKey): string {
  const body = [title, '', ...lines.map(([name, value]) => `${name}: ${oneLine(value)}`), `签名算法 Algorithm: ${key.algorithm}`, `公钥编号 Key: ${key.id}`, ''].join('\n');
  return `${body}${signatureMark}${key.sign(body)}\n`;
}

/** Whether a receipt or other sealed document is whole and was sealed by the owner of the public key; needs no connection. */
export function verifyReceipt(text: string, publicPem: string): boolean {
  const at = text.lastIndexOf(`\n${signatureMark}`) + 1;
  const signature = text.slice(at + signatureMark.length);
  if (at === 0 || !/^[\w-]{86}\n$/.test(signature)) return false;
  // The last two bits of the last sign carry nothing; only the one canonical writing is accepted.
  const canonical = Buffer.from(signature.trim(), 'base64url').toString('base64url') === signature.trim();
  return canonical && signatureHolds(text.slice(0, at), signature.trim(), publicPem);
}

// A line break in a value would let it speak as a line of its own.
function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n\u2028\u2029\u0085\v\f]+\s*/g, ' ¶ ');
}
