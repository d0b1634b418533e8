import '#platform/ledger/record.ts';

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
      power: string;
      powerVersion: number;
    };
    'licences.ended': { kind: 'revoked' | 'deregistered'; ground: string; reasonDigest: string; power: string; powerVersion: number };
    'licences.read': { purpose: string };
  }
}

/** The subject under which everything about one licence stands in the ledger. */
export function licenceSubject(id: string): string {
  return `licence:${id}`;
}
