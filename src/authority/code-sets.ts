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

/** Type code for the letters of the 2016 guide, as XK → 01; undefined for unknown letters. */
export function typeOfLetters(letters: string): ItemTypeCode | undefined {
  return (Object.keys(itemTypes) as ItemTypeCode[]).find((code) => itemTypes[code].letters === letters);
}
