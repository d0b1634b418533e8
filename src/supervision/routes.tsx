import { listCasesOf } from '#cases';
import { dayInChina } from '#platform/calendar/day.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { SupervisedCasePage } from './pages/supervised-case-page.tsx';
import { SupervisionPage } from './pages/supervision-page.tsx';
import { readCourse } from './read-course.ts';
import { caseParams, pageQuery } from './schemas.ts';
import { supervisionWords } from './supervision-words.ts';

const frame = { room: 'desk', current: 'supervision' } as const;

/** The pages of supervision. */
export const routes: Route[] = [
  pageRoute({ path: '/supervision', who: ['supervisor'], object: 'case' }, { query: pageQuery }, async ({ act, lang, query }) => {
    const cases = await listCasesOf(act.db, act.actor, query, act.at);
    return { ...frame, title: supervisionWords(lang)('title'), body: <SupervisionPage cases={cases} filter={query} lang={lang} today={dayInChina(act.at)} /> };
  }),
  pageRoute({ path: '/supervision/cases/{no}', who: ['supervisor'], object: 'case' }, { params: caseParams }, async ({ act, lang, params }) => {
    const course = await readCourse(act, params.no);
    const { file } = course.view;
    return { ...frame, organName: file.organName, title: file.item.name[lang], body: <SupervisedCasePage course={course} lang={lang} /> };
  }),
];
