import { type ProcessGraph, type ProcessNode, indexOf } from './process-graph.ts';

/** The way through a process on which the most working days are promised, and how many. */
export interface LongestPath {
  workdays: number;
  tasks: ProcessNode[];
}

/**
 * The longest path by the limits of its tasks, in working days: what counts towards the promised limit, suspensions and
 * waiting times aside. Of branches that run side by side the longer one; a way back is not gone twice.
 */
export function longestPath(graph: ProcessGraph): LongestPath {
  const { nodes, outOf } = indexOf(graph);
  const start = graph.nodes.find(({ kind }) => kind === 'start');
  const back = waysBack(graph);
  const longest = new Map<string, LongestPath>();
  const from = (id: string, open: ReadonlySet<string>): LongestPath => {
    const known = longest.get(id);
    if (known) return known;
    const node = nodes.get(id);
    if (!node || open.has(id)) return { workdays: 0, tasks: [] };
    const here = new Set([...open, id]);
    const onward = outOf(id).filter((flow) => !back.has(flow.id)).map(({ to }) => from(to, here));
    const rest = onward.reduce((best, each) => (each.workdays > best.workdays ? each : best), { workdays: 0, tasks: [] });
    const days = countedDays(node);
    const found = { workdays: days + rest.workdays, tasks: days > 0 ? [node, ...rest.tasks] : rest.tasks };
    longest.set(id, found);
    return found;
  };
  return start ? from(start.id, new Set()) : { workdays: 0, tasks: [] };
}

function countedDays({ task }: ProcessNode): number {
  return task?.countsTowardsLimit ? task.days : 0;
}

// A flow leads back where every way to its source has already led through its target.
function waysBack(graph: ProcessGraph): ReadonlySet<string> {
  const starts = graph.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  const without = new Map<string, ReadonlySet<string>>();
  const reachedWithout = (avoided: string): ReadonlySet<string> => {
    const known = without.get(avoided);
    if (known) return known;
    const reached = new Set<string>();
    const waiting = starts.filter((id) => id !== avoided);
    while (waiting.length > 0) {
      const id = waiting.pop()!;
      if (reached.has(id)) continue;
      reached.add(id);
      waiting.push(...indexOf(graph).outOf(id).map(({ to }) => to).filter((to) => to !== avoided));
    }
    without.set(avoided, reached);
    return reached;
  };
  return new Set(graph.flows.filter(({ from, to }) => from === to || !reachedWithout(to).has(from)).map(({ id }) => id));
}
