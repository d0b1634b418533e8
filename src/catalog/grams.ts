import { pinyinOfQuery } from '#platform/words/pinyin-starts.ts';
import { plainText } from '#platform/words/plain-text.ts';

const mostGrams = 120;

/** Pieces by which texts are found to be alike: pairs of Chinese signs, and threes of the letters in which they are read. */
export function gramsOf(text: string): string[] {
  const plain = plainText(text);
  const signs = [...plain.replaceAll(' ', '')].filter((sign) => /\p{Script=Han}/u.test(sign));
  const letters = pinyinOfQuery(plain);
  return [...new Set([...slide(signs, 2), ...slide([...letters], 3)])].slice(0, mostGrams);
}

function slide(signs: readonly string[], size: number): string[] {
  return signs.slice(size - 1).map((_, i) => signs.slice(i, i + size).join(''));
}
