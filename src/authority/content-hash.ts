import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { PowerEntry } from './power.ts';

export const contentAlgorithm = 'sha-256';

/** Hash of an entry's content: SHA-256, in hexadecimal, over its canonical JSON (RFC 8785). */
export function contentHashOf(entry: PowerEntry): string {
  return createHash('sha256').update(canonicalJson(entry), 'utf8').digest('hex');
}
