import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type ItemSummary, summaryOf } from '../../src/catalog/item-summary.ts';
import type { ItemContent } from '../../src/catalog/item.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { entryHash, noHash } from '#platform/ledger/entry-hash.ts';
import { type County, countyOf, establishCounties } from './counties.ts';

interface Base {
  content: ItemContent;
  words: string;
}

const atOnce = 400;

/** Publishes copies of the catalogue's items in other counties, each under its own code, body and power, until there are so many. */
export async function copyItems(owner: pg.Pool, wanted: number): Promise<void> {
  const { rows: bases } = await owner.query<Base>(
    `select version.content, search.words::text as words from catalog.item join catalog.item_version version on version.code = item.code and version.version = item.current_version
     left join catalog.item_search search on search.code = item.code order by item.code`,
  );
  const counties = Math.ceil(wanted / bases.length) - 1;
  await establishCounties(owner, counties);
  const copies: { base: Base; content: ItemContent; county: County }[] = [];
  for (let n = 1; n <= counties; n++) {
    const county = countyOf(n);
    for (const [place, base] of bases.entries()) copies.push({ base, county, content: inCounty(base.content, county, place) });
  }
  const needed = copies.slice(0, wanted - bases.length);
  for (let i = 0; i < needed.length; i += atOnce) await publish(owner, needed.slice(i, i + atOnce));
}

function inCounty(item: ItemContent, county: County, place: number): ItemContent {
  const code = `4${county.number}${String(place).padStart(5, '0')}000`;
  const { organ, organName, organEnglishName, division } = county;
  return { ...item, code, localId: item.localId.replace(/^\d{6}/, division.slice(0, 6)), implementations: [{ organ, organName, organEnglishName, division, power: `${organ}3${code}` }] };
}

async function publish(owner: pg.Pool, copies: readonly { base: Base; content: ItemContent; county: County }[]): Promise<void> {
  const at = new Date();
  const rows = copies.map(({ base, content, county }) => {
    const { code } = content;
    const hash = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
    const body = canonicalJson({ actor: { id: 'system', kind: 'system' }, at, event: 'catalog.item-published', particulars: { code, version: 1, contentHash: hash, process: content.process } });
    const subject = `item:${code}`;
    const summary: ItemSummary = summaryOf(content);
    const words = base.words?.replaceAll(`'${base.content.code}'`, `'${code}'`) ?? null;
    const prefix = county.division.slice(0, 6);
    return {
      code, hash, content, subject, body, summary, words, prefix, organ: county.organ, power: content.implementations[0]!.power, from: base.content.code,
      within: [prefix.slice(0, 2), prefix.slice(0, 4), prefix], entry: entryHash({ region: '330800', subject, seq: 1, body, previous: noHash }).toString('hex'),
    };
  });
  await owner.query(statement, [JSON.stringify(rows), at]);
}

// What is found by words, pinyin and likeness is the same as of the item that is copied; place and code are its own.
const statement = `
  with copy as materialized (
    select * from jsonb_to_recordset($1::jsonb) as row (code text, hash text, content jsonb, subject text, body text, summary jsonb, words text, prefix text, organ text, power text, "from" text, within text[], entry text)
  ), power as (insert into authority.power (code, basic_code, organ, created_at) select power, code, organ, $2 from copy
  ), version_of_power as (
    insert into authority.power_version (code, version, in_force_from, name, type, content, content_hash, algorithm, cause, recorded_at)
    select copy.power, 1, held.in_force_from, held.name, held.type, held.content, held.content_hash, held.algorithm, held.cause, $2 from copy
    cross join lateral (select v.* from authority.power p join authority.power_version v on v.code = p.code where p.basic_code = copy."from" order by v.code limit 1) as held
  ), item as (insert into catalog.item (code, current_version) select code, 1 from copy
  ), version as (
    insert into catalog.item_version (code, version, content, content_hash, algorithm, published_at) select code, 1, content, hash, 'sha-256', $2 from copy
  ), entry as (
    insert into ledger.entry (region, subject, seq, event, at, actor, body, algorithm, previous_hash, hash)
    select '330800', subject, 1, 'catalog.item-published', $2, 'system', body, 'sha-256', decode(repeat('00', 32), 'hex'), decode(entry, 'hex') from copy
  )
  insert into catalog.item_search (code, type_code, topic, audience, events, divisions, within, name, sort_key, summary, words, pinyin, grams)
  select copy.code, base.type_code, base.topic, base.audience, base.events, array[copy.prefix], copy.within, base.name, base.sort_key, copy.summary, copy.words::tsvector, base.pinyin, base.grams
  from copy join catalog.item_search base on base.code = copy."from"`;
