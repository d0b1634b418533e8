import { parseCondition } from './conditions.ts';
import { type Flow, type GraphIndex, type ProcessGraph, indexOf, waitsAt } from './process-graph.ts';
import type { Token } from './step.ts';

/** What no course of a process may do. */
export interface BadCourse {
  code: 'unreachable' | 'stuck' | 'waits-for-ever' | 'twice-at-once' | 'spins' | 'undecided-at-start' | 'too-complex';
  node: string;
}

const mostMarkings = 20_000;

// What an act found is known to every gateway behind it: a way that would need two answers to one question is no way.
interface Way {
  tokens: Token[];
  answers: Answers | undefined;
  passed: Passed | undefined;
}
interface Answers { variable: string; value: string; before: Answers | undefined }
interface Passed { node: string; before: Passed | undefined }

interface Course {
  index: GraphIndex;
  visited: Set<string>;
  bad: Map<string, BadCourse>;
  /** Questions that more than one gateway asks, with all values that any of them knows. */
  shared: ReadonlyMap<string, readonly string[]>;
}

const noneOfThem = '';

/** Goes through every course that a process of sound shape can take, every answer of every gateway, and names what goes wrong. */
export function explore(graph: ProcessGraph): BadCourse[] {
  const index = indexOf(graph);
  const course: Course = { index, visited: new Set(), bad: new Map(), shared: sharedQuestions(graph, index) };
  const note = (code: BadCourse['code'], node: string): void => void course.bad.set(`${code} ${node}`, { code, node });
  findSpinning(graph, index).forEach((node) => note('spins', node));
  if (course.bad.size > 0) return [...course.bad.values()];

  const start = graph.nodes.find(({ kind }) => kind === 'start')!;
  findUndecided(index, start.id).forEach((node) => note('undecided-at-start', node));
  if (course.bad.size > 0) return [...course.bad.values()];
  const markings = new Map<string, { tokens: Token[]; next: string[] }>();
  const waiting = leaveAll(course, start.id, [], 'start');
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
  if (course.bad.size === 0) {
    const ending = canReachEnd(markings);
    for (const [key, { tokens }] of markings) if (!ending.has(key)) note('stuck', tokens.find((token) => waitsAt(index.nodes.get(token.at)!))!.at);
  }
  for (const { id } of graph.nodes) if (!course.visited.has(id)) note('unreachable', id);
  return [...course.bad.values()];
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ at, by }) => `${at}<${by ?? ''}`).sort().join(' ');
}

/** Every marking that may follow when a node is done. Nothing has been answered yet where the process starts. */
function leaveAll(course: Course, node: string, tokens: Token[], from?: 'start'): Token[][] {
  const begun: Way = { tokens, answers: undefined, passed: { node, before: undefined } };
  const ways = leave(course, node, [begun], from);
  for (const { passed } of ways) for (let each = passed; each; each = each.before) course.visited.add(each.node);
  return ways.map((way) => way.tokens);
}

function leave(course: Course, node: string, ways: Way[], from?: 'start'): Way[] {
  return course.index.outOf(node).reduce((all, flow) => all.flatMap((way) => arrive(course, flow, way, from)), ways);
}

function arrive(course: Course, flow: Flow, before: Way, from?: 'start'): Way[] {
  const node = course.index.nodes.get(flow.to)!;
  const way: Way = { ...before, passed: { node: node.id, before: before.passed } };
  if (waitsAt(node)) return [{ ...way, tokens: [...way.tokens, { at: node.id }] }];
  if (node.kind === 'end') return [way];
  if (node.kind === 'serviceTask') return leave(course, node.id, [way], from);
  if (node.kind === 'exclusiveGateway') return choose(course, node.id, way, from);
  const joined = [...way.tokens, { at: node.id, by: flow.id }];
  const taken = new Set(course.index.into(node.id).map((each) => joined.find(({ at, by }) => at === node.id && by === each.id)));
  if (taken.has(undefined)) return [{ ...way, tokens: joined }];
  return leave(course, node.id, [{ ...way, tokens: joined.filter((token) => !taken.has(token)) }], from);
}

function choose(course: Course, node: string, way: Way, from?: 'start'): Way[] {
  const flows = course.index.outOf(node);
  const onBy = (flow: Flow | undefined, answers = way.answers): Way[] => (flow ? arrive(course, flow, { ...way, answers }, from) : []);
  if (flows.length === 1) return onBy(flows[0]);
  const variable = askedAt(flows);
  const byValue = (value: string): Flow | undefined => flows.find((flow) => valuesOf(flow).includes(value)) ?? flows.find((flow) => flow.isDefault);
  if (from === 'start') return onBy(byValue(noneOfThem));
  const shared = course.shared.get(variable);
  if (!shared) return flows.flatMap((flow) => onBy(flow));
  for (let known = way.answers; known; known = known.before) if (known.variable === variable) return onBy(byValue(known.value));
  return [...shared, noneOfThem].flatMap((value) => onBy(byValue(value), { variable, value, before: way.answers }));
}

function sharedQuestions(graph: ProcessGraph, index: GraphIndex): Map<string, readonly string[]> {
  const choices = graph.nodes.filter(({ id, kind }) => kind === 'exclusiveGateway' && index.outOf(id).length > 1);
  const asked = Map.groupBy(choices, ({ id }) => askedAt(index.outOf(id)));
  const twice = [...asked].filter(([, gateways]) => gateways.length > 1);
  return new Map(twice.map(([variable, gateways]) => [variable, [...new Set(gateways.flatMap(({ id }) => index.outOf(id).flatMap(valuesOf)))]]));
}

function askedAt(flows: readonly Flow[]): string {
  return flows.map(({ condition }) => parseCondition(condition ?? '')?.variable).find((each) => each !== undefined) ?? '';
}

function valuesOf({ condition }: Flow): readonly string[] {
  return parseCondition(condition ?? '')?.values ?? [];
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

// Where nothing has been answered yet, a choice goes its default way.
function findUndecided(index: GraphIndex, id: string): string[] {
  return index.outOf(id).flatMap((flow) => findUndecidedAfter(index, flow));
}

function findUndecidedAfter(index: GraphIndex, { to }: Flow): string[] {
  const node = index.nodes.get(to)!;
  if (waitsAt(node) || node.kind === 'end') return [];
  const out = index.outOf(to);
  if (node.kind !== 'exclusiveGateway' || out.length === 1) return findUndecided(index, to);
  const otherwise = out.find((flow) => flow.isDefault);
  return otherwise ? findUndecidedAfter(index, otherwise) : [to];
}
