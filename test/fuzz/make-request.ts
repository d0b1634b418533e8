import { z } from 'zod';
import type { Route } from '#platform/http/route.ts';
import { bodies } from '../support/objects.ts';
import type { FoundForm } from '../support/forms-of-page.ts';
import type { Chance } from './chance.ts';
import { nastyBodies, nastyHeaders, nastyParts, nastyTexts, nastyValue } from './nasty.ts';

/** A request as it is sent to the application, and what it was made from. */
export interface Made {
  route: string;
  login: string;
  path: string;
  init: { method: string; headers: Headers; body?: string };
}

/** What requests are made from: the routes, values of their addresses that exist, the forms of the pages, sessions. */
export interface Ground {
  routes: readonly Route[];
  valueOf(object: string, parameter: string): string;
  forms: readonly { login: string; form: FoundForm }[];
  logins: readonly string[];
  cookieOf(login: string): string;
  bearerOf(login: string): string | undefined;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'get', 'X'];

/** One request that is wrong in one way or in several, from a route or from a form. */
export function makeRequest(chance: Chance, ground: Ground): Made {
  return chance.oneIn(3) && ground.forms.length > 0 ? ofForm(chance, ground) : ofRoute(chance, ground);
}

function ofRoute(chance: Chance, ground: Ground): Made {
  const route = chance.of(ground.routes);
  const { facts, document, takes } = route;
  const login = chance.of(ground.logins);
  const address = facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (!chance.oneIn(3)) return ground.valueOf(facts.object, name);
    return chance.oneIn(2) ? chance.of(nastyParts) : encoded(chance.of(nastyTexts));
  });
  const method = chance.oneIn(25) ? chance.of(methods) : facts.method.toUpperCase();
  const headers = new Headers(document ? {} : { cookie: ground.cookieOf(login) });
  const bearer = document && ground.bearerOf(login);
  if (bearer) headers.set('authorization', `Bearer ${bearer}`);
  let body: string | undefined;
  if (facts.method !== 'get') {
    if (document) {
      headers.set('content-type', 'application/json');
      if (!chance.oneIn(5)) headers.set('idempotency-key', `fuzz-${chance.below(2_000)}-key`);
      body = jsonOf(chance, facts.path, takes.body);
    } else {
      headers.set('content-type', 'application/x-www-form-urlencoded');
      body = new URLSearchParams(wellFormed([['csrf', chance.of(nastyTexts)]])).toString();
    }
  }
  const path = `${document ? '/api/v1' : ''}${address}${queryOf(chance, takes.query)}`;
  return finish(chance, { route: `${facts.method} ${document ? '/api/v1' : ''}${facts.path}`, login, path, init: { method, headers, ...(body !== undefined && { body }) } });
}

function ofForm(chance: Chance, ground: Ground): Made {
  const { login, form } = chance.of(ground.forms);
  const pairs: [string, string][] = [];
  for (const { name, values, options } of form.fields) {
    if (name === 'csrf' || name === 'requestKey') {
      if (!chance.oneIn(12)) pairs.push([name, name === 'csrf' ? values[0]! : `fuzz-form-${chance.below(1e9)}`]);
    } else if (chance.oneIn(3)) pairs.push([name, chance.of(nastyTexts)]);
    else if (!chance.oneIn(8)) pairs.push([name, values[0] ?? options[0] ?? chance.of(nastyTexts)]);
    if (chance.oneIn(15)) pairs.push([name, chance.of(nastyTexts)]);
  }
  if (chance.oneIn(6)) pairs.push([chance.of([...nastyTexts, 'region', 'owner', 'state', 'remove', 'add', 'shown', 'from', 'later']).slice(0, 200), chance.of(nastyTexts)]);
  const headers = new Headers({ cookie: ground.cookieOf(login) });
  const [path = '/'] = form.action.split('#');
  if (form.method === 'get') return finish(chance, { route: `get ${path.split('?')[0]}`, login, path: `${path.split('?')[0]}?${new URLSearchParams(wellFormed(pairs))}`, init: { method: 'GET', headers } });
  const multipart = form.multipart && !chance.oneIn(4);
  headers.set('content-type', multipart ? 'multipart/form-data; boundary=fuzz' : 'application/x-www-form-urlencoded');
  const body = multipart ? multipartOf(chance, form, pairs) : formText(chance, pairs);
  return finish(chance, { route: `post ${path}`, login, path, init: { method: 'POST', headers, body } });
}

