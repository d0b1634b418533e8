import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { fieldWords } from './field-words.ts';

const MEANINGFUL = /[\p{L}\p{N}]/u;

let jieba: Jieba | undefined;

// 0.3 s and 60 MB: loaded when first needed.
function cutter(): Jieba {
  if (jieba === undefined) {
    const load = createRequire(import.meta.url);
    // Its own loader of the dictionary keeps 11 MB of text for good.
    jieba = (load('@node-rs/jieba') as typeof import('@node-rs/jieba')).Jieba.withDict(readFileSync(load.resolve('@node-rs/jieba/dict.txt')));
    jieba.loadDict(Buffer.from(fieldWords.map((word) => `${word} 100000 n`).join('\n')));
  }
  return jieba;
}

/** The words of a plain text, in order, none overlapping. */
export function cutWords(plain: string): string[] {
  return cutter().cut(plain, false).filter((word) => MEANINGFUL.test(word));
}

/** Every word that the dictionary finds in a plain text, overlapping ones and single signs too, each once. */
export function allWordsIn(plain: string): string[] {
  const engine = cutter();
  return [...new Set([...engine.cutAll(plain), ...engine.cut(plain, false)])].filter((word) => MEANINGFUL.test(word));
}

/** The smaller words that a word is made of, none overlapping, or nothing if it is simple. */
export function partsOf(word: string): string[] {
  const length = [...word].length;
  if (length < 3) return [];
  const smaller = allWordsIn(word).filter((part) => part !== word && [...part].length > 1);
  const parts: string[] = [];
  let rest = word;
  while (rest !== '') {
    const next = smaller.filter((part) => rest.startsWith(part)).toSorted((a, b) => b.length - a.length)[0] ?? [...rest][0] ?? '';
    parts.push(next);
    rest = rest.slice(next.length);
  }
  return parts.length > 1 && parts.length < length ? parts : [];
}
