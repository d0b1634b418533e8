import { createRequire } from 'node:module';
import { plainText } from './plain-text.ts';

const MOST_SYLLABLES = 40;
const MOST_LETTERS = 64;

let reader: typeof import('pinyin-pro').pinyin | undefined;

// 0.2 s and 20 MB: loaded when first needed.
function readAloud(): typeof import('pinyin-pro').pinyin {
  if (reader === undefined) {
    const { customPinyin, pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
    // Readings that the general dictionary gets wrong for these words.
    customPinyin({ 给付: 'jǐ fù', 柯城: 'kē chéng', 衢江: 'qú jiāng', 廿八都: 'niàn bā dū', 四都: 'sì dū' });
    reader = pinyin;
  }
  return reader;
}

// Readings that many people type instead; searched for as well.
const ALSO_READ: readonly (readonly [word: string, reading: readonly string[]])[] = [['给付', ['gei', 'fu']], ['律师', ['lu', 'shi']], ['绿化', ['lu', 'hua']]];

/** The syllables of a plain text; a run of Latin letters or digits counts as one. */
export function syllables(plain: string): string[] {
  return readAloud()(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .flatMap((part) => part.toLowerCase().split(/[^a-z0-9]+/u))
    .filter((part) => part !== '')
    .slice(0, MOST_SYLLABLES);
}

/** A text in letters from every syllable on, in full and in initials: shipinjingying, pinjingying, …; spjy, pjy, … */
export function pinyinStarts(text: string): string[] {
  const plain = plainText(text).replaceAll(' ', '');
  const readings = [syllables(plain), ...ALSO_READ.filter(([word]) => plain.includes(word)).map(([word, other]) => readAs(plain, word, other))];
  const starts = readings.flatMap((reading) =>
    reading.flatMap((_, i) => [reading.slice(i).join(''), reading.slice(i).map((syllable) => syllable.charAt(0)).join('')]),
  );
  return [...new Set(starts.map((start) => start.slice(0, MOST_LETTERS)))].filter((start) => start.length > 1);
}

/** A query in letters: what is typed in letters stays, Chinese is read aloud. */
export function pinyinOfQuery(plain: string): string {
  return syllables(plain.replaceAll(' ', '').replaceAll('ü', 'v')).join('').slice(0, MOST_LETTERS);
}

function readAs(plain: string, word: string, reading: readonly string[]): string[] {
  const at = plain.indexOf(word);
  return [...syllables(plain.slice(0, at)), ...reading, ...syllables(plain.slice(at + word.length))].slice(0, MOST_SYLLABLES);
}
