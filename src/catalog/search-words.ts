import { emptyWords, fieldWords } from './field-words.ts';
import { pinyinOfQuery, pinyinStarts } from '#platform/words/pinyin-starts.ts';
import { synonyms } from './synonyms.ts';
import { plainText } from '#platform/words/plain-text.ts';
import { allWordsIn, cutWords, partsOf } from './word-cutter.ts';

/** The texts of one item by weight: A its names, B what it belongs to, C the rest of its guide. */
export interface IndexTexts {
  readonly a: readonly string[];
  readonly b?: readonly string[];
  readonly c?: readonly string[];
}

/** What is stored of one item for searching. */
export interface IndexWords {
  readonly words: { readonly A: readonly string[]; readonly B: readonly string[]; readonly C: readonly string[] };
  readonly pinyin: readonly string[];
  /** For a column, by `$1::tsvector`. */
  readonly wordVector: string;
  readonly pinyinVector: string;
}

/** A query in the four ways in which it is tried, one after another; the first three by `$1::tsquery`. Undefined: nothing to try. */
export interface QueryPlan {
  readonly allWords: string | undefined;
  readonly pinyinPrefix: string | undefined;
  readonly anyWord: string | undefined;
  /** For pg_trgm, a plain text. */
  readonly trigram: string;
  /** The official words of the everyday ones in the query: what people mean first stands first. */
  readonly meant: readonly string[];
}

type Term = { readonly word: string } | { readonly all: readonly Term[] } | { readonly any: readonly Term[] };

const MOST_SIGNS = 64;
const LONGEST_WORD = 40;
const LAST_POSITION = 16_383;

/** The words of one item, weighted, with its names in pinyin and the everyday names of the same matter. */
export function indexWords(texts: IndexTexts): IndexWords {
  const A = wordsIn(texts.a, true);
  const names = texts.a.map(squashed);
  const everyday = synonyms.filter(({ means }) => means.some((meaning) => names.some((name) => name.includes(squashed(meaning)))));
  const nicknames = everyday.flatMap(({ said }) => said);
  const B = without(wordsIn([...(texts.b ?? []), ...nicknames], false).concat(nicknames.map(plainText)), A);
  const C = without(wordsIn(texts.c ?? [], false), [...A, ...B]);
  const pinyin = [...new Set([...texts.a, ...nicknames].flatMap(pinyinStarts))];
  return { words: { A, B, C }, pinyin, wordVector: weighted({ A, B, C }), pinyinVector: pinyin.map(quoted).join(' ') };
}

/** How a query is searched for: all words, then the whole as pinyin, then any word, then by likeness. */
export function queryPlan(query: string): QueryPlan {
  const plain = withoutFillers([...plainText(query.slice(0, MOST_SIGNS * 4))].slice(0, MOST_SIGNS).join(''));
  const { nodes, meant, known } = segments(plain);
  const letters = pinyinOfQuery(plain);
  const every = [...new Set(nodes.flatMap(leaves))];
  const telling = every.filter((word) => [...word].length > 1 && !emptyWords.has(word));
  const tried = telling.length > 0 ? telling : every;
  return {
    allWords: nodes.length > 0 ? render({ all: nodes }) : undefined,
    pinyinPrefix: letters.length > 1 ? `${quoted(letters)}:*` : undefined,
    // What is known under an everyday name is what is meant: the other words of the sentence would find half the catalogue.
    anyWord: known.length > 0 ? render({ any: known }) : tried.length > 0 ? tried.map(lexeme).join(' | ') : undefined,
    trigram: plain,
    meant,
  };
}

/** What the query says, piece by piece: everyday phrases stand beside their official words, the rest is cut. */
function segments(plain: string): { nodes: Term[]; meant: string[]; known: Term[] } {
  const nodes: Term[] = [];
  const everyday: Term[] = [];
  const meant: string[] = [];
  let before = '';
  const flush = () => {
    nodes.push(...cutWords(before).map(wordNode));
    before = '';
  };
  for (let i = 0; i < plain.length; ) {
    const known = longestSynonym(plain, i, officialWord(plain, i)?.length ?? 0);
    if (known) {
      flush();
      meant.push(...known.means);
      everyday.push({ any: [phraseNode(known.said), ...known.means.map((meaning) => phraseNode(plainText(meaning)))] });
      nodes.push(everyday.at(-1)!);
      i += known.said.length;
    } else {
      const kept = officialWord(plain, i) ?? String.fromCodePoint(plain.codePointAt(i) ?? 32);
      before += kept;
      i += kept.length;
    }
  }
  flush();
  const telling = nodes.filter((node) => !('word' in node && emptyWords.has(node.word)));
  return { nodes: telling.length > 0 ? telling : nodes, meant, known: everyday };
}

