import { stderr } from 'node:process';
import type pg from 'pg';
import { fillWithDemo } from '../../src/commands/fill-with-demo.ts';
import { copyCases } from './copy-cases.ts';
import { copyItems } from './copy-items.ts';
import { firstCases } from './first-cases.ts';
import { registerPeople } from './people.ts';
import type { Deps } from '#platform/http/deps.ts';

/** How much there is to be. */
export interface Scale {
  items: number;
  cases: number;
}

/** The scale that the aims are told for. */
export const full: Scale = { items: 40_000, cases: 200_000 };

const region = '330800';
// The cast holds its posts long enough to have handled what is copied.
const longAgo = { now: () => new Date(Date.now() - 120 * 86_400_000) };

/**
 * Brings a database to a scale: the demo and some cases by the verbs, the rest as copies of their rows under other numbers,
 * each with its ledger chain. Does nothing to one that is there already.
 */
export async function fill(deps: Deps, owner: pg.Pool, { items, cases }: Scale): Promise<void> {
  const count = async (table: string): Promise<number> => Number((await owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
  if ((await count('catalog.item')) === 0) await timed('the demo', () => fillWithDemo({ ...deps, clock: longAgo }));
  if ((await count('catalog.item')) < items) await timed(`${items} items`, () => copyItems(owner, items));
  if ((await count(`cases."case"`)) >= cases) return;
  await timed('first cases', () => firstCases(deps, owner, Math.min(30, Math.ceil(cases / 30))));
  const people = await timed('people', () => registerPeople(owner, region, Math.max(200, Math.ceil(cases / 10))));
  await timed(`${cases} cases`, () => copyCases(owner, region, cases, people));
  await timed('numbers of the ledger', () => numberEntries(owner));
  await timed('statistics', () => owner.query('vacuum (analyze)'));
}

// As the sequencer does it, in one go instead of portions.
async function numberEntries(owner: pg.Pool): Promise<void> {
  await owner.query(
    `insert into ledger.leaf (region, leaf_no, subject, seq, hash)
     select entry.region, last.leaf_no + row_number() over (order by entry.at, entry.subject, entry.seq), entry.subject, entry.seq, entry.hash
     from ledger.entry as entry, (select coalesce(max(leaf_no), 0) as leaf_no from ledger.leaf where region = $1) as last
     where entry.region = $1 and not exists (select 1 from ledger.leaf as leaf where leaf.region = entry.region and leaf.subject = entry.subject and leaf.seq = entry.seq)`,
    [region],
  );
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  stderr.write(`filled: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return result;
}
