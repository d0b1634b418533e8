import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { getBody } from './get-body.ts';
import { getCoverage } from './get-coverage.ts';
import { entriesOfBody, entriesPerPage, getListOfBody } from './get-list-of-body.ts';
import { CoverageAnswer, coverageAnswer, ListOfBodyAnswer, listOfBodyAnswer, PowerList, powerListAnswer, ResponsibilityAnswer, responsibilityAnswer } from './list-answers.ts';
import { listPowers } from './list-powers.ts';
import { listResponsibilities } from './list-responsibilities.ts';
import { CoverageQuery, ListOfBodyQuery, OrganCode, PowerQuery, ResponsibilityQuery } from './power-query.ts';

const tag = 'authority';
const nameBody = said('请用 organ 写明机关的统一社会信用代码', 'Name the body by its credit code in organ');

/** The API of the public lists: powers with their counts, coverage, responsibilities, a body's whole list. They stand before the entry. */
export const publicApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/powers', who: 'anyone', object: 'power' },
    { summary: 'Entries of the power list in force on a day, with counts by type, body, level and topic 权力清单', tag, answers: { 200: PowerList }, takes: { query: PowerQuery } },
    async ({ act, query }) => {
      if (query.organ) await getBody(act.db, query.organ);
      return { status: 200, body: powerListAnswer(await listPowers(act.db, { ...query, on: query.on ?? dayInChina(act.at) })) };
    },
  ),
  apiRoute(
    { method: 'get', path: '/powers/coverage', who: 'anyone', object: 'power' },
    { summary: 'Which bodies have published what share of their list, and which elements are lacking 公布情况', tag, answers: { 200: CoverageAnswer }, takes: { query: CoverageQuery } },
    async ({ act, query }) => ({ status: 200, body: coverageAnswer(await getCoverage(act.db, { ...query, on: query.on ?? dayInChina(act.at) })) }),
  ),
  apiRoute(
    { method: 'get', path: '/powers/responsibilities', who: 'anyone', object: 'power' },
    { summary: 'Duties by stage and grounds of accountability of a body 责任清单', tag, answers: { 200: ResponsibilityAnswer }, takes: { query: ResponsibilityQuery } },
    async ({ act, query: { organ, on, ...asked } }) => {
      if (!organ) throw new Invalid({ organ: nameBody });
      return { status: 200, body: responsibilityAnswer(await listResponsibilities(act.db, { ...asked, organ, on: on ?? dayInChina(act.at) })) };
    },
  ),
  apiRoute(
    { method: 'get', path: '/powers/bodies/{organ}', who: 'anyone', object: 'power' },
    { summary: "A body's whole list on a day, with its hash 机关清单", tag, answers: { 200: ListOfBodyAnswer }, takes: { params: z.object({ organ: OrganCode }), query: ListOfBodyQuery } },
    async ({ act, params, query: { on, page = 1 } }) => {
      const list = await getListOfBody(act.db, params.organ, on ?? dayInChina(act.at));
      return { status: 200, body: listOfBodyAnswer(list, await entriesOfBody(act.db, list, page), page, entriesPerPage) };
    },
  ),
];
