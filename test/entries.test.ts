import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Route } from '#platform/http/route.ts';
import { routes } from '../src/app-routes.ts';
import { smallPdf } from './support/first-matter.ts';
import { actsOnCase, otherRoutes, type Recipe, type Sent } from './support/recipes.ts';
import { visitorOf } from './support/visitor.ts';
import { demoTest, type World } from './support/world.ts';

/** The recipe of a route: by its address, or by the act that it is. */
function recipeOf({ facts }: Route): Recipe | undefined {
  return otherRoutes[`${facts.method} ${facts.path}`] ?? actsOnCase.get(facts.path.split('/').at(-1)!);
}

async function send(world: World, { facts, document }: Route, who: string, { values = {}, body, fields = {}, files = [] }: Sent): Promise<Response> {
  const address = (document ? '/api/v1' : '') + facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  const method = facts.method.toUpperCase();
  const token = who ? await world.signIn(who) : undefined;
  if (document && files.length === 0) return world.request(address, { method, ...(token && { token }), key: crypto.randomUUID(), ...(body && { json: body }) });
  const form = new FormData();
  for (const name of files) form.append(name, new File([smallPdf()], 'another.pdf'));
  const headers = new Headers();
  if (document) headers.set('authorization', `Bearer ${token}`);
  else {
    const page = await (await visitorOf(world, who || undefined)).open(who ? '/account' : '/sign-in');
    headers.set('cookie', token ? `__Host-mingtang=${token}` : page.headers.getSetCookie()[0]!.split(';')[0]!);
    const csrf = page.forms.flatMap((one) => one.fields).find(({ name }) => name === 'csrf')!.values[0]!;
    for (const [name, value] of Object.entries({ ...fields, csrf, requestKey: crypto.randomUUID() })) form.append(name, value);
  }
  const whole = new Request('http://localhost/', { method: 'POST', body: form });
  headers.set('content-type', whole.headers.get('content-type')!);
  return world.request(address, { method, headers, body: await whole.arrayBuffer() });
}

async function entries(world: World, event: string): Promise<number> {
  const { n } = await world.db.selectFrom('ledger.entry').select(world.db.fn.countAll<number>().as('n')).where('event', '=', event).executeTakeFirstOrThrow();
  return Number(n);
}

demoTest('every changing route writes the ledger entry that it names, once', async (world) => {
  const changing = routes.filter(({ facts }) => facts.method !== 'get' && !facts.pure);
  for (const login of new Set(changing.map((route) => recipeOf(route)?.who).filter(Boolean))) await world.signIn(login!);
  const wrong: string[] = [];
  for (const route of changing) {
    const { method, path, audit } = route.facts;
    const name = `${method} ${route.document ? '/api/v1' : ''}${path}`;
    const recipe = recipeOf(route);
    if (!recipe) {
      wrong.push(`${name}: say in test/support/recipes.ts how it succeeds`);
      continue;
    }
    await sql`savepoint route`.execute(world.db);
    const sent = await recipe.lay(world);
    const before = await entries(world, audit!);
    const answer = await send(world, route, recipe.who, sent);
    const written = (await entries(world, audit!)) - before;
    if (answer.status >= 400 || written !== 1) wrong.push(`${name}: ${answer.status}, ${written} entries ${audit} ${(await answer.text()).match(/"fields".*|error-summary.*?<\/div>/s)?.[0].slice(0, 300) ?? ''}`);
    await sql`rollback to savepoint route`.execute(world.db);
  }
  assert.deepEqual(wrong, []);
  assert.ok(changing.length > 30);
});
