import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { CaseApplicant, CaseLimits, CaseState, CaseSuspension, ClockKind, Correction, Decision, Delivery, Extension, Review, Turn } from './case.ts';
import type { PaperKind } from './papers.ts';

type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

export interface CaseRow {
  region: string;
  no: string;
  item_code: string;
  item_version: number;
  item_name: string;
  item_english_name: string;
  handling: '即办件' | '承诺件';
  division: string;
  organ: string;
  organ_name: string;
  power: string;
  process_id: string;
  process_version: number;
  tokens: Json<{ at: string; by?: string }[]>;
  state: CaseState;
  applicant_kind: CaseApplicant['kind'];
  applicant_id: string;
  applicant_name: string;
  applicant_document_kind: string;
  applicant_document_number: string;
  applicant_phone: string | null;
  applicant_address: string | null;
  submitted_by: string;
  answers: Json<Record<string, unknown>>;
  limits: Json<CaseLimits>;
  submitted_at: Date;
  received_on: string;
  correction: JsonOrNull<Correction>;
  corrected_at: Date | null;
  accepted_at: Date | null;
  accepted_on: string | null;
  deemed: Generated<boolean>;
  reviews: Json<Review[]>;
  extensions: Json<Extension[]>;
  suspensions: Json<CaseSuspension[]>;
  suspended: Generated<boolean>;
  decision: JsonOrNull<Decision>;
  decided_at: Date | null;
  issued_at: Date | null;
  licence_id: string | null;
  delivery: JsonOrNull<Delivery>;
  closed_at: Date | null;
  clock: ClockKind | null;
  promised_due: string | null;
  statutory_due: string | null;
  due_on: string | null;
  provisional: Generated<boolean>;
  awaits: Turn | null;
  late: Generated<boolean>;
  turn: GeneratedAlways<Turn | 'resume' | null>;
  version: Generated<number>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'cases.case': CaseRow;
    'cases.file': {
      region: string;
      id: string;
      uploaded_by: string;
      name: string;
      digest: string;
      algorithm: string;
      size: number;
      media_type: string;
      uploaded_at: Date;
    };
    'cases.draft': {
      region: string;
      id: string;
      item_code: string;
      division: string;
      owner: string;
      applicant_id: string | null;
      answers: Json<Record<string, unknown>>;
      created_at: Date;
      saved_at: Date;
      case_no: string | null;
    };
    'cases.draft_file': { region: string; draft: string; file: string; material: string };
    'cases.notice_read': { region: string; reader: string; case_no: string; seq: number; read_at: Date };
    'cases.attachment': { region: string; case_no: string; file: string; material: string; round: number; attached_at: Date };
    'cases.step': {
      region: string;
      case_no: string;
      seq: number;
      event: string;
      at: Date;
      actor_kind: string;
      actor_id: string;
      actor_name: string;
      post: string | null;
      organ: string | null;
      power: string | null;
      power_version: number | null;
      told: Json<Told>;
      paper_kind: PaperKind | null;
      /** The sealed text, whole. */
      paper: string | null;
      key_id: string | null;
      algorithm: string | null;
    };
  }
}

/** What an act said, beside who did it and when: shown in the course of the case, held by its digest in the ledger. */
export type Told = Readonly<Record<string, unknown>>;
