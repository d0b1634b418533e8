import type { Said } from '#platform/i18n.ts';
import type { PowerBasis } from '../power.ts';

/** Splits a cell into its lines, and a line into its parts by '|'; '\|', '\\' and '\n' stand for the signs themselves. */
export function linesOf(text: string): string[][] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').map(partsOf);
}

/** The cell of lines, the inverse of `linesOf`. */
export function cellOf(lines: readonly (readonly string[])[]): string {
  return lines.map((parts) => withoutEmptyEnd(parts).map(escaped).join('|')).join('\n');
}

function partsOf(line: string): string[] {
  const parts = [''];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === '|') parts.push('');
    else if (sign === '\\' && at + 1 < line.length) {
      at += 1;
      parts[parts.length - 1] += line[at] === 'n' ? '\n' : line[at]!;
    } else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

function escaped(part: string): string {
  return part.replaceAll(/[\\|]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, Math.max(1, last + 1));
}

/** A code for what stands in a cell: the code, its name in either language, or the code without its leading zero. */
export function codeIn<C extends string>(set: Readonly<Record<C, Said | { name: Said }>>, text: string): C | undefined {
  const wanted = text.trim().toLowerCase();
  const entries = Object.entries(set) as [C, Said | { name: Said }][];
  const found = entries.find(([code, entry]) => {
    const name = 'name' in entry ? entry.name : entry;
    return code === wanted || code === wanted.padStart(code.length, '0') || name['zh-CN'] === wanted || name.en.toLowerCase() === wanted;
  });
  return found?.[0];
}

/** An article as it stands in a cell: 35 is a number, 十一之二 a text; '#35' the text 35. */
export function articleIn(text: string | undefined): number | string | undefined {
  if (!text) return undefined;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return /^#\d/.test(text) ? text.slice(1) : text;
}

/** The inverse of `articleIn`. */
export function articleText(article: PowerBasis['article']): string {
  if (article === undefined) return '';
  return typeof article === 'string' && /^\d{1,4}$/.test(article) ? `#${article}` : String(article);
}

const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number of an article as law counts it: 三十五 is 35; undefined for anything else. */
export function numberInChinese(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百千]{1,9}$/.test(text)) return undefined;
  let [whole, digit] = [0, 0];
  for (const sign of text) {
    const power = powers[sign];
    if (power === undefined) digit = digits.indexOf(sign);
    else {
      whole += (digit || 1) * power;
      digit = 0;
    }
  }
  return whole + digit;
}
