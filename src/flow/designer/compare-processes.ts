import type { Flow, ProcessGraph, ProcessNode } from '../process-graph.ts';

/** One difference between two versions of a process: a step, a line or a lane that came, went, or says something else. */
export interface ProcessChange {
  kind: 'step' | 'flow' | 'lane';
  what: 'added' | 'removed' | 'changed';
  id: string;
  name: string;
  /** Each fact that differs, with what it said and says. */
  facts: { fact: string; before: string; after: string }[];
}

/** What changed from one version of a process to another; where things stand on the drawing is no change of the process. */
export function compareProcesses(before: ProcessGraph, after: ProcessGraph): ProcessChange[] {
  const names = new Map([...before.nodes, ...after.nodes].map(({ id, name }) => [id, name || id]));
  const flowName = ({ from, to }: Flow): string => `${names.get(from)} → ${names.get(to)}`;
  return [
    ...compare('lane', before.lanes, after.lanes, ({ id: _id, bounds: _bounds, ...facts }) => facts, ({ name }) => name),
    ...compare('step', before.nodes, after.nodes, factsOfNode, ({ id, name }) => name || id),
    ...compare('flow', before.flows, after.flows, ({ id: _id, waypoints: _waypoints, ...facts }) => facts, flowName),
  ];
}

function factsOfNode({ bounds: _bounds, id: _id, task, ...facts }: ProcessNode): object {
  return { ...facts, ...task };
}

function compare<T extends { id: string }>(kind: ProcessChange['kind'], before: readonly T[], after: readonly T[], factsOf: (thing: T) => object, nameOf: (thing: T) => string): ProcessChange[] {
  const [old, young] = [before, after].map((things) => new Map(things.map((thing) => [thing.id, thing])));
  return [...new Set([...old!.keys(), ...young!.keys()])].flatMap((id): ProcessChange[] => {
    const [was, is] = [old!.get(id), young!.get(id)];
    if (!was || !is) return [{ kind, what: is ? 'added' : 'removed', id, name: nameOf((is ?? was)!), facts: [] }];
    const [a, b] = [was, is].map((thing) => factsOf(thing) as Record<string, unknown>);
    const differing = [...new Set([...Object.keys(a!), ...Object.keys(b!)])].filter((fact) => a![fact] !== b![fact]);
    const facts = differing.map((fact) => ({ fact, before: String(a![fact] ?? ''), after: String(b![fact] ?? '') }));
    return facts.length > 0 ? [{ kind, what: 'changed', id, name: nameOf(is), facts }] : [];
  });
}
