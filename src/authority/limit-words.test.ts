import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChinese, sayCitation, sayLimit } from './limit-words.ts';

test('articles are numbered as in print', () => {
  const numbers: [number, string][] = [[5, '五'], [10, '十'], [15, '十五'], [20, '二十'], [35, '三十五'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [118, '一百一十八'], [202, '二百零二'], [1076, '一千零七十六'], [1260, '一千二百六十']];
  for (const [n, written] of numbers) assert.equal(inChinese(n), written);
});

test('a citation names law and article, a document stands without book marks', () => {
  assert.equal(sayCitation({ law: '食品安全法', article: 35 })['zh-CN'], '《食品安全法》第三十五条');
  assert.equal(sayCitation({ law: '食品安全法', article: 35 }).en, '《食品安全法》, Art. 35');
  const whole = sayCitation({ law: '行政许可法', documentNumber: '主席令第29号', article: 32, paragraph: 1 });
  assert.deepEqual([whole['zh-CN'], whole.en], ['《行政许可法》（主席令第29号）第三十二条第一款', '《行政许可法》（主席令第29号）, Art. 32 (1)']);
  assert.equal(sayCitation({ law: '国办发〔2022〕32号' })['zh-CN'], '国办发〔2022〕32号');
});

test('a limit is said with its unit', () => {
  assert.equal(sayLimit({ n: 5, unit: 'workday' })['zh-CN'], '5 个工作日');
  assert.equal(sayLimit({ n: 1, unit: 'workday' }).en, '1 working day');
  assert.equal(sayLimit({ n: 0, unit: 'workday' })['zh-CN'], '当场');
});
