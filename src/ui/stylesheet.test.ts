import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify, styleFiles, stylesheet, stylesheetHash } from './stylesheet.ts';

test('comments and needless space go, what matters stays', () => {
  assert.equal(minify('/* why */\na > b,\nc :not(d) {\n  color: red;\n  width: calc(1px + 2px);\n}\n'), 'a>b,c :not(d){color:red;width:calc(1px + 2px)}');
});

test('tokens come first, then the base, then every component once', () => {
  const files = styleFiles();
  assert.match(files[0] ?? '', /tokens\.css$/);
  assert.match(files[1] ?? '', /base\.css$/);
  assert.equal(new Set(files).size, files.length);
  assert.ok(files.length > 40);
});

// A page may take 100 KB of a phone's connection, once for all pages the styles an eighth of that.
test('the whole is sent in under 13 KB and its address follows its content', () => {
  const sent = gzipSync(stylesheet).length;
  assert.ok(sent < 13 * 1024, `${sent} bytes`);
  assert.match(stylesheetHash, /^[0-9a-f]{16}$/);
});

test('it loads nothing from anywhere', () => {
  assert.doesNotMatch(stylesheet, /@import|url\(/);
});

test('every token that is used is defined', () => {
  const defined = new Set([...stylesheet.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const used = new Set([...stylesheet.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
  assert.deepEqual([...used].filter((name) => !defined.has(name)), []);
});

test('no component sets a style in its markup', () => {
  const here = import.meta.dirname;
  const found = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && / style=/.test(readFileSync(join(here, file), 'utf8')));
  assert.deepEqual(found, []);
});
