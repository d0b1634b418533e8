import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { pinyinStarts } from '#platform/words/pinyin-starts.ts';
import { indexWords, queryPlan, type IndexWords } from './search-words.ts';
import { synonyms } from './synonyms.ts';
import { plainText } from '#platform/words/plain-text.ts';
import { allWordsIn, cutWords, partsOf } from './word-cutter.ts';

interface Item { id: string; name: string; topic: string; department: string; result: { name: string } | null; materials: { name: string }[]; conditions: string[] }
const file = new URL('../../demo/quzhou/items.json', import.meta.url);
const items = (JSON.parse(readFileSync(file, 'utf8')) as { items: Item[] }).items;
const index = items.map((item) => ({
  name: item.name,
  words: indexWords({ a: [item.name], b: [item.topic, item.department, item.result?.name ?? ''], c: [...item.conditions, ...item.materials.map(({ name }) => name)] }),
}));

/** Reads the small part of tsquery's language that plans are written in; throws on anything else. */
function holds(query: string, has: (lexeme: string, prefix: boolean) => boolean): boolean {
  const tokens = query.match(/'(?:[^']|'')*'(?::\*)?|[&|()]|\S/gu) ?? [];
  let at = 0;
  const any = (): boolean => { let held = all(); while (tokens[at] === '|') { at++; held = all() || held; } return held; };
  const all = (): boolean => { let held = one(); while (tokens[at] === '&') { at++; held = one() && held; } return held; };
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token === '(') { const held = any(); assert.equal(tokens[at++], ')', query); return held; }
    const lexeme = /^'((?:[^']|'')*)'(:\*)?$/u.exec(token);
    assert.ok(lexeme?.[1], `not a lexeme: ${token} in ${query}`);
    return has(lexeme[1].replaceAll("''", "'").replaceAll('\\\\', '\\'), lexeme[2] !== undefined);
  };
  const held = any();
  assert.equal(at, tokens.length, query);
  return held;
}

function score({ words }: IndexWords, query: string): number {
  const weigh = (lexeme: string) => (words.A.includes(lexeme) ? 3 : words.B.includes(lexeme) ? 2 : words.C.includes(lexeme) ? 1 : 0);
  let sum = 0;
  const held = holds(query, (lexeme) => { const weight = weigh(lexeme); sum += weight; return weight > 0; });
  return held ? sum : 0;
}

/** The names found, best first, by the first way that finds any. */
function find(query: string): string[] {
  const plan = queryPlan(query);
  const ways: ((words: IndexWords) => number)[] = [
    (words) => (plan.allWords === undefined ? 0 : score(words, plan.allWords)),
    (words) => (plan.pinyinPrefix !== undefined && holds(plan.pinyinPrefix, (lexeme) => words.pinyin.some((start) => start.startsWith(lexeme))) ? 1 : 0),
    (words) => (plan.anyWord === undefined ? 0 : score(words, plan.anyWord)),
  ];
  for (const way of ways) {
    const found = index.map((entry) => ({ name: entry.name, score: way(entry.words) })).filter((entry) => entry.score > 0);
    if (found.length > 0) return found.toSorted((a, b) => b.score - a.score).map((entry) => entry.name);
  }
  return [];
}

test('hostile queries make plans of quoted lexemes only', () => {
  const hostile = ["'", "''", '\\', "a' | 'b", '食品:* & !x', '(((', '!!!', 'a & b | c <-> d', '\u0000食品\u0000', '\ud800食品\udfff', '%_%', "'); drop table item; --", '﷽'.repeat(50), '食'.repeat(10_000), '𠮷'.repeat(200), '😀😀', '\u202e食品', ' '];
  for (const query of hostile) checkPlan(query);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), checkPlan), { numRuns: 500 });
  fc.assert(fc.property(fc.array(fc.constantFrom("'", '"', '\\', '&', '|', '!', '(', ')', ':', '*', '\u0000', '\ud83d', '<->', '食', '品', '社保卡', 'ktv', 'a', '1', ' '), { maxLength: 60 }).map((parts) => parts.join('')), checkPlan), { numRuns: 500 });
});

function checkPlan(query: string): void {
  const plan = queryPlan(query);
  for (const text of [plan.allWords, plan.pinyinPrefix, plan.anyWord]) {
    if (text === undefined) continue;
    holds(text, (lexeme) => { assert.match(lexeme, /^[\p{L}\p{N} ]+$/u); assert.ok([...lexeme].length <= 64); return true; });
    assert.ok(text.isWellFormed() && !text.includes('\u0000'), text);
  }
  assert.ok([...plan.trigram].length <= 64 && plan.trigram.isWellFormed());
}

test('a query of nothing but signs asks for nothing', () => {
  for (const query of ['', '   ', '?!&|', "'"]) assert.deepEqual(queryPlan(query), { allWords: undefined, pinyinPrefix: undefined, anyWord: undefined, trigram: '', meant: [] });
});

test('an official word in a query is not taken apart by an everyday one inside it', () => {
  assert.equal(queryPlan('小餐饮店登记').allWords, "(('小餐饮店' | ('小餐饮' & '店')) & '登记')");
});

test('a query of one letter is not tried as pinyin', () => {
  assert.equal(queryPlan('s').pinyinPrefix, undefined);
});

