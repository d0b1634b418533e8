import { verifyReceipt } from '#cases';
import type { ReceiptPosition } from '#platform/ledger/verify-against.ts';

/** The key of this platform, its public half. */
export interface PublicKey {
  id: string;
  publicPem: string;
}

/** Where the entry of a receipt stands in the ledger, or a sentence on why the text is no receipt of this platform. */
export function receiptPosition(text: string, key: PublicKey): ReceiptPosition | string {
  if (!verifyReceipt(text, key.publicPem)) {
    const named = /^公钥编号 Key: ([0-9a-f]{16})$/m.exec(text)?.[1];
    if (named !== undefined && named !== key.id) return `The receipt is sealed by key ${named}; the key of this platform is ${key.id}.`;
    return 'The seal of the receipt does not hold: its text was altered, or a part of it is missing.';
  }
  const [, region, subject, seq] = /^登记 Ledger entry: (\d{6}) (\S+) #(\d+)$/m.exec(text) ?? [];
  const [, hash] = /^登记摘要 Ledger hash \(SHA-256\): ([0-9a-f]{64})$/m.exec(text) ?? [];
  if (!region || !subject || !seq || !hash) return 'The receipt names no entry of the ledger.';
  return { region, subject, seq: Number(seq), hash };
}
