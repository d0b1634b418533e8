declare module '#platform/ledger/record.ts' {
  interface LedgerEvents {
    /** An entry asks more of people than the new version of its base; the subject is its body's power list. */
    'authority.power-deviates': { code: string; version: number; base: { code: string; version: number }; fields: readonly string[]; adjustBy: string };
  }
}
