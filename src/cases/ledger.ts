/** The power-list entry under which an officer acted, as the ledger holds it. */
export interface PowerNoted {
  code: string;
  version: number;
  contentHash: string;
}

/** An act on a case: the power it stands on, the state it led to, and the digest of what was told in words. */
export interface ActNoted {
  no: string;
  state: string;
  power?: PowerNoted;
  /** SHA-256 of the words of the act, which may name people and so do not stand in the ledger themselves. */
  told: string;
  /** The last day of the clock that now runs. */
  dueOn: string | null;
}

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'files.stored': { file: string; digest: string; size: number; mediaType: string };
    'files.swept': { file: string; digest: string };
    'cases.draft-started': { draft: string; item: string; division: string };
    'cases.draft-saved': { draft: string; answers: string };
    'cases.file-attached': { draft: string; material: string; digest: string };
    'cases.file-removed': { draft: string; file: string };
    'cases.submitted': ActNoted & {
      item: { code: string; version: number };
      process: { id: string; version: number };
      organ: string;
      division: string;
      applicant: string;
      answers: string;
      files: { material: string; digest: string }[];
    };
    'cases.correction-asked': ActNoted & { about: string[]; answerBy: string };
    'cases.corrected': ActNoted & { answers: string; files: { material: string; digest: string }[] };
    'cases.accepted': ActNoted & { acceptedOn: string };
    'cases.acceptance-deemed': ActNoted & { acceptedOn: string; basis: string };
    'cases.acceptance-refused': ActNoted;
    'cases.reviewed': ActNoted & { stage: string; opinion: string };
    'cases.suspended': ActNoted & { ground: string; from: string };
    'cases.resumed': ActNoted & { ground: string; from: string; to: string };
    'cases.extended': ActNoted & { n: number; unit: string };
    'cases.withdrawn': ActNoted;
    'cases.lapsed': ActNoted;
    'cases.decided': ActNoted & { outcome: string; number: string };
    'cases.issued': ActNoted & { licence: string | null };
    'cases.delivered': ActNoted & { way: string };
    'cases.overdue': ActNoted & { clock: string; since: string };
    'cases.waited': ActNoted & { node: string };
    'cases.read': { no: string; purpose: string };
    'cases.notice-read': { no: string; seq: number };
  }
}

/** Events that are the course of one case, in its chain of the ledger. */
export type CaseEvent =
  | 'cases.submitted' | 'cases.correction-asked' | 'cases.corrected' | 'cases.accepted' | 'cases.acceptance-deemed'
  | 'cases.acceptance-refused' | 'cases.reviewed' | 'cases.suspended' | 'cases.resumed' | 'cases.extended'
  | 'cases.withdrawn' | 'cases.lapsed' | 'cases.decided' | 'cases.issued' | 'cases.delivered'
  | 'cases.overdue' | 'cases.waited';

/** The chain of the ledger in which the course of a case is written. */
export function caseSubject(no: string): string {
  return `case:${no}`;
}
