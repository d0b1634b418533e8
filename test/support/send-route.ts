import type { Route } from '#platform/http/route.ts';
import { smallPdf } from './first-matter.ts';
import { actsOnCase, otherRoutes, type Recipe, type Sent } from './recipes.ts';
import { visitorOf } from './visitor.ts';
import type { World } from './world.ts';

/** A route as tests name it: method and address. */
export const nameOfRoute = ({ facts, document }: Route): string => `${facts.method} ${document ? '/api/v1' : ''}${facts.path}`;

/** The recipe of a route: by its address, or by the act that it is. */
export function recipeOf({ facts }: Route): Recipe | undefined {
  return otherRoutes[`${facts.method} ${facts.path}`] ?? actsOnCase.get(facts.path.split('/').at(-1)!);
}

/** Sends what a recipe has laid, as somebody, to the page or the API. */
export async function sendRoute(world: World, { facts, document }: Route, who: string, { values = {}, body, fields = {}, files = [], sheet }: Sent): Promise<Response> {
  const address = (document ? '/api/v1' : '') + facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  const method = facts.method.toUpperCase();
  const token = who ? await world.signIn(who) : undefined;
  if (document && files.length === 0 && sheet === undefined) return world.request(address, { method, ...(token && { token }), key: crypto.randomUUID(), ...(body && { json: body }) });
  const form = new FormData();
  for (const name of files) form.append(name, new File([smallPdf()], 'another.pdf'));
  if (sheet !== undefined) form.append('file', new File([sheet], 'sheet.csv'));
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
