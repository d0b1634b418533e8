import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Json = JSONColumnType<Record<string, unknown>, string, string>;

export interface LedgerEntryRow {
  region: string;
  subject: string;
  seq: number;
  event: string;
  at: Date;
  actor: string;
  /** Canonical JSON (RFC 8785), exactly as it was hashed. */
  body: string;
  algorithm: string;
  previous_hash: Buffer;
  hash: Buffer;
}

declare module './tables.ts' {
  interface Tables {
    'ledger.entry': LedgerEntryRow;
    'ledger.leaf': { region: string; leaf_no: number; subject: string; seq: number; hash: Buffer };
    'ledger.checkpoint': { region: string; size: number; root: Buffer; at: Date; note: string };
    'platform.timer': {
      region: string;
      id: string;
      kind: string;
      subject: string;
      due_at: Date;
      payload: Json;
      attempts: Generated<number>;
    };
    'platform.file': { region: string; digest: string; algorithm: string; size: number; media_type: string; stored_at: Date };
    'platform.request': {
      region: string;
      actor: string;
      key: string;
      digest: string;
      status: number | null;
      headers: JSONColumnType<Record<string, string>, string | null, string | null> | null;
      body: string | null;
      at: Date;
    };
    'platform.setting': { name: string; value: ColumnType<unknown, string, string> };
    'platform.migration': { name: string; digest: string; applied_at: Generated<Date> };
  }
}
