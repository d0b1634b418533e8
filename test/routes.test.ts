import assert from 'node:assert/strict';
import { test } from 'node:test';
import { powerActs } from '#authority';
import { roleNames } from '#government';
import type { Route } from '#platform/http/route.ts';
import { withoutPower } from '../src/app-acts.ts';
import { routes } from '../src/app-routes.ts';
import { declaredEvents } from './support/ledger-events.ts';

const events = declaredEvents();
const roles = new Set([...Object.keys(roleNames), 'citizen']);
// Whoever is signed in may be an officer.
const openToOfficers = (who: Route['facts']['who']): boolean => who === 'signedIn' || (Array.isArray(who) && (who as string[]).some((role) => role !== 'citizen'));

// What anyone may send without a session.
const forAnyone = new Set(['/sign-in', '/sign-out', '/register', '/sessions', '/calendar/deadline', '/verify/course', '/flow/conformance', '/verify/receipt']);

/** What is wrong with the facts of a route, each as a sentence. */
function faults({ facts, document, takes }: Route): string[] {
  const { method, path, who, object, audit, pure, power } = facts;
  const name = `${method} ${path}`;
  const found: string[] = [];
  const tell = (what: string) => void found.push(`${name}: ${what}`);
  if (!who || who.length === 0) tell('nobody is said who may call it');
  if (Array.isArray(who)) for (const role of who as string[]) if (!roles.has(role)) tell(`there is no role ${role}`);
  if (!object) tell('it is not said what it is about');
  for (const [, param] of path.matchAll(/\{(\w+)\}/g)) {
    if (!takes.params || !Object.hasOwn((takes.params as { shape?: object }).shape ?? {}, param!)) tell(`${param} is not read by a schema`);
  }
  if (method === 'get') return audit || power ? [...found, `${name}: a reading route changes nothing`] : found;
  if (!audit && !pure) tell('it names no ledger entry');
  if (audit && !events.has(audit)) tell(`no slice declares the entry ${audit}`);
  if (who === 'anyone' && !forAnyone.has(path)) tell('anyone may change something');
  if (!pure && openToOfficers(who) && !power && !Object.hasOwn(withoutPower, audit ?? '')) {
    tell('an officer changes something by no power: name the act, or say in src/app-acts.ts why it exercises none');
  }
  if (power && Object.hasOwn(withoutPower, audit ?? '')) tell(`${audit} is said to exercise no power`);
  if (power && !Object.hasOwn(powerActs, power)) tell(`${power} is no act of the power list`);
  if (power && !document && !Array.isArray(who)) tell('a page of an act is open to all who are signed in');
  return found;
}

test('every route says who may call it and what it is about; a changing one names its entry and its power', () => {
  assert.ok(routes.length > 70 && events.size > 30);
  assert.deepEqual(routes.flatMap(faults), []);
});

test('what officers do without a power is a declared entry, with its reason', () => {
  assert.deepEqual(Object.entries(withoutPower).filter(([event, reason]) => !events.has(event) || reason.length < 10), []);
});

test('no address is given twice', () => {
  const named = routes.map(({ facts, document }) => `${facts.method} ${document ? '/api/v1' : ''}${facts.path.replaceAll(/\{\w+\}/g, '{}')}`);
  assert.deepEqual(named.filter((name, index) => named.indexOf(name) !== index), []);
});

test('the API has what the house promises', () => {
  const named = new Set(routes.filter(({ document }) => document).map(({ facts }) => `${facts.method} ${facts.path}`));
  const promised = [
    'post /sessions', 'get /items', 'get /items/{code}', 'get /powers', 'post /cases', 'get /cases/{no}', 'get /cases/{no}/timeline', 'get /cases/{no}/clock',
    ...['acceptance', 'correction-notice', 'correction', 'review', 'decision', 'suspension', 'resumption', 'extension', 'withdrawal', 'delivery'].map((noun) => `post /cases/{no}/${noun}`),
    'get /tasks', 'get /licences/{id}', 'post /calendar/deadline', 'get /calendar/deadline',
  ];
  assert.deepEqual(promised.filter((name) => !named.has(name)), []);
});

test('planted faults are found', () => {
  const planted = (facts: Partial<Route['facts']>): string => faults({ facts: { method: 'post', path: '/desk/cases/{no}/x', who: ['clerk'], object: 'case', ...facts }, takes: {}, mount: () => {} }).join('\n');
  assert.match(planted({}), /names no ledger entry[\s\S]*changes something by no power/);
  assert.match(planted({ audit: 'cases.imagined', power: 'imagine' }), /no slice declares[\s\S]*no act of the power list/);
  assert.match(planted({ path: '/hearings', who: ['head'], audit: 'cases.decided' }), /changes something by no power/);
  assert.match(planted({ path: '/hearings', who: 'signedIn', audit: 'cases.decided' }), /changes something by no power/);
  assert.match(planted({ audit: 'cases.read', power: 'accept' }), /said to exercise no power/);
  assert.match(planted({ path: '/open', who: 'anyone', audit: 'cases.accepted' }), /anyone may change/);
  assert.match(planted({ who: ['clerck'] }), /no role clerck/);
  assert.match(planted({ method: 'get', audit: 'cases.read' }), /changes nothing/);
  assert.match(planted({}), /no is not read by a schema/);
});
