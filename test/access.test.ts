import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Route } from '#platform/http/route.ts';
import { routes } from '../src/app-routes.ts';
import type { Json } from './support/api-words.ts';
import { bodies, buildObjects, mayReach, type Objects } from './support/objects.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest, type World } from './support/world.ts';

// Roles as the register of the demo gives them, written here once more.
const actors: Readonly<Record<string, readonly string[]>> = {
  linxiaolan: ['citizen'], zhengqiuhe: ['citizen'], xuruochuan: ['citizen'],
  zhoumin: ['clerk'], chenliqun: ['examiner'], yewenqing: ['head'], 'elsewhere-clerk': ['clerk'], 'elsewhere-examiner': ['examiner'],
  wujing: ['supervisor'], shenyanqing: ['listManager'], gaoyuan: ['systemAdmin'], luoanning: ['securityAdmin'], panmingjian: ['auditAdmin'],
};
const people = ['anyone', ...Object.keys(actors)];

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

/** What somebody is to get: a status, or that it is let through to the rule itself. */
function expected({ facts, document }: Route, login: string): number | 'through' {
  const { who, object, path, method } = facts;
  if (who !== 'anyone' && login === 'anyone') return !document && method === 'get' ? 303 : 401;
  if (Array.isArray(who) && !actors[login]!.some((role) => (who as readonly string[]).includes(role))) return 403;
  return login === 'anyone' || mayReach(login, object, path) ? 'through' : 404;
}

const closed: ReadonlySet<number> = new Set([401, 403, 404]);

demoTest('every route called as everyone: 401, 403, 404 where it is not theirs, never 5xx, never closed to those who may', async (world) => {
  const objects = await buildObjects(world);
  const seats = new Map<string, Seat>();
  for (const login of people) seats.set(login, await seatOf(world, login));
  const wrong: string[] = [];
  let cells = 0;
  for (const route of routes) {
    const { method, path, object } = route.facts;
    for (const login of people) {
      await sql`savepoint cell`.execute(world.db);
      const { status } = await call(world, route, seats.get(login)!, (name) => objects.valueOf(object, name));
      await sql`rollback to savepoint cell`.execute(world.db);
      const due = expected(route, login);
      const right = due === 'through' ? status < 500 && !closed.has(status) : status === due;
      if (!right) wrong.push(`${method} ${route.document ? '/api/v1' : ''}${path} as ${login}: ${status}, due ${due}`);
      cells++;
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(cells, routes.length * people.length);
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
  for (const route of routes.filter((one) => expected(one, 'zhengqiuhe') === 404)) {
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