// 要办什么证, 怎么办理 ask about the matter and do not name it.
const questions = /(?<=.)(?:我?(?:需要|要|得|应该|该)?(?:办理?|准备|申请|带|交)?(?:什么|哪些|啥)(?:证件|证照|证|手续|材料|执照|东西)?|我?(?:要|该|应该)?(?:怎么|如何|怎样)(?:办理?|申请|弄))[吗呢啊呀?？]*$/u;

// 开一家面馆 is 开面馆: a number and a measure word between the two say nothing.
function withoutFillers(plain: string): string {
  return plain.replace(questions, '').replaceAll(/([开办卖])(?:一?[家个间]|一)(?=\p{Script=Han})/gu, '$1');
}

const bySaid = new Map<string, readonly string[]>();
for (const { said, means } of synonyms) for (const phrase of said) bySaid.set(phrase, [...(bySaid.get(phrase) ?? []), ...means]);
const longestFirst = [...bySaid.keys()].toSorted((a, b) => b.length - a.length);
const officialLongestFirst = fieldWords.toSorted((a, b) => b.length - a.length);

// 小餐饮店 is said officially: 餐饮店 inside it is not looked up as an everyday word.
function officialWord(plain: string, at: number): string | undefined {
  return officialLongestFirst.find((word) => plain.startsWith(word, at));
}

function longestSynonym(plain: string, at: number, atLeast: number): { said: string; means: readonly string[] } | undefined {
  const said = longestFirst.find((phrase) => phrase.length >= atLeast && plain.startsWith(phrase, at) && standsAlone(plain, at, phrase));
  return said === undefined ? undefined : { said, means: bySaid.get(said) ?? [] };
}

// A phrase in letters (ktv) is not looked for inside a longer run of letters.
function standsAlone(plain: string, at: number, phrase: string): boolean {
  if (!/[a-z0-9]/.test(phrase)) return true;
  return !/[a-z0-9]/.test(plain.charAt(at - 1)) && !/[a-z0-9]/.test(plain.charAt(at + phrase.length));
}

function wordNode(word: string): Term {
  const short = cappedWord(word);
  const parts = partsOf(short);
  return parts.length > 0 ? { any: [{ word: short }, { all: parts.map((part) => ({ word: part })) }] } : { word: short };
}

function phraseNode(phrase: string): Term {
  const nodes = cutWords(phrase).map(wordNode);
  return nodes.length === 1 && nodes[0] ? nodes[0] : { all: nodes };
}

function leaves(node: Term): string[] {
  if ('word' in node) return [node.word];
  return ('all' in node ? node.all : node.any).flatMap(leaves);
}

function render(node: Term): string {
  if ('word' in node) return lexeme(node.word);
  const inner = ('all' in node ? node.all : node.any).map(render);
  const joined = inner.join('all' in node ? ' & ' : ' | ');
  return inner.length > 1 ? `(${joined})` : joined;
}

// English words in any of their forms: married finds marriage, companies company.
function lexeme(word: string): string {
  const stem = /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ations?|ages?|ies|ied|ing|ed|es|s|y|e)$/, '') : word;
  return stem === word || stem.length < 4 ? quoted(word) : `${quoted(stem)}:*`;
}

// Lexemes hold letters and digits only (plainText); quoting is the second lock.
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function squashed(text: string): string {
  return plainText(text).replaceAll(' ', '');
}

function wordsIn(texts: readonly string[], singles: boolean): string[] {
  const words = texts.flatMap((text) => allWordsIn(plainText(text))).map(cappedWord);
  return [...new Set(words)].filter((word) => singles || [...word].length > 1);
}

// Counted in signs: half of a rare character is not valid text for the database.
function cappedWord(word: string): string {
  return word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word;
}

function without(words: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken);
  return [...new Set(words)].filter((word) => !seen.has(word));
}

function weighted(words: { A: readonly string[]; B: readonly string[]; C: readonly string[] }): string {
  let position = 0;
  const at = () => (position = Math.min(position + 1, LAST_POSITION));
  return (['A', 'B', 'C'] as const).flatMap((weight) => words[weight].map((word) => `${quoted(word)}:${at()}${weight}`)).join(' ');
}
