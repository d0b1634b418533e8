import { checkCreditCode } from '#government';
import { said, type Said } from '#platform/i18n.ts';

/** Types of powers and services (GB/T 39046-2020 A.1) with the letters of the 2016 guide. */
export const itemTypes = {
  '01': { letters: 'XK', name: said('行政许可', 'Administrative licence') },
  '02': { letters: 'CF', name: said('行政处罚', 'Administrative penalty') },
  '03': { letters: 'QZ', name: said('行政强制', 'Administrative coercion') },
  '04': { letters: 'ZS', name: said('行政征收', 'Administrative levy') },
  '05': { letters: 'JF', name: said('行政给付', 'Administrative payment') },
  '06': { letters: 'JC', name: said('行政检查', 'Administrative inspection') },
  '07': { letters: 'QR', name: said('行政确认', 'Administrative confirmation') },
  '08': { letters: 'JL', name: said('行政奖励', 'Administrative reward') },
  '09': { letters: 'CJ', name: said('行政裁决', 'Administrative ruling') },
  '10': { letters: 'QT', name: said('其他行政权力', 'Other administrative power') },
  '20': { letters: 'GG', name: said('公共服务', 'Public service') },
} as const satisfies Record<string, { letters: string; name: Said }>;

export type ItemTypeCode = keyof typeof itemTypes;
export type ItemTypeLetters = (typeof itemTypes)[ItemTypeCode]['letters'];

/** Levels at which a power is exercised (GB/T 39046-2020 A.2). */
export const levels = {
  '1': said('国家级', 'National'),
  '2': said('省级', 'Provincial'),
  '3': said('市级', 'Municipal'),
  '4': said('县级', 'County'),
  '5': said('镇（乡、街道）级', 'Township or subdistrict'),
  '6': said('村（社区）级', 'Village or community'),
  '7': said('分级管理', 'Managed by levels'),
} as const satisfies Record<string, Said>;

export type LevelCode = keyof typeof levels;

/** Natures of the body that exercises a power (GB/T 39046-2020 A.3). */
export const bodyNatures = {
  '1': said('法定机关', 'Statutory organ'),
  '2': said('授权组织', 'Organisation authorised by law'),
  '3': said('受委托组织', 'Entrusted organisation'),
  '9': said('其他', 'Other'),
} as const satisfies Record<string, Said>;

export type BodyNatureCode = keyof typeof bodyNatures;

/** Sources of a power (权力来源, as the national exchange numbers them). */
export const powerSources = {
  '1': said('法定本级行使', 'By law, at this level'),
  '2': said('上级下放', 'Delegated from above'),
  '3': said('上级授权', 'Authorised from above'),
  '4': said('同级授权', 'Authorised at this level'),
  '5': said('上级委托', 'Entrusted from above'),
  '6': said('同级委托', 'Entrusted at this level'),
} as const satisfies Record<string, Said>;

export type PowerSourceCode = keyof typeof powerSources;

/** Ways in which a power is handled (办理形式, GB/T 39046-2020 A.5). */
export const handlingForms = {
  '1': said('窗口', 'At the window'),
  '2': said('电脑端网上', 'Online, on a computer'),
  '3': said('移动端', 'On a phone'),
  '4': said('快递申请', 'By post'),
  '9': said('其他', 'Other'),
} as const satisfies Record<string, Said>;

export type HandlingFormCode = keyof typeof handlingForms;

/** Ranks of what a power can rest on, the highest first (立法法 98–102). */
export const lawRanks = {
  law: said('法律', 'Law'),
  regulation: said('行政法规', 'Administrative regulation'),
  localRegulation: said('地方性法规', 'Local regulation'),
  rule: said('规章', 'Rule'),
  document: said('规范性文件', 'Normative document'),
} as const satisfies Record<string, Said>;

export type LawRank = keyof typeof lawRanks;

/** Parts of the national 12-digit basic code: region, type, main item, sub-item. */
export interface BasicCodeParts {
  /** '00' national, otherwise the first two digits of the province. */
  readonly region2: string;
  /** A type of the standard, or on import 21 to 99, which regions define for themselves. */
  readonly type: string;
  readonly main5: string;
  /** '000' without sub-items. */
  readonly sub3: string;
}

/** Parts of the 31-sign implementing code: who exercises which item at which level. */
export interface ImplementingCodeParts {
  readonly creditCode: string;
  readonly level: LevelCode;
  readonly basic: string;
}

