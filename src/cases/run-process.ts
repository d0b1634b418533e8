import { actOf, enabledActs, type Effect, getProcess, type ProcessGraph, startTokens, step } from '#flow';
import type { Db } from '#platform/db/tables.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { Case, CaseState } from './case.ts';

/** Where the process of a case stands after an act, and what it then waits for. */
export interface Moved {
  tokens: Case['tokens'];
  effects: readonly Effect[];
}

/** An act on the process: `node` names the step where several wait; the outcome answers the gateways behind it. */
export interface ProcessAct {
  act: string;
  node?: string | undefined;
  outcome?: Readonly<Record<string, string>>;
}

/** The process version that a case runs: what was published when it was submitted. */
export async function processOf(db: Db, file: Pick<Case, 'process'>): Promise<ProcessGraph> {
  return (await getProcess(db, file.process.id, file.process.version)).graph;
}

/** The process after its application: started, and past the step of applying where it has one. */
export function startProcess(graph: ProcessGraph): Moved {
  const { state, effects } = startTokens(graph);
  return moveProcess(graph, state.tokens, { act: 'submit' }, effects);
}

/** Moves the process by an act. A step that the published process does not have is no step of it; one that it has must be due, or the act is refused (409). */
export function moveProcess(graph: ProcessGraph, tokens: Case['tokens'], event: ProcessAct, before: readonly Effect[] = []): Moved {
  if (!graph.nodes.some((node) => actOf(node) === event.act)) return { tokens, effects: before };
  const { act, node, outcome } = event;
  const { state, effects } = step(graph, { tokens }, { act, ...(node && { node }), ...(outcome && { outcome }) });
  return { tokens: state.tokens, effects: [...before, ...effects] };
}

/** Moves the process by what follows a decision; where the published process ended with the decision itself, nothing is left to move. */
export function finishProcess(graph: ProcessGraph, tokens: Case['tokens'], act: 'makeCertificate' | 'deliver'): Moved {
  return tokens.length === 0 ? { tokens, effects: [] } : moveProcess(graph, tokens, { act });
}

const notStages: ReadonlySet<string> = new Set(['submit', 'accept', 'correct', 'decide', 'makeCertificate', 'deliver', 'timeElapsed']);

/** Steps between acceptance and decision that wait for an officer's opinion or record: review, inspection, expert review, notice … */
export function stagesDue(graph: ProcessGraph, tokens: Case['tokens']): { node: string; act: string; name: Said; mayNeed: { key: string; name: Said }[] }[] {
  return enabledActs(graph, { tokens })
    .filter(({ act }) => !notStages.has(act))
    .map(({ act, node, name, outcomes }) => ({
      act,
      node,
      name: nameOf(graph, node, name),
      mayNeed: Object.entries(outcomes)
        .filter(([, { values }]) => values.includes('needed'))
        .map(([key]) => ({ key, name: nameOf(graph, graph.nodes.find((one) => actOf(one) === key)?.id, key) })),
    }));
}

function nameOf(graph: ProcessGraph, id: string | undefined, otherwise: string): Said {
  const node = graph.nodes.find((one) => one.id === id);
  return node ? said(node.name, node.nameEn ?? node.name) : said(otherwise, otherwise);
}

/** The state of an accepted case by where its process stands: reviewed once nothing but the decision is due. */
export function stateInReview(graph: ProcessGraph, tokens: Case['tokens']): CaseState {
  return stagesDue(graph, tokens).length === 0 ? 'reviewed' : 'inReview';
}

/** Whether an act is due by the process, or is no step of it. */
export function actDue(graph: ProcessGraph, tokens: Case['tokens'], act: string): boolean {
  return enabledActs(graph, { tokens }).some((enabled) => enabled.act === act) || !graph.nodes.some((node) => actOf(node) === act);
}
