import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { typesetAside } from '#platform/pdf/typeset-aside.ts';
import { itemTypes } from '../codes.ts';
import { sayCitation, sayLimit } from '../limit-words.ts';
import type { PowerEntry } from '../power.ts';
import { inEnglishLaw } from '../responsibility/responsibility-by-law.ts';
import { entriesPerPage, type ListedEntry, type ListOfBody } from './get-list-of-body.ts';
import { listWords } from './pages/list-texts.ts';
import { pdfWords } from './pages/pdf-texts.ts';

export interface ListPdf {
  lang: Lang;
  list: ListOfBody;
  /** The volume, from 1: a list of over 500 entries comes in several. */
  volume: number;
  demo: boolean;
}

/**
 * A body's whole list of a day as PDF, by type: name and code, basis, unit and limits, duties and grounds, supervision; with its hash.
 * Made once for a list, a day and a language.
 */
export async function listOfBodyPdf({ lang, list, volume, demo }: ListPdf, entries: readonly ListedEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const key = ['list', list.hash, list.on, lang, volume, demo].join(' ');
  return typesetAside(key, 'authority/public/pages/list-of-body.typ', () => contentOf({ lang, list, volume, demo }, entries));
}

function contentOf({ lang, list, volume, demo }: ListPdf, entries: readonly ListedEntry[]) {
  const [t, p] = [listWords(lang), pdfWords(lang)];
  const { organ, on, total } = list;
  const day = formatDay(on, lang, { bare: true });
  const title = t('bodyTitle', { body: lang === 'en' ? organ.englishName : organ.name });
  const volumes = Math.ceil(total / entriesPerPage);
  const numbered = entries.map(({ entry }, i) => ({ entry, number: String((volume - 1) * entriesPerPage + i + 1) }));
  return {
    title,
    issuer: organ.name,
    lang: lang === 'en' ? 'en' : 'zh',
    demo,
    line: t('bodyLine', { day, n: total }) + (volumes > 1 ? p('volume', { n: volume, of: volumes }) : ''),
    foot: p('foot', { title, day, hash: list.hash.slice(0, 12) }),
    hash: list.hash,
    words: { demo: p('demo'), hash: t('hash'), hashNote: t('hashNote'), columns: (['number', 'name', 'bases', 'unitAndLimits', 'responsibilities', 'supervision'] as const).map((column) => p(column)) },
    groups: [...Map.groupBy(numbered, ({ entry }) => entry.type)].map(([type, of]) => ({
      title: `${itemTypes[type].name[lang]}${p('count', { n: of.length })}`,
      rows: withoutRepeating(of.map(({ entry, number }) => ({ number, ...rowOf(entry, lang) })), lang),
    })),
  };
}

// What law demands of every licence alike is printed at the first of them, and the others say so.
function withoutRepeating<Row extends { number: string; duties: string[] }>(rows: readonly Row[], lang: Lang): Row[] {
  const said = new Map<string, string>();
  return rows.map((row) => {
    const text = row.duties.join('\n');
    const first = said.get(text);
    if (first === undefined) said.set(text, row.number);
    return first === undefined || text === '' ? row : { ...row, duties: [pdfWords(lang)('asAt', { n: first })] };
  });
}

function rowOf(entry: PowerEntry, lang: Lang) {
  const p = pdfWords(lang);
  const { statutoryLimit, promisedLimit, supervision, duties = [], accountability = [] } = entry;
  const limits = `${statutoryLimit ? sayLimit(statutoryLimit)[lang] : p('noLimit')} / ${promisedLimit ? sayLimit(promisedLimit)[lang] : '—'}`;
  const written = (zh: string) => (lang === 'en' ? (inEnglishLaw(zh) ?? zh) : zh);
  const grounds = accountability.map(({ text, basis }) => written(text) + (basis ? p('inBrackets', { text: written(basis) }) : ''));
  return {
    name: lang === 'en' ? (entry.englishName ?? entry.name) : entry.name,
    code: entry.code,
    bases: entry.bases.map((basis) => sayCitation(basis)[lang]),
    unit: entry.undertakingUnit,
    limits,
    duties: [...duties.map(({ stage, text }) => p('duty', { stage: written(stage), text: written(text) })), ...(grounds.length > 0 ? [p('accountability') + grounds.join(lang === 'en' ? '; ' : '；')] : [])],
    supervision: [supervision.unit, supervision.telephone, ...(supervision.address ? [supervision.address] : [])],
  };
}
