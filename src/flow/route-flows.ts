import type { Point } from './process-graph.ts';

/** The lines on which flows may run, and which of their crossings lie under a node. */
export interface Tracks {
  xs: readonly number[];
  ys: readonly number[];
  /** Whether the crossing of xs[i] and ys[j] is covered by a node. */
  covered: (i: number, j: number) => boolean;
}

/** A way out of a node or into one: the point at its edge and the first crossing outside of it. */
export interface Port {
  key: string;
  at: Point;
  i: number;
  j: number;
  /** Direction of travel: 0 right, 1 down, 2 left, 3 up. */
  direction: number;
  cost: number;
}

/** What earlier flows have taken, with the node that they lead to: flows to one node may run together. */
export interface Taken {
  segments: Map<number, string>;
  crossings: Map<number, { turned: boolean; goal: string }>;
  ports: Map<string, string>;
}

const dx = [1, 0, -1, 0];
const dy = [0, 1, 0, -1];
// In pixels of detour that each is worth avoiding.
const bend = 60;
const crossing = 60;
const touching = 500;
const sharedPort = 400;
const merging = 40;

/** Finds the shortest and plainest way between two nodes: few bends, few crossings, never along a flow that leads elsewhere. Undefined if there is none. */
export function routeFlow(tracks: Tracks, from: readonly Port[], to: readonly Port[], goalNode: string, taken: Taken): Point[] | undefined {
  const { xs, ys } = tracks;
  const count = xs.length * ys.length * 4;
  const cost = new Float64Array(count).fill(Infinity);
  const came = new Int32Array(count).fill(-1);
  const heap: [number, number][] = [];
  const stateOf = (i: number, j: number, direction: number): number => (j * xs.length + i) * 4 + direction;
  const reach = (state: number, next: number, before: number): void => {
    if (next >= cost[state]!) return;
    cost[state] = next;
    came[state] = before;
    push(heap, [next, state]);
  };
  const standing = (i: number, j: number): number => {
    const there = taken.crossings.get(j * xs.length + i);
    return !there || there.goal === goalNode ? 0 : there.turned ? touching : crossing;
  };
  for (const port of from) {
    const start = port.cost + (taken.ports.has(port.key) ? sharedPort : 0) + Math.abs(xs[port.i]! - port.at.x) + Math.abs(ys[port.j]! - port.at.y);
    reach(stateOf(port.i, port.j, port.direction), start + standing(port.i, port.j), -1);
  }
  const goals = new Map(to.map((port) => [stateOf(port.i, port.j, port.direction), port]));
  let best: { total: number; state: number } | undefined;
  for (let top = pop(heap); top; top = pop(heap)) {
    const [spent, state] = top;
    if (best && spent >= best.total) break;
    if (spent > cost[state]!) continue;
    const goal = goals.get(state);
    if (goal) {
      const used = taken.ports.get(goal.key);
      const total = spent + goal.cost + (used === undefined ? 0 : used === goalNode ? merging : sharedPort);
      if (!best || total < best.total) best = { total, state };
    }
    const direction = state & 3;
    const i = (state >> 2) % xs.length;
    const j = Math.floor((state >> 2) / xs.length);
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (direction + 2) % 4) continue;
      const ni = i + dx[turn]!;
      const nj = j + dy[turn]!;
      if (ni < 0 || nj < 0 || ni >= xs.length || nj >= ys.length || tracks.covered(ni, nj)) continue;
      if ((taken.segments.get(segment(i, j, turn, xs.length)) ?? goalNode) !== goalNode) continue;
      const there = taken.crossings.get(j * xs.length + i);
      const bending = turn === direction ? 0 : bend + (there && there.goal !== goalNode ? touching : 0);
      const length = Math.abs(xs[ni]! - xs[i]!) + Math.abs(ys[nj]! - ys[j]!);
      reach(stateOf(ni, nj, turn), spent + bending + length + standing(ni, nj), state);
    }
  }
  return best && traceBack(tracks, from, goals.get(best.state)!, best.state, came, goalNode, taken);
}

function traceBack(tracks: Tracks, from: readonly Port[], goal: Port, last: number, came: Int32Array, goalNode: string, taken: Taken): Point[] {
  const width = tracks.xs.length;
  const states: number[] = [];
  for (let state = last; state !== -1; state = came[state]!) states.unshift(state);
  const points: Point[] = [];
  states.forEach((state, n) => {
    const vertex = state >> 2;
    const [i, j] = [vertex % width, Math.floor(vertex / width)];
    const direction = state & 3;
    const before = states[n - 1];
    if (before !== undefined) taken.segments.set(segment((before >> 2) % width, Math.floor((before >> 2) / width), direction, width), goalNode);
    const next = states[n + 1];
    const turned = next !== undefined && (next & 3) !== direction;
    const shared = taken.crossings.get(vertex);
    taken.crossings.set(vertex, { turned: turned || shared !== undefined, goal: shared && shared.goal !== goalNode ? '' : goalNode });
    if (turned) points.push({ x: tracks.xs[i]!, y: tracks.ys[j]! });
  });
  const first = states[0]!;
  const port = from.find(({ i, j, direction }) => (j * width + i) * 4 + direction === first)!;
  taken.ports.set(port.key, '');
  taken.ports.set(goal.key, goalNode);
  return [port.at, ...points, goal.at];
}

function segment(i: number, j: number, direction: number, width: number): number {
  const [fi, fj] = direction === 2 ? [i - 1, j] : direction === 3 ? [i, j - 1] : [i, j];
  return (fj * width + fi) * 2 + (direction % 2);
}

function push(heap: [number, number][], entry: [number, number]): void {
  let n = heap.push(entry) - 1;
  while (n > 0) {
    const parent = (n - 1) >> 1;
    if (heap[parent]![0] <= entry[0]) break;
    heap[n] = heap[parent]!;
    n = parent;
  }
  heap[n] = entry;
}

function pop(heap: [number, number][]): [number, number] | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || !last) return top;
  let n = 0;
  for (;;) {
    let child = 2 * n + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child++;
    if (heap[child]![0] >= last[0]) break;
    heap[n] = heap[child]!;
    n = child;
  }
  heap[n] = last;
  return top;
}
