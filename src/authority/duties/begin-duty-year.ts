import { listOrgans, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { isInForceOn } from '../power.ts';
import type { DutyEntry } from './duty.ts';
import { termOfYear } from './duty-due.ts';
import { listDutyVersions } from './get-duties.ts';
import { oweDuty } from './owe-duty.ts';
import { setYearTimer } from './year-timer.ts';

/** The term of a yearly duty has begun: every body that bears it owes it for this year; the timer waits for the next. Twice is once. */
export async function beginDutyYear(act: Act, code: string, year: number): Promise<void> {
  const versions = (await listDutyVersions(act.db)).filter((version) => version.code === code);
  const latest = versions[0];
  if (!latest) return;
  const version = versions.find((one) => {
    const term = termOfYear(one.entry, year);
    return term && 'by' in term && isInForceOn(one, term.by);
  });
  const term = version && termOfYear(version.entry, year);
  if (version && term) {
    for (const body of (await listOrgans(act.db)).filter((organ) => bears(organ, version.entry))) {
      await oweDuty(act, version, { body, power: null, subject: `year:${year}`, period: 1, caseNo: null, term });
    }
  }
  if (latest.inForceTo === undefined) await setYearTimer(act, latest.entry, year + 1);
}

// 政府信息公开条例 49: governments of counties and above, and their departments.
function bears({ kind, level }: Organ, { owedBy }: DutyEntry): boolean {
  if (owedBy === 'departments') return kind === 'department';
  return kind === 'government' && level !== 'township' && level !== 'village';
}
