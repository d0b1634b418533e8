import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, type LegalBasis, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case, Decision } from './case.ts';
import { keepStep } from './keep-step.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';
import { tellDecision } from './tell-duties.ts';

export interface DecideCase {
  no: string;
  outcome: Decision['outcome'];
  reasons: string;
  /** Where the refused applicant may turn and until when; the general rule where not said. */
  remedies?: string | undefined;
}

const separate: LegalBasis = { law: '行政许可法', article: 34, gist: '审查与决定分离：提出审查意见的人不作决定' };
// 行政复议法 20, 行政诉讼法 46: sixty days, six months.
const generalRemedies = '不服本决定的，可以自知道之日起 60 日内申请行政复议，或者 6 个月内提起行政诉讼';

/**
 * Grants or refuses an application, by another person than those who reviewed it ('same-person'), when the published process has
 * come to its decision. A refusal gives reasons and tells the remedies (行政许可法 38); then ten working days run to deliver (44).
 */
export async function decideCase(act: Act, input: DecideCase, key: SigningKey): Promise<Case> {
  const { outcome } = input;
  const reasons = input.reasons.trim();
  if (outcome === 'refused' && !reasons) throw new Invalid({ reasons: said('不予许可的，请书面说明理由', 'A refusal gives its reasons in writing') });
  return asOfficer(act, input.no, 'decide', async (inside, file, power) => {
    if (file.reviews.some(({ by }) => by === inside.actor.id)) {
      throw new Refused('same-person', said('您审查过这件，请由他人作出决定', 'You reviewed this case; someone else decides'), separate, { no: file.no });
    }
    const graph = await processOf(inside.db, file);
    const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'decide', outcome: { decision: outcome } });
    const remedies = outcome === 'refused' ? input.remedies?.trim() || generalRemedies : null;
    const decision: Decision = { outcome, number: `${file.no}-${file.version + 1}`, reasons, remedies, by: inside.actor.id };
    await tellDecision(inside, file, outcome);
    return keepStep(inside, file, {
      event: 'cases.decided',
      changes: { state: 'decided', tokens, decision, decidedAt: inside.at },
      particulars: { outcome, number: decision.number },
      told: { outcome, reasons, remedies },
      power,
      effects,
      paper: {
        kind: 'decision',
        key,
        lines: [
          ['决定书编号 Number', decision.number],
          ['决定 Decision', outcome === 'granted' ? '准予 granted' : '不予 refused'],
          ['理由 Reasons', reasons || '符合法定条件、标准'],
          ...(remedies ? [['救济 Remedies', remedies] as const] : []),
          ['决定日期 Decided on', dayInChina(inside.at)],
        ],
      },
    });
  });
}
