import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { InLang } from '../in-lang/in-lang.tsx';
import { keepDrawn } from './drawn.ts';

test('a part is drawn once a name and language, is escaped like any other, and those used last stay', () => {
  const drawn = keepDrawn(120);
  const asked: string[] = [];
  const part = (name: string, lang: 'zh-CN' | 'en' = 'zh-CN') =>
    render(<main>{drawn.part(name, lang, () => (asked.push(`${lang} ${name}`), <p>{name}<InLang zh="你好" en="hello" /></p>))}</main>);
  assert.equal(part('<b>'), '<main><p>&lt;b>你好</p></main>');
  assert.equal(part('<b>', 'en'), '<main><p>&lt;b>hello</p></main>');
  part('<b>');
  assert.deepEqual(asked, ['zh-CN <b>', 'en <b>']);
  part('something longer than the rest');
  part('<b>');
  part('<b>', 'en');
  assert.deepEqual(asked.slice(2), ['zh-CN something longer than the rest', 'en <b>']);
});
