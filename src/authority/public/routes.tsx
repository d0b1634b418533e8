import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import { pdfResponse } from '#platform/http/public-address.ts';
import type { Route } from '#platform/http/route.ts';
import { NotFound } from '#platform/errors.ts';
import { coverageOfBodies, getCoverage } from './get-coverage.ts';
import { entriesOfBody, getListOfBody } from './get-list-of-body.ts';
import { getBody } from './get-body.ts';
import { facets } from './list-filter.ts';
import { listOfBodyPdf } from './list-of-body-pdf.ts';
import { listPowers } from './list-powers.ts';
import { listResponsibilities } from './list-responsibilities.ts';
import { CoveragePage } from './pages/coverage-page.tsx';
import { ListOfBodyPage } from './pages/list-of-body-page.tsx';
import { listWords } from './pages/list-texts.ts';
import { PowerListPage } from './pages/power-list-page.tsx';
import { ResponsibilitiesPage, ResponsibleBodiesPage } from './pages/responsibilities-page.tsx';
import { CoverageQuery, ListOfBodyQuery, OrganCode, PowerQuery, ResponsibilityQuery } from './power-query.ts';

const params = z.object({ organ: OrganCode });

/** The lists of powers and duties that are open to everyone. They stand before the entry: /powers/coverage is no code. */
export const publicRoutes: Route[] = [
  pageRoute({ path: '/powers', who: 'anyone', object: 'power' }, { query: PowerQuery.extend({ all: z.enum(facets).optional().catch(undefined) }) }, async ({ act, lang, query }) => {
    const { all, on, ...asked } = query;
    const filter = { ...asked, on: on ?? dayInChina(act.at) };
    if (filter.organ) await getBody(act.db, filter.organ);
    const list = await listPowers(act.db, filter);
    const props = { lang, filter, dayAsked: on !== undefined, list, all };
    return { title: listWords(lang)('title'), current: 'powers', body: <PowerListPage {...props} /> };
  }),
  pageRoute({ path: '/powers/coverage', who: 'anyone', object: 'power' }, { query: CoverageQuery }, async ({ act, lang, query }) => {
    const { page: _page, ...asked } = query;
    const coverage = await getCoverage(act.db, { ...query, on: query.on ?? dayInChina(act.at) });
    return { title: listWords(lang)('coverage'), current: 'powers', body: <CoveragePage lang={lang} coverage={coverage} asked={asked} /> };
  }),
  pageRoute({ path: '/powers/responsibilities', who: 'anyone', object: 'power' }, { query: ResponsibilityQuery }, async ({ act, lang, query }) => {
    const { page, organ, ...asked } = query;
    const on = query.on ?? dayInChina(act.at);
    const title = listWords(lang)('responsibilities');
    if (!organ) return { title, current: 'powers', body: <ResponsibleBodiesPage lang={lang} asked={asked} bodies={await coverageOfBodies(act.db, on)} /> };
    const list = await listResponsibilities(act.db, { organ, type: query.type, on, page });
    return { title, current: 'powers', body: <ResponsibilitiesPage lang={lang} asked={{ ...asked, organ }} list={list} /> };
  }),
  pageRoute({ path: '/powers/bodies/{organ}', who: 'anyone', object: 'power' }, { params, query: ListOfBodyQuery }, async ({ act, lang, params: { organ }, query: { on, page = 1 } }) => {
    const list = await getListOfBody(act.db, organ, on ?? dayInChina(act.at));
    const entries = await entriesOfBody(act.db, list, page);
    const title = listWords(lang)('bodyTitle', { body: lang === 'en' ? list.organ.englishName : list.organ.name });
    return { title, current: 'powers', body: <ListOfBodyPage lang={lang} list={list} entries={entries} page={page} on={on} /> };
  }),
  pageRoute({ path: '/powers/bodies/{organ}/pdf', who: 'anyone', object: 'power' }, { params, query: ListOfBodyQuery }, async ({ act, deps, lang, params: { organ }, query: { on, page = 1 } }) => {
    const list = await getListOfBody(act.db, organ, on ?? dayInChina(act.at));
    if (list.total === 0) throw new NotFound();
    const pdf = await listOfBodyPdf({ lang, list, volume: page, demo: deps.config.DEMO === 'yes' }, await entriesOfBody(act.db, list, page));
    const body = lang === 'en' ? list.organ.englishName : list.organ.name;
    return pdfResponse(pdf, `${listWords(lang)('bodyTitle', { body })}-${list.on}${page > 1 ? `-${page}` : ''}`);
  }),
];
