import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { reconcilePowers } from '#authority';
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

/** Holds the tables against the ledger, in one snapshot, so that a server at work beside it gives no false alarm. */
export async function reconcileAll({ db, files, key, clock, config: { REGION: region } }: Pick<Deps, 'db' | 'files' | 'key' | 'clock' | 'config'>): Promise<Reconciliation> {
  const at = clock.now();
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const parts = [
        await reconcileCases(snapshot, { region, at, publicPem: key.publicPem }),
        await reconcileFiles(snapshot, region, files),
        await reconcileLicences(snapshot, region),
        await reconcilePowers(snapshot, region),
        await reconcileItems(snapshot, region),
        await reconcileHoldings(snapshot, region),
      ];
      const counts = Object.assign({}, ...parts.map(({ mismatches: _, ...count }) => count)) as Record<string, number>;
      const mismatches = parts.flatMap((part) => part.mismatches);
      return { ok: mismatches.length === 0, counts, mismatches };
    });
}

/** Compares every table with the ledger and names each row that says otherwise. */
export const reconcile: Command = {
  name: 'reconcile',
  summary: 'hold the tables against the ledger: cases, files, licences, lists, posts [--json]',
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
