import { type Said, said, sayWith } from '#platform/i18n.ts';
import { type Element, type Parsed, bpmnFile } from './bpmn-file.ts';
import type { ProcessProblem } from './check-process.ts';
import { layOut } from './lay-out.ts';
import { executedTypes, type NotExecuted, notExecutedIn } from './not-executed.ts';
import type { Bounds, Flow, Lane, NodeKind, ProcessGraph, ProcessNode, ProcessTask } from './process-graph.ts';

/** What a BPMN file holds: a process that may be checked, or the reasons why not. */
export interface ReadProcess {
  graph: ProcessGraph | undefined;
  problems: ProcessProblem[];
  /** What the file holds beside the process that runs and that does not change its course: kept in the file, and named. */
  aside: ProcessProblem[];
}

const kinds: Record<string, NodeKind> = executedTypes;

const sentences = {
  'xml-unreadable': said('读不懂这个文件：{reason}', 'This file cannot be read: {reason}'),
  'no-process': said('文件里没有流程', 'The file holds no process'),
  'several-processes': said('一个文件只能有一个流程，这里还有“{name}”', 'A file holds one process; this one also holds “{name}”'),
  'not-executed': said('{type}“{name}”不能运行', 'Not executed: {type} “{name}”'),
  'kept-aside': said('{type}“{name}”保留在文件里，不运行', 'Kept in the file, not executed: {type} “{name}”'),
} as const;

function say(code: 'not-executed' | 'kept-aside', { id, type, name }: NotExecuted): ProcessProblem {
  return problem(code, id, { type, name });
}

function problem(code: keyof typeof sentences, at: string, values: Record<string, string> = {}): ProcessProblem {
  const sentence: Said = sayWith(sentences[code], values);
  return { code, at, sentence };
}

/** Reads a BPMN 2.0 file. Every element that we do not execute is named: as a problem where the course would differ without it; nothing is dropped in silence. */
export async function fromBpmn(xml: string): Promise<ReadProcess> {
  const read = await (await bpmnFile()).fromXML(xml).catch((error: Error) => error.message.split('\n')[0]!);
  if (typeof read === 'string') return { graph: undefined, problems: [problem('xml-unreadable', '', { reason: read })], aside: [] };
  const warnings = read.warnings.map(({ message }) => problem('xml-unreadable', '', { reason: message.split('\n')[0]! }));
  const roots = list(read.rootElement['rootElements']);
  const [process, ...others] = roots.filter(({ $type }) => $type === 'bpmn:Process');
  if (!process) return { graph: undefined, problems: [...warnings, problem('no-process', '')], aside: [] };
  const left = notExecutedIn(read.rootElement);
  const problems = [
    ...warnings,
    ...others.map((other) => problem('several-processes', other.id ?? '', { name: nameOf(other) })),
    ...left.filter(({ changesCourse, type }) => changesCourse && type !== 'Process').map((each) => say('not-executed', each)),
  ];
  const aside = left.filter(({ changesCourse }) => !changesCourse).map((each) => say('kept-aside', each));
  return { graph: problems.length > 0 ? undefined : graphOf(process, read), problems, aside };
}

function graphOf(process: Element, read: Parsed): ProcessGraph {
  const drawn = new Map(list(read.rootElement['diagrams']).flatMap((diagram) => list(diagram['plane']?.planeElement)).map((each) => [each['bpmnElement']?.id as string, each]));
  const elements = list(process['flowElements']);
  const laneElements = list(process['laneSets']).flatMap((set) => list(set['lanes']));
  const laneOf = new Map(laneElements.flatMap((lane) => list(lane['flowNodeRef']).map((node) => [node.id, lane.id!] as const)));
  const only = laneElements.length === 0 ? `${process.id}-lane` : '';
  const nodes = elements.filter(({ $type }) => kinds[$type] !== undefined).map((element) => nodeOf(element, laneOf.get(element.id) ?? only, drawn));
  const lanes = only ? [{ id: only, name: nameOf(process), bounds: around(nodes) }] : laneElements.map((lane) => laneOfElement(lane, drawn));
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow').map((element) => flowOf(element, drawn));
  const graph: ProcessGraph = { id: process.id!, name: nameOf(process), lanes, nodes, flows };
  const complete = [...(only ? [] : lanes), ...nodes].every(({ id }) => drawn.get(id)?.['bounds']) && flows.every(({ waypoints }) => waypoints.length > 1);
  return complete || hasLooseEnds(graph) ? graph : layOut(graph);
}

