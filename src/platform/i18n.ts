/** The two languages of every page: Simplified Chinese first, English second. */
export type Lang = 'zh-CN' | 'en';

export const languages: readonly Lang[] = ['zh-CN', 'en'];

/** One sentence in both languages. */
export type Said = Readonly<Record<Lang, string>>;

/** Builds a sentence said in both languages. */
export function said(zh: string, en: string): Said {
  return { 'zh-CN': zh, en };
}

export type Values = Readonly<Record<string, string | number>>;

/** Fills `{name}` places of a sentence; a place without a value stays visible, so that a test sees it. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The same sentence in both languages with its places filled. */
export function sayWith(sentence: Said, values: Values): Said {
  return { 'zh-CN': fill(sentence['zh-CN'], values), en: fill(sentence.en, values) };
}

/** A catalogue of sentences: `texts({...})(lang)('key', {n: 3})`. A missing key or language does not compile. */
export function texts<const C extends Readonly<Record<string, Said>>>(catalogue: C) {
  return (lang: Lang) =>
    (key: keyof C, values?: Values): string =>
      fill((catalogue[key] as Said)[lang], values);
}
