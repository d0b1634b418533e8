import type { Answer, Course, Part, Words } from './course.ts';
import { layOut } from './lay-out.ts';
import type { Bounds, NodeKind, ProcessGraph, ProcessNode } from './process-graph.ts';

interface Way {
  condition?: string;
  isDefault?: true;
  words?: Words;
}

interface Draft {
  graph: ProcessGraph;
  /** Where the course goes on from: nodes whose next flow is still open. */
  open: (Way & { from: string })[];
  /** Flows of side branches, added last so that the main way of each gateway stands first. */
  later: (() => void)[];
}

/** Builds the process of a course and its drawing. The same course gives the same process, to the last coordinate. */
export function processFromCourse(course: Course): ProcessGraph {
  const lanes = course.lanes.map(({ id, words: [name, nameEn] }) => ({ id, name, ...(nameEn && { nameEn }), bounds: nowhere() }));
  const draft: Draft = { graph: { id: course.id, name: course.name, lanes, nodes: [], flows: [] }, open: [], later: [] };
  append(draft, addNode(draft, 'start', 'start', ['开始', 'Start'], course.parts[0]!.lane));
  for (let i = 0; i < course.parts.length; i++) {
    const abreast = [course.parts[i]!];
    while (course.parts[i + 1]?.alongside) abreast.push(course.parts[++i]!);
    if (abreast.length > 1) appendAbreast(draft, abreast);
    else appendPart(draft, abreast[0]!);
  }
  append(draft, addEnd(draft, 'completed', course.endWords, course.endLane));
  for (const add of draft.later) add();
  const used = new Set(draft.graph.nodes.map(({ lane }) => lane));
  return layOut({ ...draft.graph, lanes: draft.graph.lanes.filter(({ id }) => used.has(id)) });
}

function appendPart(draft: Draft, part: Part): void {
  if (!part.optional) return appendTask(draft, part);
  const { question, variable } = part.optional;
  const gateway = addNode(draft, 'exclusiveGateway', `needs-${part.act}`, question, draft.graph.nodes.at(-1)!.lane);
  append(draft, gateway);
  draft.open = [{ from: gateway.id, condition: `${variable} = 'needed'`, words: ['是', 'Yes'] }];
  appendTask(draft, part);
  draft.open.push({ from: gateway.id, isDefault: true, words: ['否', 'No'] });
}

function appendTask(draft: Draft, part: Part): void {
  const node = addTask(draft, part);
  append(draft, node);
  if (part.check) appendCheck(draft, node, part.check);
  if (part.decision) appendDecision(draft, node, part.decision);
}

function appendCheck(draft: Draft, task: ProcessNode, check: NonNullable<Part['check']>): void {
  const gateway = addNode(draft, 'exclusiveGateway', `${task.id}-gate`, check.question, task.lane);
  append(draft, gateway);
  draft.open = [{ from: gateway.id, ...wayOf(check.variable, check.pass) }];
  const remedy = addTask(draft, check.remedy);
  const { turnAway } = check;
  const away = turnAway && addEnd(draft, turnAway.ending, turnAway.endWords, task.lane);
  draft.later.push(() => {
    addFlow(draft, gateway.id, remedy.id, wayOf(check.variable, check.fail));
    addFlow(draft, remedy.id, task.id);
    if (turnAway && away) addFlow(draft, gateway.id, away.id, wayOf(check.variable, turnAway));
  });
}

function appendDecision(draft: Draft, task: ProcessNode, decision: NonNullable<Part['decision']>): void {
  const gateway = addNode(draft, 'exclusiveGateway', `${task.id}-gate`, decision.question, task.lane);
  append(draft, gateway);
  draft.open = [{ from: gateway.id, ...wayOf('decision', decision.granted) }];
  draft.later.push(() => {
    const served = addTask(draft, { id: 'serveRefusal', ...decision.serve });
    const refused = addEnd(draft, decision.refused.value, decision.endWords, draft.graph.lanes[0]!.id);
    addFlow(draft, gateway.id, served.id, wayOf('decision', decision.refused));
    addFlow(draft, served.id, refused.id);
  });
}

function appendAbreast(draft: Draft, parts: readonly Part[]): void {
  const lane = draft.graph.nodes.at(-1)!.lane;
  const split = addNode(draft, 'parallelGateway', 'split', ['同时', 'At once'], lane);
  append(draft, split);
  const tasks = parts.map((part) => {
    const task = addTask(draft, part);
    addFlow(draft, split.id, task.id);
    return task;
  });
  const join = addNode(draft, 'parallelGateway', 'join', ['汇合', 'All done'], lane);
  for (const task of tasks) addFlow(draft, task.id, join.id);
  draft.open = [{ from: join.id }];
}

function append(draft: Draft, node: ProcessNode): void {
  for (const { from, ...way } of draft.open) addFlow(draft, from, node.id, way);
  draft.open = [{ from: node.id }];
}

function addTask(draft: Draft, part: Part): ProcessNode {
  const kind: NodeKind = part.duration ? 'timer' : part.automatic ? 'serviceTask' : 'userTask';
  const node = addNode(draft, kind, part.id ?? part.act, part.words, part.lane);
  if (part.duration) return Object.assign(node, { duration: part.duration });
  const [role, roleEn] = part.role;
  const [limit, limitEn] = part.limit;
  const { act, step, basis, output, suspension, days = 0, countsTowardsLimit = false } = part;
  const task = { act, role, ...(roleEn && { roleEn }), ...(step && { step }), limit, ...(limitEn && { limitEn }), days, countsTowardsLimit };
  return Object.assign(node, { task: { ...task, ...(basis && { basis }), ...(output && { output }), ...(suspension && { suspension }) } });
}

function addEnd(draft: Draft, ending: string, words: Words, lane: string): ProcessNode {
  return Object.assign(addNode(draft, 'end', ending, words, lane), { ending });
}

function addNode(draft: Draft, kind: NodeKind, wanted: string, [name, nameEn]: Words, lane: string): ProcessNode {
  const { nodes } = draft.graph;
  const taken = nodes.filter(({ id }) => id.replace(/\d+$/, '') === wanted).length;
  const node: ProcessNode = { id: taken ? `${wanted}${taken + 1}` : wanted, kind, name, ...(nameEn && { nameEn }), lane, bounds: nowhere() };
  nodes.push(node);
  return node;
}

function addFlow(draft: Draft, from: string, to: string, { words, ...way }: Way = {}): void {
  const named = words && { name: words[0], ...(words[1] && { nameEn: words[1] }) };
  draft.graph.flows.push({ id: `${from}_${to}`, from, to, ...named, ...way, waypoints: [] });
}

function wayOf(variable: string, { value, words }: Answer): Way {
  return { condition: `${variable} = '${value}'`, words };
}

function nowhere(): Bounds {
  return { x: 0, y: 0, width: 0, height: 0 };
}
