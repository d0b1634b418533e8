import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { ActsBar } from './acts-bar.tsx';

test('an act that may not be done says why and cannot be pressed', () => {
  const html = render(<ActsBar acts={[{ key: '5', label: '提请决定', article: '行政许可法 38', reason: '缺现场勘验记录', form: { action: '/decide' } }]} />);
  assert.match(html, /缺现场勘验记录/);
  assert.match(html, /现在不能办/);
  assert.doesNotMatch(html, /<form|<button|<a |data-key|行政许可法 38/);
});

test('an act with a form is a button that sends token and key', () => {
  const html = render(<ActsBar acts={[{ key: '1', label: '受理', form: { action: '/accept', csrf: 't', requestKey: 'k' } }]} />);
  assert.match(html, /<form method="post" action="\/accept">/);
  assert.match(html, /name="csrf" value="t"/);
  assert.match(html, /name="requestKey" value="k"/);
  assert.match(html, /<button[^>]*type="submit"[^>]*data-key="1"/);
});

test('a panel opens without scripts, and stands open when what was sent has errors', () => {
  const panel = <p>表</p>;
  assert.match(render(<ActsBar acts={[{ label: '暂停', panel }]} />), /<details class="act-panel" name="act">/);
  assert.match(render(<ActsBar acts={[{ label: '暂停', panel, open: true }]} />), /<details class="act-panel" name="act" open>/);
});
