import type { Act } from '#platform/act.ts';
import type { Case } from './case.ts';
import { keepStep } from './keep-step.ts';
import { asApplicant } from './take-case.ts';
import { tellOfCase } from './tell-duties.ts';

/** Withdraws an application before it is decided; the applicant's own right, no reason is asked for. */
export async function withdrawCase(act: Act, { no, reason = '' }: { no: string; reason?: string | undefined }): Promise<Case> {
  return asApplicant(act, no, 'withdraw', async (inside, file) => {
    if (file.late) await tellOfCase(inside, file, 'withdrawn');
    return keepStep(inside, file, {
      event: 'cases.withdrawn',
      changes: { state: 'withdrawn', tokens: [], suspended: false, closedAt: inside.at },
      particulars: {},
      told: { reason: reason.trim() },
    });
  });
}
