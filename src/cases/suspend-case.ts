import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { groundNames } from './case-words.ts';
import type { Case, SuspensionGround } from './case.ts';
import { keepStep } from './keep-step.ts';
import { asOfficer } from './take-case.ts';

export interface SuspendCase {
  no: string;
  ground: SuspensionGround;
  reason: string;
  /** Working days that it will take, as the applicant is told. */
  days: number;
}

/**
 * Lets the clock stand still from today for a hearing, inspection, test, quarantine, appraisal or expert review,
 * and tells the applicant in writing how long it will take (行政许可法 45).
 */
export async function suspendCase(act: Act, input: SuspendCase, key: SigningKey): Promise<Case> {
  const { ground, days } = input;
  const reason = input.reason.trim();
  if (!reason) throw new Invalid({ reason: said('请写明中止的理由', 'Say why the clock is to stand still') });
  if (!Number.isInteger(days) || days < 1 || days > 250) {
    throw new Invalid({ days: said('请写明所需的工作日数，1 至 250', 'Say how many working days it takes, 1 to 250') });
  }
  return asOfficer(act, input.no, 'suspend', async (inside, file, power) => {
    const from = dayInChina(inside.at);
    return keepStep(inside, file, {
      event: 'cases.suspended',
      changes: { suspended: true, suspensions: [...file.suspensions, { ground, from, days, reason }] },
      particulars: { ground, from },
      told: { ground, reason, days },
      power,
      paper: {
        kind: 'suspension',
        key,
        lines: [
          ['特别程序 Ground', `${groundNames[ground]['zh-CN']} ${groundNames[ground].en}`],
          ['理由 Reason', reason],
          ['自 From', from],
          ['所需时间 Time needed', `${days} 个工作日 working days`],
        ],
      },
    });
  });
}
