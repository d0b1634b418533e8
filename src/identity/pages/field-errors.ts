import type { Lang, Said } from '#platform/i18n.ts';

/** What is wrong, field by field. */
export type FieldErrors = Readonly<Record<string, Said>>;

/** The lines of an error summary, each leading to its field. */
export function errorLines(fields: FieldErrors, lang: Lang): { field: string; text: string }[] {
  return Object.entries(fields).map(([field, sentence]) => ({ field, text: sentence[lang] }));
}
