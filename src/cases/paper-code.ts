const hashLine = /^登记摘要 Ledger hash \(SHA-256\): ([0-9a-f]{64})$/m;
const numberLine = /^办件编号 Case number: (\S+)$/m;

// 64 bits of the ledger's hash: with the case's number beside it nobody guesses one.
const signs = 16;

/** The hash of the ledger entry that a paper names, or nothing. */
export function hashOf(paper: string): string | undefined {
  return hashLine.exec(paper)?.[1];
}

/** The number of the case that a paper names, or nothing. */
export function numberOf(paper: string): string | undefined {
  return numberLine.exec(paper)?.[1];
}

/** The code by which anyone checks a paper, in four groups: 0a1b-2c3d-4e5f-6071. */
export function paperCode(hash: string): string {
  return hash.slice(0, signs).match(/.{4}/g)!.join('-');
}

/** A paper's code, or the whole hash, as typed; nothing where it cannot be one. */
export function normalisePaperCode(text: string): string | undefined {
  const code = text.normalize('NFKC').replaceAll(/[\s\u200b\u2010-\u2015-]/gu, '').toLowerCase();
  return /^[0-9a-f]{16,64}$/.test(code) ? code : undefined;
}
