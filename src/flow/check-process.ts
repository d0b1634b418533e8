import { type Said, said, sayWith } from '#platform/i18n.ts';
import { explore } from './explore-process.ts';
import { parseCondition } from './conditions.ts';
import { type Flow, type ProcessGraph, type ProcessNode, indexOf } from './process-graph.ts';

/** What is wrong with a process, and at which node or flow. */
export interface ProcessProblem {
  code: string;
  at: string;
  sentence: Said;
}

const sentences = {
  'id-twice': said('编号“{at}”用了两次', 'The id “{at}” is used twice'),
  'no-start': said('流程要有且只有一个开始，现在有 {n} 个', 'A process has exactly one start; this one has {n}'),
  'no-end': said('流程没有结束', 'The process has no end'),
  'flow-nowhere': said('连线“{at}”没有连到图上的节点', 'The flow “{at}” does not join nodes of the drawing'),
  'no-lane': said('“{name}”不在任何泳道里', '“{name}” stands in no lane'),
  'no-way-on': said('“{name}”走不下去：没有出线', '“{name}” is stuck: no flow leads on'),
  'ways-on': said('“{name}”有 {n} 条出线；分支要用网关', '“{name}” has {n} flows out; branch by a gateway'),
  'way-out-of-end': said('结束“{name}”后面不能再有连线', 'Nothing may follow the end “{name}”'),
  'way-into-start': said('不能有连线进入开始“{name}”', 'No flow may lead into the start “{name}”'),
  'no-act': said('“{name}”没有写明办什么（act）', '“{name}” does not say which act it is'),
  'no-role': said('“{name}”没有写明由谁办', '“{name}” does not say who does it'),
  'no-duration': said('“{name}”没有写明等多久（如 P30D）', '“{name}” does not say how long it waits (such as P30D)'),
  'no-condition': said('“{name}”的出线“{flow}”没有条件，也不是默认', 'At “{name}” the flow “{flow}” has no condition and is not the default'),
  'condition-unreadable': said('“{name}”的条件读不懂：{text}', 'The condition at “{name}” cannot be read: {text}'),
  'condition-mixed': said('“{name}”的条件要问同一件事，现在问了 {text}', 'The conditions at “{name}” must ask one thing; they ask {text}'),
  'condition-twice': said('“{name}”有两条出线都是“{text}”', 'Two flows of “{name}” hold for “{text}”'),
  'defaults': said('“{name}”有 {n} 条默认出线', '“{name}” has {n} default flows'),
  'condition-misplaced': said('“{name}”的出线不能带条件', 'Flows out of “{name}” may not carry conditions'),
  'unreachable': said('“{name}”永远走不到', '“{name}” can never be reached'),
  'stuck': said('走到“{name}”后，流程无法办结', 'From “{name}” on, the process cannot end'),
  'waits-for-ever': said('“{name}”会永远等不齐各路', '“{name}” would wait for ever for one of its flows'),
  'twice-at-once': said('“{name}”可能同时办两次', '“{name}” may be under way twice at once'),
  'spins': said('“{name}”会空转：循环中没有要办的事', '“{name}” would spin: its loop holds nothing to do'),
  'undecided-at-start': said('“{name}”紧跟开始，没有人能作出判断', '“{name}” follows the start; nobody could answer it'),
  'too-complex': said('并行太多，无法检查完', 'Too many things in parallel to check them all'),
} as const;

type Code = keyof typeof sentences;

function problem(code: Code, at: string, values: Record<string, string | number> = {}, named?: ProcessNode): ProcessProblem {
  const zh = sayWith(sentences[code], { at, name: named?.name || at, ...values });
  const en = sayWith(sentences[code], { at, name: named?.nameEn ?? (named?.name || at), ...values });
  return { code, at, sentence: said(zh['zh-CN'], en.en) };
}

