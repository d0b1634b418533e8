import type { Flow, NodeKind, ProcessGraph, ProcessNode } from './process-graph.ts';

const kinds: Record<string, NodeKind> = { s: 'start', e: 'end', t: 'userTask', a: 'serviceTask', x: 'exclusiveGateway', p: 'parallelGateway', w: 'timer' };

/**
 * A process for tests, by its flows: `graphOf('s>t1', 't1>x1', "x1>t2:ok='1'", 'x1>e1:default', 't2>e2')`.
 * The first letter of an id is its kind (s start, e end, t task, a automatic, x and p gateways, w timer); the act is the id.
 */
export function graphOf(...lines: string[]): ProcessGraph {
  const flows = lines.map((line, i): Flow => {
    const [, from, to, condition] = /^(\w+)>(\w+)(?::(.+))?$/.exec(line)!;
    const rest = condition === 'default' ? { isDefault: true as const } : condition === undefined ? {} : { condition };
    return { id: `f${i + 1}`, from: from!, to: to!, ...rest, waypoints: [] };
  });
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  return { id: 'process', name: 'process', lanes: [{ id: 'lane', name: 'lane', bounds: box() }], nodes: ids.map(nodeOf), flows };
}

function nodeOf(id: string): ProcessNode {
  const kind = kinds[id[0]!]!;
  const task = { act: id, role: 'clerk', limit: '', days: 0, countsTowardsLimit: false };
  return {
    id,
    kind,
    name: id,
    lane: 'lane',
    ...((kind === 'userTask' || kind === 'serviceTask') && { task }),
    ...(kind === 'timer' && { duration: 'P1D' }),
    ...(kind === 'end' && { ending: id }),
    bounds: box(),
  };
}

function box() {
  return { x: 0, y: 0, width: 0, height: 0 };
}
