import type { Lang } from '#platform/i18n.ts';
import type { Licence } from '../licence.ts';
import { sayValidity } from '../verification-words.ts';
import { licenceWords } from './licence-words.ts';

/** The lines of a licence's face in the order in which they stand: number, holder, what was granted, for how long. */
export function faceLines({ number, holder, face, ...licence }: Licence, lang: Lang, demo: boolean): { label: string; value: string }[] {
  const t = licenceWords(lang);
  // A form may ask for what the head of the face says already; on paper it stands once.
  const said = new Set([holder.name, holder.numberShown]);
  const own = face.filter(({ value }) => !said.has(value) && said.add(value));
  return [
    { label: t('number'), value: demo ? `${number}${t('demo')}` : number },
    { label: t('holder'), value: holder.name },
    { label: holder.kind === 'person' ? t('holderNumber') : t('creditCode'), value: holder.numberShown },
    ...own.map((line) => ({ label: line.label[lang], value: line.value })),
    { label: t('validity'), value: sayValidity(licence)[lang] },
  ];
}
