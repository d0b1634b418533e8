import '#platform/ledger/record.ts';

/** The power-list entry under which a licence was issued or ended. */
export interface PowerNoted {
  code: string;
  version: number;
  contentHash: string;
}

declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    'licences.issued': {
      number: string;
      caseNo: string;
      contentAlgorithm: string;
      contentHash: string;
      signature: string;
      signatureAlgorithm: string;
      keyId: string;
      power: PowerNoted;
    };
    'licences.ended': { kind: 'revoked' | 'deregistered'; ground: string; reasonDigest: string; power: PowerNoted };
    'licences.read': { purpose: string };
  }
}

/** The subject under which everything about one licence stands in the ledger. */
export function licenceSubject(id: string): string {
  return `licence:${id}`;
}
