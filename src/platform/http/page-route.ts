import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Act } from '../act.ts';
import { Invalid, Refused, TooLarge } from '../errors.ts';
import type { Lang } from '../i18n.ts';
import type { Deps, Frame, PageContent, RequestContext } from './deps.ts';
import { checkFormToken, formToken } from './form-token.ts';
import { guard } from './guard.ts';
import { type KeptPage, keepPages } from './kept-pages.ts';
import { type KeptAnswer, once } from './once.ts';
import { pack, type Packed } from './pack.ts';
import { parse } from './parse.ts';
import { type ReceivedForm, receiveForm } from './receive-form.ts';
import { type Route, type RouteFacts, type Takes, routerPath } from './route.ts';

/** What a handler of pages is given. */
export interface PageCall<P, Q> {
  act: Act;
  deps: Deps;
  lang: Lang;
  params: P;
  query: Q;
  c: RequestContext;
  /** Token that every form of the page carries in a field named `csrf`. */
  csrf(): string;
}

/** A page, an address to go to, or a whole response (a file, a picture). */
export type PageAnswer = PageContent | { redirect: string } | Response;

// Of one address, as packed: some seven hundred guides.
const bytesKept = 7_000_000;

/** A page that is read. One that shows everyone the same is kept for those who have not signed in. */
export function pageRoute<P extends z.ZodType, Q extends z.ZodType>(
  facts: Omit<RouteFacts, 'method'>,
  takes: Omit<Takes<P, Q>, 'body'>,
  show: (call: PageCall<z.output<P>, z.output<Q>>) => Promise<PageAnswer | KeptPage>,
): Route {
  const whole: RouteFacts = { method: 'get', ...facts };
  return {
    facts: whole,
    takes,
    mount: (app, frame) => {
      const kept = keepPages(bytesKept);
      app.get(routerPath(facts.path), async (c) => {
        guard(c, facts.who);
        const given = await show(callOf(c, takes));
        if (!('same' in given)) return answer(c, frame, given);
        if (c.get('actor').kind !== 'anyone') return answer(c, frame, await given.page());
        return sendPage(c, await kept.take(c, given.same, async () => frame.chrome(c, await given.page())));
      });
    },
  };
}

/**
 * A form that is sent: done once per `requestKey`, answered by an address to go to (303).
 * When what was typed is invalid, `again` shows the form with it and the errors (422). With `tellRefused` the form tells
 * itself of files that were not taken (`form.refused`); one that is too large as a whole is shown again as it was (413).
 * With `whenRefused` the form tells of a refusal itself, beside what was typed (409). Files of the fields `inMemory` are read, not kept.
 */
export function formRoute<P extends z.ZodType>(
  facts: Omit<RouteFacts, 'method'>,
  takes: Pick<Takes<P>, 'params'>,
  act: (call: PageCall<z.output<P>, unknown> & { form: ReceivedForm }) => Promise<{ redirect: string }>,
  again?: (call: PageCall<z.output<P>, unknown> & { form: ReceivedForm }, problem: Invalid) => Promise<PageAnswer>,
  { tellRefused = false, inMemory = [], as = 'paper', whenRefused }: { tellRefused?: boolean; inMemory?: readonly string[]; as?: 'paper' | 'sheet'; whenRefused?: (call: PageCall<z.output<P>, unknown> & { form: ReceivedForm }, problem: Refused) => Promise<PageAnswer> } = {},
): Route {
  const whole: RouteFacts = { method: 'post', ...facts };
  return {
    facts: whole,
    takes,
    mount: (app, frame) => {
      app.post(routerPath(facts.path), async (c) => {
        guard(c, facts.who);
        const form = await receiveForm(c, tellRefused, inMemory, as).catch(async (error: unknown) => {
          if (!tellRefused || !again || !(error instanceof TooLarge)) throw error;
          const nothing = { fields: {}, files: {}, refused: {} };
          return answer(c, frame, await again({ ...callOf(c, takes), form: nothing }, new Invalid({ form: error.sentence })), 413);
        });
        if (form instanceof Response) return form;
        checkFormToken(c, textOf(form, 'csrf'));
        const call = { ...callOf(c, takes), form };
        const work = async (on: Act): Promise<KeptAnswer> => {
          const { redirect } = await act({ ...call, act: on });
          return { status: 303, headers: { location: redirect }, body: '' };
        };
        const key = textOf(form, 'requestKey');
        try {
          const kept = key && facts.once !== false ? await once(call.act, key, requestOf(c, form), work) : await work(call.act);
          return c.redirect(kept.headers['location']!, 303);
        } catch (error) {
          if (error instanceof Invalid && again) return await answer(c, frame, await again(call, error), 422);
          if (error instanceof Refused && whenRefused) return await answer(c, frame, await whenRefused(call, error), 409);
          throw error;
        }
      });
    },
  };
}

