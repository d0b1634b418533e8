import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { articles } from './case-can.ts';
import { lengthOf } from './case-words.ts';
import { decideBy } from './clock/case-clock.ts';
import type { Case } from './case.ts';
import { keepStep } from './keep-step.ts';
import { dayLine } from './papers.ts';
import { asOfficer } from './take-case.ts';

export interface ExtendCase {
  no: string;
  /** By how much, in the unit of the item's extension; all that the law allows where not said. */
  n?: number | undefined;
  reason: string;
}

/**
 * Lengthens the limits once, by no more than the law allows for the matter, with a reason told to the applicant;
 * only the head may (行政许可法 42), and only before the limit has passed. Refused 'no-extension', 'limit-passed'.
 */
export async function extendCase(act: Act, input: ExtendCase, key: SigningKey): Promise<Case> {
  const reason = input.reason.trim();
  if (!reason) throw new Invalid({ reason: said('请写明延期的理由，要告知申请人', 'Give the reason; the applicant will be told') });
  return asOfficer(act, input.no, 'extend', async (inside, file, power) => {
    const today = dayInChina(inside.at);
    const allowed = file.limits.extension;
    if (!allowed) throw new Refused('no-extension', said('这个事项没有可以延长的法定期限', 'No law allows to extend this matter'), articles.limit, { no: file.no });
    const limit = file.limits.statutory ?? file.limits.promised;
    const due = limit && decideBy(file, limit, today).dueDate;
    if (due && today > due) {
      throw new Refused('limit-passed', said(`期限已于 ${due} 届满，不能再延长`, `The limit ended on ${due}; it can no longer be extended`), articles.limit, { dueOn: due });
    }
    const n = input.n ?? allowed.n;
    if (!Number.isInteger(n) || n < 1 || n > allowed.n) {
      const most = lengthOf(allowed);
      throw new Invalid({ n: said(`最多延长 ${most['zh-CN']}`, `It may be extended by ${most.en} at most`) });
    }
    const length = lengthOf({ n, unit: allowed.unit });
    const extensions = [...file.extensions, { n, unit: allowed.unit, reason, on: today }];
    const until = limit && decideBy({ ...file, extensions }, limit, today).dueDate;
    return keepStep(inside, file, {
      event: 'cases.extended',
      changes: { extensions },
      particulars: { n, unit: allowed.unit },
      told: { n, unit: allowed.unit, reason, ...(until && { until }) },
      power,
      paper: { kind: 'extension', key, lines: [['理由 Reason', reason], ['延长 By', `${length['zh-CN']} ${length.en}`], ['新的期限 New limit', until ? dayLine(until) : '—']] },
    });
  });
}
