import { conditionLanguage, mingtangExtension } from './bpmn-extension.ts';
import { type Element, bpmnFile } from './bpmn-file.ts';
import { type Bounds, type Flow, type NodeKind, type ProcessGraph, type ProcessNode, indexOf } from './process-graph.ts';

const types: Record<NodeKind, string> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  userTask: 'bpmn:UserTask',
  serviceTask: 'bpmn:ServiceTask',
  timer: 'bpmn:IntermediateCatchEvent',
  exclusiveGateway: 'bpmn:ExclusiveGateway',
  parallelGateway: 'bpmn:ParallelGateway',
};
// Width of the strip with the process's name, left of the lanes, as other tools draw it.
const poolHeader = 30;

/** Writes a process as a BPMN 2.0 file with its drawing (BPMN DI). Reading it gives the same process again. */
export async function toBpmn(graph: ProcessGraph): Promise<string> {
  const moddle = await bpmnFile();
  const make = moddle.create.bind(moddle);
  const nodes = new Map(graph.nodes.map((node) => [node.id, nodeElement(make, node)]));
  const flows = new Map(graph.flows.map((flow) => [flow.id, flowElement(make, flow, nodes)]));
  for (const flow of graph.flows) if (flow.isDefault) nodes.get(flow.from)!['default'] = flows.get(flow.id);
  const index = indexOf(graph);
  for (const [id, element] of nodes) {
    element['incoming'] = index.into(id).map((flow) => flows.get(flow.id));
    element['outgoing'] = index.outOf(id).map((flow) => flows.get(flow.id));
  }
  const lanes = graph.lanes.map((lane) => {
    const flowNodeRef = graph.nodes.filter((node) => node.lane === lane.id).map(({ id }) => nodes.get(id));
    return make('bpmn:Lane', { id: lane.id, name: lane.name, flowNodeRef, ...extended(make, words(make, lane.nameEn)) });
  });
  const process = make('bpmn:Process', {
    id: graph.id,
    name: graph.name,
    isExecutable: true,
    laneSets: [make('bpmn:LaneSet', { id: `${graph.id}-lanes`, lanes })],
    flowElements: [...nodes.values(), ...flows.values()],
  });
  const pool = make('bpmn:Participant', { id: `${graph.id}-pool`, name: graph.name, processRef: process });
  const collaboration = make('bpmn:Collaboration', { id: `${graph.id}-collaboration`, participants: [pool] });
  const planeElement = [
    shape(make, pool, poolBounds(graph), { isHorizontal: true }),
    ...graph.lanes.map((lane, i) => shape(make, lanes[i]!, lane.bounds, { isHorizontal: true })),
    ...graph.nodes.map((node) => shape(make, nodes.get(node.id)!, node.bounds, {})),
    ...graph.flows.map((flow) => edge(make, flows.get(flow.id)!, flow)),
  ];
  const plane = make('bpmndi:BPMNPlane', { id: `${graph.id}-plane`, bpmnElement: collaboration, planeElement });
  const diagrams = [make('bpmndi:BPMNDiagram', { id: `${graph.id}-diagram`, plane })];
  const definitions = make('bpmn:Definitions', {
    id: `${graph.id}-definitions`,
    targetNamespace: mingtangExtension.uri,
    rootElements: [collaboration, process],
    diagrams,
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

type Make = (type: string, attributes?: Record<string, unknown>) => Element;

function nodeElement(make: Make, node: ProcessNode): Element {
  const { id, name, nameEn, task, ending, duration } = node;
  const extensions = [
    ...words(make, nameEn),
    ...(task ? [make('mingtang:Task', { ...task })] : []),
    ...(ending === undefined ? [] : [make('mingtang:Ending', { ending })]),
  ];
  const element = make(types[node.kind], { id, name, ...extended(make, extensions) });
  if (node.kind === 'timer') {
    const timeDuration = make('bpmn:FormalExpression', { body: duration ?? '' });
    element['eventDefinitions'] = [make('bpmn:TimerEventDefinition', { id: `${id}-timer`, timeDuration })];
  }
  return element;
}

function flowElement(make: Make, flow: Flow, nodes: ReadonlyMap<string, Element>): Element {
  const { id, name, nameEn, condition } = flow;
  return make('bpmn:SequenceFlow', {
    id,
    ...(name !== undefined && { name }),
    sourceRef: nodes.get(flow.from),
    targetRef: nodes.get(flow.to),
    ...(condition !== undefined && { conditionExpression: make('bpmn:FormalExpression', { language: conditionLanguage, body: condition }) }),
    ...extended(make, words(make, nameEn)),
  });
}

function words(make: Make, nameEn: string | undefined): Element[] {
  return nameEn === undefined ? [] : [make('mingtang:Words', { nameEn })];
}

function extended(make: Make, values: Element[]): { extensionElements?: Element } {
  return values.length === 0 ? {} : { extensionElements: make('bpmn:ExtensionElements', { values }) };
}

function shape(make: Make, bpmnElement: Element, bounds: Bounds, more: Record<string, unknown>): Element {
  return make('bpmndi:BPMNShape', { id: `${bpmnElement.id}_di`, bpmnElement, bounds: make('dc:Bounds', { ...bounds }), ...more });
}

function edge(make: Make, bpmnElement: Element, flow: Flow): Element {
  return make('bpmndi:BPMNEdge', { id: `${flow.id}_di`, bpmnElement, waypoint: flow.waypoints.map((point) => make('dc:Point', { ...point })) });
}

function poolBounds(graph: ProcessGraph): Bounds {
  const left = Math.min(...graph.lanes.map(({ bounds }) => bounds.x));
  const top = Math.min(...graph.lanes.map(({ bounds }) => bounds.y));
  const right = Math.max(...graph.lanes.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...graph.lanes.map(({ bounds }) => bounds.y + bounds.height));
  return { x: left - poolHeader, y: top, width: right - left + poolHeader, height: bottom - top };
}
