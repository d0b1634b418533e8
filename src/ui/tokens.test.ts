import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const dark = rest.split('@media')[0] ?? '';

const tokens = (text: string) => new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']));

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string][] = [
  ['ink', 'paper'], ['ink', 'mist'], ['ink-soft', 'paper'], ['ink-soft', 'mist'], ['ink-faint', 'paper'], ['ink-faint', 'mist'],
  ['indigo', 'paper'], ['indigo', 'mist'], ['indigo', 'indigo-wash'], ['on-indigo', 'indigo'], ['on-indigo', 'indigo-deep'], ['ink', 'indigo-wash'], ['ink-soft', 'indigo-wash'],
  ['vermilion', 'paper'], ['vermilion', 'vermilion-wash'], ['jade', 'paper'], ['jade', 'jade-wash'], ['amber', 'paper'], ['amber', 'amber-wash'], ['amber', 'mist'], ['indigo', 'amber-wash'],
];
const marks: [string, string][] = [['edge', 'paper'], ['amber-mark', 'paper'], ['seal', 'paper'], ['on-seal', 'seal'], ['jade', 'mist']];

test('contrast is computed as WCAG does', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.ok(contrast('#d5dbe1', '#ffffff') < 3, 'a hairline is no edge of a field');
});

for (const [scheme, values] of [['light', tokens(light)], ['dark', new Map([...tokens(light), ...tokens(dark)])]] as const) {
  test(`${scheme}: text stands out 4.5 to 1 and marks 3 to 1 from their ground`, () => {
    const low = [...text.map((pair) => [...pair, 4.5] as const), ...marks.map((pair) => [...pair, 3] as const)]
      .map(([fore, ground, least]) => ({ fore, ground, least, ratio: contrast(values.get(fore) ?? '#777777', values.get(ground) ?? '#777777') }))
      .filter(({ ratio, least }) => ratio < least);
    assert.deepEqual(low, []);
  });
}

test('the dark scheme changes every colour that carries text', () => {
  const changed = tokens(dark);
  assert.deepEqual([...tokens(light).keys()].filter((name) => !changed.has(name)).sort(), ['face', 'face-ink']);
});
