import type { Db } from '#platform/db/tables.ts';
import { type ActOnRecord, recordedActs, type Span } from './act-on-record.ts';
import { readChainsOfDays } from './chains-of-days.ts';
import { readListOfDays } from './list-of-days.ts';
import { readPostsOfDays } from './posts-of-days.ts';
import { type ActKinds, type AuditFault, faultOf, isAct } from './prove-act.ts';

/** An act that cannot be proved, and why. */
export interface FailedAct extends AuditFault {
  subject: string;
  seq: number;
  event: string;
  at: Date;
  actor: string;
  power?: { code: string; version: number };
}

export interface AuditReport {
  ok: boolean;
  /** Entries of the ledger that were looked at, and acts among them. */
  entries: number;
  acts: number;
  failed: number;
  /** Acts whose entry names code and version but, written before entries carried it, no hash. */
  withoutHash: number;
  /** Versions of the power list on which they were proved. */
  versions: number;
}

/**
 * Proves every act in the ledger of some days anew against the power list of its day, and tells each that fails.
 * Memory is that of the power list and the posts, not of the acts.
 */
export async function auditActs(db: Db, { region, kinds, ...span }: { region: string; kinds: ActKinds } & Span, tell: (failed: FailedAct) => void): Promise<AuditReport> {
  const list = await readListOfDays(db, region);
  const grounds = { list, chains: await readChainsOfDays(db, region, list), posts: await readPostsOfDays(db, region), kinds };
  const report = { ok: true, entries: 0, acts: 0, failed: 0, withoutHash: 0, versions: list.size };
  for await (const some of recordedActs(db, region, span)) {
    report.entries += some.length;
    for (const act of some.filter((one) => isAct(one, kinds))) {
      report.acts++;
      if (act.power && act.power.contentHash === undefined) report.withoutHash++;
      const fault = faultOf(act, grounds);
      if (!fault) continue;
      report.failed++;
      tell({ ...fault, ...factsOf(act) });
    }
  }
  return { ...report, ok: report.failed === 0 };
}

function factsOf({ subject, seq, event, at, actor, power }: ActOnRecord): Omit<FailedAct, keyof AuditFault> {
  return { subject, seq, event, at, actor: `${actor.kind} ${actor.id}`, ...(power && { power: { code: power.code, version: power.version } }) };
}
