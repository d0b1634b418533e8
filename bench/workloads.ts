import { wanted } from './chance.ts';
import type { Facts } from './facts.ts';
import type { Ask } from './load.ts';

/** A kind of request that is measured by itself. */
export interface Workload {
  name: string;
  /** What issue and docs call the aim: CPU time of server and database together, in milliseconds, at 16 connections. */
  aim: number;
  /** What is asked at the n-th level of connections. */
  asks(level: number): Ask[];
  /** Each may be asked only once. */
  once?: true;
  expect: number[];
  keep?: string;
}

const many = 4_000;
const asBrowser = { 'accept-encoding': 'gzip', accept: 'text/html' };

/** Reading workloads: what anyone asks for, as unevenly as people do. */
export function readings({ items, words, counties }: Facts, officers: readonly string[]): Workload[] {
  const item = wanted(items.length, many, 3).map((n) => items[n]!);
  const word = wanted(words.length, many, 5).map((n) => encodeURIComponent(words[n]!));
  const county = wanted(counties.length, many, 7).map((n) => counties[n]!);
  const read = (name: string, aim: number, asks: Ask[], expect = 200): Workload => ({ name, aim, asks: () => asks, expect: [expect] });
  return [
    read('W2 search with the region', 2, word.map((q, i) => ({ path: `/api/v1/items?q=${q}&division=${county[i]}` }))),
    read('W2 search everywhere', 4, word.map((q) => ({ path: `/api/v1/items?q=${q}` }))),
    read('W3 one item', 0.5, item.map(({ code }) => ({ path: `/api/v1/items/${code}` }))),
    read('W3 one item, unchanged', 0.5, item.map(({ code, hash }) => ({ path: `/api/v1/items/${code}`, headers: { 'if-none-match': `"${hash}"` } })), 304),
    read('W4 work list of a department', 1.4, officers.map((token) => ({ path: '/api/v1/tasks?view=all', headers: { authorization: `Bearer ${token}` } }))),
    read('W6 guide page', 3, item.map(({ code }) => ({ path: `/items/${code}`, headers: asBrowser }))),
    read('W7 search page', 3, word.map((q, i) => ({ path: `/search?q=${q}&division=${county[i]}`, headers: asBrowser }))),
  ];
}

/** W1: each citizen applies for another matter at each level. */
export function applying({ citizens, applications }: Facts, seed: string): Workload {
  const asks = (level: number): Ask[] =>
    citizens.map((citizen, n) => ({
      method: 'POST',
      path: '/api/v1/cases',
      headers: { authorization: `Bearer ${citizen.token}`, 'idempotency-key': `${seed}-${level}-${n}` },
      body: JSON.stringify(applications[(n + level) % applications.length]!(citizen)),
    }));
  return { name: 'W1 submit an application', aim: 1.5, asks, once: true, expect: [201], keep: 'no' };
}

/** W5: a clerk accepts the applications that were just submitted. */
export function accepting(token: string, submitted: readonly (readonly string[])[], seed: string): Workload {
  const asks = (level: number): Ask[] =>
    (submitted[level] ?? []).map((no, n) => ({
      method: 'POST',
      path: `/api/v1/cases/${no}/acceptance`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': `${seed}-accept-${level}-${n}` },
      body: '{}',
    }));
  return { name: 'W5 one step of a case (accept)', aim: 1.5, asks, once: true, expect: [201] };
}
