import '#platform/db/platform-tables.ts';

/** A licence as it was issued; nothing in it changes afterwards. */
export interface LicenceRow {
  region: string;
  id: string;
  number: string;
  e_licence_id: string;
  verification_code: string;
  type_name: string;
  item_code: string;
  item_version: number;
  holder_kind: 'person' | 'organisation';
  holder_id: string;
  holder_name: string;
  organ: string;
  power_code: string;
  power_version: number;
  issued_on: string;
  valid_from: string;
  valid_to: string | null;
  case_no: string;
  /** Canonical JSON (RFC 8785), exactly as it was hashed and signed. */
  content: string;
  content_algorithm: string;
  content_hash: string;
  signature: string;
  signature_algorithm: string;
  key_id: string;
  issued_at: Date;
}

/** That a licence no longer holds: revoked (撤销) or deregistered (注销). */
export interface EndingRow {
  region: string;
  licence: string;
  kind: 'revoked' | 'deregistered';
  ground: string;
  reason: string;
  organ: string;
  power_code: string;
  power_version: number;
  ended_at: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'licences.serial': { region: string; organ: string; item_code: string; year: number; issued: number };
    'licences.licence': LicenceRow;
    'licences.ending': EndingRow;
  }
}
