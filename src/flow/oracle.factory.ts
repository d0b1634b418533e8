import * as Elements from 'bpmn-elements';
import { holds } from './conditions.ts';
import { type NodeKind, type ProcessGraph, indexOf } from './process-graph.ts';
import type { Outcome } from './step.ts';

// A waiting time is moved by hand here as a task is, so that no test waits.
const behaviours: Record<NodeKind, unknown> = {
  start: Elements.StartEvent,
  end: Elements.EndEvent,
  userTask: Elements.UserTask,
  timer: Elements.UserTask,
  serviceTask: Elements.ServiceTask,
  exclusiveGateway: Elements.ExclusiveGateway,
  parallelGateway: Elements.ParallelGateway,
};

/** Another engine running the same process: what waits in it, and how an act moves it. */
export interface Oracle {
  waiting(): string[];
  ended(): boolean;
  signal(node: string, outcome: Outcome): void;
}

/** Runs a process by bpmn-elements, which nobody on this project wrote. */
export function oracleOf(graph: ProcessGraph): Oracle {
  let outcome: Outcome = {};
  const parent = { id: graph.id, type: 'bpmn:Process' };
  const index = indexOf(graph);
  const activities = graph.nodes.map(({ id, kind, name }) => ({ id, name, type: `bpmn:${kind}`, parent, behaviour: {}, Behaviour: behaviours[kind] }));
  const flows = graph.flows.map(({ id, from, to, condition, isDefault }) => ({
    id,
    type: 'bpmn:SequenceFlow',
    parent,
    sourceId: from,
    targetId: to,
    isDefault,
    behaviour: condition === undefined ? {} : { conditionExpression: { language: 'mingtang', body: condition } },
    Behaviour: Elements.SequenceFlow,
  }));
  const process = { ...parent, behaviour: { isExecutable: true }, Behaviour: Elements.Process };
  const nothing = () => [];
  const source = {
    id: 'definition',
    type: 'bpmn:Definitions',
    getProcesses: () => [process],
    getExecutableProcesses: () => [process],
    getProcessById: () => process,
    getActivities: () => activities,
    getActivityById: (id: string) => activities.find((activity) => activity.id === id),
    getSequenceFlows: () => flows,
    getSequenceFlowById: (id: string) => flows.find((flow) => flow.id === id),
    getInboundSequenceFlows: (id: string) => index.into(id).map((flow) => flows.find((each) => each.id === flow.id)),
    getOutboundSequenceFlows: (id: string) => index.outOf(id).map((flow) => flows.find((each) => each.id === flow.id)),
    getMessageFlows: nothing,
    getAssociations: nothing,
    getInboundAssociations: nothing,
    getOutboundAssociations: nothing,
  };
  const scripts = {
    register: () => {},
    getScript: (_language: string, { behaviour }: { behaviour: { conditionExpression?: { body: string } } }) => ({
      execute: (_scope: unknown, next: (error: null, met: boolean) => void) => next(null, holds(behaviour.conditionExpression!.body, outcome)),
    }),
  };
  // The package's types ask for its own serializer, which this project does without.
  const made = Elements as unknown as Record<string, (...given: unknown[]) => unknown>;
  const environment = Reflect.construct(Elements.Environment, [{ scripts, settings: { enableDummyService: true } }]);
  const definition = Reflect.construct(Elements.Definition, [made['Context']!(source, environment)]) as Running;
  definition.run();
  const tasks = new Set(activities.filter(({ Behaviour }) => Behaviour === Elements.UserTask).map(({ id }) => id));
  return {
    waiting: () => definition.getPostponed().map(({ id }) => id).filter((id) => tasks.has(id)).sort(),
    ended: () => !definition.isRunning,
    signal: (node, found) => {
      outcome = found;
      definition.getPostponed().find(({ id }) => id === node)?.signal();
    },
  };
}

interface Running {
  run(): void;
  isRunning: boolean;
  getPostponed(): { id: string; signal(): void }[];
}