const SMALL = '食品小作坊、小餐饮店、小食杂店登记';
const wanted: readonly (readonly [query: string, ...names: string[]])[] = [
  ['小餐饮', SMALL], ['xiaocanyin', SMALL], ['xcy', SMALL], ['xiao can yin', SMALL], ['小餐银', SMALL],
  ['spjy', '食品经营许可'], ['食品经营', '食品经营许可'], ['食品精英许可', '食品经营许可'], ['ＳＰＪＹ', '食品经营许可'],
  ['开饭店', '食品经营许可', SMALL], ['我想开饭店', '食品经营许可', SMALL], ['kaifandian', '食品经营许可', SMALL], ['开 饭店', '食品经营许可'], ['怎么开奶茶店', '食品经营许可'],
  ['营业', '企业设立登记'], ['营业执照', '企业设立登记', '个体工商户设立登记'], ['开公司', '企业设立登记'], ['注册公司', '企业设立登记'], ['个体户', '个体工商户设立登记'],
  ['社保卡', '社会保障卡申领'], ['sbk', '社会保障卡申领'], ['低保', '最低生活保障审核确认'], ['房产证', '国有建设用地使用权及房屋所有权转移登记'],
  ['身份证', '居民身份证申领、换领、补领'], ['sfz', '居民身份证申领、换领、补领'], ['驾照', '机动车驾驶证换证、补证'], ['公积金', '住房公积金提取'], ['取公积金', '住房公积金提取'],
  ['户口迁移', '户口迁移审批'], ['离婚', '离婚登记'], ['KTV', '娱乐场所设立审批'], ['居住证怎么办理', '居住证申领'], ['律师', '律师执业许可'], ['lvshi', '律师执业许可'],
  ['开面馆', SMALL, '食品经营许可'], ['我想开一家面馆', SMALL, '食品经营许可'], ['开个面馆要办什么证', SMALL], ['卖馄饨', SMALL], ['营业证', '企业设立登记'],
  ['noodle shop', SMALL, '食品经营许可'], ['get a licence for a noodle shop', SMALL, '食品经营许可'], ['open a restaurant', '食品经营许可', SMALL], ['business license', '企业设立登记', '个体工商户设立登记'],
  ['I want to get married', '结婚登记'], ['driving licence', '机动车驾驶证换证、补证'], ['register companies', '企业设立登记'], ['newborn baby', '出生户口登记'], ['ID card', '居民身份证申领、换领、补领'],
  ['工伤', '工伤认定'], ['护照', '普通护照签发'], ['小孩上户口', '出生户口登记'], ['宅基地', '农村宅基地审批'], ['药店', '药品经营许可(零售)'], ['退休', '职工退休申请和基本养老金申领'],
];

test('what people type finds what they mean within the first five', () => {
  for (const [query, ...names] of wanted) {
    const found = find(query).slice(0, 5);
    for (const name of names) assert.ok(found.includes(name), `${query} finds ${found.join(' | ') || 'nothing'}, not ${name}`);
  }
});

test('a sentence around an everyday name finds what the name finds, not half the catalogue', () => {
  for (const query of ['开一家面馆要办什么证', '面馆怎么办理？', 'how do I open a noodle shop']) {
    const found = find(query);
    assert.ok(found.includes(SMALL) && found.length <= 6, `${query} finds ${found.length}: ${found.slice(0, 8).join(' | ')}`);
  }
});

test('every meaning of a synonym is a thing that some item is about', () => {
  const about = items.map((item) => plainText(item.name).replaceAll(' ', ''));
  for (const { said, means } of synonyms) assert.ok(means.some((meaning) => about.some((name) => name.includes(plainText(meaning).replaceAll(' ', '')))), said.join());
});

test('pinyin starts at every syllable, in full and in initials', () => {
  const starts = pinyinStarts('食品经营许可');
  for (const start of ['shipinjingyingxuke', 'pinjingyingxuke', 'jingyingxuke', 'spjyxk', 'pjyxk', 'jyxk']) assert.ok(starts.includes(start), start);
  assert.ok(pinyinStarts('银行行政').includes('yinhangxingzheng'), 'one sign, two readings');
  assert.ok(pinyinStarts('行政给付').includes('xingzhengjifu') && pinyinStarts('行政给付').includes('xingzhenggeifu'));
  assert.ok(pinyinStarts('12345热线').includes('12345rexian'));
});

test('words of the field are kept whole, and their parts are found too', () => {
  assert.deepEqual(cutWords('小餐饮店登记'), ['小餐饮店', '登记']);
  assert.ok(allWordsIn('小餐饮店登记').includes('小餐饮'));
  assert.deepEqual(partsOf('小餐饮店'), ['小餐饮', '店']);
  assert.deepEqual(partsOf('登记'), []);
  assert.deepEqual(partsOf('食品经营许可'), ['食品经营', '许可']);
});

test('a vector for the database quotes every lexeme and holds weights', () => {
  const { wordVector, pinyinVector, words } = indexWords({ a: ["O'Brien\\食品"], c: ['经营'] });
  assert.ok(words.A.includes('食品') && words.C.includes('经营'));
  for (const part of wordVector.split(' ')) assert.match(part, /^'[\p{L}\p{N}]+':\d+[ABC]$/u);
  for (const part of pinyinVector.split(' ')) assert.match(part, /^'[a-z0-9]+'$/u);
});
