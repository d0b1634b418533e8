import { listCasesOf } from '#cases';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { readCourse } from './read-course.ts';
import { caseParams, courseAnswer, listAnswer, listQuery } from './schemas.ts';

/** What supervision reads with the API. */
export const api: Route[] = [
  apiRoute(
    { method: 'get', path: '/supervision/cases', who: ['supervisor'], object: 'case' },
    { summary: 'The cases of the divisions that the caller supervises, by lamp', tag: 'supervision', takes: { query: listQuery }, answers: { 200: listAnswer } },
    async ({ act, query }) => {
      const { rows, ...page } = await listCasesOf(act.db, act.actor, query, act.at);
      const lines = rows.map(({ no, item, applicantName, organ, organName, division, state, lamp, submittedAt, closedAt, dueOn, statutoryDue, daysLeft }) => ({
        no, item, applicantName, organ, organName, division, state, lamp, submittedAt: submittedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null, dueOn, statutoryDue, daysLeft,
      }));
      return { status: 200, body: { ...page, rows: lines } };
    },
  ),
  apiRoute(
    { method: 'get', path: '/supervision/cases/{no}', who: ['supervisor'], object: 'case' },
    { summary: 'The whole course of a case: clocks, acts, proof in the ledger, readings; the reading is recorded', tag: 'supervision', takes: { params: caseParams }, answers: { 200: courseAnswer } },
    async ({ act, params }) => {
      const { view, proof, fault, readings } = await readCourse(act, params.no);
      const { file, clock, timeline } = view;
      const broken = fault ? { kind: fault.kind, seq: fault.seq, sentence: fault.sentence } : null;
      return { status: 200, body: { no: file.no, state: file.state, power: file.power, clock, events: timeline, proof, fault: broken, readings } };
    },
  ),
];
