import { type Flow, type GraphIndex, type ProcessGraph, indexOf, waitsAt } from './process-graph.ts';
import type { Token } from './step.ts';

/** What no course of a process may do. */
export interface BadCourse {
  code: 'unreachable' | 'stuck' | 'waits-for-ever' | 'twice-at-once' | 'spins' | 'undecided-at-start' | 'too-complex';
  node: string;
}

const mostMarkings = 20_000;

interface Course {
  index: GraphIndex;
  visited: Set<string>;
  bad: Map<string, BadCourse>;
}

/** Goes through every course that a process of sound shape can take, every answer of every gateway, and names what goes wrong. */
export function explore(graph: ProcessGraph): BadCourse[] {
  const index = indexOf(graph);
  const course: Course = { index, visited: new Set(), bad: new Map() };
  const note = (code: BadCourse['code'], node: string): void => void course.bad.set(`${code} ${node}`, { code, node });
  findSpinning(graph, index).forEach((node) => note('spins', node));
  if (course.bad.size > 0) return [...course.bad.values()];

  const start = graph.nodes.find(({ kind }) => kind === 'start')!;
  course.visited.add(start.id);
  findUndecided(index, start.id).forEach((node) => note('undecided-at-start', node));
  const markings = new Map<string, { tokens: Token[]; next: string[] }>();
  const waiting = leaveAll(course, start.id, []);
  const first = waiting.map(keyOf);
  while (waiting.length > 0) {
    const tokens = waiting.pop()!;
    const key = keyOf(tokens);
    if (markings.has(key)) continue;
    if (markings.size === mostMarkings) return [{ code: 'too-complex', node: start.id }];
    const marking: { tokens: Token[]; next: string[] } = { tokens, next: [] };
    markings.set(key, marking);
    const doubled = tokens.find((token, i) => tokens.some((other, j) => j > i && other.at === token.at && other.by === token.by));
    if (doubled) {
      note('twice-at-once', doubled.at);
      continue;
    }
    const enabled = tokens.filter((token) => waitsAt(index.nodes.get(token.at)!));
    if (enabled.length === 0 && tokens.length > 0) note('waits-for-ever', tokens[0]!.at);
    for (const token of enabled) {
      for (const next of leaveAll(course, token.at, tokens.filter((other) => other !== token))) {
        marking.next.push(keyOf(next));
        waiting.push(next);
      }
    }
  }
  for (const { id } of graph.nodes) if (!course.visited.has(id)) note('unreachable', id);
  if (course.bad.size === 0 && first.length > 0) {
    const ending = canReachEnd(markings);
    for (const [key, { tokens }] of markings) if (!ending.has(key)) note('stuck', tokens.find((token) => waitsAt(index.nodes.get(token.at)!))!.at);
  }
  return [...course.bad.values()];
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ at, by }) => `${at}<${by ?? ''}`).sort().join(' ');
}

function leaveAll(course: Course, node: string, tokens: Token[]): Token[][] {
  return course.index.outOf(node).reduce<Token[][]>((ways, flow) => ways.flatMap((way) => arriveAll(course, flow, way)), [tokens]);
}

function arriveAll(course: Course, flow: Flow, tokens: Token[]): Token[][] {
  const node = course.index.nodes.get(flow.to)!;
  course.visited.add(node.id);
  if (waitsAt(node)) return [[...tokens, { at: node.id }]];
  if (node.kind === 'end') return [tokens];
  if (node.kind === 'exclusiveGateway') return course.index.outOf(node.id).flatMap((each) => arriveAll(course, each, tokens));
  if (node.kind === 'serviceTask') return leaveAll(course, node.id, tokens);
  const joined = [...tokens, { at: node.id, by: flow.id }];
  const taken = new Set(course.index.into(node.id).map((each) => joined.find(({ at, by }) => at === node.id && by === each.id)));
  if (taken.has(undefined)) return [joined];
  return leaveAll(course, node.id, joined.filter((token) => !taken.has(token)));
}

function canReachEnd(markings: ReadonlyMap<string, { tokens: Token[]; next: string[] }>): Set<string> {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of markings) for (const each of next) before.set(each, [...(before.get(each) ?? []), key]);
  const reached = new Set<string>();
  const waiting = [''];
  while (waiting.length > 0) {
    const key = waiting.pop()!;
    if (reached.has(key)) continue;
    reached.add(key);
    waiting.push(...(before.get(key) ?? []));
  }
  return reached;
}

// A loop of gateways and automatic tasks alone would never come to rest.
function findSpinning(graph: ProcessGraph, index: GraphIndex): string[] {
  const done = new Set<string>();
  const open: string[] = [];
  const spinning = new Set<string>();
  const visit = (id: string): void => {
    const node = index.nodes.get(id)!;
    if (waitsAt(node) || node.kind === 'end' || done.has(id)) return;
    if (open.includes(id)) return void spinning.add(id);
    open.push(id);
    for (const flow of index.outOf(id)) visit(flow.to);
    open.pop();
    done.add(id);
  };
  for (const { id } of graph.nodes) visit(id);
  return [...spinning];
}

function findUndecided(index: GraphIndex, id: string): string[] {
  return index.outOf(id).flatMap(({ to }) => {
    const node = index.nodes.get(to)!;
    if (waitsAt(node) || node.kind === 'end') return [];
    const out = index.outOf(to);
    const undecided = node.kind === 'exclusiveGateway' && out.length > 1 && !out.some((flow) => flow.isDefault);
    return [...(undecided ? [to] : []), ...findUndecided(index, to)];
  });
}
