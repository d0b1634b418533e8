import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import type { ItemForProcess } from './course-of-item.ts';
import { ProcessFigure } from './drawing.tsx';
import { foodLicence, schoolBus, waterLicence } from './factory.ts';
import { widthOf } from './measure-text.ts';
import { drawn, textOf } from './node-text.ts';
import { processFromSteps } from './process-from-steps.ts';
import { stepsInWords } from './process-in-words.tsx';
import { stripOf } from './process-strip.tsx';
import type { Progress } from './progress.ts';

const { items } = JSON.parse(readFileSync('demo/quzhou/items.json', 'utf8')) as { items: ItemForProcess[] };
const graph = processFromSteps(foodLicence);
const underWay: Progress = {
  present: ['decide'],
  done: { submit: '2026-02-12', accept: '2026-02-12', issueAcceptance: '2026-02-12', review: '2026-02-24', inspect: '2026-02-26' },
  note: '最迟 3 月 17 日',
};

test('the drawing needs no script and no style attribute, and holds every node and flow', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const html = render(<ProcessFigure graph={graph} lang={lang} />);
    assert.doesNotMatch(html, /<script|style=|undefined|NaN/);
    assert.equal(html.match(/<polyline/g)?.length, graph.flows.length);
    const shapes = html.match(/class="flow__(box|gate|start|end|timer) /g)?.length;
    assert.equal(shapes, graph.nodes.length);
  }
});

test('words fit their boxes in both languages, for every item', () => {
  const inner = drawn.boxWidth - 2 * drawn.inset;
  for (const node of items.flatMap((item) => processFromSteps(item).nodes)) {
    for (const lang of ['zh-CN', 'en'] as const) {
      const { name, limit } = textOf(node, lang);
      const size = lang === 'en' ? drawn.nameEn : drawn.name;
      for (const line of name) assert.ok(widthOf(line) * size <= inner + size, `${line} of ${node.name}`);
      for (const line of limit) assert.ok(widthOf(line) * drawn.limit <= inner + drawn.limit, `${line} of ${node.name}`);
    }
  }
});

test('every step of the demo has English', () => {
  const missing = items.flatMap((item) => processFromSteps(item)).flatMap(({ nodes, lanes }) => [
    ...nodes.filter(({ nameEn, kind }) => !nameEn && kind !== 'start').map(({ name }) => name),
    ...nodes.filter(({ task }) => task && ((task.limit && !task.limitEn) || !task.roleEn)).map(({ task }) => `${task!.role} ${task!.limit}`),
    ...lanes.filter(({ nameEn }) => !nameEn).map(({ name }) => name),
  ]);
  assert.deepEqual([...new Set(missing)], []);
});

test('the present step is marked by a word and a shape, what is done by its day', () => {
  const html = render(<ProcessFigure graph={graph} lang="zh-CN" progress={underWay} />);
  assert.match(html, /flow__box--present[\s\S]*决定[\s\S]*最迟 3 月 17 日[\s\S]*<polygon[\s\S]*现在在这里/);
  assert.match(html, /✓ 现场勘验[\s\S]*2 月 26 日/);
  assert.equal(html.match(/flow__box--done/g)?.length, 5);
  // Taken: start, application, check, its gateway, acceptance, review, inspection, decision.
  assert.equal(html.match(/flow__line--taken/g)?.length, 7);
});

test('the words name every task with its lane, where each answer leads, and where the matter stands', () => {
  const steps = stepsInWords(graph, 'zh-CN', underWay, true);
  assert.deepEqual(
    steps.map(({ title, lane }) => `${title} ${lane}`),
    ['提交申请 您', '核对材料 综合窗口', '补正 您', '受理 综合窗口', '审查 承办机构', '现场勘验 承办机构', '决定 审批负责人', '制证 承办机构', '送达 综合窗口', '送达不予决定 综合窗口'],
  );
  assert.equal(steps[6]!.line, '▶ 现在在这里，最迟 3 月 17 日。1个工作日。准予？准予 → 制证；不予 → 送达不予决定');
  assert.equal(steps[5]!.line, '✓ 2 月 26 日');
  const plain = stepsInWords(graph, 'zh-CN');
  assert.equal(plain[1]!.line, '当场，最迟5个工作日一次告知补正。材料齐全：是 → 受理；否 → 补正；不受理 → 不予受理');
  assert.equal(plain[2]!.line, '一次告知全部。然后 → 核对材料');
});

test('the strip shows one box for a step of the guide, and correction under acceptance', () => {
  const boxes = (progress: Progress, of = graph): string[] => stripOf(of, 'zh-CN', progress).map(({ label, state }) => `${label} ${state}`);
  assert.deepEqual(boxes(underWay), ['提交申请 done', '受理 done', '审查 done', '现场勘验 done', '决定 current', '制证 future', '送达 future']);
  const correcting = boxes({ present: ['correct'], done: { submit: '', accept: '' } });
  assert.deepEqual(correcting.slice(0, 3), ['提交申请 done', '补正 current', '审查 future']);
  const refused = boxes({ present: ['serveRefusal'], done: { ...underWay.done, decide: '2026-03-02' } });
  assert.deepEqual(refused.slice(-2), ['决定 done', '送达不予决定 current']);
});

test('a step that is done only if called for stands in the strip once it is', () => {
  const water = processFromSteps(waterLicence);
  const done = { submit: '', accept: '', issueAcceptance: '' };
  const labels = (progress: Progress): string[] => stripOf(water, 'zh-CN', progress).map(({ label }) => label);
  assert.ok(!labels({ present: ['review'], done }).includes('听证'));
  assert.ok(labels({ present: ['hear'], done: { ...done, review: '' } }).includes('听证'));
  assert.ok(!labels({ present: ['hear'], done: { ...done, review: '' } }).includes('专家评审'));
});

test('parallel opinions both stand in the strip', () => {
  const labels = stripOf(processFromSteps(schoolBus), 'zh-CN', { present: [], done: {} }).map(({ label }) => label);
  assert.deepEqual(labels.slice(2, 5), ['公安交警意见', '交通运输意见', '决定']);
});
