import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { findPowerInForce } from '#authority';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { record } from '#platform/ledger/record.ts';
import { actKinds } from '../src/app-acts.ts';
import { repealPower } from '../src/authority/repeal-power.ts';
import { routes } from '../src/app-routes.ts';
import { nameOfRoute, recipeOf, sendRoute } from './support/send-route.ts';
import { smallApp } from './support/small-app.ts';
import { demoTest, type World } from './support/world.ts';

const ofOfficers = routes.filter(({ facts: { method, power } }) => method !== 'get' && power);

interface Written {
  event: string;
  power: { code: string; version: number; contentHash: string } | undefined;
}

/** What a request leaves in the ledger of acts of the power list; whatever it did is taken back. */
async function writes(world: World, request: () => Promise<Response>): Promise<{ status: number; told: string; written: Written[] }> {
  await sql`savepoint request`.execute(world.db);
  const before = new Set((await actEntries(world)).map(({ subject, seq }) => `${subject} ${seq}`));
  const answer = await request();
  const rows = (await actEntries(world)).filter(({ subject, seq }) => !before.has(`${subject} ${seq}`));
  const told = await answer.text();
  await sql`rollback to savepoint request`.execute(world.db);
  const written = rows.map(({ event, body }) => ({ event, power: (JSON.parse(body) as { particulars: { power?: Written['power'] } }).particulars.power }));
  return { status: answer.status, told, written };
}

async function actEntries(world: World): Promise<{ subject: string; seq: number; event: string; body: string }[]> {
  return world.db.selectFrom('ledger.entry').select(['subject', 'seq', 'event', 'body']).where('event', 'in', Object.keys(actKinds().acts)).execute();
}

/** What is wrong with a route of an officer: done once under a power in force, and once after every power of its cases was repealed. */
async function faultsOf(world: World, route: Route): Promise<string[]> {
  const name = nameOfRoute(route);
  const recipe = recipeOf(route);
  if (!recipe) return [`${name}: say in test/support/recipes.ts how it succeeds`];
  const wrong: string[] = [];
  await sql`savepoint route`.execute(world.db);
  const sent = await recipe.lay(world);
  const send = (): Promise<Response> => sendRoute(world, route, recipe.who, sent);
  const lawful = await writes(world, send);
  if (lawful.status >= 400 || lawful.written.length === 0) wrong.push(`${name}: ${lawful.status}, nothing entered under a power in force`);
  for (const { event, power } of lawful.written) {
    const due = power && (await findPowerInForce(world.db, power.code, dayInChina(world.clock.now())));
    const named = due && { code: due.code, version: due.version, contentHash: due.contentHash };
    if (!named || !isDeepStrictEqual(power, named)) wrong.push(`${name}: its entry ${event} does not carry code, version and hash of the power in force`);
  }
  const powers = await world.db.selectFrom('cases.case').select('power').distinct().execute();
  for (const { power } of powers) await repealPower(world.act(), power, { on: dayInChina(world.clock.now()), cause: '取消' });
  const unlawful = await writes(world, send);
  if (unlawful.status !== 409 || unlawful.written.length > 0) wrong.push(`${name}: ${unlawful.status} after the power was repealed, ${unlawful.written.length} acts entered: it does not pass through mustHoldPower`);
  if (route.document && !unlawful.told.includes('power-not-in-force')) wrong.push(`${name}: refused, but not for want of a power`);
  await sql`rollback to savepoint route`.execute(world.db);
  return wrong;
}

demoTest('a route of an officer that does not ask for the power, or does not enter it whole, is noticed', async (world) => {
  const takes = { params: z.object({ no: z.string() }), body: z.object({}).optional() };
  const planted = (power: object | undefined): Route =>
    apiRoute(
      { method: 'post', path: '/cases/{no}/acceptance', who: ['clerk'], object: 'case', audit: 'cases.accepted', power: 'accept' },
      { summary: 'planted', tag: 'cases', answers: { 204: undefined }, takes },
      async ({ act, params: { no } }) => {
        await record(act, 'cases.accepted', `case:${no}`, { no, state: 'accepted', told: '', dueOn: null, acceptedOn: '2026-03-12', ...power } as never);
        return { status: 204 };
      },
    );
  const route = planted(undefined);
  const app = smallApp(world.deps, [route]);
  const around: World = {
    ...world,
    signIn: async () => 'token',
    request: async (path, { json, key, ...init } = {}) => {
      const headers = { 'x-actor': 'zhoumin', 'x-roles': 'clerk', host: 'localhost', 'content-type': 'application/json', 'idempotency-key': key ?? '' };
      return app.request(path, { ...init, headers, ...(json !== undefined && { body: JSON.stringify(json) }) });
    },
  };
  const wrong = (await faultsOf(around, route)).join('\n');
  assert.match(wrong, /does not carry code, version and hash/);
  assert.match(wrong, /204 after the power was repealed, 1 acts entered: it does not pass through mustHoldPower/);
});

demoTest('every changing route of an officer acts under a power in force, enters it whole, and is closed once it is repealed', async (world) => {
  assert.ok(ofOfficers.length > 20);
  for (const login of new Set(ofOfficers.map((route) => recipeOf(route)?.who))) if (login) await world.signIn(login);
  const wrong: string[] = [];
  for (const route of ofOfficers) wrong.push(...(await faultsOf(world, route)));
  assert.deepEqual(wrong, []);
});