/** A form that changes nothing: what was sent is looked at, and a page answers. Files of the fields `inMemory` are read, not kept. */
export function checkRoute<P extends z.ZodType>(
  facts: Omit<RouteFacts, 'method' | 'pure'>,
  takes: Pick<Takes<P>, 'params'>,
  inMemory: readonly string[],
  show: (call: PageCall<z.output<P>, unknown> & { form: ReceivedForm }) => Promise<PageContent>,
): Route {
  return {
    facts: { method: 'post', pure: true, ...facts },
    takes,
    mount: (app, frame) => {
      app.post(routerPath(facts.path), async (c) => {
        guard(c, facts.who);
        const form = await receiveForm(c, false, inMemory);
        checkFormToken(c, textOf(form, 'csrf'));
        return answer(c, frame, await show({ ...callOf(c, takes), form }));
      });
    },
  };
}

/** The one value of a field, or undefined. */
export function textOf(form: ReceivedForm, name: string): string | undefined {
  const value = form.fields[name];
  return Array.isArray(value) ? value[0] : value;
}

function callOf<P extends z.ZodType, Q extends z.ZodType>(c: RequestContext, takes: Takes<P, Q>): PageCall<z.output<P>, z.output<Q>> {
  const deps = c.get('deps');
  return {
    act: { db: deps.db, actor: c.get('actor'), at: c.get('at') },
    deps,
    lang: c.get('lang'),
    params: (takes.params && parse(takes.params, c.req.param())) as z.output<P>,
    query: (takes.query && parse(takes.query, withoutViewing(c.req.query()))) as z.output<Q>,
    c,
    csrf: () => formToken(c),
  };
}

function withoutViewing(query: Record<string, string>): Record<string, string> {
  const { lang: _lang, elder: _elder, ...rest } = query;
  // Nobody types a NUL into an address; what is left of it is looked for.
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value.replaceAll('\0', '')]));
}

function requestOf(c: RequestContext, form: ReceivedForm): string {
  const digests = Object.entries(form.files).map(([field, files]) => [field, files.map((file) => file.digest)]);
  const read = Object.entries(form.inMemory ?? {}).map(([field, content]) => [field, createHash('sha256').update(content).digest('hex')]);
  return `${c.req.path}\n${JSON.stringify([form.fields, digests, ...read])}`;
}

async function answer(c: RequestContext, frame: Frame, given: PageAnswer, status: PageContent['status'] = 200): Promise<Response> {
  // A response of its own keeps what was set before it, such as the cookie of the language.
  if (given instanceof Response) return c.newResponse(given.body, given.status as 200, Object.fromEntries(given.headers));
  if ('redirect' in given) return c.redirect(given.redirect, 303);
  if (frame.unread) c.set('unread', await frame.unread(c));
  if (given.retryAfter) c.header('retry-after', String(given.retryAfter));
  return sendPage(c, pack(c, frame.chrome(c, given)), given.status ?? status);
}

function sendPage(c: RequestContext, { body, headers }: Packed, status: PageContent['status'] = 200): Response {
  return c.body(body, status, { 'content-type': 'text/html; charset=UTF-8', ...headers });
}
