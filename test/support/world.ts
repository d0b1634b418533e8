import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Hono } from 'hono';
import pg from 'pg';
import { type Act, type Actor, systemActor } from '#platform/act.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { databaseOver, type DatabaseAddress, openPool } from '#platform/db/open-database.ts';
import type { Db } from '#platform/db/tables.ts';
import { openFileStore } from '#platform/files/file-store.ts';
import type { Deps, Env } from '#platform/http/deps.ts';
import { silentLog } from '#platform/log.ts';
import { openSigningKey, signingKeyOf } from '#platform/signing-key.ts';
import { aliveFolder, named, type TemplateKind, templateDatabase, testServer } from './test-database.ts';

/** Thursday of the aim pictures, 9:42 in China. */
export const testMoment = new Date('2026-03-12T09:42:00+08:00');
export const testRegion = '330800';

/** What a test works with: one transaction that rolls back, a clock that stands still, the whole application over both. */
export interface World {
  db: Db;
  deps: Deps;
  clock: ReturnType<typeof fixedClock>;
  /** An act of the system, or of an actor, at the clock's time. */
  act(actor?: Actor): Act;
  /** An act of a member of the demo cast, by login. */
  as(login: string): Promise<Act>;
  /** Signs a member of the cast in through the API and gives the bearer token. */
  signIn(login: string): Promise<string>;
  app(): Promise<Hono<Env>>;
  /** A request to the application; `token` signs it in, `json` is its body. */
  request(path: string, init?: RequestInit & { token?: string; json?: unknown; key?: string }): Promise<Response>;
}

/** A test on an empty, migrated database. */
export function dbTest(name: string, run: (world: World) => Promise<void>): void {
  worldTest(name, 'empty', run);
}

/** A test on a database with the demo jurisdiction. */
export function demoTest(name: string, run: (world: World) => Promise<void>): void {
  worldTest(name, 'demo', run);
}

/** A test on the demo jurisdiction alive: three hundred cases in every state, as they stand at the test moment. */
export function aliveTest(name: string, run: (world: World) => Promise<void>): void {
  worldTest(name, 'alive', run);
}

/** A test on a database of its own, with real commits and as many connections as it likes. */
export function committedTest(name: string, run: (world: World) => Promise<void>, kind: TemplateKind = 'demo'): void {
  test(name, async () => {
    const copy = await databaseCopy(kind);
    try {
      await run(await worldOver(copy.db, folderOf(kind)));
    } finally {
      await copy.drop();
    }
  });
}

function worldTest(name: string, kind: TemplateKind, run: (world: World) => Promise<void>): void {
  test(name, async () => {
    const copy = await (copies[kind] ??= databaseCopy(kind));
    const transaction = await copy.db.startTransaction().execute();
    try {
      await run(await worldOver(transaction, folderOf(kind)));
    } finally {
      await transaction.rollback().execute();
    }
  });
}

// The living template's files and key lie where it was made.
function folderOf(kind: TemplateKind): string | undefined {
  return kind === 'alive' ? aliveFolder() : undefined;
}

const copies: Partial<Record<TemplateKind, Promise<Copy>>> = {};
const open = new Set<Copy>();

after(async () => {
  for (const copy of open) await copy.drop();
});

interface Copy {
  db: Db;
  drop(): Promise<void>;
}

let copyNumber = 0;

async function databaseCopy(kind: TemplateKind): Promise<Copy> {
  const server = await testServer();
  const template = await templateDatabase(server, kind);
  const name = `test_${process.pid}_${copyNumber++}`;
  const admin = new pg.Client({ ...server.connection });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  await admin.end();
  const address: DatabaseAddress = { ...server, connection: { ...server.connection, ...named(server, name) } };
  const pool = openPool(address, 20);
  const copy: Copy = {
    db: databaseOver(pool),
    drop: async () => {
      open.delete(copy);
      await pool.end();
      const again = new pg.Client({ ...server.connection });
      await again.connect();
      await again.query(`drop database if exists ${name} with (force)`);
      await again.end();
    },
  };
  open.add(copy);
  return copy;
}

const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey);

/** What the application of a test is made of, over a database: its clock stands still; its files lie in a folder of their own, or where a template was made with files and key. */
export async function worldDeps(db: Db, clock = fixedClock(testMoment), made?: string): Promise<Deps> {
  const folder = made ? join(made, 'files') : mkdtempSync(join(tmpdir(), 'mingtang-files-'));
  const config = readConfig({ LOG_LEVEL: 'silent', REGION: testRegion, SIGN_IN_LOCK_SECONDS: '300', REQUESTS_PER_MINUTE: '1000000', REQUESTS_AT_ONCE: '1000', MINGTANG_DATA: folder });
  const files = await openFileStore(folder, config.MAX_FILE_MB * 1024 * 1024, config.MAX_SHEET_MB * 1024 * 1024);
  return { config, db, clock, log: silentLog, files, key: made ? openSigningKey(join(made, 'keys')) : key };
}

/** The application and its cast over a database; `made` is the folder of a template's files and key. */
export async function worldOver(db: Db, made?: string): Promise<World> {
  const clock = fixedClock(testMoment);
  const deps = await worldDeps(db, clock, made);
  let app: Promise<Hono<Env>> | undefined;
  const tokens = new Map<string, string>();
  const world: World = {
    db,
    deps,
    clock,
    act: (actor = systemActor(testRegion)) => ({ db, actor, at: clock.now() }),
    as: async (login) => {
      const { actorOfLogin } = await import('./cast.ts');
      return { db, actor: await actorOfLogin(db, testRegion, login, clock.now()), at: clock.now() };
    },
    signIn: async (login) => {
      const held = tokens.get(login);
      if (held) return held;
      const { demoPassword } = await import('../../demo/load-demo.ts');
      const answer = await world.request('/api/v1/sessions', { method: 'POST', json: { login, password: demoPassword } });
      const { token } = (await answer.json()) as { token: string };
      tokens.set(login, token);
      return token;
    },
    app: () => (app ??= import('#app').then((module) => module.createApp(deps).app)),
    request: async (path, { token, json, key: requestKey, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (token) headers.set('authorization', `Bearer ${token}`);
      if (requestKey) headers.set('idempotency-key', requestKey);
      if (json !== undefined) headers.set('content-type', 'application/json');
      headers.set('host', 'localhost');
      const body = json === undefined ? init.body : JSON.stringify(json);
      return (await world.app()).request(path, { ...init, headers, ...(body !== undefined && { body }) });
    },
  };
  return world;
}
