import type { Lang } from '#platform/i18n.ts';
import { bodyNatures, handlingForms, itemTypes, levels, powerSources } from '../../codes.ts';
import { sayCitation, sayLimit } from '../../limit-words.ts';
import type { PowerEntry } from '../../power.ts';
import type { EntryDifference } from '../entry-differences.ts';

type Values = { [F in keyof PowerEntry]-?: (value: NonNullable<PowerEntry[F]>, lang: Lang) => string[] };

const join = (parts: readonly (string | undefined)[], lang: Lang): string => parts.filter(Boolean).join(lang === 'en' ? ', ' : '，');

const sayField: Partial<Values> = {
  type: (type, lang) => [itemTypes[type].name[lang]],
  level: (level, lang) => [levels[level][lang]],
  source: (source, lang) => [powerSources[source][lang]],
  bases: (bases, lang) => bases.map((basis) => `${sayCitation(basis)[lang]}${lang === 'en' ? ': ' : '：'}${basis.gist}`),
  body: ({ name, englishName, nature }, lang) => [join([lang === 'en' ? (englishName ?? name) : name, bodyNatures[nature][lang]], lang)],
  statutoryLimit: (limit, lang) => [join([sayLimit(limit)[lang], limit.basis], lang)],
  promisedLimit: (limit, lang) => [sayLimit(limit)[lang]],
  materials: (materials) => materials.map(({ name }) => name),
  english: ({ topic, conditions = [], materials = [] }) => [...(topic ? [topic] : []), ...conditions, ...materials],
  channels: (channels, lang) => channels.map((channel) => handlingForms[channel][lang]),
  duties: (duties, lang) => duties.map(({ stage, text }) => `${stage}${lang === 'en' ? ': ' : '：'}${text}`),
  accountability: (grounds) => grounds.map(({ text }) => text),
  supervision: ({ unit, telephone, address, web }, lang) => [join([unit, telephone, address, web], lang)],
  remedies: ({ reconsideration, litigation }) => [reconsideration, litigation].filter((one) => one !== undefined),
  process: ({ id, version }, lang) => [lang === 'en' ? `${id}, version ${version}` : `${id} 第 ${version} 版`],
  base: ({ code, version }, lang) => [lang === 'en' ? `${code}, version ${version}` : `${code} 第 ${version} 版`],
};

/** The value of an entry's field in words, line by line; a dash where there is none. */
export function sayValue({ field }: Pick<EntryDifference, 'field'>, value: unknown, lang: Lang): string[] {
  if (value === undefined) return ['—'];
  const say = sayField[field] as ((value: unknown, lang: Lang) => string[]) | undefined;
  if (say) return say(value, lang);
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
