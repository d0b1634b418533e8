import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Route } from '#platform/http/route.ts';
import { sabotage } from '#platform/sabotage.ts';
import { routes } from '../src/app-routes.ts';
import type { Json } from './support/api-words.ts';
import { actors, aroundA, aroundCompany, expectedAccess, expectedStatus, maySee } from './support/expected-access.ts';
import { addPeople, companyCase, marksIn, thingsOfA, type Values } from './support/marked-things.ts';
import { bodies, buildObjects, type Objects } from './support/objects.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest, type World } from './support/world.ts';

interface Seat {
  cookie: string;
  bearer: string | undefined;
  csrf: string;
}

/** A person's session for pages and API, with the token that forms carry. */
async function seatOf(world: World, login: string): Promise<Seat> {
  const signedIn = login === 'anyone' ? undefined : login;
  const visitor = await visitorOf(world, signedIn);
  const page = await visitor.open(signedIn ? '/account' : '/sign-in');
  const bearer = signedIn && (await world.signIn(signedIn));
  const visit = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { bearer, cookie: bearer ? `__Host-mingtang=${bearer}` : visit, csrf: page.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'csrf')!.values[0]! };
}

/** One request to a route as somebody: a form without content, or a body that the schema lets through. */
async function call(world: World, { facts, document }: Route, seat: Seat, values: (parameter: string) => string): Promise<Response> {
  const address = (document ? '/api/v1' : '') + facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values(name));
  if (document) {
    const headers = { ...(seat.bearer && { authorization: `Bearer ${seat.bearer}` }), 'idempotency-key': crypto.randomUUID() };
    return world.request(address, { method: facts.method.toUpperCase(), headers, ...(facts.method !== 'get' && { json: bodies[facts.path.split('/').at(-1)!] ?? {} }) });
  }
  const headers = { cookie: seat.cookie };
  if (facts.method === 'get') return world.request(address, { headers });
  const body = new URLSearchParams({ csrf: seat.csrf, requestKey: crypto.randomUUID() }).toString();
  return world.request(address, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body });
}

const closed: ReadonlySet<number> = new Set([401, 403, 404]);
const nameOf = ({ facts, document }: Route): string => `${facts.method} ${document ? '/api/v1' : ''}${facts.path}`;

/** Calls routes as everyone and tells each answer that is not due, and each mark that somebody may not see. */
async function look(world: World, seats: Seats, among: readonly Route[], values: Values, around: typeof aroundA, seen: Set<string>, openOnly = false): Promise<{ wrong: string[]; cells: number }> {
  const wrong: string[] = [];
  let cells = 0;
  for (const route of among) {
    for (const [login, seat] of seats) {
      const due = expectedStatus(nameOf(route), login, around);
      // Who is refused by role is refused so whatever the state of things.
      if (openOnly && due !== 'through' && due !== 404) continue;
      await sql`savepoint cell`.execute(world.db);
      const answer = await call(world, route, seat, (name) => values(route.facts.object, name));
      const { status } = answer;
      const text = await answer.text();
      await sql`rollback to savepoint cell`.execute(world.db);
      const right = due === 'through' ? status < 500 && !closed.has(status) : status === due;
      if (!right) wrong.push(`${nameOf(route)} as ${login}: ${status}, due ${due}`);
      const may = maySee(login);
      for (const mark of marksIn(text + JSON.stringify([...answer.headers]))) {
        seen.add(`${login} ${mark}`);
        if (!may(mark)) wrong.push(`${nameOf(route)} shows ${mark} to ${login}`);
      }
      cells++;
    }
  }
  return { wrong, cells };
}

type Seats = ReadonlyMap<string, Seat>;

async function everybody(world: World): Promise<Seats> {
  await addPeople(world);
  const seats = new Map<string, Seat>();
  for (const login of Object.keys(actors)) seats.set(login, await seatOf(world, login));
  return seats;
}

/** Does something with things that are there only meanwhile. */
async function meanwhile<T>(world: World, work: () => Promise<T>): Promise<T> {
  await sql`savepoint meanwhile`.execute(world.db);
  const done = await work();
  await sql`rollback to savepoint meanwhile`.execute(world.db);
  return done;
}

const ofCases = routes.filter(({ facts }) => facts.path.includes('/cases/{no}'));
const readsOfCases = ofCases.filter(({ facts }) => facts.method === 'get');
const withoutPapers = (among: readonly Route[]): Route[] => among.filter(({ facts }) => !facts.path.includes('{kind}'));

test('the table of who may call what names every route, and no other', () => {
  assert.deepEqual([...expectedAccess.keys()].sort(), routes.map(nameOf).sort());
});

