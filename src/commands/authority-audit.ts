import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { actKinds } from '../app-acts.ts';
import { type AuditReport, auditActs, type FailedAct } from '#authority';
import { isDay } from '#platform/calendar/day.ts';
import { openPlatform } from '#platform/open-platform.ts';
import type { Command } from './command.ts';

/** Proves every act in the ledger of some days against the power list of its day, in one snapshot, and prints each that fails. */
export const authorityAudit: Command = {
  name: 'authority:audit',
  summary: 'prove every act in the ledger against the power list of its day: [--from D] [--to D] [--json]',
  run: async (words, config) => {
    const { values } = parseArgs({ args: words, options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } } });
    const { from, to, json } = values;
    for (const [name, day] of Object.entries({ from, to })) {
      if (day !== undefined && !isDay(day)) throw new Error(`--${name} ${day}: write the day as 2026-01-01`);
    }
    if (from !== undefined && to !== undefined && to < from) throw new Error(`--to ${to} is before --from ${from}`);
    const platform = await openPlatform(config, 'beside');
    try {
      const snapshot = platform.deps.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
      const tell = (failed: FailedAct): boolean => stdout.write(json ? `${JSON.stringify(failed)}\n` : lineOf(failed));
      const report = await snapshot.execute((db) => auditActs(db, { region: config.REGION, kinds: actKinds(), from, to }, tell));
      stdout.write(json ? `${JSON.stringify(report)}\n` : told(report, from, to));
      return report.ok ? 0 : 1;
    } finally {
      await platform.close();
    }
  },
};

function lineOf({ subject, seq, event, at, actor, code, sentence }: FailedAct): string {
  return `  FAILS (${code}) ${subject} entry ${seq}, ${event} of ${at.toISOString()} by ${actor}: ${sentence}\n`;
}

function told({ ok, entries, acts, failed, withoutHash, versions }: AuditReport, from = 'the beginning', to = 'today'): string {
  const proved = ok ? 'each had its power in force on its day' : `${failed} had NO power in force on its day`;
  const unhashed = withoutHash > 0 ? `${withoutHash} of them name code and version without the hash: they were entered before entries carried it.\n` : '';
  return `${acts} acts in ${entries} entries from ${from} to ${to}, against ${versions} versions of the power list: ${proved}\n${unhashed}`;
}
