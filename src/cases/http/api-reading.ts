import { z } from 'zod';
import { ProcessLog } from '#flow';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { caseAnswer } from './case-answer.ts';
import { caseClock } from '../clock/case-clock.ts';
import { caseTimeline } from '../reading/case-timeline.ts';
import { getCase } from '../reading/get-case.ts';
import { getPaper } from '../reading/get-paper.ts';
import { listMyCases } from '../reading/list-my-cases.ts';
import { processLog } from '../reading/process-log.ts';
import { listTasks } from '../reading/list-tasks.ts';
import { handlingRoles } from '../policy.ts';
import { CaseAnswer, caseParams, ClockAnswer, MyCasesAnswer, paperParams, purposeQuery, tasksQuery, TasksAnswer, TimelineAnswer } from './schemas.ts';

const PaperAnswer = z.object({ text: z.string().describe('The sealed text, whole.'), publicKey: z.string().describe('PEM, to check the seal offline.') });

/** What is read of cases with the API. */
export const readingApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/cases', who: ['citizen'], object: 'case' },
    { summary: 'The cases of all in whose name the caller may act', tag: 'cases', takes: { query: z.strictObject({}) }, answers: { 200: MyCasesAnswer } },
    async ({ act }) => ({ status: 200, body: { rows: await listMyCases(act) } }),
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}', who: 'signedIn', object: 'case' },
    { summary: 'A case', tag: 'cases', takes: { params: caseParams, query: purposeQuery }, answers: { 200: CaseAnswer } },
    async ({ act, params, query }) => ({ status: 200, body: await caseAnswer(act, await getCase(act, params.no, query.purpose)) }),
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}/timeline', who: 'signedIn', object: 'case' },
    { summary: 'The course of a case, entry by entry of its ledger', tag: 'cases', takes: { params: caseParams, query: purposeQuery }, answers: { 200: TimelineAnswer } },
    async ({ act, params, query }) => ({ status: 200, body: { events: await caseTimeline(act, await getCase(act, params.no, query.purpose)) } }),
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}/log', who: 'signedIn', object: 'case' },
    { summary: 'The course of a closed case without anything personal, to be held against its process by anyone', tag: 'cases', takes: { params: caseParams, query: purposeQuery }, answers: { 200: ProcessLog } },
    async ({ act, params, query }) => ({ status: 200, body: await processLog(act, await getCase(act, params.no, query.purpose)) }),
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}/clock', who: 'signedIn', object: 'case' },
    { summary: 'The clocks of a case, each with its derivation', tag: 'cases', takes: { params: caseParams, query: purposeQuery }, answers: { 200: ClockAnswer } },
    async ({ act, params, query }) => {
      const clock = caseClock(await getCase(act, params.no, query.purpose), dayInChina(act.at));
      return { status: 200, body: { ...clock, lamp: clock.lamp ?? null } };
    },
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}/receipt', who: 'signedIn', object: 'case' },
    { summary: 'The sealed receipt of the materials', tag: 'cases', takes: { params: caseParams }, answers: { 200: PaperAnswer } },
    async ({ act, deps, params }) => ({ status: 200, body: { text: await getPaper(act, await getCase(act, params.no), 'receipt'), publicKey: deps.key.publicPem } }),
  ),
  apiRoute(
    { method: 'get', path: '/cases/{no}/papers/{kind}', who: 'signedIn', object: 'case' },
    { summary: 'A sealed notice or decision', tag: 'cases', takes: { params: paperParams }, answers: { 200: PaperAnswer } },
    async ({ act, deps, params }) => ({ status: 200, body: { text: await getPaper(act, await getCase(act, params.no), params.kind), publicKey: deps.key.publicPem } }),
  ),
  apiRoute(
    { method: 'get', path: '/tasks', who: [...handlingRoles], object: 'case' },
    { summary: 'What the officer can do now, or all open cases of the bodies worked for, what is due first on top', tag: 'cases', takes: { query: tasksQuery }, answers: { 200: TasksAnswer } },
    async ({ act, query }) => ({ status: 200, body: await listTasks(act.db, act.actor, query, act.at) }),
  ),
];