demoTest('every route as everyone, on things in every state: nobody sees or reaches what is not theirs, nobody is kept from what is', async (world) => {
  const seats = await everybody(world);
  const seen = new Set<string>();
  const found: { wrong: string[]; cells: number }[] = [];
  // The company's case lies there all the while: its marks may turn up in no list of somebody else.
  const company = await companyCase(world);
  found.push(await look(world, seats, ofCases, company, aroundCompany, seen, true));
  found.push(await meanwhile(world, async () => look(world, seats, routes, await thingsOfA(world, 'issued'), aroundA, seen)));
  found.push(await meanwhile(world, async () => look(world, seats, withoutPapers(ofCases), await thingsOfA(world, 'submitted'), aroundA, seen, true)));
  // What is read at the other stations: by those whom the case concerns, and by a citizen and a clerk whom it does not.
  // The rest have tried every address at two stations; to them it is closed by who they are, not by how far it has come.
  const near = new Map([...seats].filter(([login]) => [...aroundA.owner, ...aroundA.handler, ...aroundA.watcher, 'zhengqiuhe', 'elsewhere-clerk'].includes(login)));
  for (const station of ['correcting', 'accepted', 'decided'] as const) {
    const papers = station === 'correcting' ? withoutPapers(readsOfCases) : readsOfCases;
    found.push(await meanwhile(world, async () => look(world, near, papers, await thingsOfA(world, station), aroundA, seen, true)));
  }
  assert.deepEqual(found.flatMap(({ wrong }) => wrong), []);
  const cells = found.reduce((sum, one) => sum + one.cells, 0);
  assert.ok(cells > 2_600, `${cells} cells`);
  // The look for marks finds them where they are due.
  const due = ['linxiaolan filled-A', 'linxiaolan file-A', 'linxiaolan told-A', 'linxiaolan own-A', 'zhoumin filled-A', 'chenliqun file-A', 'yewenqing told-A', 'wujing told-A', 'wujing told-E', 'hejingyi filled-E', 'xuruochuan told-E', 'elsewhere-clerk file-E', 'elsewhere-examiner filled-E'];
  assert.deepEqual(due.filter((one) => !seen.has(one)), []);
});

demoTest('a case that anyone may read (SABOTAGE=drop-owner-check) is noticed', async (world) => {
  const seats = await everybody(world);
  const values = await thingsOfA(world, 'submitted');
  const reading = routes.filter(({ facts, document }) => document && facts.path === '/cases/{no}' && facts.method === 'get');
  sabotage('drop-owner-check');
  try {
    const { wrong } = await look(world, seats, reading, values, aroundA, new Set());
    assert.ok(wrong.includes('get /api/v1/cases/{no} as zhengqiuhe: 200, due 404'), wrong.join('\n'));
    assert.ok(wrong.includes('get /api/v1/cases/{no} shows filled-A to zhengqiuhe'), wrong.join('\n'));
  } finally {
    sabotage('none');
  }
});

/** An answer without what differs from one request to the next, and without the address itself. */
async function bare(response: Response, path: (name: string) => string, names: readonly string[]): Promise<string> {
  let text = await response.text();
  for (const name of names) text = text.replaceAll(path(name), `{${name}}`).replaceAll(encodeURIComponent(path(name)), `{${name}}`);
  const id = response.headers.get('x-request-id')!;
  return `${response.status} ${response.headers.get('content-type')}\n${text.replaceAll(id, 'ID').replaceAll(id.slice(0, 8), 'ID')}`.replaceAll(/value="[\w-]{36,}"/g, 'value="KEY"');
}

demoTest('to another citizen a thing of somebody else looks as one that does not exist', async (world) => {
  const objects: Objects = await buildObjects(world);
  const seat = await seatOf(world, 'zhengqiuhe');
  let compared = 0;
  for (const route of routes.filter((one) => expectedStatus(nameOf(one), 'zhengqiuhe', aroundA) === 404)) {
    const { method, path, object } = route.facts;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const real = await bare(await call(world, route, seat, (name) => objects.valueOf(object, name)), (name) => objects.valueOf(object, name), names);
    const made = (name: string): string => (['kind', 'step'].includes(name) ? objects.valueOf(object, name) : objects.inventedOf(object, name));
    const none = await bare(await call(world, route, seat, made), made, names);
    assert.equal(real, none, `${method} ${path}`);
    compared++;
  }
  assert.ok(compared > 15);
});

demoTest('a form without its token, or from a foreign page, does nothing', async (world) => {
  const objects = await buildObjects(world);
  const seat = await seatOf(world, 'zhoumin');
  const forms = routes.filter(({ facts, document }) => !document && facts.method === 'post' && Array.isArray(facts.who) && facts.who.includes('clerk'));
  assert.ok(forms.length >= 10);
  for (const route of forms) {
    const values = (name: string) => objects.valueOf(route.facts.object, name);
    const without = await call(world, route, { ...seat, csrf: 'invented' }, values);
    assert.deepEqual([without.status, (await without.text()).includes('form-token')], [403, true], route.facts.path);
    const address = route.facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values(name));
    const body = new URLSearchParams({ csrf: seat.csrf }).toString();
    const foreign = await world.request(address, { method: 'POST', body, headers: { cookie: seat.cookie, origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' } });
    assert.equal(foreign.status, 403, route.facts.path);
  }
});

demoTest('a session that was ended opens nothing more, on pages and by the API', async (world) => {
  const seat = await seatOf(world, 'zhoumin');
  assert.equal((await world.request('/desk', { headers: { cookie: seat.cookie } })).status, 200);
  assert.equal((await world.request('/api/v1/sessions', { method: 'DELETE', token: seat.bearer! })).status, 204);
  assert.equal((await world.request('/desk', { headers: { cookie: seat.cookie } })).status, 303);
  const answer = await world.request('/api/v1/tasks', { token: seat.bearer! });
  assert.deepEqual([answer.status, ((await answer.json()) as Json).code], [401, 'not-signed-in']);
});
