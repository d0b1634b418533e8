import { createHash } from 'node:crypto';
import { missingPowers } from '#authority';
import { listOrgans } from '#government';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { record } from '#platform/ledger/record.ts';
import { checkItem } from './check-item.ts';
import { indexItems } from './index-items.ts';
import type { ItemContent } from './item.ts';
import { itemSubject } from './ledger.ts';
import './ledger.ts';
import { mustKeepCatalog } from './policy.ts';
import './tables.ts';

export interface PublishedItem {
  code: string;
  version: number;
  contentHash: string;
}

const algorithm = 'sha-256';
const atOnce = 40;
const noPower = said('{organ} 在今天没有这一项的权力：清单上没有有效的 {power}', '{organ} does not hold this power today: the list has no entry {power} in force');
// 行政许可法 23: within its own place; so whoever sees a case in a list of the place may handle it there.
const elsewhere = said('{organ} 不在 {division}，事项不能写成由它在那里办理', '{organ} does not stand in {division} and cannot handle the item there');
const twice = said('编码 {code} 出现了两次', 'The code {code} is there twice');

/** Publishes one item. See `publishItems`. */
export async function publishItem(act: Act, item: ItemContent): Promise<PublishedItem> {
  return (await publishItems(act, [item]))[0]!;
}

/**
 * Publishes items: the guide that people read, the form they fill in, the bodies that handle it, each with a power in force today.
 * Content that is already current keeps its version. Throws Invalid naming item and field (行政许可法 30: everything asked for is published).
 */
export async function publishItems(act: Act, items: readonly ItemContent[]): Promise<PublishedItem[]> {
  mustKeepCatalog(act.actor);
  await mustBeSound(act, items);
  return inTransaction(act, async (act) => {
    const current = await currentVersions(act, items.map(({ code }) => code));
    const drafts = items.map((item) => {
      const contentHash = createHash('sha256').update(canonicalJson(item), 'utf8').digest('hex');
      const before = current.get(item.code);
      const kept = before?.content_hash === contentHash;
      return { item, code: item.code, contentHash, kept, version: (before?.version ?? 0) + (kept ? 0 : 1) };
    });
    const made = drafts.filter(({ kept }) => !kept);
    for (let i = 0; i < made.length; i += atOnce) await write(act, made.slice(i, i + atOnce));
    await indexItems(act.db, made.map(({ item }) => item));
    for (const { item, code, version, contentHash } of made) {
      await record(act, 'catalog.item-published', itemSubject(code), { code, version, contentHash, process: item.process });
    }
    return drafts.map(({ code, version, contentHash }) => ({ code, version, contentHash }));
  });
}

async function mustBeSound(act: Act, items: readonly ItemContent[]): Promise<void> {
  const wrong: Record<string, Said> = {};
  const place = (i: number) => (items.length === 1 ? '' : `items.${i}.`);
  const powers = items.flatMap(({ implementations }) => implementations.map(({ power }) => power));
  const missing = new Set(await missingPowers(act.db, powers, dayInChina(act.at)));
  const organs = [...new Set(items.flatMap(({ implementations }) => implementations.map(({ organ }) => organ)))];
  const standsIn = new Map((await listOrgans(act.db, { codes: organs })).map(({ code, division }) => [code, division]));
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    for (const [field, sentence] of Object.entries(await checkItem(item))) wrong[place(i) + field] = sentence;
    if (seen.has(item.code)) wrong[`${place(i)}code`] = sayWith(twice, { code: item.code });
    seen.add(item.code);
    const powerless = item.implementations.find(({ power }) => missing.has(power));
    if (powerless) wrong[`${place(i)}implementations`] ??= sayWith(noPower, { organ: powerless.organName, power: powerless.power });
    const away = item.implementations.find(({ organ, division }) => standsIn.get(organ) !== division);
    if (away) wrong[`${place(i)}implementations`] ??= sayWith(elsewhere, { organ: away.organName, division: away.division });
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

async function currentVersions(act: Act, codes: readonly string[]) {
  const rows = await act.db
    .selectFrom('catalog.item as item')
    .innerJoin('catalog.item_version as version', (join) => join.onRef('version.code', '=', 'item.code').onRef('version.version', '=', 'item.current_version'))
    .select(['item.code', 'version.version', 'version.content_hash'])
    .where('item.code', 'in', codes.length > 0 ? codes : [''])
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

async function write(act: Act, made: readonly { item: ItemContent; code: string; version: number; contentHash: string }[]): Promise<void> {
  await act.db
    .insertInto('catalog.item')
    .values(made.map(({ code, version }) => ({ code, current_version: version })))
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ current_version: (set) => set.ref('excluded.current_version') }))
    .execute();
  await act.db
    .insertInto('catalog.item_version')
    .values(made.map(({ item, code, version, contentHash }) => ({ code, version, content: JSON.stringify(item), content_hash: contentHash, algorithm, published_at: act.at })))
    .execute();
}
