import type { Act } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from './case.ts';
import { keepStep } from './keep-step.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';

export interface RefuseAcceptance {
  no: string;
  /** No licence is needed for it (行政许可法 32(1)), or it is another body's (32(2)), or other. */
  ground: 'notNeeded' | 'otherBody' | 'other';
  reason: string;
  /** The right body, where it is another's. */
  rightBody?: string | undefined;
}

const grounds = { notNeeded: '依法不需要许可', otherBody: '不属于本机关职权范围', other: '其他' } as const;

/**
 * Refuses to accept, at once and in writing, with the reason and, where the matter is another body's, that body's name
 * (行政许可法 32(1), 32(2), 32 last paragraph). Invalid without the reason or the right body.
 */
export async function refuseAcceptance(act: Act, input: RefuseAcceptance, key: SigningKey): Promise<Case> {
  const reason = input.reason.trim();
  const rightBody = input.rightBody?.trim();
  if (!reason) throw new Invalid({ reason: said('请写明不予受理的理由', 'Say why it is not accepted') });
  if (input.ground === 'otherBody' && !rightBody) {
    throw new Invalid({ rightBody: said('请告知应向哪个机关申请', 'Name the body to which the applicant should turn') });
  }
  return asOfficer(act, input.no, 'refuseAcceptance', async (inside, file, power) => {
    const graph = await processOf(inside.db, file);
    const { effects } = moveProcess(graph, file.tokens, { act: 'accept', outcome: { materials: 'notAcceptable' } });
    return keepStep(inside, file, {
      event: 'cases.acceptance-refused',
      changes: { state: 'refusedAcceptance', tokens: [], closedAt: inside.at },
      particulars: {},
      told: { ground: input.ground, reason, ...(rightBody && { rightBody }) },
      power,
      effects,
      paper: {
        kind: 'refusalOfAcceptance',
        key,
        lines: [
          ['不予受理 Ground', grounds[input.ground]],
          ['理由 Reason', reason],
          ...(rightBody ? [['请向此机关申请 Turn to', rightBody] as const] : []),
          ['救济 Remedies', '可依法申请行政复议或者提起行政诉讼'],
        ],
      },
    });
  });
}
