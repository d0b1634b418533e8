import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField, ItemForm } from '#catalog';
import { said } from '#platform/i18n.ts';
import { answerRows } from './answer-rows.ts';

const asked = (zh: string, en: string, more: Partial<FormField> = {}): FormField => ({ label: said(zh, en), widget: 'text', required: true, sensitivity: 'internal', ...more });

const form: ItemForm = {
  steps: [{ key: 'staff', title: said('人员', 'Staff'), fields: ['owner', 'people', 'kitchen'] }],
  fields: {
    kitchen: asked('明厨亮灶', 'Open kitchen', { widget: 'yesNo' }),
    owner: asked('经营者', 'Owner'),
    people: asked('从业人员', 'Workers', {
      widget: 'group',
      fields: { duty: asked('岗位', 'Post', { options: { cook: said('厨师', 'cook') } }), name: asked('姓名', 'Name') },
    }),
  },
  schema: { type: 'object', properties: { people: { type: 'array', items: { type: 'object', required: ['name', 'duty'] } } } },
};

test('rows follow the form and not the order in which the answers are kept', () => {
  // The database orders the names of an object as it likes.
  const answers = { kitchen: true, people: [{ duty: 'cook', name: '林晓岚' }, { duty: 'cook', name: '周敏' }], owner: '林晓岚' };
  assert.deepEqual(answerRows({ form }, answers, 'zh-CN').map(({ key, value }) => [key, value]), [
    ['经营者', '林晓岚'],
    ['从业人员', '林晓岚 厨师；周敏 厨师'],
    ['明厨亮灶', '是'],
  ]);
  assert.deepEqual(answerRows({ form }, answers, 'en', ['people']).map(({ value }) => value), ['林晓岚 cook; 周敏 cook']);
});

test('what was not answered or is not asked for has no row', () => {
  const hidden = { ...form, fields: { ...form.fields, kitchen: asked('明厨亮灶', 'Open kitchen', { widget: 'yesNo', visibleWhen: { field: 'owner', is: ['周敏'] } }) } };
  assert.deepEqual(answerRows({ form: hidden }, { owner: '林晓岚', kitchen: false }, 'zh-CN').map(({ field }) => field), ['owner']);
  assert.deepEqual(answerRows({ form: null }, { owner: '林晓岚' }, 'zh-CN'), []);
});

test('a day is written out; what looks like one and is none stands as it was typed', () => {
  const answers = (owner: string) => answerRows({ form }, { owner }, 'zh-CN').map(({ value }) => value);
  assert.deepEqual(answers('2026-03-12'), ['2026 年 3 月 12 日']);
  for (const typed of ['9999-12-31', '2026-02-31', '0000-00-00']) assert.deepEqual(answers(typed), [typed]);
});
