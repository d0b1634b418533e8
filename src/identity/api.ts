import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { ActorAnswer, actorAnswer } from './actor-answer.ts';
import { listApplicants } from './applicant.ts';
import { maskPhone } from './mask.ts';
import { maskResidentNumber } from './resident-number.ts';
import { endSession, signOut, signOutEverywhere } from './sign-out.ts';
import { signIn } from './sign-in.ts';
import { listSessions, sessionLimits } from './session.ts';

const tag = 'identity';

const SessionOpened = z.object({
  token: z.string().describe('Sent as `Authorization: Bearer …`; told this once'),
  expiresAt: z.iso.datetime().describe('The session ends then at the latest, or earlier when unused'),
  actor: ActorAnswer,
});

const SessionAnswer = z.object({
  id: z.uuid(), createdAt: z.iso.datetime(), lastUsedAt: z.iso.datetime(), userAgent: z.string(), current: z.boolean(),
});

const Me = ActorAnswer.extend({
  applicants: z
    .array(
      z.object({
        kind: z.enum(['person', 'organisation']),
        id: z.uuid(),
        name: z.string(),
        documentKind: z.enum(['residentNumber', 'creditCode']),
        documentNumber: z.string().describe('Masked for a person'),
        phone: z.string().describe('Masked'),
        by: z.enum(['self', 'legalRepresentative', 'mandate']),
      }),
    )
    .describe('In whose name the caller may apply today'),
});

/** The API of sign-in: sessions are opened, listed and ended, and the caller is told who they are. */
export const api: Route[] = [
  apiRoute(
    { method: 'post', path: '/sessions', who: 'anyone', object: 'session', audit: 'identity.signed-in', costly: true, once: false },
    {
      summary: 'Sign in with login and password 登录',
      tag,
      answers: { 201: SessionOpened },
      takes: { body: z.strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(1000) }) },
    },
    async ({ act, deps, body, c }) => {
      const { token, expiresAt, actor } = await signIn(act, { ...body, userAgent: c.req.header('user-agent') }, sessionLimits(deps.config));
      return { status: 201, body: { token, expiresAt: expiresAt.toISOString(), actor: actorAnswer(actor) } };
    },
  ),
  apiRoute(
    { method: 'get', path: '/sessions', who: 'signedIn', object: 'session' },
    { summary: 'One’s own sessions 自己的登录', tag, answers: { 200: z.object({ sessions: z.array(SessionAnswer) }) } },
    async ({ act, deps }) => {
      const sessions = await listSessions(act, sessionLimits(deps.config));
      return { status: 200, body: { sessions } };
    },
  ),
  apiRoute(
    { method: 'delete', path: '/sessions/current', who: 'signedIn', object: 'session', audit: 'identity.session-ended' },
    { summary: 'Sign out 退出', tag, answers: { 204: undefined } },
    async ({ act }) => {
      await signOut(act);
      return { status: 204 };
    },
  ),
  apiRoute(
    { method: 'delete', path: '/sessions/{id}', who: 'signedIn', object: 'session', audit: 'identity.session-ended' },
    { summary: 'End one of one’s own sessions 结束一个登录', tag, answers: { 204: undefined }, takes: { params: z.object({ id: z.uuid() }) } },
    async ({ act, params }) => {
      await endSession(act, { session: params.id });
      return { status: 204 };
    },
  ),
  apiRoute(
    { method: 'delete', path: '/sessions', who: 'signedIn', object: 'session', audit: 'identity.session-ended' },
    { summary: 'Sign out everywhere 在所有设备上退出', tag, answers: { 204: undefined } },
    async ({ act }) => {
      await signOutEverywhere(act);
      return { status: 204 };
    },
  ),
  apiRoute(
    { method: 'get', path: '/me', who: 'signedIn', object: 'account' },
    { summary: 'Who is calling, and for whom they may apply 当前用户', tag, answers: { 200: Me } },
    async ({ act }) => {
      const applicants = await listApplicants(act.db, act.actor, dayInChina(act.at));
      const masked = applicants.map(({ kind, id, name, documentKind, documentNumber, phone, by }) => ({
        kind, id, name, documentKind, by,
        documentNumber: kind === 'person' ? maskResidentNumber(documentNumber) : documentNumber,
        phone: maskPhone(phone),
      }));
      return { status: 200, body: { ...actorAnswer(act.actor), applicants: masked } };
    },
  ),
];
