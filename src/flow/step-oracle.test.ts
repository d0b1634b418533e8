import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProcess } from './check-process.ts';
import type { ItemForProcess } from './course-of-item.ts';
import { graphOf } from './factory.ts';
import { oracleOf } from './oracle.factory.ts';
import { type ProcessGraph, actOf, indexOf } from './process-graph.ts';
import { processFromSteps } from './process-from-steps.ts';
import { type Outcome, enabledActs, presentNodes, startTokens, step } from './step.ts';

type Block = { kind: 'task' } | { kind: 'row' | 'choice' | 'abreast'; parts: Block[] } | { kind: 'again'; parts: Block[] };

const block = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Block>({ kind: 'task' }),
    fc.record({ kind: fc.constantFrom('row' as const, 'choice' as const, 'abreast' as const), parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('again' as const), parts: fc.array(tie('block'), { minLength: 1, maxLength: 1 }) }),
  ),
})).block;

/** The flows of a block between two nodes; every loop holds a task. */
function drawn(whole: Block, plainBranches: boolean): ProcessGraph {
  let last = 0;
  const lines: string[] = [];
  const fresh = (kind: string): string => `${kind}${++last}`;
  // The other engine joins too early where a parallel branch holds a choice: a way not taken counts as an arrival there.
  // And its join, come to again in a loop within a loop, waits for a branch that has arrived.
  const draw = (part: Block, from: string, within = false, loops = 0): string => {
    if (plainBranches && loops > 1 && part.kind === 'abreast') return draw({ kind: 'row', parts: part.parts }, from, within, loops);
    if (within && (part.kind === 'again' || part.kind === 'choice')) return draw({ kind: 'row', parts: part.parts }, from, within, loops);
    if (part.kind === 'task') {
      const task = fresh('t');
      lines.push(`${from}>${task}`);
      return task;
    }
    if (part.kind === 'row') return part.parts.reduce((before, each) => draw(each, before, within, loops), from);
    const [open, close] = part.kind === 'abreast' ? [fresh('p'), fresh('p')] : [fresh('x'), fresh('x')];
    if (part.kind === 'again') {
      // open is where the loop comes back to, close where it is decided.
      lines.push(`${from}>${open}`);
      const end = draw(part.parts[0]!, draw({ kind: 'task' }, open), within, loops + 1);
      const after = fresh('t');
      lines.push(`${end}>${close}`, `${close}>${open}:again = 'yes'`, `${close}>${after}:default`);
      return after;
    }
    lines.push(`${from}>${open}`);
    part.parts.forEach((each, i) => {
      const first = fresh('a');
      const way = part.kind === 'abreast' ? '' : i === 0 ? ':default' : `:${open} = '${i}'`;
      lines.push(`${open}>${first}${way}`, `${draw(each, first, within || (plainBranches && part.kind === 'abreast'), loops)}>${close}`);
    });
    return close;
  };
  // Nothing has been answered where a process starts: a choice comes after a task.
  const end = draw({ kind: 'row', parts: [{ kind: 'task' }, whole] }, 's');
  lines.push(`${end}>t0`, 't0>e1');
  return graphOf(...lines);
}

/** Walks a process and the oracle side by side; after every act the same tasks wait in both. */
function walk(graph: ProcessGraph, picks: readonly number[]): number {
  const oracle = oracleOf(graph);
  let { state } = startTokens(graph);
  let acts = 0;
  for (const pick of picks) {
    const waiting = presentNodes(state).filter((id) => !indexOf(graph).nodes.get(id)!.kind.endsWith('Gateway')).sort();
    assert.deepEqual(oracle.waiting(), waiting);
    assert.equal(oracle.ended(), waiting.length === 0);
    if (waiting.length === 0) break;
    const enabled = enabledActs(graph, state);
    const next = enabled[pick % enabled.length]!;
    const outcome: Outcome = Object.fromEntries(
      Object.entries(next.outcomes)
        .filter(([, { required }]) => required || pick % 3 > 0)
        .map(([variable, { values }]) => [variable, values[pick % values.length]!]),
    );
    ({ state } = step(graph, state, { act: actOf(indexOf(graph).nodes.get(next.node)!), node: next.node, outcome }));
    oracle.signal(next.node, outcome);
    acts++;
  }
  return acts;
}

/** Whether a generated process, which is sound by its making, is found so; the few with too much in parallel to check are left out. */
function isFoundSound(graph: ProcessGraph): boolean {
  const found = checkProcess(graph);
  if (found.some(({ code }) => code === 'too-complex')) return false;
  assert.deepEqual(found, []);
  return true;
}

test('random processes of rows, choices, loops and parallel branches run as in another engine', () => {
  let acts = 0;
  fc.assert(
    fc.property(block, fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (whole, picks) => {
      const graph = drawn(whole, true);
      fc.pre(isFoundSound(graph));
      acts += walk(graph, picks);
    }),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 60) },
  );
  assert.ok(acts > 120, `${acts} acts compared`);
});

test('whatever is found sound ends, whichever acts are done, and no act is ever refused', () => {
  fc.assert(
    fc.property(block, fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (whole, picks) => {
      const graph = drawn(whole, false);
      fc.pre(isFoundSound(graph));
      let { state } = startTokens(graph);
      for (let i = 0; state.tokens.length > 0; i++) {
        assert.ok(i < 1000, 'goes on for ever');
        const enabled = enabledActs(graph, state);
        const next = enabled[(picks[i % 12]! + i) % enabled.length]!;
        // After twenty acts no loop is begun again.
        const answers = Object.entries(next.outcomes).filter(([variable]) => i < 20 || variable !== 'again');
        const outcome = Object.fromEntries(answers.map(([variable, { values }]) => [variable, values[picks[i % 12]! % values.length]!]));
        ({ state } = step(graph, state, { act: next.act, node: next.node, outcome }));
      }
    }),
    { numRuns: 200 },
  );
});

test('the processes of the demo’s items run as in another engine', () => {
  const { items } = JSON.parse(readFileSync('demo/quzhou/items.json', 'utf8')) as { items: ItemForProcess[] };
  const shapes = Map.groupBy(items, ({ type, steps }) => `${steps.length === 0 ? type : ''} ${steps.map(({ name }) => name).join(' ')}`);
  assert.ok(shapes.size > 25);
  let acts = 0;
  for (const [n, [first]] of [...shapes.values()].entries()) {
    acts += walk(processFromSteps(first!), Array.from({ length: 14 }, (_, i) => n + i * (1 + (n % 3))));
  }
  assert.ok(acts > 150, `${acts} acts compared`);
});
