import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { Instrument } from './delegation.ts';

/** Hash of what an instrument says: SHA-256, in hexadecimal, over its canonical JSON (RFC 8785). */
export function hashOfInstrument(instrument: Instrument): string {
  return createHash('sha256').update(canonicalJson(instrument), 'utf8').digest('hex');
}
