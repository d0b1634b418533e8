import type { DelegationKind } from './delegation.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** Instruments by which one body gives powers to others, recorded together; the subject is the giver's power list. */
    'authority.power-delegated': {
      giver: string;
      /** Each with the hash of what its document says. */
      instruments: readonly {
        id: string;
        kind: DelegationKind;
        receiver: string;
        basicCode: string;
        entry?: string;
        mayPassOn: boolean;
        from: string;
        to?: string;
        contentHash: string;
      }[];
      /** The approved proposal by which they were published. */
      adjustment?: string;
    };
    'authority.delegation-ended': { id: string; giver: string; receiver: string; basicCode: string; from: string; cause: string; adjustment?: string };
  }
}
