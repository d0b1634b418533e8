import type { Insertable, Selectable } from 'kysely';
import { said } from '#platform/i18n.ts';
import type { Case } from './case.ts';
import type { CaseRow } from './tables.ts';

/** A case as its row says. */
export function caseOf(row: Selectable<CaseRow>): Case {
  return {
    region: row.region,
    no: row.no,
    item: { code: row.item_code, version: row.item_version, name: said(row.item_name, row.item_english_name) },
    handling: row.handling,
    division: row.division,
    organ: row.organ,
    organName: row.organ_name,
    power: row.power,
    process: { id: row.process_id, version: row.process_version },
    tokens: row.tokens,
    state: row.state,
    applicant: {
      kind: row.applicant_kind,
      id: row.applicant_id,
      name: row.applicant_name,
      documentKind: row.applicant_document_kind,
      documentNumber: row.applicant_document_number,
      phone: row.applicant_phone,
      address: row.applicant_address,
    },
    submittedBy: row.submitted_by,
    answers: row.answers,
    limits: row.limits,
    submittedAt: row.submitted_at,
    receivedOn: row.received_on,
    correction: row.correction,
    correctedAt: row.corrected_at,
    acceptedAt: row.accepted_at,
    acceptedOn: row.accepted_on,
    deemed: row.deemed,
    reviews: row.reviews,
    extensions: row.extensions,
    suspensions: row.suspensions,
    suspended: row.suspended,
    decision: row.decision,
    decidedAt: row.decided_at,
    issuedAt: row.issued_at,
    licenceId: row.licence_id,
    delivery: row.delivery,
    closedAt: row.closed_at,
    clock: row.clock,
    promisedDue: row.promised_due,
    statutoryDue: row.statutory_due,
    dueOn: row.due_on,
    provisional: row.provisional,
    awaits: row.awaits,
    late: row.late,
    version: row.version,
  };
}

const orNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The columns that acts change. */
export function changedColumns(file: Case) {
  return {
    tokens: JSON.stringify(file.tokens),
    state: file.state,
    answers: JSON.stringify(file.answers),
    received_on: file.receivedOn,
    correction: orNull(file.correction),
    corrected_at: file.correctedAt,
    accepted_at: file.acceptedAt,
    accepted_on: file.acceptedOn,
    deemed: file.deemed,
    reviews: JSON.stringify(file.reviews),
    extensions: JSON.stringify(file.extensions),
    suspensions: JSON.stringify(file.suspensions),
    suspended: file.suspended,
    decision: orNull(file.decision),
    decided_at: file.decidedAt,
    issued_at: file.issuedAt,
    licence_id: file.licenceId,
    delivery: orNull(file.delivery),
    closed_at: file.closedAt,
    clock: file.clock,
    promised_due: file.promisedDue,
    statutory_due: file.statutoryDue,
    due_on: file.dueOn,
    provisional: file.provisional,
    awaits: file.awaits,
    late: file.late,
    version: file.version,
  };
}

/** A new case as a row. */
export function rowOf(file: Case): Insertable<CaseRow> {
  const { applicant, item } = file;
  return {
    ...changedColumns(file),
    region: file.region,
    no: file.no,
    item_code: item.code,
    item_version: item.version,
    item_name: item.name['zh-CN'],
    item_english_name: item.name.en,
    handling: file.handling,
    division: file.division,
    organ: file.organ,
    organ_name: file.organName,
    power: file.power,
    process_id: file.process.id,
    process_version: file.process.version,
    applicant_kind: applicant.kind,
    applicant_id: applicant.id,
    applicant_name: applicant.name,
    applicant_document_kind: applicant.documentKind,
    applicant_document_number: applicant.documentNumber,
    applicant_phone: applicant.phone,
    applicant_address: applicant.address,
    submitted_by: file.submittedBy,
    limits: JSON.stringify(file.limits),
    submitted_at: file.submittedAt,
  };
}
