import { apiRoute } from '../http/api-route.ts';
import type { Route } from '../http/route.ts';
import { dayInChina } from './day.ts';
import { answerDeadline, DeadlineAnswer } from './deadline-answer.ts';
import { DeadlineInput, DeadlineQuery, inputOfQuery } from './deadline-input.ts';

const facts = { path: '/calendar/deadline', who: 'anyone', object: 'deadline' } as const;
const document = { tag: 'calendar', answers: { 200: DeadlineAnswer } };

/** Deadlines as derivations, for anyone: the whole form by POST, the short one by GET. */
export const api: Route[] = [
  apiRoute(
    { ...facts, method: 'post', pure: true },
    { ...document, summary: 'Derive a deadline: each day counted or skipped, why, and by which article', takes: { body: DeadlineInput } },
    async ({ act, body }) => ({ status: 200, body: answerDeadline(body, dayInChina(act.at)) }),
  ),
  apiRoute(
    { ...facts, method: 'get' },
    { ...document, summary: 'Derive a deadline, in short: from, n and unit', takes: { query: DeadlineQuery } },
    async ({ act, query }) => ({ status: 200, body: answerDeadline(inputOfQuery(query), dayInChina(act.at)) }),
  ),
];
