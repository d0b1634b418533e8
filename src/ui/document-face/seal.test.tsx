import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { Seal } from './seal.tsx';

const turns = (name: string) => [...render(<Seal name={name} />).matchAll(/rotate\((-?[\d.]+) /g)].map(([, turn]) => Number(turn));

test('the name of the body runs evenly around the top, left and right alike', () => {
  const all = turns('柯城区市场监督管理局');
  assert.equal(all.length, 10);
  assert.ok(Math.abs((all[0] ?? 0) + (all[9] ?? 0)) < 0.2);
});

test('a long name keeps free the foot where its purpose is written', () => {
  assert.ok(turns('衢州市住房和城乡建设局行政审批专用章').every((turn) => Math.abs(turn) <= 131));
});

test('one letter is no division by zero', () => {
  assert.deepEqual(turns('章'), [0]);
});
