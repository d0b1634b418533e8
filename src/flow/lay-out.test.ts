import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ItemForProcess } from './course-of-item.ts';
import { type Bounds, type Point, type ProcessGraph, indexOf } from './process-graph.ts';
import { processFromSteps } from './process-from-steps.ts';

const { items } = JSON.parse(readFileSync('demo/quzhou/items.json', 'utf8')) as { items: ItemForProcess[] };
const drawings = items.map(processFromSteps);

function legs({ waypoints }: { waypoints: Point[] }): [Point, Point][] {
  return waypoints.slice(1).map((point, i) => [waypoints[i]!, point]);
}

function within(inner: Bounds, outer: Bounds): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function crosses([a, b]: [Point, Point], { x, y, width, height }: Bounds): boolean {
  return Math.max(a.x, b.x) > x && Math.min(a.x, b.x) < x + width && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height;
}

function each(check: (graph: ProcessGraph) => void): void {
  assert.equal(drawings.length, 155);
  for (const graph of drawings) check(graph);
}

test('every node stands in its lane, none on another', () => {
  each((graph) => {
    for (const node of graph.nodes) {
      assert.ok(within(node.bounds, graph.lanes.find(({ id }) => id === node.lane)!.bounds), `${graph.name}: ${node.id}`);
      for (const other of graph.nodes) {
        const apart = crosses([{ x: node.bounds.x, y: node.bounds.y }, { x: node.bounds.x + node.bounds.width, y: node.bounds.y + node.bounds.height }], other.bounds);
        assert.ok(node === other || !apart, `${graph.name}: ${node.id} on ${other.id}`);
      }
    }
  });
});

test('flows run straight across or down, from edge to edge, through no node', () => {
  each((graph) => {
    for (const flow of graph.flows) {
      for (const leg of legs(flow)) {
        assert.ok(leg[0].x === leg[1].x || leg[0].y === leg[1].y, `${graph.name}: ${flow.id} is slanted`);
        for (const node of graph.nodes) assert.ok(!crosses(leg, node.bounds), `${graph.name}: ${flow.id} runs through ${node.id}`);
      }
    }
  });
});

test('flows that lead to different nodes never run along each other', () => {
  each((graph) => {
    const all = graph.flows.flatMap((flow) => legs(flow).map((leg) => ({ flow, leg })));
    for (const [i, one] of all.entries()) {
      for (const other of all.slice(i + 1)) {
        if (one.flow.to === other.flow.to) continue;
        for (const [along, across] of [['x', 'y'], ['y', 'x']] as const) {
          const parallel = [one, other].every(({ leg }) => leg[0][across] === leg[1][across]) && one.leg[0][across] === other.leg[0][across];
          const [a, b] = [one, other].map(({ leg }) => [Math.min(leg[0][along], leg[1][along]), Math.max(leg[0][along], leg[1][along])] as const);
          const shared = Math.min(a![1], b![1]) - Math.max(a![0], b![0]);
          assert.ok(!(parallel && shared > 1), `${graph.name}: ${one.flow.id} runs along ${other.flow.id}`);
        }
      }
    }
  });
});

test('most matters fit the width of a page', () => {
  const wide = drawings.filter((graph) => graph.lanes[0]!.bounds.width > 1120);
  assert.ok(wide.length <= 25, `${wide.length} are wider`);
  each((graph) => assert.ok(indexOf(graph).nodes.size === graph.nodes.length, graph.name));
});
