import { createApp } from '../../src/app.tsx';
import { openMemory, remember } from '#platform/db/memory.ts';
import { databaseOver, openPool } from '#platform/db/open-database.ts';
import { demoPassword } from '../../demo/load-demo.ts';
import type { OwnDatabase } from './owner-database.ts';
import type { World } from './world.ts';

/** A whole application that remembers what it has read, as a running server does, and tells the statements of each request. */
export interface RunningApp {
  request(path: string, init?: { token?: string; method?: string; headers?: Record<string, string>; json?: unknown }): Promise<{ response: Response; statements: string[] }>;
  signIn(login: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens it over a database of one's own; what is not the database comes from `deps`. */
export async function runningApp({ address }: Pick<OwnDatabase, 'address'>, deps: World['deps']): Promise<RunningApp> {
  const memory = await openMemory(address.connection);
  const pool = openPool(address, 4, memory);
  let statements: string[] = [];
  const db = databaseOver(pool, (query) => statements.push(query.sql));
  remember(db, memory);
  const { app } = createApp({ ...deps, db });
  const request: RunningApp['request'] = async (path, { token, json, headers = {}, method = json === undefined ? 'GET' : 'POST' } = {}) => {
    statements = [];
    const body = json === undefined ? undefined : JSON.stringify(json);
    const whole = { host: 'localhost', ...headers, ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
    const response = await app.request(path, { method, headers: whole, ...(body && { body }) });
    return { response, statements };
  };
  return {
    request,
    signIn: async (login) => {
      const { response } = await request('/api/v1/sessions', { json: { login, password: demoPassword } });
      return ((await response.json()) as { token: string }).token;
    },
    close: async () => void (await Promise.all([memory.close(), pool.end()])),
  };
}