function formText(chance: Chance, pairs: [string, string][]): string {
  const text = new URLSearchParams(wellFormed(pairs)).toString();
  return chance.oneIn(12) ? `${text}&${chance.of(nastyParts)}=${chance.of(nastyParts)}&%=&=&&` : text;
}

function multipartOf(chance: Chance, form: FoundForm, pairs: [string, string][]): string {
  const part = (name: string, value: string, rest = ''): string => `--fuzz\r\ncontent-disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"${rest}\r\n\r\n${value}\r\n`;
  const files = form.fields.filter(({ kind }) => kind === 'file' && chance.oneIn(2)).map(({ name }) =>
    part(name, chance.of(['', '%PDF-1.4\n%%EOF', '<svg onload=alert(1)>', 'MZ\0\0', 'PK\x03\x04', 'x'.repeat(3_000)]), `; filename="${chance.of(['a.pdf', '../../a.pdf', 'a.exe', '', 'x'.repeat(400), 'a.pdf\\', '\u202efdp.exe'])}"`));
  const whole = `${pairs.map(([name, value]) => part(name, value)).join('')}${files.join('')}--fuzz--\r\n`;
  return chance.oneIn(8) ? whole.slice(0, chance.below(whole.length)) : whole;
}

/** A body by the schema of the route, wrong in some of its fields; or none that could be read. */
function jsonOf(chance: Chance, path: string, schema: z.ZodType | undefined): string {
  if (chance.oneIn(6)) return chance.of(nastyBodies);
  const good = bodies[path.split('/').at(-1)!] ?? {};
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const body: Record<string, unknown> = { ...good };
  for (const name of names) if (body[name] === undefined || chance.oneIn(4)) body[name] = nested(chance, body[name]);
  if (chance.oneIn(6)) delete body[chance.of(Object.keys(body).concat('x'))];
  if (chance.oneIn(5)) Object.defineProperty(body, chance.of(['extra', '__proto__', 'constructor', 'ownerId', 'state', 'region', 'decidedBy', '']), { value: nastyValue(chance), enumerable: true, configurable: true });
  return JSON.stringify(body);
}

function nested(chance: Chance, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.oneIn(2)) return value.map((one: unknown) => nested(chance, one));
  if (value !== null && typeof value === 'object' && chance.oneIn(2)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, chance.oneIn(3) ? nastyValue(chance) : one]));
  if (chance.oneIn(6)) return [nastyValue(chance), nastyValue(chance)];
  return nastyValue(chance);
}

function queryOf(chance: Chance, schema: z.ZodType | undefined): string {
  if (!chance.oneIn(schema ? 2 : 8)) return '';
  const names = [...(schema instanceof z.ZodObject ? Object.keys(schema.shape) : []), ...(chance.oneIn(4) ? ['lang', 'elder', 'unknown', '__proto__', 'page'] : [])];
  const pairs = names.filter(() => chance.oneIn(2)).flatMap((name): [string, string][] => (chance.oneIn(8) ? [[name, chance.of(nastyTexts)], [name, chance.of(nastyTexts)]] : [[name, chance.of(nastyTexts).slice(0, 3_000)]]));
  const text = new URLSearchParams(wellFormed(pairs)).toString();
  return `?${text}${chance.oneIn(10) ? `&${chance.of(nastyParts)}=${chance.of(nastyParts)}` : ''}`;
}

function finish(chance: Chance, made: Made): Made {
  if (!chance.oneIn(4)) return made;
  const [name, values] = chance.of(nastyHeaders);
  const value = chance.of(values);
  if (chance.oneIn(5)) made.init.headers.append(name, value);
  else made.init.headers.set(name, value);
  return made;
}

const wellFormed = (pairs: [string, string][]): [string, string][] => pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed().slice(0, 2_000)) || '%20';
