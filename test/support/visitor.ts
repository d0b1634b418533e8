import assert from 'node:assert/strict';
import { type FoundForm, formsOf } from './forms-of-page.ts';
import type { World } from './world.ts';

/** A page as it came, where it came from, and its forms. */
export interface Page {
  status: number;
  path: string;
  html: string;
  headers: Headers;
  forms: FoundForm[];
}

/** A browser without scripts or pictures: it keeps cookies, follows redirects, fills in forms. */
export interface Visitor {
  /** Opens an address and follows where it leads. */
  open(path: string): Promise<Page>;
  /** One request, without following. */
  ask(path: string, init?: RequestInit): Promise<Page>;
  /** Sends a form with what stands in it, changed as given; an empty list leaves a field out. */
  send(form: FoundForm, changes?: Readonly<Record<string, string | readonly string[]>>): Promise<Page>;
}

/** A visitor of the pages; signed in where a login of the cast is given. */
export async function visitorOf(world: World, login?: string): Promise<Visitor> {
  const cookies = new Map<string, string>();
  if (login !== undefined) cookies.set('__Host-mingtang', await world.signIn(login));
  const ask: Visitor['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await world.request(path, { ...init, headers } as Parameters<World['request']>[1]);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const html = (response.headers.get('content-type') ?? '').startsWith('text/html') ? await response.text() : '';
    return { status: response.status, path, html, headers: response.headers, forms: formsOf(html) };
  };
  const followed = async (page: Page): Promise<Page> => {
    let at = page;
    for (let hops = 0; at.status === 303; hops++) {
      assert.ok(hops < 5, `${page.path} leads in a circle`);
      at = await ask(at.headers.get('location')!);
    }
    return at;
  };
  return {
    ask,
    open: async (path) => followed(await ask(path)),
    send: async (form, changes = {}) => {
      const names = new Set([...form.fields.filter(({ kind }) => kind !== 'button' && kind !== 'file').map(({ name }) => name), ...Object.keys(changes)]);
      const pairs = [...names].flatMap((name) => {
        const values = [changes[name] ?? form.fields.find((field) => field.name === name)?.values ?? []].flat();
        return values.map((value): [string, string] => [name, value]);
      });
      if (form.method === 'get') return followed(await ask(`${form.action.split(/[?#]/)[0]}?${new URLSearchParams(pairs)}`));
      if (!form.multipart) return followed(await ask(form.action, { method: 'POST', body: new URLSearchParams(pairs).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
      const body = new FormData();
      for (const [name, value] of pairs) body.append(name, value);
      const whole = new Request('http://localhost/', { method: 'POST', body });
      return followed(await ask(form.action, { method: 'POST', body: await whole.arrayBuffer(), headers: { 'content-type': whole.headers.get('content-type')! } }));
    },
  };
}
