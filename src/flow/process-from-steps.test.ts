import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProcess } from './check-process.ts';
import { processFromSteps } from './process-from-steps.ts';
import { startTokens } from './step.ts';
import { readFileSync } from 'node:fs';
const items = JSON.parse(readFileSync('/work/shared/data/items.json','utf8')).items;
test('all', () => {
  const t0 = performance.now();
  for (const item of items) {
    const g = processFromSteps(item);
    assert.deepEqual(checkProcess(g), [], item.name);
    startTokens(g);
    for (const f of g.flows) if (f.waypoints.length===2 && f.waypoints[0]!.x !== f.waypoints[1]!.x && f.waypoints[0]!.y !== f.waypoints[1]!.y) console.log('UNROUTED', item.name, f.id);
  }
  console.log('ms', performance.now()-t0);
});