/** An item code as read: which scheme it follows, how deep it goes, and its parts. */
export type ItemCode =
  | { readonly scheme: 'national'; readonly kind: 'basic'; readonly basic: BasicCodeParts }
  | { readonly scheme: 'national'; readonly kind: 'implementing'; readonly implementing: ImplementingCodeParts }
  | { readonly scheme: 'national'; readonly kind: 'businessItem'; readonly implementing: ImplementingCodeParts; readonly item2: string }
  | { readonly scheme: 'guide2016'; readonly kind: 'basic' | 'implementing'; readonly type: ItemTypeCode; readonly main5: string; readonly sub3: string; readonly rest: string };

/** Type code for the letters of the 2016 guide, as XK → 01; undefined for unknown letters. */
export function typeOfLetters(letters: string): ItemTypeCode | undefined {
  return (Object.keys(itemTypes) as ItemTypeCode[]).find((code) => itemTypes[code].letters === letters);
}

/** National basic code (基本编码), 12 digits. Throws RangeError on parts that cannot stand in one. */
export function basicCode(parts: BasicCodeParts & { readonly type: ItemTypeCode }): string {
  const code = parts.region2 + parts.type + parts.main5 + parts.sub3;
  if (parseBasicCode(code) === undefined) throw new RangeError(`not the parts of a basic code: ${JSON.stringify(parts)}`);
  return code;
}

/** Parts of a national basic code, or undefined if it is none. */
export function parseBasicCode(text: string): BasicCodeParts | undefined {
  const match = /^(\d{2})(\d{2})(\d{5})(\d{3})$/.exec(text);
  if (!match) return undefined;
  const [, region2 = '', type = '', main5 = '', sub3 = ''] = match;
  if (!isRegion(region2) || (Number(type) < 21 && !isType(type))) return undefined;
  return { region2, type, main5, sub3 };
}

/** Implementing code (实施编码), 31 signs: credit code of the body, level, basic code. */
export function implementingCode(parts: ImplementingCodeParts): string {
  const code = parts.creditCode + parts.level + parts.basic;
  if (parseImplementingCode(code) === undefined) throw new RangeError(`not the parts of an implementing code: ${JSON.stringify(parts)}`);
  return code;
}

/** Parts of an implementing code whose credit code checks, or undefined. */
export function parseImplementingCode(text: string): ImplementingCodeParts | undefined {
  const match = /^([0-9A-Z]{18})([1-7])(\d{12})$/.exec(text);
  if (!match) return undefined;
  const [, creditCode = '', level = '', basic = ''] = match;
  if (checkCreditCode(creditCode) !== undefined || parseBasicCode(basic) === undefined) return undefined;
  return { creditCode, level: level as LevelCode, basic };
}

/** Business item code (业务办理项编码), 33 signs: implementing code and two digits. */
export function businessItemCode(implementing: string, item2: string): string {
  if (parseImplementingCode(implementing) === undefined || !/^\d{2}$/.test(item2)) {
    throw new RangeError(`not the parts of a business item code: ${implementing} ${item2}`);
  }
  return implementing + item2;
}

/** Reads any item code: national 12, 31 and 33 signs, and on import the 10 and up to 24 signs of the 2016 guide. */
export function parseItemCode(text: string): ItemCode | undefined {
  const basic = parseBasicCode(text);
  if (basic) return { scheme: 'national', kind: 'basic', basic };
  const implementing = parseImplementingCode(text.slice(0, 31));
  if (implementing && text.length === 31) return { scheme: 'national', kind: 'implementing', implementing };
  if (implementing && /^\d{2}$/.test(text.slice(31))) {
    return { scheme: 'national', kind: 'businessItem', implementing, item2: text.slice(31) };
  }
  return parseGuideCode(text);
}

// 2016 guide and GB/T 39046: two letters, main item 5, sub-item 3 (00Y = main item that has sub-items); implementing an..24.
function parseGuideCode(text: string): ItemCode | undefined {
  const match = /^([A-Z]{2})(\d{5})(\d{2}[\dY])([0-9A-Z]{0,14})$/.exec(text);
  if (!match) return undefined;
  const [, letters = '', main5 = '', sub3 = '', rest = ''] = match;
  const type = typeOfLetters(letters);
  if (type === undefined || (sub3.endsWith('Y') && sub3 !== '00Y')) return undefined;
  return { scheme: 'guide2016', kind: rest === '' ? 'basic' : 'implementing', type, main5, sub3, rest };
}

function isType(type: string): boolean {
  return Object.hasOwn(itemTypes, type);
}

function isRegion(region2: string): boolean {
  return region2 === '00' || /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])$/.test(region2);
}
