import type { ColumnType, JSONColumnType } from 'kysely';
import type { PowerEntry } from '../power.ts';
import type { AdjustmentState, AdjustmentStep } from './adjustment.ts';
import type { ChangeKind } from './causes.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'authority.adjustment': {
      region: string;
      id: string;
      organ: string;
      place: string;
      cause_version: number;
      causes: string[];
      cause: string;
      cause_arose: string;
      state: AdjustmentState;
      by_government: boolean;
      counts: JSONColumnType<Record<ChangeKind, number>, string, never>;
      proposer: string;
      proposed_at: Date;
      apply_due: string;
      list_reviewer: string | null;
      legal_reviewer: string | null;
      approver: string | null;
      approved_on: string | null;
      due_on: string | null;
      closed_at: Date | null;
    };
    'authority.adjustment_change': {
      region: string;
      adjustment: string;
      place: number;
      change: ChangeKind;
      code: string;
      source: string | null;
      organ: string;
      name: string;
      holds_from: string;
      before_version: number | null;
      entry: ColumnType<PowerEntry | null, string | null, never>;
      content_hash: string | null;
      version: number | null;
      effective_from: string | null;
    };
    'authority.adjustment_step': {
      region: string;
      adjustment: string;
      seq: number;
      step: AdjustmentStep;
      actor: string;
      organ: string | null;
      told: string;
      late: boolean;
      at: Date;
    };
  }
}
