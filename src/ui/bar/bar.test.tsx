import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { Bar } from './bar.tsx';

test('nothing of nothing draws nothing, and more than all stays within its row', () => {
  assert.doesNotMatch(render(<Bar value={0} max={0} />), /<rect/);
  assert.match(render(<Bar value={9} max={3} />), /width="100\.0%"/);
  assert.match(render(<Bar value={1} max={4} />), /width="25\.0%"/);
});
