import type { z } from 'zod';
import type { Act } from '../act.ts';
import { Invalid } from '../errors.ts';
import { said } from '../i18n.ts';
import { bodyText } from './body-text.ts';
import type { Deps, RequestContext } from './deps.ts';
import { guard } from './guard.ts';
import { once } from './once.ts';
import { pack, type Packed, sendPacked } from './pack.ts';
import { parse } from './parse.ts';
import { answerBeforeCommit } from './sabotage.ts';
import { type ApiDocument, type Route, type RouteFacts, type Takes, routerPath } from './route.ts';

/** What a handler of the API is given: who, when, and what was sent, read by its schemas. */
export interface ApiCall<P, Q, B> {
  act: Act;
  deps: Deps;
  params: P;
  query: Q;
  body: B;
  c: RequestContext;
}

export interface ApiAnswer {
  status: number;
  body?: unknown;
  /** The body as JSON packed with gzip, in place of `body`, where a read wrote it before. */
  packed?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

/**
 * A route of the API below `/api/v1`: guarded, read by its schemas, documented from them.
 * A POST under an `Idempotency-Key` is done once; handlers work on `act`, which is then that transaction.
 */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  facts: RouteFacts,
  document: ApiDocument & { takes?: Takes<P, Q, B> },
  handle: (call: ApiCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<ApiAnswer>,
): Route {
  const takes = document.takes ?? {};
  return {
    facts,
    takes,
    document,
    mount: (app) => {
      app.on(facts.method.toUpperCase(), `/api/v1${routerPath(facts.path)}`, async (c) => {
        guard(c, facts.who);
        const raw = facts.method === 'get' ? '' : await jsonText(c);
        const params = takes.params && parse(takes.params, c.req.param());
        const query = takes.query && parse(takes.query, queryOf(c));
        const body = takes.body && parse(takes.body, jsonOf(raw));
        const key = keyOf(c, document);
        const deps = c.get('deps');
        const act: Act = { db: deps.db, actor: c.get('actor'), at: c.get('at') };
        const call = (on: Act) => handle({ act: on, deps, params: params as never, query: query as never, body: body as never, c });
        if (facts.method === 'get') return send(c, await call(act));
        const work = async (on: Act) => {
          const answer = await call(on);
          return { status: answer.status, headers: answer.headers ?? {}, body: textOf(answer) };
        };
        const request = `${facts.method} ${c.req.path}\n${raw}`;
        const done = (on: Act) => (key && facts.once !== false && !facts.pure ? once(on, key, request, work) : work(on));
        const answer = key && deps.config.SABOTAGE === 'ack-before-commit' ? await answerBeforeCommit(act, done) : await done(act);
        return respond(answer, pack(c, answer.body));
      });
    },
  };
}

function send(c: RequestContext, answer: ApiAnswer): Response {
  return respond(answer, answer.packed ? sendPacked(c, answer.packed) : pack(c, textOf(answer)));
}

function respond({ status, headers = {} }: Pick<ApiAnswer, 'status' | 'headers'>, { body, headers: packed }: Packed): Response {
  const type = body.length > 0 ? { 'content-type': 'application/json; charset=utf-8' } : {};
  return new Response(body.length > 0 ? body : null, { status, headers: { ...type, ...headers, ...packed, ...weakened(headers, packed) } });
}

// Packed, it is the same content and not the same bytes (RFC 9110, 8.8.3).
function weakened({ etag }: Record<string, string>, packed: Record<string, string>): Record<string, string> {
  return etag?.startsWith('"') && packed['content-encoding'] ? { etag: `W/${etag}` } : {};
}

function textOf({ body }: ApiAnswer): string {
  return body === undefined ? '' : JSON.stringify(body);
}

function keyOf(c: RequestContext, document: ApiDocument): string | undefined {
  const key = c.req.header('idempotency-key');
  if (!key && document.idempotencyKey === 'required') {
    throw new Invalid({
      'Idempotency-Key': said('请带上请求键，这样重发也只办一次', 'Send a key, so that a retry has one effect only'),
    });
  }
  return key;
}

function queryOf(c: RequestContext): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries())
      .filter(([name]) => name !== 'lang' && name !== 'elder')
      .map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

async function jsonText(c: RequestContext): Promise<string> {
  const text = await bodyText(c);
  if (text && !/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    throw new Invalid({ 'Content-Type': said('须为 application/json', 'must be application/json') }, 'not-json');
  }
  return text;
}

function jsonOf(text: string): unknown {
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ body: said('不是合法的 JSON', 'is not valid JSON') }, 'not-json');
  }
}
