import type { Insertable, Selectable, Updateable } from 'kysely';
import { said } from '#platform/i18n.ts';
import type { LedgerPosition } from '#platform/ledger/record.ts';
import type { Case } from './case.ts';
import type { CaseRow } from './tables.ts';

/** A case as its row says, with the last entry of its chain where it was read. */
export function caseOf(row: Selectable<CaseRow> & { last_entry?: LedgerPosition }): Case {
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
    ...(row.last_entry && { lastEntry: row.last_entry }),
  };
}

type Column = (file: Case) => string | number | boolean | Date | null;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What acts change, and the column in which each stands. */
const changing = {
  tokens: ['tokens', ({ tokens }) => json(tokens)],
  state: ['state', ({ state }) => state],
  answers: ['answers', ({ answers }) => json(answers)],
  receivedOn: ['received_on', ({ receivedOn }) => receivedOn],
  correction: ['correction', ({ correction }) => json(correction)],
  correctedAt: ['corrected_at', ({ correctedAt }) => correctedAt],
  acceptedAt: ['accepted_at', ({ acceptedAt }) => acceptedAt],
  acceptedOn: ['accepted_on', ({ acceptedOn }) => acceptedOn],
  deemed: ['deemed', ({ deemed }) => deemed],
  reviews: ['reviews', ({ reviews }) => json(reviews)],
  extensions: ['extensions', ({ extensions }) => json(extensions)],
  suspensions: ['suspensions', ({ suspensions }) => json(suspensions)],
  suspended: ['suspended', ({ suspended }) => suspended],
  decision: ['decision', ({ decision }) => json(decision)],
  decidedAt: ['decided_at', ({ decidedAt }) => decidedAt],
  issuedAt: ['issued_at', ({ issuedAt }) => issuedAt],
  licenceId: ['licence_id', ({ licenceId }) => licenceId],
  delivery: ['delivery', ({ delivery }) => json(delivery)],
  closedAt: ['closed_at', ({ closedAt }) => closedAt],
  clock: ['clock', ({ clock }) => clock],
  promisedDue: ['promised_due', ({ promisedDue }) => promisedDue],
  statutoryDue: ['statutory_due', ({ statutoryDue }) => statutoryDue],
  dueOn: ['due_on', ({ dueOn }) => dueOn],
  provisional: ['provisional', ({ provisional }) => provisional],
  awaits: ['awaits', ({ awaits }) => awaits],
  late: ['late', ({ late }) => late],
  version: ['version', ({ version }) => version],
} as const satisfies Partial<Record<keyof Case, readonly [keyof CaseRow, Column]>>;
const fields = Object.keys(changing) as (keyof typeof changing)[];

/** The columns in which a case differs after an act. */
export function changesOf(before: Case, file: Case): Updateable<CaseRow> {
  return columnsOf(file, fields.filter((field) => file[field] !== before[field]));
}

function columnsOf(file: Case, some: readonly (keyof typeof changing)[]): Updateable<CaseRow> {
  return Object.fromEntries(some.map((field) => [changing[field][0], changing[field][1](file)]));
}

/** A new case as a row. */
export function rowOf(file: Case): Insertable<CaseRow> {
  const { applicant, item } = file;
  return {
    ...(columnsOf(file, fields) as Pick<Insertable<CaseRow>, 'tokens' | 'state' | 'answers' | 'received_on' | 'reviews' | 'extensions' | 'suspensions'>),
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
