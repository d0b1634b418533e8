import { findPowerInForce } from '#authority';
import type { Db } from '#platform/db/tables.ts';
import { readChain } from '#platform/ledger/read-chain.ts';
import { signatureHolds } from '#platform/signing-key.ts';
import { findRow } from './get-licence.ts';
import { type Judgement, type PublicKey, judgeLicence, unknownLicence } from './judge-licence.ts';
import { licenceSubject } from './ledger.ts';
import { checkVerificationCode, normaliseVerificationCode } from './verification-code.ts';

export interface VerifyLicence {
  region: string;
  /** As printed or scanned: hyphens, spaces and small letters are taken. */
  code: string;
  /** The licence's number, where the asker read it from the paper: it must be that of the code. */
  number?: string | undefined;
}

// What an unknown code is measured against, so that it takes as long to answer as a known one.
const decoy = { text: '{}', signature: 'A'.repeat(86) };

/** Whether the licence of a verification code holds today. A code that is malformed, unknown or of another number is `unknown` alike. */
export async function verifyLicence(db: Db, asked: VerifyLicence, key: PublicKey, today: string): Promise<Judgement> {
  const { region } = asked;
  const found = await findRow(db, region, 'verification_code', wellFormed(asked.code));
  const [chain, power] = await Promise.all([
    readChain(db, region, licenceSubject(found?.row.id ?? 'none')),
    findPowerInForce(db, found?.row.power_code ?? 'none', found?.row.issued_on ?? today),
  ]);
  if (!found || (asked.number !== undefined && !sameNumber(asked.number, found.row.number))) {
    signatureHolds(decoy.text, decoy.signature, key.publicPem);
    return unknownLicence;
  }
  return judgeLicence({ ...found, chain, power }, key, today);
}

/** Whether a licence known by id holds today, for its own page. */
export async function verifyLicenceById(db: Db, region: string, id: string, key: PublicKey, today: string): Promise<Judgement> {
  const found = await findRow(db, region, 'id', id);
  if (!found) return unknownLicence;
  const chain = await readChain(db, region, licenceSubject(id));
  const power = await findPowerInForce(db, found.row.power_code, found.row.issued_on);
  return judgeLicence({ ...found, chain, power }, key, today);
}

// What cannot be a code is looked up all the same, under one that no licence has.
function wellFormed(code: string): string {
  return checkVerificationCode(code) ? 'none' : normaliseVerificationCode(code);
}

function sameNumber(typed: string, number: string): boolean {
  return typed.normalize('NFKC').replace(/[\s\u2010-\u2015]/gu, '-').toUpperCase().trim() === number;
}
