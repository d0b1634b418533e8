import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { documentHtml } from './document/document.tsx';
import { allExamples } from './examples.ts';
import { fragmentPage, samplePages } from './fixtures.tsx';

const rules = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    // The server renders `attr=""` and never writes `<br/>`; both are HTML.
    'attribute-boolean-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }], 'long-title': 'off', 'attribute-empty-style': 'off',
    // Explicit types are kept for readers; role="search" reaches browsers that do not know <search>.
    'no-implicit-button-type': 'off', 'prefer-native-element': ['error', { exclude: ['search', 'alert', 'status', 'region', 'img'] }],
    'tel-non-breaking': 'off', 'no-implicit-input-type': 'off', 'wcag/h30': 'error', 'heading-level': 'off', 'unique-landmark': 'off',
  },
});

async function problems(html: string): Promise<string[]> {
  const report = await rules.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`));
}

test('an unfinished element is found, so the check can fail', async () => {
  assert.notDeepEqual(await problems('<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><p style="color:red"><img></body></html>'), []);
});

for (const example of allExamples()) {
  test(`${example.component}, ${example.name}: is valid HTML`, async () => {
    assert.deepEqual(await problems(fragmentPage(example.node)), []);
  });
}

for (const [name, page] of Object.entries(samplePages)) {
  test(`the page ${name} is valid HTML in both languages`, async () => {
    assert.deepEqual(await problems(documentHtml({ ...page, lang: 'zh-CN' })), []);
    assert.deepEqual(await problems(documentHtml({ ...page, lang: 'en' })), []);
  });
}

test('every component with a style sheet is drawn in an example or in another one of its family', () => {
  const here = import.meta.dirname;
  const shown = allExamples().map((example) => fragmentPage(example.node)).join('') + Object.values(samplePages).map((page) => documentHtml({ ...page, lang: 'zh-CN' })).join('');
  const silent = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, `${entry.name}.css`)))
    .map((entry) => entry.name.replace('verification-result', 'verification'))
    .filter((name) => !shown.includes(`class="${name}`) && !shown.includes(` ${name}`));
  assert.deepEqual(silent, []);
});
