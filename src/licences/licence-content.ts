import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import type { Licence, LicenceContent } from './licence.ts';
import type { EndingRow, LicenceRow } from './tables.ts';

export const contentAlgorithm = 'sha-256';

/** What is hashed and signed: the content in canonical JSON (RFC 8785). */
export function contentText(content: LicenceContent): string {
  return canonicalJson(content);
}

/** SHA-256 of a licence's content text, in lower-case hexadecimal. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The licence of a row, read from the text that was signed. */
export function licenceOf(row: LicenceRow, ending: EndingRow | undefined): Licence {
  const content = JSON.parse(row.content) as LicenceContent;
  return {
    ...content,
    contentHash: row.content_hash,
    signature: row.signature,
    keyId: row.key_id,
    issuedAt: row.issued_at,
    ending: ending ? { kind: ending.kind, ground: ending.ground, reason: ending.reason, endedAt: ending.ended_at } : null,
  };
}

/** The columns beside the content; each repeats what the content says, so that SQL can find it. */
export function columnsOf(content: LicenceContent) {
  return {
    region: content.region,
    id: content.id,
    number: content.number,
    e_licence_id: content.eLicenceId,
    verification_code: content.verificationCode,
    type_name: content.typeName['zh-CN'],
    item_code: content.item.code,
    item_version: content.item.version,
    holder_kind: content.holder.kind,
    holder_id: content.holder.id,
    holder_name: content.holder.name,
    organ: content.organ.code,
    power_code: content.power.code,
    power_version: content.power.version,
    issued_on: content.issuedOn,
    valid_from: content.validFrom,
    valid_to: content.validTo,
    case_no: content.caseNo,
  };
}

/** Whether the columns of a row still say what its signed content says. */
export function columnsAgree(row: LicenceRow, content: LicenceContent): boolean {
  return Object.entries(columnsOf(content)).every(([column, value]) => row[column as keyof LicenceRow] === value);
}
