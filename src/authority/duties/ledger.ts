declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** Duties that hold from a day on; the subject is the list of duties. */
    'authority.duties-published': { from: string; cause: string; entries: readonly { code: string; version: number; contentHash: string }[] };
    'authority.duty-owed': { duty: string; version: number; organ: string; power: string | null; subject: string; period: number; from: string; due: string };
    /** Raised by the system on the day after the last one: which body, by which law, within what, and by how much it is over. */
    'authority.duty-missed': { duty: string; version: number; organ: string; law: string; article: string; limit: string; due: string; missedOn: string; daysOver: number };
    /** A notice on holidays moved its last day before that had come. */
    'authority.duty-moved': { duty: string; organ: string; from: string; due: string; calendar: string };
    'authority.duty-performed': { duty: string; organ: string; on: string; late: boolean; by: string; evidence: string };
    /** It fell away: what it was owed for is over. */
    'authority.duty-ended': { duty: string; organ: string; on: string; because: string };
  }
}

/** The ledger's subject of one owed duty. */
export function dutySubject(id: string): string {
  return `duty:${id}`;
}

/** The ledger's subject of the list of duties. */
export const dutyListSubject = 'duty-list';
