import type { Lang } from '#platform/i18n.ts';
import { type Flow, type ProcessGraph, type ProcessNode, indexOf, waitsAt } from './process-graph.ts';

/** How far a matter is: where it stands, and what was done on which day ('YYYY-MM-DD'; '' where no day is known). */
export interface Progress {
  present: readonly string[];
  done: Readonly<Record<string, string>>;
  /** Written in the present step: '最迟 3 月 17 日'. */
  note?: string;
}

export type Mark = 'done' | 'present' | 'future' | 'plain';

/** How a node is drawn; all are plain where no progress is shown. */
export function markOf(node: string, progress: Progress | undefined): Mark {
  if (!progress) return 'plain';
  if (progress.present.includes(node)) return 'present';
  return progress.done[node] === undefined ? 'future' : 'done';
}

/** Nodes that a matter has gone through: what was done, and the start, gateways and ends on its way. */
export function passedNodes(graph: ProcessGraph, progress: Progress): ReadonlySet<string> {
  const { into } = indexOf(graph);
  const begun = progress.present.length > 0 || Object.keys(progress.done).length > 0;
  const passed = new Set(graph.nodes.filter(({ id, kind }) => progress.done[id] !== undefined || (begun && kind === 'start')).map(({ id }) => id));
  const here = (id: string): boolean => passed.has(id) || progress.present.includes(id);
  const rests = graph.nodes.filter((node) => !waitsAt(node) && node.kind !== 'end');
  // Backwards from what was reached: a gateway was passed if both sides of it were.
  for (let more = true; more; ) {
    more = false;
    for (const { id } of rests) {
      if (passed.has(id) || !into(id).some(({ from }) => passed.has(from)) || !leadsTo(graph, id, here)) continue;
      passed.add(id);
      more = true;
    }
  }
  return passed;
}

function leadsTo(graph: ProcessGraph, id: string, here: (id: string) => boolean, seen = new Set<string>()): boolean {
  const { nodes, outOf } = indexOf(graph);
  return outOf(id).some(({ to }) => {
    if (here(to)) return true;
    if (seen.has(to) || waitsAt(nodes.get(to)!)) return false;
    return leadsTo(graph, to, here, seen.add(to));
  });
}

/**
 * The tasks that a matter goes through from start to end: the way it took so far, then the plain way on.
 * Ways back (correction) belong to the step that they lead back to; what is done only if asked for is left out until it is.
 */
export function mainWay(graph: ProcessGraph, progress?: Progress): ProcessNode[] {
  const { nodes, into, outOf } = indexOf(graph);
  const seen = new Set<string>();
  const way: ProcessNode[] = [];
  const reached = (id: string): boolean => progress !== undefined && markOf(id, progress) !== 'future';
  const choose = (node: ProcessNode): readonly Flow[] => {
    const ways = outOf(node.id);
    if (ways.length < 2 || node.kind === 'parallelGateway') return ways;
    const onward = ways.filter(({ to }) => !leadsBack(to));
    const taken = onward.find(({ to }) => reached(to) || (!waitsAt(nodes.get(to)!) && leadsTo(graph, to, reached)));
    const main = taken ?? onward.find(({ isDefault }) => isDefault) ?? onward[0] ?? ways[0]!;
    return [main];
  };
  const leadsBack = (id: string): boolean => {
    const [only, ...others] = outOf(id);
    return only !== undefined && others.length === 0 && seen.has(only.to);
  };
  const visit = (id: string): void => {
    const node = nodes.get(id)!;
    // What follows a join comes after all of its branches.
    if (seen.has(id) || (node.kind === 'parallelGateway' && !into(id).every(({ from }) => seen.has(from)))) return;
    seen.add(id);
    if (node.kind === 'userTask' || node.kind === 'serviceTask' || node.kind === 'timer') way.push(node);
    for (const { to } of choose(node)) visit(to);
  };
  for (const { id, kind } of graph.nodes) if (kind === 'start') visit(id);
  return way;
}

/** A day as it is written beside a step: '2 月 12 日', '12 Feb'. Empty for an empty day. */
export function dayIn(lang: Lang, day: string): string {
  const [, month, date] = /^\d{4}-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!month || !date) return '';
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
  return lang === 'en' ? `${Number(date)} ${months[Number(month) - 1]}` : `${Number(month)} 月 ${Number(date)} 日`;
}
