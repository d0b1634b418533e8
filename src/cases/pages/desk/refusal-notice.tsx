import type { Lang } from '#platform/i18n.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import type { Refusal, Typed } from './panel-props.ts';
import { actWords } from './act-words.ts';
import { sayArticle } from './law-words.ts';

const ways = { 'power-not-in-force': 'doAskKeeper', 'power-of-another-body': 'doHandOver', 'post-without-right': 'doHandOver', 'same-person': 'doHandOver' } as const;

/** An act that was refused: what stands against it, and what was typed for it, which is not lost. */
export function RefusalNotice({ refusal, typed, kept, lang }: { refusal: Refusal; typed: Typed; kept: boolean; lang: Lang }) {
  const t = actWords(lang);
  const words = Object.entries(typed.values).filter(([name, value]) => value.trim() && !['csrf', 'requestKey', 'seen', 'stage', 'more'].includes(name));
  return (
    <>
      <Notice kind="error" title={t('notDone', { act: t(typed.act) })} live>
        <p>{refusal.sentence}</p>
        {refusal.basis ? <p>{t('basis', { article: sayArticle(refusal.basis, lang) })}{refusal.basis.gist ? <>{lang === 'en' ? ' ' : '：'}<span lang="zh-CN">{refusal.basis.gist}</span></> : null}</p> : null}
        {refusal.power ? <p>{t('entry')} <a href={`/powers/${refusal.power}`}>{refusal.power}</a></p> : null}
        <p>{t(ways[refusal.code as keyof typeof ways] ?? 'doLookAgain')}</p>
        <p class="soft small">{t('code', { code: refusal.code })}</p>
      </Notice>
      {words.length > 0 && !kept ? (
        <Section title={t('youTyped')} level={3}>
          <SummaryList rows={words.map(([name, value]) => ({ key: labelOf(name, lang), value }))} />
        </Section>
      ) : null}
    </>
  );
}

function labelOf(name: string, lang: Lang): string {
  const [, word = name, row] = /^([a-zA-Z]+?)(\d*)$/.exec(name) ?? [];
  const keys = { about: 'about', why: 'why', what: 'what', reason: 'reason', reasons: 'reasons', text: 'text', ground: 'ground', rightBody: 'rightBody', opinion: 'opinion', officers: 'officers', needs: 'needs', days: 'days', n: 'extendBy', outcome: 'outcome', way: 'way', to: 'to' } as const;
  // A field may be called anything, `__proto__` too.
  const key = Object.hasOwn(keys, word) ? keys[word as keyof typeof keys] : undefined;
  return `${key ? actWords(lang)(key) : word}${row ? ` ${Number(row) + 1}` : ''}`;
}
