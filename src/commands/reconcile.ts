import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { reconcileAuthority } from '#authority';
import { reconcileCases, reconcileFiles } from '#cases';
import { reconcileItems } from '#catalog';
import { reconcileHoldings } from '#identity';
import { reconcileLicences } from '#licences';
import type { Command } from './command.ts';
import type { Deps } from '#platform/http/deps.ts';
import type { Mismatch } from '#platform/ledger/mismatch.ts';
import { openPlatform } from '#platform/open-platform.ts';

export interface Reconciliation {
  ok: boolean;
  /** How many of each were looked at. */
  counts: Record<string, number>;
  mismatches: Mismatch[];
}

type Given = Pick<Deps, 'db' | 'files' | 'key' | 'clock' | 'config'>;

const parts = {
  cases: ({ db, key, clock, config }: Given) => reconcileCases(db, { region: config.REGION, at: clock.now(), publicPem: key.publicPem }),
  files: ({ db, files, config }: Given) => reconcileFiles(db, config.REGION, files),
  licences: ({ db, config }: Given) => reconcileLicences(db, config.REGION),
  powers: ({ db, config }: Given) => reconcileAuthority(db, config.REGION),
  items: ({ db, config }: Given) => reconcileItems(db, config.REGION),
  holdings: ({ db, config }: Given) => reconcileHoldings(db, config.REGION),
} as const;

export type ReconcilePart = keyof typeof parts;

/** Holds the tables against the ledger, in one snapshot, so that a server at work beside it gives no false alarm. */
export async function reconcileAll(given: Given, only: readonly ReconcilePart[] = Object.keys(parts) as ReconcilePart[]): Promise<Reconciliation> {
  const snapshot = given.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (db) => {
    const found: Reconciliation = { ok: true, counts: {}, mismatches: [] };
    for (const name of only) {
      const { mismatches, ...counts } = await parts[name]({ ...given, db });
      Object.assign(found.counts, counts);
      found.mismatches.push(...mismatches);
    }
    return { ...found, ok: found.mismatches.length === 0 };
  });
}

/** Compares every table with the ledger and names each row that says otherwise. */
export const reconcile: Command = {
  name: 'reconcile',
  summary: 'hold the tables against the ledger: cases, files, licences, lists, delegations, duties, posts [--json]',
  run: async (words, config) => {
    const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } });
    const platform = await openPlatform(config, 'beside');
    try {
      const reconciliation = await reconcileAll(platform.deps);
      stdout.write(values.json ? `${JSON.stringify(reconciliation)}\n` : told(reconciliation));
      return reconciliation.ok ? 0 : 1;
    } finally {
      await platform.close();
    }
  },
};

function told({ ok, counts, mismatches }: Reconciliation): string {
  const looked = Object.entries(counts).map(([what, n]) => `${n} ${what}`);
  const lines = mismatches.map(({ table, key, what }) => `  ${table} ${key}: ${what}`);
  return `${looked.join(', ')}: ${ok ? 'all as the ledger says' : `${mismatches.length} NOT as the ledger says`}\n${lines.map((line) => `${line}\n`).join('')}`;
}
