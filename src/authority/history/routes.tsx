import { z } from 'zod';
import { dayInChina, yearOf } from '#platform/calendar/day.ts';
import { atomFeed } from '#platform/http/atom-feed.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import type { Route } from '#platform/http/route.ts';
import { powerChangesPath, powerFeedPath } from '../paths.ts';
import { ChangeQuery, daysOf, DiffQuery, FeedQuery } from './change-query.ts';
import { compareVersions } from './compare-versions.ts';
import { diffEntries } from './diff-entries.ts';
import { changeKinds, feedPerPage, listChanges, listPublished, type PowerChange, yearsOfChange } from './list-changes.ts';
import { ChangesPage, changePath } from './pages/changes-page.tsx';
import { DiffPage } from './pages/diff-page.tsx';
import { words } from './pages/history-texts.ts';

const yearsShown = 10;

/** The public history of the list and of each entry. */
export const historyRoutes: Route[] = [
  pageRoute({ path: '/powers/changes', who: 'anyone', object: 'power' }, { query: ChangeQuery }, async ({ act, lang, query }) => {
    const thisYear = yearOf(dayInChina(act.at));
    const days = daysOf(query, thisYear);
    const year = query.from === undefined && query.to === undefined ? (query.year ?? thisYear) : undefined;
    const { kind, cause, organ } = query;
    const page = await listChanges(act.db, { ...days, kind, cause, organ, page: query.page });
    const span = await yearsOfChange(act.db);
    const last = Math.max(span?.last ?? thisYear, thisYear);
    const years = Array.from({ length: Math.min(yearsShown, last - Math.min(span?.first ?? last, last) + 1) }, (_, i) => last - i);
    const title = year === undefined ? words(lang)('changes') : words(lang)('changesOf', { year });
    return { title, current: 'powers', body: <ChangesPage lang={lang} year={year} days={days} years={years} chosen={{ kind, cause, organ }} page={page} /> };
  }),
  pageRoute({ path: '/powers/changes.atom', who: 'anyone', object: 'power' }, { query: FeedQuery }, async ({ act, lang, query, deps, c }) => {
    const { organ, page = 1 } = query;
    const { changes, total } = await listPublished(act.db, { organ, page });
    const t = words(lang);
    const address = (path: string) => publicAddress({ deps, c }, path);
    const region = deps.config.REGION;
    const feed = atomFeed({
      key: `powers ${region} ${organ ?? ''}`, lang, title: `${t('list')}${lang === 'en' ? ': changes' : '：变动'}`, author: t('list'),
      alternate: address(powerChangesPath({ organ })), page: (n) => address(powerFeedPath({ organ, page: n })), at: page, pages: Math.ceil(total / feedPerPage), empty: act.at,
      entries: changes.map((change) => ({
        key: `power ${region} ${change.code} ${change.version} ${change.kind}`,
        title: titleOf(change, lang), href: address(changePath(change)), updated: change.publishedAt,
        category: { term: change.kind, label: changeKinds[change.kind][lang] },
        summary: t('because', { kind: `${changeKinds[change.kind][lang]} ${change.day}`, cause: change.cause ?? t('no') }),
      })),
    });
    return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
  }),
  pageRoute(
    { path: '/powers/{code}/diff', who: 'anyone', object: 'power' },
    { params: z.object({ code: z.string().max(50) }), query: DiffQuery },
    async ({ act, lang, params, query }) => {
      const { before, after, versions } = await compareVersions(act.db, params.code, query);
      const { name, englishName } = after.entry;
      const title = `${(lang === 'en' ? englishName : undefined) ?? name} · ${words(lang)('diff')}`;
      return { title, current: 'powers', body: <DiffPage lang={lang} before={before} after={after} versions={versions} fields={diffEntries(before.entry, after.entry)} /> };
    },
  ),
];

function titleOf({ kind, name, englishName, body, englishBody }: PowerChange, lang: 'zh-CN' | 'en'): string {
  return lang === 'en' ? `${changeKinds[kind].en}: ${englishName ?? name} (${englishBody ?? body})` : `${changeKinds[kind]['zh-CN']}：${name}（${body}）`;
}
