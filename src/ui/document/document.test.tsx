import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Form } from '../form/form.tsx';
import { TextInput } from '../text-input/text-input.tsx';
import { documentHtml } from './document.tsx';

const base = { title: '首页', stylesheetHref: '/assets/a.css', body: <p>正文</p> };

test('title and text are never taken for markup', () => {
  const html = documentHtml({ ...base, lang: 'zh-CN', title: '<script>x</script>', body: <p>{'<img onerror=x>'}</p> });
  assert.doesNotMatch(html, /<script>x|<img/);
});

test('nothing in it is inline, so a strict policy may forbid it', () => {
  const html = documentHtml({ ...base, lang: 'zh-CN', scripts: ['/assets/desk-keys.js'], body: <Form action="/a"><TextInput name="a" label="名" /></Form> });
  assert.doesNotMatch(html, /<style|style=|onclick|<script>/);
  assert.match(html, /<script src="\/assets\/desk-keys.js" defer><\/script>/);
});

test('it is a document of its language, and the language reaches the words of its components', () => {
  const html = documentHtml({ ...base, lang: 'en', body: <TextInput name="a" label="Name" required /> });
  assert.match(html, /^<!doctype html><html lang="en"/);
  assert.match(html, /required/);
  assert.doesNotMatch(html, /必填/);
});

test('elder mode stands at the root, where every size begins', () => {
  assert.match(documentHtml({ ...base, lang: 'zh-CN', bodyClass: 'portal elder' }), /<html lang="zh-CN" class="portal elder">/);
});