/** Whether a process is sound: every node reachable, every path can end, nothing dead or stuck. No problems means that it may run. */
export function checkProcess(graph: ProcessGraph): ProcessProblem[] {
  const shape = [...checkWhole(graph), ...graph.nodes.flatMap((node) => checkNode(node, graph))];
  if (shape.length > 0) return shape;
  const index = indexOf(graph);
  const found = explore(graph);
  return found.map(({ code, node }) => problem(code, node, {}, index.nodes.get(node)));
}

function checkWhole(graph: ProcessGraph): ProcessProblem[] {
  const ids = [...graph.lanes, ...graph.nodes, ...graph.flows].map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const nodes = new Set(graph.nodes.map(({ id }) => id));
  const starts = graph.nodes.filter(({ kind }) => kind === 'start').length;
  return [
    ...twice.map((id) => problem('id-twice', id)),
    ...graph.flows.filter(({ from, to }) => !nodes.has(from) || !nodes.has(to)).map(({ id }) => problem('flow-nowhere', id)),
    ...(starts === 1 ? [] : [problem('no-start', graph.id, { n: starts })]),
    ...(graph.nodes.some(({ kind }) => kind === 'end') ? [] : [problem('no-end', graph.id)]),
  ];
}

function checkNode(node: ProcessNode, graph: ProcessGraph): ProcessProblem[] {
  const index = indexOf(graph);
  const out = index.outOf(node.id);
  const say = (code: Code, values: Record<string, string | number> = {}): ProcessProblem =>
    problem(code, node.id, values, node);
  const problems: ProcessProblem[] = [];
  if (!graph.lanes.some(({ id }) => id === node.lane)) problems.push(say('no-lane'));
  if (node.kind === 'end') return out.length > 0 ? [...problems, say('way-out-of-end')] : problems;
  if (node.kind === 'start' && index.into(node.id).length > 0) problems.push(say('way-into-start'));
  if (node.kind === 'timer' && !/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(node.duration ?? '')) {
    problems.push(say('no-duration'));
  }
  if (node.kind === 'userTask' || node.kind === 'serviceTask') {
    if (!node.task?.act) problems.push(say('no-act'));
    if (!node.task?.role) problems.push(say('no-role'));
  }
  if (out.length === 0) problems.push(say('no-way-on'));
  const branches = node.kind === 'exclusiveGateway' || node.kind === 'parallelGateway';
  if (!branches && out.length > 1) problems.push(say('ways-on', { n: out.length }));
  if (node.kind === 'exclusiveGateway' && out.length > 1) return [...problems, ...checkChoice(out, say)];
  if (out.some((flow) => flow.condition !== undefined || flow.isDefault)) problems.push(say('condition-misplaced'));
  return problems;
}

function checkChoice(
  out: readonly Flow[],
  say: (code: Code, values?: Record<string, string | number>) => ProcessProblem,
): ProcessProblem[] {
  const conditional = out.filter((flow) => !flow.isDefault);
  const conditions = conditional.map((flow) => ({ flow, condition: parseCondition(flow.condition ?? '') }));
  const variables = [...new Set(conditions.map(({ condition }) => condition?.variable).filter((each) => each !== undefined))];
  const values = conditions.flatMap(({ condition }) => condition?.values ?? []);
  const defaults = out.length - conditional.length;
  return [
    ...conditions
      .filter(({ condition }) => !condition)
      .map(({ flow }) =>
        flow.condition === undefined
          ? say('no-condition', { flow: flow.name ?? flow.id })
          : say('condition-unreadable', { text: flow.condition }),
      ),
    ...(variables.length > 1 ? [say('condition-mixed', { text: variables.join('、') })] : []),
    ...values.filter((value, i) => values.indexOf(value) !== i).map((value) => say('condition-twice', { text: value })),
    ...(defaults > 1 ? [say('defaults', { n: defaults })] : []),
    ...(out.some((flow) => flow.isDefault && flow.condition !== undefined) ? [say('condition-misplaced')] : []),
  ];
}
