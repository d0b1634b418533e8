import type { PowerVersion } from '#authority';
import type { LedgerEntryRow } from '#platform/db/platform-tables.ts';
import { chainFault, entryBody } from '#platform/ledger/read-chain.ts';
import { signatureHolds } from '#platform/signing-key.ts';
import type { LicenceContent } from './licence.ts';
import { columnsAgree, contentAlgorithm, contentHash } from './licence-content.ts';
import type { EndingRow, LicenceRow } from './tables.ts';

/** Whether a licence holds, in one word; `untrusted` where the records contradict it. */
export type LicenceState = 'valid' | 'notYetValid' | 'expired' | 'revoked' | 'deregistered' | 'untrusted' | 'unknown';

/** What is looked at, in the order in which it is told. */
export type CheckName = 'found' | 'signature' | 'power' | 'validity' | 'notEnded' | 'ledger';

export interface Judgement {
  state: LicenceState;
  checks: readonly { name: CheckName; ok: boolean }[];
  /** Only where the signature holds: what a forger wrote is not repeated. */
  content: LicenceContent | null;
}

/** Everything that lies on record about one licence. */
export interface LicenceRecord {
  row: LicenceRow;
  ending: EndingRow | undefined;
  chain: readonly LedgerEntryRow[];
  /** The version of the power list's entry that was in force at the issuing body on the day of issue. */
  power: PowerVersion | undefined;
}

/** The key under which licences are signed; nothing secret. */
export interface PublicKey {
  id: string;
  publicPem: string;
}

export const unknownLicence: Judgement = { state: 'unknown', checks: [{ name: 'found', ok: false }], content: null };

/** Judges a licence by its records: seal, power, days, endings, ledger. Pure; `today` is the day in China. */
export function judgeLicence(record: LicenceRecord, key: PublicKey, today: string): Judgement {
  const { row, ending, chain, power } = record;
  const sealed =
    row.key_id === key.id &&
    row.content_algorithm === contentAlgorithm &&
    row.signature_algorithm === 'ed25519' &&
    contentHash(row.content) === row.content_hash &&
    signatureHolds(row.content, row.signature, key.publicPem);
  if (!sealed) return { state: 'untrusted', checks: [{ name: 'signature', ok: false }], content: null };
  const content = JSON.parse(row.content) as LicenceContent;
  const signature = columnsAgree(row, content);
  const held = powerWasHeld(content, power);
  const begun = content.validFrom <= today;
  const inTime = begun && (content.validTo === null || today <= content.validTo);
  const told = toldByLedger(row, ending, chain);
  const checks: Judgement['checks'] = [
    { name: 'signature', ok: signature },
    { name: 'power', ok: held },
    { name: 'validity', ok: inTime },
    { name: 'notEnded', ok: told.ended === undefined },
    { name: 'ledger', ok: told.ok },
  ];
  const trusted = signature && held && told.ok;
  const state = told.ended ?? (!trusted ? 'untrusted' : inTime ? 'valid' : begun ? 'expired' : 'notYetValid');
  return { state: signature ? state : 'untrusted', checks, content: signature ? content : null };
}

function powerWasHeld(content: LicenceContent, power: PowerVersion | undefined): boolean {
  return (
    power !== undefined &&
    power.code === content.power.code &&
    power.version === content.power.version &&
    power.contentHash === content.power.contentHash &&
    power.organ === content.organ.code
  );
}

// The ledger decides whether a licence was ended: a row that was taken away does not bring it back.
function toldByLedger(row: LicenceRow, ending: EndingRow | undefined, chain: readonly LedgerEntryRow[]) {
  const [first, ...later] = chain;
  const issued = first && first.event === 'licences.issued' ? entryBody(first).particulars : undefined;
  const last = later.find((entry) => entry.event === 'licences.ended');
  const ended = last && (entryBody(last).particulars['kind'] as 'revoked' | 'deregistered');
  const ok =
    chainFault(chain) === undefined &&
    issued?.['contentHash'] === row.content_hash &&
    issued['signature'] === row.signature &&
    issued['number'] === row.number &&
    ended === ending?.kind;
  return { ok, ended };
}
