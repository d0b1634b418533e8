import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProcess } from './check-process.ts';
import { parseCondition } from './conditions.ts';
import { graphOf } from './factory.ts';
import { type Flow, type ProcessGraph, indexOf, waitsAt } from './process-graph.ts';

// A second explorer, written for this test alone: it fires one flow at a time, with every answer to every question fixed
// before an act, and knows nothing of markings, shared questions or ways.

interface State {
  /** Where tokens rest: node, and at a join the flow by which each came. */
  resting: string[];
}
type Answers = Readonly<Record<string, string>>;

interface Explored {
  sound: boolean;
  dead: string[];
}

/** All that can happen, by brute force. Undefined where the process would spin. */
function bruteForce(graph: ProcessGraph): Explored | undefined {
  const index = indexOf(graph);
  const questions = new Map<string, Set<string>>();
  for (const { condition } of graph.flows) {
    const read = parseCondition(condition ?? '');
    if (read) questions.set(read.variable, new Set([...(questions.get(read.variable) ?? ['-']), ...read.values]));
  }
  const everyAnswer = [...questions].reduce<Answers[]>((all, [name, values]) => all.flatMap((each) => [...values].map((value) => ({ ...each, [name]: value }))), [{}]);
  const noAnswer: Answers = Object.fromEntries([...questions.keys()].map((name) => [name, '-']));
  const passed = new Set<string>();
  let sound = true;

  const fire = (from: string, resting: readonly string[], answers: Answers): State | 'refused' | 'spins' => {
    const here = [...resting];
    const gone = new Set([from]);
    const moving: Flow[] = [...index.outOf(from)];
    for (let hops = 0; moving.length > 0; hops++) {
      if (hops > 500) return 'spins';
      const flow = moving.shift()!;
      const node = index.nodes.get(flow.to)!;
      gone.add(node.id);
      const out = index.outOf(node.id);
      if (waitsAt(node)) here.push(node.id);
      else if (node.kind === 'serviceTask') moving.unshift(...out);
      else if (node.kind === 'exclusiveGateway') {
        const met = out.find(({ condition }) => condition !== undefined && parseCondition(condition)!.values.includes(answers[parseCondition(condition)!.variable]!));
        const taken = out.length === 1 ? out[0] : (met ?? out.find(({ isDefault }) => isDefault));
        if (!taken) return 'refused';
        moving.unshift(taken);
      } else if (node.kind === 'parallelGateway') {
        here.push(`${node.id} by ${flow.id}`);
        const wanted = index.into(node.id).map(({ id }) => `${node.id} by ${id}`);
        if (!wanted.every((each) => here.includes(each))) continue;
        for (const each of wanted) here.splice(here.indexOf(each), 1);
        moving.unshift(...out);
      }
    }
    for (const id of gone) passed.add(id);
    return { resting: here.sort() };
  };

  const start = graph.nodes.find(({ kind }) => kind === 'start')!;
  const first = fire(start.id, [], noAnswer);
  if (first === 'spins') return undefined;
  if (first === 'refused') return { sound: false, dead: [] };
  const after = new Map<string, string[]>();
  const open = [first];
  while (open.length > 0) {
    const state = open.pop()!;
    const key = state.resting.join('|');
    if (after.has(key)) continue;
    after.set(key, []);
    if (new Set(state.resting).size < state.resting.length) {
      sound = false;
      continue;
    }
    for (const id of state.resting.filter((each) => !each.includes(' by '))) {
      const others = state.resting.filter((each) => each !== id);
      for (const answers of everyAnswer) {
        const next = fire(id, others, answers);
        if (next === 'spins') return undefined;
        if (next === 'refused') continue;
        after.get(key)!.push(next.resting.join('|'));
        open.push(next);
      }
    }
  }
  const ends = (key: string, seen = new Set<string>()): boolean => key === '' || (!seen.has(key) && (after.get(seen.add(key) && key) ?? []).some((next) => ends(next, seen)));
  for (const key of after.keys()) if (!ends(key)) sound = false;
  const dead = graph.nodes.map(({ id }) => id).filter((id) => !passed.has(id));
  return { sound: sound && dead.length === 0, dead };
}

const node = fc.constantFrom('t1', 't2', 't3', 'a1', 'x1', 'x2', 'x3', 'p1', 'p2', 'e1');
const sketch = fc.record({
  first: fc.constantFrom('t1', 't1', 't1', 'p1', 'x1'),
  ways: fc.tuple(node, node, node, node),
  choices: fc.tuple(fc.tuple(node, node, node), fc.tuple(node, node, node), fc.tuple(node, node, node)),
  forks: fc.tuple(fc.tuple(node, node), fc.tuple(node, node)),
  shared: fc.boolean(),
  open: fc.boolean(),
});

/** A random process, most of them broken: tasks lead anywhere, two gateways may ask the same, a fork may join nothing. */
function drawn({ first, ways, choices, forks, shared, open }: Parameters<Parameters<typeof sketch.map>[0]>[0]): ProcessGraph {
  const lines = [`s>${first}`];
  ['t1', 't2', 't3', 'a1'].forEach((id, i) => lines.push(`${id}>${ways[i]}`));
  choices.forEach(([one, two, other], i) => {
    const asks = shared ? 'q' : `q${i + 1}`;
    lines.push(`x${i + 1}>${one}:${asks}='1'`, `x${i + 1}>${two}:${asks}='${i === 1 ? 3 : 2}'`, ...(open && i === 1 ? [] : [`x${i + 1}>${other}:default`]));
  });
  forks.forEach(([one, two], i) => lines.push(`p${i + 1}>${one}`, ...(two === one ? [] : [`p${i + 1}>${two}`])));
  const reached = new Set(['s']);
  // What nothing leads to is left out, or hardly any process would be sound.
  for (let more = true; more; ) {
    more = false;
    for (const line of lines) {
      const [from, to] = line.split(/[>:]/) as [string, string];
      if (reached.has(from) && !reached.has(to)) more = Boolean(reached.add(to));
    }
  }
  return graphOf(...new Set(lines.filter((line) => reached.has(line.split('>')[0]!))));
}

test('the checker finds what going through every state finds, on random processes, sound and broken', () => {
  const seen = { sound: 0, broken: 0 };
  fc.assert(
    fc.property(sketch, (sketched) => {
      const graph = drawn(sketched);
      const problems = checkProcess(graph);
      const truth = bruteForce(graph);
      const codes = problems.map(({ code, at }) => `${code} ${at}`).join(', ');
      if (problems.some(({ code }) => code === 'no-end')) return;
      if (!truth || problems.some(({ code }) => code === 'spins')) assert.ok(problems.length > 0, 'spins');
      else {
        assert.equal(problems.length === 0, truth.sound, `${codes || 'sound'}; by brute force ${truth.sound ? 'sound' : 'broken'}, dead: ${truth.dead}`);
        seen[truth.sound ? 'sound' : 'broken']++;
      }
    }),
    { numRuns: Number(process.env['EXPLORE_RUNS'] ?? 1200), examples: [[{ first: 'x1', ways: ['t1', 'x1', 'e1', 'x2'], choices: [['a1', 't3', 't2'], ['t2', 'p2', 't1'], ['t1', 't1', 't1']], forks: [['t1', 't1'], ['t2', 'e1']], shared: false, open: true }]] },
  );
  assert.ok(seen.sound > 40 && seen.broken > 40, JSON.stringify(seen));
});
