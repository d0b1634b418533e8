import { checkCreditCode } from '#government';
import { isDay } from '#platform/calendar/day.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { itemTypes, levels, typeOfLetters } from '../code-sets.ts';

/** A stretch of signs within a code. */
export interface CodePart {
  name: Said;
  /** How many signs it has; the last part of a code may have fewer. */
  signs: number;
  fewest?: number;
  /** What is wrong with it, or nothing. */
  check(text: string): Said | undefined;
}

const province = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])$/;
const sentences = {
  type: said('没有这个事项类型', 'there is no such type'),
  level: said('行使层级是 1 到 7', 'a level is 1 to 7'),
  region: said('不是国家（00）或者省的代码', 'is neither the nation (00) nor a province'),
  digits: said('须为数字', 'has digits only'),
  sub: said('子项是 000、00Y 或者 001 到 999', 'a sub-item is 000, 00Y or 001 to 999'),
  day: said('不是有效的日期', 'is no day'),
  serial: said('流水号从 0001 起', 'serials begin with 0001'),
  tail: said('只用数字和大写字母', 'has digits and capital letters only'),
} as const;

const unless = (right: boolean, sentence: Said): Said | undefined => (right ? undefined : sentence);

/** Every part that the schemes are made of, with its own check. */
export const codeParts = {
  /** With both of its check digits: GB 32100 (18th) and, inside, GB 11714 (17th). */
  creditCode: { name: said('统一社会信用代码', 'credit code'), signs: 18, check: (text) => checkCreditCode(text)?.sentence },
  level: { name: said('行使层级', 'level'), signs: 1, check: (text) => unless(Object.hasOwn(levels, text), sentences.level) },
  region2: { name: said('地区', 'region'), signs: 2, check: (text) => unless(text === '00' || province.test(text), sentences.region) },
  // 21 to 99 regions define for themselves.
  type: { name: said('事项类型', 'type'), signs: 2, check: (text) => unless(/^\d{2}$/.test(text) && (Number(text) > 20 || Object.hasOwn(itemTypes, text)), sentences.type) },
  letters: { name: said('事项类型', 'type'), signs: 2, check: (text) => unless(typeOfLetters(text) !== undefined, sentences.type) },
  main5: { name: said('主项', 'main item'), signs: 5, check: (text) => unless(/^\d{5}$/.test(text), sentences.digits) },
  sub3: { name: said('子项', 'sub-item'), signs: 3, check: (text) => unless(/^(\d{3}|00Y)$/.test(text), sentences.sub) },
  item2: { name: said('办理项', 'business item'), signs: 2, check: (text) => unless(/^\d{2}$/.test(text), sentences.digits) },
  day: { name: said('申请日期', 'day of application'), signs: 8, check: (text) => unless(/^\d{8}$/.test(text) && isDay(text.replace(/^(....)(..)(..)$/, '$1-$2-$3')), sentences.day) },
  serial: { name: said('流水号', 'serial'), signs: 4, check: (text) => unless(/^\d{4}$/.test(text) && text !== '0000', sentences.serial) },
  /** Level 1, division 6 and the body's own code, as regions write them (DB52/T 1264-2018). */
  tail: { name: said('事权、区划和机构代码', 'level, division and body'), signs: 14, fewest: 1, check: (text) => unless(/^[0-9A-Z]+$/.test(text), sentences.tail) },
} as const satisfies Record<string, CodePart>;

export type PartName = keyof typeof codeParts;

const wrongPart = said('第 {from} 至 {to} 位（{part}）“{text}”：{why}', 'Signs {from} to {to} ({part}), “{text}”: {why}');

/** What is wrong with a part at its place, as a sentence that says where. */
export function sayWrongPart(part: PartName, text: string, from: number, why: Said): Said {
  const { name } = codeParts[part];
  const values = { from, to: from + text.length - 1, text };
  return { 'zh-CN': sayWith(wrongPart, { ...values, part: name['zh-CN'], why: why['zh-CN'] })['zh-CN'], en: sayWith(wrongPart, { ...values, part: name.en, why: why.en }).en };
}
