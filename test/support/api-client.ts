import assert from 'node:assert/strict';
import { demoPassword } from '../../demo/load-demo.ts';
import type { Json } from './api-words.ts';
import type { World } from './world.ts';

/** An answer of the API: its status, its bytes as text, and what they say. */
export interface Answer {
  status: number;
  text: string;
  body: Json;
  headers: Headers;
}

/** How requests get to the application: through its router, or over a port. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Somebody who calls the API: with a session, or as anyone. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
  upload(content: Uint8Array<ArrayBuffer>, name: string): Promise<Answer>;
  send(path: string, init: RequestInit): Promise<Answer>;
}

/** The API as anyone sees it who knows only its address. */
export interface Api {
  anyone: Caller;
  signIn(login: string): Promise<Caller>;
}

/** A client of the API that holds every answer to the contract of answers: JSON, or a problem with a stable code. */
export function apiOver(send: Send): Api {
  const as = (token?: string): Caller => {
    const ask = async (path: string, init: RequestInit): Promise<Answer> => {
      const headers = new Headers(init.headers);
      if (token) headers.set('authorization', `Bearer ${token}`);
      return read(await send(`/api/v1${path}`, { ...init, headers }));
    };
    return {
      send: ask,
      get: (path) => ask(path, {}),
      post: (path, body, key) =>
        ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) } }),
      upload: async (content, name) => {
        const form = new FormData();
        form.append('file', new File([content], name));
        const whole = new Request('http://localhost/', { method: 'POST', body: form });
        return ask('/files', { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } });
      },
    };
  };
  const anyone = as();
  return {
    anyone,
    signIn: async (login) => {
      const { status, body } = await anyone.post('/sessions', { login, password: demoPassword });
      assert.equal(status, 201);
      return as(body.token);
    },
  };
}

/** The API of the application of a test, without a port. */
export function apiOf(world: World): Api {
  return apiOver((path, init) => world.request(path, init as Parameters<World['request']>[1]));
}

/** An answer, after a look at its form. */
async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (response.status >= 400) mustBeProblem(response, type, text);
  else if (text && !type.startsWith('application/octet-stream')) assert.match(type, /^application\/json/);
  return { status: response.status, text, headers: response.headers, body: (type.includes('json') && text ? JSON.parse(text) : {}) as Json };
}

/** Refuses what is not a problem+json (RFC 9457) with a stable code and a sentence in both languages. */
export function mustBeProblem(response: Response, type: string, text: string): void {
  assert.match(type, /^application\/problem\+json/, `${response.status} ${text.slice(0, 200)}`);
  const problem = JSON.parse(text) as Json;
  const { code, detail } = problem;
  assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  assert.deepEqual([problem.type, problem.status], [`urn:mingtang:problem:${code}`, response.status]);
  assert.match(detail['zh-CN'], /[一-鿿]/);
  assert.match(detail.en, /[A-Za-z]/);
  assert.equal(problem.requestId, response.headers.get('x-request-id'));
  assert.doesNotMatch(text, /\bat .+\.tsx?:\d|node_modules|select .+ from |insert into /i, 'nothing of the inside');
}