function nodeOf(element: Element, lane: string, drawn: ReadonlyMap<string, Element>): ProcessNode {
  const kind = kinds[element.$type]!;
  const task = extension(element, 'mingtang:Task');
  const ending = extension(element, 'mingtang:Ending')?.['ending'] as string | undefined;
  return {
    id: element.id!,
    kind,
    name: (element['name'] as string | undefined) ?? '',
    ...english(element),
    lane,
    ...(task && { task: taskOf(task) }),
    ...(kind === 'timer' && { duration: list(element['eventDefinitions'])[0]!['timeDuration'].body as string }),
    ...(ending !== undefined && { ending }),
    bounds: boundsOf(drawn.get(element.id!)),
  };
}

const texts = ['roleEn', 'step', 'limitEn', 'basis', 'output', 'suspension'] as const;

function taskOf(element: Element): ProcessTask {
  const task: ProcessTask = {
    act: element['act'] ?? '',
    role: element['role'] ?? '',
    limit: element['limit'] ?? '',
    days: element['days'] ?? 0,
    countsTowardsLimit: element['countsTowardsLimit'] ?? false,
  };
  for (const key of texts) if (element[key] !== undefined) task[key] = element[key] as string;
  return task;
}

function flowOf(element: Element, drawn: ReadonlyMap<string, Element>): Flow {
  const source = element['sourceRef'] as Element | undefined;
  const condition = element['conditionExpression']?.body as string | undefined;
  return {
    id: element.id!,
    from: source?.id ?? '',
    to: (element['targetRef'] as Element | undefined)?.id ?? '',
    ...(element['name'] !== undefined && { name: element['name'] as string }),
    ...english(element),
    ...(condition !== undefined && { condition }),
    ...(source?.['default'] === element && { isDefault: true as const }),
    waypoints: list(drawn.get(element.id!)?.['waypoint']).map(({ x, y }) => ({ x, y })),
  };
}

function laneOfElement(lane: Element, drawn: ReadonlyMap<string, Element>): Lane {
  const organ = extension(lane, 'mingtang:Body')?.['organ'] as string | undefined;
  return { id: lane.id!, name: nameOf(lane), ...english(lane), ...(organ && { organ }), bounds: boundsOf(drawn.get(lane.id!)) };
}

function hasLooseEnds({ nodes, flows }: ProcessGraph): boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.length === 0 || flows.some(({ from, to }) => !ids.has(from) || !ids.has(to));
}

function boundsOf(drawn: Element | undefined): Bounds {
  const { x = 0, y = 0, width = 0, height = 0 } = (drawn?.['bounds'] ?? {}) as Partial<Bounds>;
  return { x, y, width, height };
}

function around(nodes: readonly ProcessNode[]): Bounds {
  const left = Math.min(...nodes.map(({ bounds }) => bounds.x)) - 120;
  const top = Math.min(...nodes.map(({ bounds }) => bounds.y)) - 40;
  const right = Math.max(...nodes.map(({ bounds }) => bounds.x + bounds.width)) + 40;
  const bottom = Math.max(...nodes.map(({ bounds }) => bounds.y + bounds.height)) + 40;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function english(element: Element): { nameEn?: string } {
  const nameEn = extension(element, 'mingtang:Words')?.['nameEn'] as string | undefined;
  return nameEn === undefined ? {} : { nameEn };
}

function extension(element: Element, type: string): Element | undefined {
  return list(element['extensionElements']?.values).find(({ $type }) => $type === type);
}

function nameOf(element: Element): string {
  return (element['name'] as string | undefined) ?? element.id ?? '';
}

function list(value: unknown): Element[] {
  return (value as Element[] | undefined) ?? [];
}
