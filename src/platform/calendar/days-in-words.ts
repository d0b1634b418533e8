import { formatDay, isDay } from './day.ts';
import type { Lang } from '../i18n.ts';

/** A sentence in which days stand as the file keeps them, told as people say them. */
export function daysInWords(sentence: string, lang: Lang, thisYear: number): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (on) => (isDay(on) ? formatDay(on, lang, { thisYear, bare: true }) : on));
}
