import type { ProcessGraph } from '#flow';
import { type Said, said } from '#platform/i18n.ts';
import type { Case, Turn } from './case.ts';
import { actDue, stagesDue } from './run-process.ts';

/** What an open case waits for while it is under review: a step of review or inspection, the decision, or a time that runs. */
export function turnInReview(graph: ProcessGraph, tokens: Case['tokens']): Turn {
  const [first] = stagesDue(graph, tokens);
  if (first) return first.act === 'inspect' ? 'inspect' : 'review';
  return actDue(graph, tokens, 'decide') ? 'decide' : 'time';
}

/** What a case waits for, by its state where that says it, else as its process was left. */
export function awaitsOf({ state, decision, closedAt, awaits }: Pick<Case, 'state' | 'decision' | 'closedAt' | 'awaits'>): Turn | null {
  if (closedAt) return null;
  switch (state) {
    case 'submitted':
      return 'accept';
    case 'correcting':
      return 'correct';
    case 'decided':
      return decision?.outcome === 'granted' ? 'issue' : 'deliver';
    case 'issued':
      return 'deliver';
    default:
      return awaits;
  }
}

/** What is to be done, as work lists call it. */
export const turnNames: Record<Turn | 'resume', Said> = {
  accept: said('核对材料', 'check materials'),
  correct: said('等申请人补正', 'applicant corrects'),
  review: said('审查', 'review'),
  inspect: said('现场核查', 'inspect on site'),
  decide: said('作出决定', 'decide'),
  time: said('等待期满', 'waiting time'),
  resume: said('恢复计时', 'resume'),
  issue: said('颁发', 'issue'),
  deliver: said('送达', 'deliver'),
};
