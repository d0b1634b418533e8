import type { DelegationKind } from './delegation.ts';

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** An instrument that gives a power; the subject is the receiver's power list. */
    'authority.power-delegated': {
      id: string;
      kind: DelegationKind;
      giver: string;
      receiver: string;
      basicCode: string;
      entry?: string;
      mayPassOn: boolean;
      from: string;
      to?: string;
      document: string;
      /** Hash of the whole instrument. */
      contentHash: string;
      /** The approved proposal by which it was published. */
      adjustment?: string;
    };
    'authority.delegation-ended': { id: string; giver: string; receiver: string; basicCode: string; from: string; cause: string; adjustment?: string };
  }
}
