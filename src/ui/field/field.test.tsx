import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { Checkboxes } from '../checkboxes/checkboxes.tsx';
import { DateInput } from '../date-input/date-input.tsx';
import { ErrorSummary } from '../error-summary/error-summary.tsx';
import { FileInput } from '../file-input/file-input.tsx';
import { Form } from '../form/form.tsx';
import { Radios } from '../radios/radios.tsx';
import { Select } from '../select/select.tsx';
import { TextInput } from '../text-input/text-input.tsx';
import { Textarea } from '../textarea/textarea.tsx';
import { LangContext } from '../words.ts';

const options = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }];

test('an error stands at the field, is tied to it, and what was typed stays', () => {
  const html = render(<TextInput name="area" label="使用面积" hint="量餐厅" value="三十六" error="要填数字" unit="平方米" />);
  assert.match(html, /value="三十六"/);
  assert.match(html, /aria-invalid="true"/);
  assert.match(html, /aria-describedby="area-hint area-error area-unit"/);
  assert.match(html, /id="area-error"><span>错误：<\/span>要填数字/);
});

test('a field without an error claims none', () => {
  const html = render(<TextInput name="area" label="使用面积" />);
  assert.doesNotMatch(html, /aria-invalid|aria-describedby|错误/);
});

test('every kind of field carries its label and error under the id that the summary links to', () => {
  const props = { name: 'x', label: '问题', error: '要改' };
  const fields = [
    <TextInput {...props} />, <Textarea {...props} />, <Select {...props} options={options} />, <Radios {...props} options={options} />,
    <Checkboxes {...props} options={options} />, <DateInput {...props} />, <FileInput {...props} />,
  ];
  for (const field of fields) {
    const html = render(field);
    assert.match(html, /<(input|select|textarea)[^>]* id="x"/);
    assert.match(html, /id="x-error"/);
    assert.match(html, /问题/);
  }
});

test('the answer given before is the one chosen, and text is never taken for markup', () => {
  assert.match(render(<Select name="s" label="类" options={options} value="b" />), /<option[^>]*selected[^>]*>乙/);
  assert.equal((render(<Radios name="r" label="类" options={options} value="b" />).match(/ checked/g) ?? []).length, 1);
  assert.match(render(<Textarea name="t" label="说明" value={'</textarea><script>'} />), /&lt;\/textarea>&lt;script>/);
});

test('required and optional are said in the language of the page', () => {
  assert.match(render(<TextInput name="a" label="名" required />), /必填/);
  const english = render(<LangContext.Provider value="en"><TextInput name="a" label="Name" required={false} error="Enter a name" /></LangContext.Provider>);
  assert.match(english, /optional/);
  assert.match(english, /Error: <\/span>Enter a name/);
});

test('a form carries its token and the key that makes two sendings one act', () => {
  const html = render(<Form action="/a" csrf="t" requestKey="k" hidden={{ step: '2' }} multipart><p>x</p></Form>);
  for (const [name, value] of [['csrf', 't'], ['requestKey', 'k'], ['step', '2']]) assert.match(html, new RegExp(`type="hidden" name="${name}" value="${value}"`));
  assert.match(html, /enctype="multipart\/form-data"/);
  assert.match(html, /novalidate/);
});

test('no errors, no summary; errors are links to their fields', () => {
  assert.equal(render(<ErrorSummary title="有 0 处要改" errors={[]} />), '');
  const html = render(<ErrorSummary title="有 1 处要改" errors={[{ field: 'area', text: '要填数字' }]} />);
  assert.match(html, /role="alert"/);
  assert.match(html, /tabindex="-1"/);
  assert.match(html, /<a href="#area">要填数字<\/a>/);
});
