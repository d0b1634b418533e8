import { getItemVersion, type Item } from '#catalog';
import { findPowerInForce, type PowerVersion } from '#authority';
import type { ProcessGraph, Progress } from '#flow';
import { getOrgan, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { actsNow, type ActNow } from './acts-now.ts';
import { type CaseClock, caseClock } from '../clock/case-clock.ts';
import { type CaseEventTold, caseTimeline } from './case-timeline.ts';
import type { Case } from '../case.ts';
import { type AttachedFile, filesOf, getCase } from './get-case.ts';
import { processOf, stagesDue } from '../run-process.ts';

/** All that is shown of one open case: its facts, its clocks, how far it is, what happened, what may be done. */
export interface CaseView {
  file: Case;
  item: Item;
  graph: ProcessGraph;
  clock: CaseClock;
  progress: Progress;
  timeline: CaseEventTold[];
  files: AttachedFile[];
  /** The entry of the power list under which officers act, where one is in force today. */
  power: PowerVersion | undefined;
  /** The body that handles it. */
  organ: Organ;
  acts: ActNow[];
  /** Steps that wait for an opinion or a record. */
  stages: ReturnType<typeof stagesDue>;
}

/** Opens a case for reading; an officer's reading is noted with it. */
export async function viewCase(act: Act, no: string, purpose?: string): Promise<CaseView> {
  const file = await getCase(act, no, purpose);
  const item = await getItemVersion(act.db, file.item.code, file.item.version);
  const graph = await processOf(act.db, file);
  const timeline = await caseTimeline(act, file);
  const files = await filesOf(act, file);
  const power = await findPowerInForce(act.db, file.power, dayInChina(act.at));
  const organ = await getOrgan(act.db, file.organ);
  return {
    file,
    item,
    graph,
    clock: caseClock(file, dayInChina(act.at)),
    progress: progressOf(file, graph),
    timeline,
    files,
    power,
    organ,
    acts: actsNow(act.actor, file, graph, power),
    stages: stagesDue(graph, file.tokens),
  };
}

/** How far a case is in its process: where its tokens stand, and the day on which each step was done. */
export function progressOf(file: Case, graph: ProcessGraph): Progress {
  const done: Record<string, string> = {};
  const day = (at: Date | null): string | undefined => (at ? dayInChina(at) : undefined);
  const days: Record<string, string | undefined> = {
    submit: day(file.submittedAt),
    correct: day(file.correctedAt),
    accept: file.acceptedOn ?? undefined,
    issueAcceptance: file.acceptedOn ?? undefined,
    decide: day(file.decidedAt),
    makeCertificate: day(file.issuedAt),
    deliver: file.delivery ? day(new Date(file.delivery.at)) : undefined,
  };
  for (const node of graph.nodes) {
    const on = node.task && days[node.task.act];
    if (on && onTheWay(graph, node.id, file.decision?.outcome)) done[node.id] = on;
  }
  for (const review of file.reviews) done[review.stage] = dayInChina(new Date(review.at));
  return { present: file.closedAt ? [] : file.tokens.map(({ at }) => at), done };
}

// What was granted and what was refused are each handed over at a step of its own.
function onTheWay(graph: ProcessGraph, node: string, outcome: string | undefined, seen = new Set<string>()): boolean {
  const into = graph.flows.filter(({ to }) => to === node);
  if (into.length === 0) return true;
  seen.add(node);
  return into.some(({ from, condition }) => (condition?.startsWith('decision =') ? condition === `decision = '${outcome}'` : !seen.has(from) && onTheWay(graph, from, outcome, seen)));
}
