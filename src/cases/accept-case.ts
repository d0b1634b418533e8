import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { decideBy } from './clock/case-clock.ts';
import type { Case } from './case.ts';
import { keepStep, type Step } from './keep-step.ts';
import { dayLine, type Paper } from './papers.ts';
import { moveProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';
import { turnInReview } from './turn.ts';

/**
 * Accepts an application whose materials are complete, or were corrected as asked (行政许可法 32(5)): now the statutory
 * and the promised clock run. The applicant is given a dated and sealed notice (32). Refused outside 'submitted'.
 */
export async function acceptCase(act: Act, { no }: { no: string }, key: SigningKey): Promise<Case> {
  return asOfficer(act, no, 'accept', async (inside, file, power) => {
    const acceptedOn = dayInChina(inside.at);
    const accepted = await acceptanceOn(inside, file, acceptedOn, key);
    return keepStep(inside, file, { ...accepted, event: 'cases.accepted', particulars: { acceptedOn }, power });
  });
}

/** What acceptance on a day changes: the process moved on, both clocks started, the notice written. */
export async function acceptanceOn(act: Act, file: Case, acceptedOn: string, key: SigningKey): Promise<Pick<Step<'cases.accepted'>, 'changes' | 'told' | 'paper' | 'effects'>> {
  const graph = await processOf(act.db, file);
  const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'accept', outcome: { materials: 'complete' } });
  const changes: Partial<Case> = { state: 'accepted', tokens, acceptedAt: act.at, acceptedOn, awaits: turnInReview(graph, tokens) };
  return { changes, told: { acceptedOn }, paper: { ...noticeOf({ ...file, ...changes }, acceptedOn), key }, effects };
}

function noticeOf(file: Case, acceptedOn: string): Paper {
  const { statutory, promised } = file.limits;
  const due = (limit: typeof statutory): string => (limit ? dayLine(decideBy(file, limit, acceptedOn).dueDate) : '—');
  return {
    kind: 'acceptance',
    lines: [
      ['受理日期 Accepted on', dayLine(acceptedOn)],
      ['收到材料 Materials received', file.receivedOn],
      ['法定期限届满 Due by law', due(statutory)],
      ['承诺办结 Promised by', due(promised)],
    ],
  };
}

