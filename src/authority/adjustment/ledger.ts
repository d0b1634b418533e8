import type { Office } from './adjustment.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** A proposal to adjust the power list; the digest is over all its changes in their order. */
    'authority.adjustment-proposed': {
      organ: string;
      place: string;
      causeVersion: number;
      causes: readonly string[];
      causeArose: string;
      late: boolean;
      changes: number;
      digest: string;
    };
    'authority.adjustment-reviewed': { office: Office; outcome: 'pass' | 'return'; late: boolean };
    'authority.adjustment-decided': { outcome: 'approve' | 'reject' };
    'authority.adjustment-published': { changes: number; late: boolean };
    'authority.adjustment-withdrawn': Record<string, never>;
    'authority.adjustment-overdue': { clock: 'review' | 'publish'; since: string };
  }
}

/** The ledger's subject of a proposal. */
export function adjustmentSubject(id: string): string {
  return `adjustment:${id}`;
}
