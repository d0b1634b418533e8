import { Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { holds, parseCondition } from './conditions.ts';
import { type Flow, type GraphIndex, type ProcessGraph, type ProcessNode, actOf, indexOf, waitsAt } from './process-graph.ts';

/** Where a process stands. At a joining gateway `by` is the flow on which the token came. */
export interface Token {
  at: string;
  by?: string;
}

/** The whole state of a process: a few tokens, none once it has ended. */
export interface ProcessState {
  tokens: readonly Token[];
}

/** What an act found, for the gateways behind it: `{ materials: 'complete' }`. */
export type Outcome = Readonly<Record<string, string>>;

/** An act done; `node` only where two tasks with the same act wait at once. */
export interface ProcessEvent {
  act: string;
  node?: string;
  outcome?: Outcome;
}

/** What followed from an act, in order. */
export type Effect =
  | { kind: 'done'; node: string; act: string }
  | { kind: 'passed'; node: string; act: string }
  | { kind: 'awaits'; node: string; act: string }
  | { kind: 'awaitsTime'; node: string; duration: string }
  | { kind: 'ended'; node: string; ending: string };

export interface Stepped {
  state: ProcessState;
  effects: Effect[];
}

/** An act that may be done now, and what its outcome must or may say: the values each gateway behind it knows. */
export interface EnabledAct {
  act: string;
  node: string;
  name: string;
  role: string;
  lane: string;
  outcomes: Record<string, { values: string[]; required: boolean }>;
}

/** Starts a process: the tokens after its start event. */
export function startTokens(graph: ProcessGraph): Stepped {
  const index = indexOf(graph);
  const run: Run = { index, tokens: [], effects: [], outcome: {}, hops: 0 };
  for (const node of graph.nodes) if (node.kind === 'start') leave(run, node);
  if (run.refused) throw run.refused;
  return { state: { tokens: run.tokens }, effects: run.effects };
}

/**
 * Moves a process by one act. Pure: the old state stays as it was.
 * Refuses (409) an act that is not enabled, one that two waiting tasks share, and an outcome that leaves a gateway undecided.
 */
export function step(graph: ProcessGraph, state: ProcessState, event: ProcessEvent): Stepped {
  const stepped = tryStep(graph, state, event);
  if (stepped instanceof Refused) throw stepped;
  return stepped;
}

/** As `step`, but gives the refusal back instead of throwing it. */
export function tryStep(graph: ProcessGraph, state: ProcessState, event: ProcessEvent): Stepped | Refused {
  const index = indexOf(graph);
  const waiting = state.tokens.filter(({ at }) => {
    const node = index.nodes.get(at);
    return node && waitsAt(node) && actOf(node) === event.act && (event.node === undefined || event.node === at);
  });
  if (waiting.length === 0) return refuseAct(graph, state, event);
  if (waiting.length > 1) return refuseAmbiguous(index, waiting, event);
  const token = waiting[0]!;
  const node = index.nodes.get(token.at)!;
  const tokens = state.tokens.filter((other) => other !== token);
  const effects: Effect[] = [{ kind: 'done', node: node.id, act: event.act }];
  const run: Run = { index, tokens, effects, outcome: event.outcome ?? {}, hops: 0 };
  leave(run, node);
  return run.refused ?? { state: { tokens: run.tokens }, effects };
}

/** The acts that may be done now. */
export function enabledActs(graph: ProcessGraph, state: ProcessState): EnabledAct[] {
  const index = indexOf(graph);
  return state.tokens
    .map(({ at }) => index.nodes.get(at))
    .filter((node) => node !== undefined)
    .filter(waitsAt)
    .map((node) => ({
      act: actOf(node),
      node: node.id,
      name: node.name,
      role: node.task?.role ?? '',
      lane: node.lane,
      outcomes: outcomesAfter(index, node),
    }));
}

/** The nodes at which a process stands, for its drawing. */
export function presentNodes(state: ProcessState): string[] {
  return [...new Set(state.tokens.map(({ at }) => at))];
}

interface Run {
  index: GraphIndex;
  tokens: Token[];
  effects: Effect[];
  outcome: Outcome;
  hops: number;
  refused?: Refused;
}

function leave(run: Run, node: ProcessNode): void {
  for (const flow of run.index.outOf(node.id)) arrive(run, flow);
}

function arrive(run: Run, flow: Flow): void {
  if (++run.hops > 10_000) throw new Error(`Process spins without waiting at ${flow.to}`);
  const node = run.index.nodes.get(flow.to);
  if (!node) throw new Error(`Flow ${flow.id} leads nowhere`);
  switch (node.kind) {
    case 'userTask':
      run.tokens.push({ at: node.id });
      run.effects.push({ kind: 'awaits', node: node.id, act: actOf(node) });
      return;
    case 'timer':
      run.tokens.push({ at: node.id });
      run.effects.push({ kind: 'awaitsTime', node: node.id, duration: node.duration ?? '' });
      return;
    case 'end':
      run.effects.push({ kind: 'ended', node: node.id, ending: node.ending ?? '' });
      return;
    case 'serviceTask':
      run.effects.push({ kind: 'passed', node: node.id, act: actOf(node) });
      return leave(run, node);
    case 'exclusiveGateway':
      return choose(run, node);
    case 'parallelGateway':
      return join(run, node, flow);
    case 'start':
      throw new Error(`Flow ${flow.id} leads into a start event`);
  }
}

// A join waits for one token on each of its flows; a second token on the same flow is kept for the next round.
function join(run: Run, node: ProcessNode, flow: Flow): void {
  run.tokens.push({ at: node.id, by: flow.id });
  const taken: Token[] = [];
  for (const incoming of run.index.into(node.id)) {
    const token = run.tokens.find(({ at, by }) => at === node.id && by === incoming.id);
    if (!token) return;
    taken.push(token);
  }
  run.tokens = run.tokens.filter((token) => !taken.includes(token));
  leave(run, node);
}

function choose(run: Run, node: ProcessNode): void {
  const flows = run.index.outOf(node.id);
  if (flows.length === 1) return arrive(run, flows[0]!);
  const chosen = flows.find((flow) => flow.condition !== undefined && holds(flow.condition, run.outcome)) ?? flows.find((flow) => flow.isDefault);
  if (chosen) return arrive(run, chosen);
  const expected = flows.map((flow) => flow.condition ?? '').join(' / ');
  const sentence = said(`“${node.name}”要有结论：${expected}`, `The point “${node.nameEn ?? node.name}” needs an answer: ${expected}`);
  run.refused ??= new Refused('outcome-missing', sentence, undefined, { node: node.id, expected });
}

function outcomesAfter(index: GraphIndex, from: ProcessNode): EnabledAct['outcomes'] {
  const outcomes: EnabledAct['outcomes'] = {};
  const seen = new Set<string>();
  const visit = (node: ProcessNode): void => {
    for (const flow of index.outOf(node.id)) {
      const next = index.nodes.get(flow.to);
      if (!next || waitsAt(next) || seen.has(next.id)) continue;
      seen.add(next.id);
      const flows = index.outOf(next.id);
      const conditions = flows.map((each) => parseCondition(each.condition ?? '')).filter((each) => each !== undefined);
      for (const { variable, values } of conditions) {
        const entry = (outcomes[variable] ??= { values: [], required: !flows.some((each) => each.isDefault) });
        entry.values.push(...values.filter((each) => !entry.values.includes(each)));
      }
      visit(next);
    }
  };
  visit(from);
  return outcomes;
}

function refuseAct(graph: ProcessGraph, state: ProcessState, event: ProcessEvent): Refused {
  const index = indexOf(graph);
  const enabled = enabledActs(graph, state);
  const particulars = { act: event.act, enabled: enabled.map(({ act }) => act) };
  if (enabled.length === 0) {
    return new Refused('process-ended', said('流程已经走完，不能再办这一步', 'The process has ended; nothing more can be done'), undefined, particulars);
  }
  const named = index.nodes.get(event.node ?? '') ?? graph.nodes.find((node) => actOf(node) === event.act);
  const possible = namesOf(index, enabled.map(({ node }) => node));
  const sentence = said(
    `现在不能办“${named?.name ?? event.act}”；可以办：${possible['zh-CN']}`,
    `Not possible now: “${named?.nameEn ?? named?.name ?? event.act}”; possible: ${possible.en}`,
  );
  return new Refused('act-not-enabled', sentence, undefined, particulars);
}

function refuseAmbiguous(index: GraphIndex, waiting: readonly Token[], event: ProcessEvent): Refused {
  const nodes = waiting.map(({ at }) => at);
  const names = namesOf(index, nodes);
  const sentence = said(`有几步都可以这样办，请指明：${names['zh-CN']}`, `Several steps wait for this; say which: ${names.en}`);
  return new Refused('act-ambiguous', sentence, undefined, { act: event.act, nodes });
}

function namesOf(index: GraphIndex, ids: readonly string[]): Said {
  const nodes = ids.map((id) => index.nodes.get(id)!);
  return said(nodes.map(({ name }) => name).join('、'), nodes.map(({ name, nameEn }) => nameEn ?? name).join(', '));
}
