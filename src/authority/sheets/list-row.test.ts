import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentHashOf } from '../content-hash.ts';
import type { PowerEntry } from '../power.ts';
import { cellOf, codeIn, linesOf, numberInChinese } from './cell-words.ts';
import { listColumns } from './columns.ts';
import { basesIn, byLaw } from './exchange-bases.ts';
import { goodEntry } from './factory.ts';
import { readListRow, writeListRow } from './list-row.ts';
import { RowReader } from './row-reader.ts';
import { itemTypes } from '../codes.ts';

const organ = { code: '11330802DM0002211F', name: '柯城区市场监督管理局', englishName: 'x', division: '330802000000', level: 'county', kind: 'department', nature: '1', demo: true } as never;

/** An entry with every element that there is. */
const whole: PowerEntry = {
  ...goodEntry(1, organ),
  englishName: 'Licence',
  bases: [{ law: '甲|乙法', article: '35', paragraph: 2, gist: '第一行\n第二行 \\ 反斜线', rank: 'law', inForceFrom: '2020-01-01', inForceTo: '2030-01-01' }, { law: '办法', article: '十一之二', gist: '可以' }],
  topic: '准营准办',
  materials: [],
  english: { topic: 'Opening', conditions: ['a', 'b'], materials: ['c'] },
  base: { code: 'ABC', version: 3 },
  supervision: { unit: '甲', telephone: '=1', address: '路 1 号', web: 'https://example.gov.cn' },
  statutoryLimit: { n: 2, unit: 'month', basis: '法' },
  promisedLimit: { n: 0, unit: 'instant' },
  process: { id: 'food', version: 2 },
};

const read = (cells: Record<string, string>) => {
  const row = new RowReader(cells, listColumns);
  return { entry: readListRow(row), faults: [...row.faults.values()].map(({ column, kind }) => `${column} ${kind}`) };
};

test('each wrong cell is one fault, at its column and of its kind', () => {
  const good = writeListRow(whole);
  const wrong: [string, string, string][] = [
    ['type', '行政批准', 'type type'], ['level', '八级', 'level level'], ['nature', 'x', 'nature choice'], ['source', '7', 'source choice'],
    ['statutory', '二十', 'statutory limit'], ['statutoryUnit', '年', 'statutoryUnit choice'], ['bases', '法||1||文|圣旨', 'bases shape'],
    ['bases', '法||1||文|||2026-02-30', 'bases date'], ['bases', '法|1|2|3|4|法律|2020-01-01|2021-01-01|又', 'bases shape'], ['materials', '证|也许', 'materials shape'],
    ['channels', '飞鸽', 'channels choice'], ['name', '', 'name missing'], ['name', '长'.repeat(201), 'name tooLong'], ['organ', '1.1E+17', 'organ cell'], ['topic', '#REF!', 'topic cell'], ['baseVersion', '一', 'baseVersion shape'],
  ];
  for (const [key, value, fault] of wrong) assert.deepEqual(read({ ...good, [key]: value }).faults, [fault], `${key}=${value}`);
  assert.deepEqual(read(good).faults, []);
});

test('an entry goes out and comes back the same, with every element', () => {
  for (const entry of [whole, goodEntry(7, organ), { ...goodEntry(2, organ), materials: undefined } as never as PowerEntry]) {
    assert.equal(contentHashOf(read(writeListRow(entry)).entry), contentHashOf(JSON.parse(JSON.stringify(entry))));
  }
  const keys = new Set(listColumns.map(({ key }) => key));
  assert.deepEqual(Object.keys(writeListRow(whole)).filter((key) => !keys.has(key)), []);
});

test('lines and parts of a cell survive bars, backslashes and breaks', () => {
  const part = fc.string({ unit: fc.constantFrom('|', '\\', '\n', 'n', '甲', ' a') }).map((text) => text.trim()).filter((text) => text !== '');
  fc.assert(fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (lines) => assert.deepEqual(linesOf(cellOf(lines)), lines)));
});

test('codes are known by name in either language and without a leading zero', () => {
  for (const text of ['01', '1', '行政许可', 'administrative LICENCE ']) assert.equal(codeIn(itemTypes, text), '01');
  for (const text of ['', '99', '许可']) assert.equal(codeIn(itemTypes, text), undefined);
});

test('bases are told and read as the national exchange writes them', () => {
  const bases: PowerEntry['bases'] = [{ law: '食品安全法', documentNumber: '主席令第二十一号', article: 35, paragraph: 2, gist: '应当取得许可：先证后照' }, { law: '办法', article: '十一条之二', gist: '可以' }, { law: '条例', gist: '从其规定' }];
  assert.equal(byLaw(bases.slice(0, 1)), '《食品安全法》（主席令第二十一号）第三十五条第2款：应当取得许可：先证后照');
  assert.deepEqual(basesIn(byLaw(bases.slice(0, 1)))[0], bases[0]);
  assert.deepEqual(basesIn('《行政许可法》第一百零五条：可以^看不懂'), [{ law: '行政许可法', article: 105, gist: '可以' }, { law: '看不懂', gist: '' }]);
  for (const [text, n] of [['十', 10], ['二十', 20], ['一百一十五', 115], ['一千零一', 1001], ['35', 35], ['三五之', undefined]] as const) assert.equal(numberInChinese(text), n);
});
