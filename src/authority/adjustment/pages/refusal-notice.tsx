import type { Refused } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { sayCitation } from '../../limit-words.ts';

/** Why what was sent is not lawful, and by which article; what was typed stands below it. */
export function RefusalNotice({ lang, refusal }: { lang: Lang; refusal: Refused | undefined }) {
  if (!refusal) return null;
  const { sentence, basis } = refusal;
  return <Notice kind="error" title={sentence[lang]} live>{basis ? <p>{sayCitation(basis)[lang]}</p> : null}</Notice>;
}
