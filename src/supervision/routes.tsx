import { listCasesOf, type SupervisedPage } from '#cases';
import { listOrgans } from '#government';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Db } from '#platform/db/tables.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { Lang } from '#platform/i18n.ts';
import { SupervisedCasePage } from './pages/supervised-case-page.tsx';
import { SupervisionPage } from './pages/supervision-page.tsx';
import { readCourse } from './read-course.ts';
import { caseParams, pageQuery } from './schemas.ts';
import { supervisionWords } from './supervision-words.ts';

const frame = { room: 'desk', current: 'supervision' } as const;

// Lists hold the Chinese names of bodies; an English page asks for the English ones.
async function organsIn(db: Db, { facets, rows }: SupervisedPage, lang: Lang): Promise<ReadonlyMap<string, string>> {
  if (lang !== 'en') return new Map();
  const codes = [...new Set([...facets.organs.map(({ code }) => code), ...rows.map(({ organ }) => organ)])];
  return new Map((await listOrgans(db, { codes })).map(({ code, englishName }) => [code, englishName]));
}

/** The pages of supervision. */
export const routes: Route[] = [
  pageRoute({ path: '/supervision', who: ['supervisor'], object: 'case' }, { query: pageQuery }, async ({ act, lang, query }) => {
    const cases = await listCasesOf(act.db, act.actor, query, act.at);
    return { ...frame, title: supervisionWords(lang)('title'), body: <SupervisionPage cases={cases} organs={await organsIn(act.db, cases, lang)} filter={query} lang={lang} today={dayInChina(act.at)} /> };
  }),
  pageRoute({ path: '/supervision/cases/{no}', who: ['supervisor'], object: 'case' }, { params: caseParams }, async ({ act, lang, params }) => {
    const course = await readCourse(act, params.no);
    const { file } = course.view;
    return { ...frame, organName: lang === 'en' ? course.view.organ.englishName : file.organName, title: file.item.name[lang], body: <SupervisedCasePage course={course} lang={lang} /> };
  }),
];
