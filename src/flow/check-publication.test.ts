import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { said } from '#platform/i18n.ts';
import { type Surroundings, checkPublication } from './check-publication.ts';
import type { ItemForProcess } from './course-of-item.ts';
import { foodLicence, graphOf, schoolBus } from './factory.ts';
import { longestPath } from './longest-path.ts';
import { type ProcessGraph, indexOf } from './process-graph.ts';
import { processFromSteps } from './process-from-steps.ts';

const nowhere: Surroundings = { promises: async () => [], bodiesWithoutPower: async () => [] };
const promising = (workdays: number): Surroundings => ({ ...nowhere, promises: async () => [{ name: said('食品经营许可', 'Food licence'), workdays }] });

async function found(graph: ProcessGraph, around: Surroundings): Promise<string[]> {
  return (await checkPublication(graph, around)).map(({ code, at }) => `${code} ${at}`);
}

test('limits that add up to more than is promised are refused, with the sum and the tasks', async () => {
  const graph = processFromSteps(foodLicence);
  const problems = await checkPublication(graph, promising(4));
  assert.deepEqual(problems.map(({ code }) => code), ['limits-too-long']);
  assert.equal(problems[0]!.sentence['zh-CN'], '“审查”2 + “现场勘验”2 + “决定”1，加起来 5 个工作日，超过“食品经营许可”承诺的 4 个工作日');
  assert.equal(problems[0]!.sentence.en, '“Review” 2 + “Site inspection” 2 + “Decide” 1: together 5 working days, more than the 4 promised for “Food licence”');
  assert.deepEqual(await found(graph, promising(5)), []);
});

test('a task without its limit, basis or document is named; an applicant’s task needs no basis', async () => {
  const graph = processFromSteps(foodLicence);
  const task = (id: string) => graph.nodes.find((node) => node.id === id)!.task!;
  task('review').limit = ' ';
  delete task('inspect').basis;
  delete task('decide').output;
  task('makeCertificate').days = -1;
  delete task('correct').basis;
  assert.deepEqual(await found(graph, nowhere), ['no-limit review', 'no-basis inspect', 'no-output decide', 'days-negative makeCertificate']);
});

test('a task whose body does not hold the power is named with the body; a lane of another body is asked for by its code', async () => {
  const graph = processFromSteps(foodLicence);
  graph.lanes.find(({ id }) => id === 'handling')!.organ = '11330800MB0000001X';
  const asked: (string | undefined)[] = [];
  const around: Surroundings = {
    ...nowhere,
    bodiesWithoutPower: async (process, organ) => {
      assert.equal(process, graph.id);
      asked.push(organ);
      return organ ? [said('衢州市气象局', 'Quzhou weather office')] : [];
    },
  };
  const problems = await checkPublication(graph, around);
  assert.deepEqual(problems.map(({ at, sentence }) => `${at}: ${sentence['zh-CN']}`), [
    'review: “审查”由衢州市气象局办，该机关没有这项权力',
    'inspect: “现场勘验”由衢州市气象局办，该机关没有这项权力',
    'makeCertificate: “制证”由衢州市气象局办，该机关没有这项权力',
  ]);
  assert.deepEqual(asked, [undefined, '11330800MB0000001X', undefined]);
});

test('of branches side by side the longer counts; a way back is not gone twice; what does not count is left out', () => {
  assert.deepEqual(longestPath(processFromSteps(schoolBus)).workdays, 4);
  const graph = graphOf('s>t1', 't1>x1', "x1>t2:a='1'", 'x1>t3:default', 't2>t1', 't3>t4', 't4>e1');
  for (const [id, days, counts] of [['t1', 2, true], ['t2', 3, true], ['t3', 1, true], ['t4', 9, false]] as const) {
    Object.assign(graph.nodes.find((node) => node.id === id)!.task!, { days, countsTowardsLimit: counts });
  }
  const { workdays, tasks } = longestPath(graph);
  assert.deepEqual([workdays, tasks.map(({ id }) => id)], [5, ['t1', 't2']]);
});

test('the longest path of a random process without loops is the longest of all its paths', () => {
  const days = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 });
  const ways = fc.array(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 11 })), { maxLength: 20 });
  fc.assert(
    fc.property(days, ways, (lengths, pairs) => {
      const forward = pairs.filter(([from, to]) => from < to).map(([from, to]) => `t${from}>t${to}`);
      const graph = graphOf('s>t0', ...new Set([...forward, ...lengths.map((_, i) => (i < 11 ? `t${i}>t${i + 1}` : 't11>e1'))]));
      for (const [i, length] of lengths.entries()) Object.assign(graph.nodes.find(({ id }) => id === `t${i}`)!.task!, { days: length, countsTowardsLimit: true });
      const { outOf, nodes } = indexOf(graph);
      const all = (id: string): number => (nodes.get(id)!.task?.days ?? 0) + Math.max(0, ...outOf(id).map(({ to }) => all(to)));
      assert.equal(longestPath(graph).workdays, all('s'));
    }),
    { numRuns: 100 },
  );
});

test('what the demo promises covers the limits of the processes made from its steps', () => {
  const { items } = JSON.parse(readFileSync('demo/quzhou/items.json', 'utf8')) as { items: (ItemForProcess & { promisedLimit: { n: number; unitText: string } | null })[] };
  const promised = items.filter(({ promisedLimit }) => promisedLimit?.unitText === '工作日');
  const over = promised.filter((item) => longestPath(processFromSteps(item)).workdays > item.promisedLimit!.n);
  assert.ok(promised.length > 50);
  assert.deepEqual(over.map(({ name }) => name), []);
});
