/** What stands at a point of a process. Only these run; everything else of BPMN is refused by name. */
export type NodeKind = 'start' | 'end' | 'userTask' | 'serviceTask' | 'timer' | 'exclusiveGateway' | 'parallelGateway';

export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the drawing, in CSS pixels. */
export interface Bounds extends Point {
  width: number;
  height: number;
}

/** What an act of a process is in the field: who does it, within which time, by which law, with which document. */
export interface ProcessTask {
  /** Stable key of the act: 'accept', 'review', 'decide' … */
  act: string;
  role: string;
  roleEn?: string;
  /** The item's step from which the task came; several tasks may come from one step. */
  step?: string;
  /** The limit in the guide's words. */
  limit: string;
  limitEn?: string;
  /** Working days promised for this task; 0 where it is done at once or does not count. */
  days: number;
  countsTowardsLimit: boolean;
  basis?: string;
  output?: string;
  /** When the clock may stop here (中止). Suspension moves no token. */
  suspension?: string;
}

export interface ProcessNode {
  id: string;
  kind: NodeKind;
  name: string;
  nameEn?: string;
  lane: string;
  /** Of user and service tasks. */
  task?: ProcessTask;
  /** Of timers: ISO 8601 duration, 'P30D'. */
  duration?: string;
  /** Of ends: how the process ended, 'completed', 'refused' … */
  ending?: string;
  bounds: Bounds;
}

/** A body or role, and the band of the drawing in which its tasks stand. */
export interface Lane {
  id: string;
  name: string;
  nameEn?: string;
  /** Code of the body whose tasks stand here, 'applicant' or 'platform'; without it, the body that handles the matter. */
  organ?: string;
  bounds: Bounds;
}

export interface Flow {
  id: string;
  from: string;
  to: string;
  name?: string;
  nameEn?: string;
  /** `materials = 'complete'`; see conditions.ts. */
  condition?: string;
  /** Taken where no condition of the gateway holds. */
  isDefault?: true;
  waypoints: Point[];
}

/** A process as it is published, drawn and run. */
export interface ProcessGraph {
  id: string;
  name: string;
  lanes: Lane[];
  nodes: ProcessNode[];
  flows: Flow[];
}

/** The act by which the system moves a timer on. */
export const timeElapsed = 'timeElapsed';

/** Who applies: the lane that a reader of the guide is told is theirs. */
export const applicantLane = 'applicant';
/** The lane of whom a power is exercised upon without an application: the party. */
export const partyLane = 'party';

/** Nodes and flows of a graph by id, and each node's flows in and out. */
export interface GraphIndex {
  nodes: ReadonlyMap<string, ProcessNode>;
  flows: ReadonlyMap<string, Flow>;
  outOf: (node: string) => readonly Flow[];
  into: (node: string) => readonly Flow[];
}

const indexes = new WeakMap<ProcessGraph, GraphIndex>();

/** Looks a graph's parts up by id; a graph is not changed once it has been looked into. */
export function indexOf(graph: ProcessGraph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const out = Map.groupBy(graph.flows, (flow) => flow.from);
  const into = Map.groupBy(graph.flows, (flow) => flow.to);
  const index: GraphIndex = {
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    flows: new Map(graph.flows.map((flow) => [flow.id, flow])),
    outOf: (node) => out.get(node) ?? [],
    into: (node) => into.get(node) ?? [],
  };
  indexes.set(graph, index);
  return index;
}

/** Whether a token rests here until an act or the time moves it. */
export function waitsAt(node: ProcessNode): boolean {
  return node.kind === 'userTask' || node.kind === 'timer';
}

/** The act by which a waiting node is done. */
export function actOf(node: ProcessNode): string {
  return node.kind === 'timer' ? timeElapsed : (node.task?.act ?? '');
}
