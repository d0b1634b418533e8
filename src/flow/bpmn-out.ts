import { conditionLanguage, mingtangExtension } from './bpmn-extension.ts';
import { type Bounds, type Flow, type Lane, type NodeKind, type ProcessGraph, type ProcessNode, type ProcessTask, indexOf } from './process-graph.ts';

const tags: Record<NodeKind, string> = {
  start: 'bpmn:startEvent',
  end: 'bpmn:endEvent',
  userTask: 'bpmn:userTask',
  serviceTask: 'bpmn:serviceTask',
  timer: 'bpmn:intermediateCatchEvent',
  exclusiveGateway: 'bpmn:exclusiveGateway',
  parallelGateway: 'bpmn:parallelGateway',
};
// Width of the strip with the process's name, left of the lanes, as other tools draw it.
const poolHeader = 30;

const namespaces = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:mingtang': mingtangExtension.uri,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
};

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

// An element as lines without their common indent. Written as text: the library that reads BPMN needs twelve milliseconds to write one process.
type Lines = readonly string[];

/** Writes a process as a BPMN 2.0 file with its drawing (BPMN DI). Reading it gives the same process again. */
export function toBpmn(graph: ProcessGraph): string {
  const index = indexOf(graph);
  const pool = `${graph.id}-pool`;
  const collaboration = `${graph.id}-collaboration`;
  const defaults = new Map(graph.flows.filter(({ isDefault }) => isDefault).map(({ from, id }) => [from, id]));
  const lanes = graph.lanes.map((lane) => laneElement(lane, graph.nodes.filter((node) => node.lane === lane.id)));
  const nodes = graph.nodes.map((node) => nodeElement(node, defaults.get(node.id), [
    ...index.into(node.id).map(({ id }) => leaf('bpmn:incoming', {}, id)),
    ...index.outOf(node.id).map(({ id }) => leaf('bpmn:outgoing', {}, id)),
  ]));
  const shapes = [
    shape(pool, poolBounds(graph), { isHorizontal: true }),
    ...graph.lanes.map(({ id, bounds }) => shape(id, bounds, { isHorizontal: true })),
    ...graph.nodes.map(({ id, bounds }) => shape(id, bounds)),
    ...graph.flows.map(edge),
  ];
  const file = element('bpmn:definitions', { ...namespaces, id: `${graph.id}-definitions`, targetNamespace: mingtangExtension.uri }, [
    element('bpmn:collaboration', { id: collaboration }, [element('bpmn:participant', { id: pool, name: graph.name, processRef: graph.id })]),
    element('bpmn:process', { id: graph.id, name: graph.name, isExecutable: true }, [
      element('bpmn:laneSet', { id: `${graph.id}-lanes` }, lanes),
      ...nodes,
      ...graph.flows.map(flowElement),
    ]),
    element('bpmndi:BPMNDiagram', { id: `${graph.id}-diagram` }, [element('bpmndi:BPMNPlane', { id: `${graph.id}-plane`, bpmnElement: collaboration }, shapes)]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file.join('\n')}\n`;
}

function laneElement({ id, name, nameEn, organ }: Lane, nodes: readonly ProcessNode[]): Lines {
  return element('bpmn:lane', { id, name }, [...extended([...words(nameEn), ...(organ ? [element('mingtang:body', { organ })] : [])]), ...nodes.map((node) => leaf('bpmn:flowNodeRef', {}, node.id))]);
}

function nodeElement(node: ProcessNode, byDefault: string | undefined, flows: readonly Lines[]): Lines {
  const { id, name, nameEn, kind, task, ending, duration = '' } = node;
  const facts = [...words(nameEn), ...(task ? [taskElement(task)] : []), ...(ending === undefined ? [] : [element('mingtang:ending', { ending })])];
  const timer = kind === 'timer' ? [element('bpmn:timerEventDefinition', { id: `${id}-timer` }, [leaf('bpmn:timeDuration', { 'xsi:type': 'bpmn:tFormalExpression' }, duration)])] : [];
  return element(tags[kind], { id, name, default: byDefault }, [...extended(facts), ...flows, ...timer]);
}

function taskElement({ act, role, roleEn, step, limit, limitEn, basis, output, suspension, days, countsTowardsLimit }: ProcessTask): Lines {
  return element('mingtang:task', { act, role, roleEn, step, limit, limitEn, basis, output, suspension, days, countsTowardsLimit });
}

function flowElement({ id, name, nameEn, from, to, condition }: Flow): Lines {
  const expression = condition === undefined ? [] : [leaf('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression', language: conditionLanguage }, condition)];
  return element('bpmn:sequenceFlow', { id, name, sourceRef: from, targetRef: to }, [...extended(words(nameEn)), ...expression]);
}

function words(nameEn: string | undefined): Lines[] {
  return nameEn === undefined ? [] : [element('mingtang:words', { nameEn })];
}

function extended(facts: readonly Lines[]): Lines[] {
  return facts.length === 0 ? [] : [element('bpmn:extensionElements', {}, facts)];
}

function shape(of: string, { x, y, width, height }: Bounds, more: Attributes = {}): Lines {
  return element('bpmndi:BPMNShape', { id: `${of}_di`, bpmnElement: of, ...more }, [element('dc:Bounds', { x, y, width, height })]);
}

function edge({ id, waypoints }: Flow): Lines {
  return element('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: id }, waypoints.map(({ x, y }) => element('di:waypoint', { x, y })));
}

function element(tag: string, attributes: Attributes, children: readonly Lines[] = []): Lines {
  const opening = `<${tag}${written(attributes)}`;
  if (children.length === 0) return [`${opening} />`];
  return [`${opening}>`, ...children.flat().map((line) => `  ${line}`), `</${tag}>`];
}

function leaf(tag: string, attributes: Attributes, text: string): Lines {
  return [`<${tag}${written(attributes)}>${text.replaceAll(/[<>&]/g, (sign) => entities[sign]!)}</${tag}>`];
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

// A line break as a number: in an attribute a bare one would be read as a space.
function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${String(value).replaceAll(/[\n\r\t"'<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`))
    .join('');
}

function poolBounds(graph: ProcessGraph): Bounds {
  const left = Math.min(...graph.lanes.map(({ bounds }) => bounds.x));
  const top = Math.min(...graph.lanes.map(({ bounds }) => bounds.y));
  const right = Math.max(...graph.lanes.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...graph.lanes.map(({ bounds }) => bounds.y + bounds.height));
  return { x: left - poolHeader, y: top, width: right - left + poolHeader, height: bottom - top };
}
