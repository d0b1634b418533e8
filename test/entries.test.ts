import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { routes } from '../src/app-routes.ts';
import { nameOfRoute, recipeOf, sendRoute } from './support/send-route.ts';
import { demoTest, type World } from './support/world.ts';

async function entries(world: World, event: string): Promise<number> {
  const { n } = await world.db.selectFrom('ledger.entry').select(world.db.fn.countAll<number>().as('n')).where('event', '=', event).executeTakeFirstOrThrow();
  return Number(n);
}

demoTest('every changing route writes the ledger entry that it names, once', async (world) => {
  const changing = routes.filter(({ facts }) => facts.method !== 'get' && !facts.pure);
  for (const login of new Set(changing.map((route) => recipeOf(route)?.who).filter(Boolean))) await world.signIn(login!);
  const wrong: string[] = [];
  for (const route of changing) {
    const { audit } = route.facts;
    const name = nameOfRoute(route);
    const recipe = recipeOf(route);
    if (!recipe) {
      wrong.push(`${name}: say in test/support/recipes.ts how it succeeds`);
      continue;
    }
    await sql`savepoint route`.execute(world.db);
    const sent = await recipe.lay(world);
    const before = await entries(world, audit!);
    const answer = await sendRoute(world, route, recipe.who, sent);
    const written = (await entries(world, audit!)) - before;
    if (answer.status >= 400 || written !== 1) wrong.push(`${name}: ${answer.status}, ${written} entries ${audit} ${(await answer.text()).match(/"fields".*|error-summary.*?<\/div>/s)?.[0].slice(0, 300) ?? ''}`);
    await sql`rollback to savepoint route`.execute(world.db);
  }
  assert.deepEqual(wrong, []);
  assert.ok(changing.length > 30);
});
