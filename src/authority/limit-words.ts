import { type Said, said } from '#platform/i18n.ts';
import type { Limit } from './power.ts';

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A limit as people say it: 5 个工作日, 60 日, 3 个月, 当场. */
export function sayLimit({ n, unit }: Pick<Limit, 'n' | 'unit'>): Said {
  if (unit === 'instant' || n === 0) return said('当场', 'On the spot');
  if (unit === 'workday') return said(`${n} 个工作日`, plural(n, 'working day'));
  if (unit === 'month') return said(`${n} 个月`, plural(n, 'month'));
  return said(`${n} 日`, plural(n, 'day'));
}

/** A law with its article as it is cited: 《食品安全法》第三十五条第一款. */
export function sayCitation({ law, article, paragraph, documentNumber }: { law: string; article?: number | string; paragraph?: number | string; documentNumber?: string }): Said {
  const name = law.startsWith('《') || /〔\d{4}〕/.test(law) ? law : `《${law}》`;
  const number = documentNumber ? `（${documentNumber}）` : '';
  if (article === undefined) return said(name + number, name + number);
  const counted = (n: number | string) => (typeof n === 'number' ? inChinese(n) : n);
  const zh = `第${counted(article)}条${paragraph === undefined ? '' : `第${counted(paragraph)}款`}`;
  return said(`${name}${number}${zh}`, `${name}${number}, Art. ${article}${paragraph === undefined ? '' : ` (${paragraph})`}`);
}

const digits = [...'零一二三四五六七八九'];

/** A number up to 9999 as articles are numbered: 35 is 三十五, 105 一百零五. */
export function inChinese(n: number): string {
  if (n < 10) return digits[n]!;
  const [power, sign] = ([[1000, '千'], [100, '百'], [10, '十']] as const).find(([size]) => n >= size)!;
  const head = Math.floor(n / power);
  const rest = n % power;
  const lead = power === 10 && head === 1 ? sign : digits[head]! + sign;
  if (rest === 0) return lead;
  const tail = inChinese(rest);
  if (rest < power / 10) return `${lead}零${tail}`;
  return lead + (power > 10 && rest >= 10 && rest < 20 ? `一${tail}` : tail);
}
