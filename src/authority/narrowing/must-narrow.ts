import { divisionPrefix, isWithin, listOrgans } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { Invalid } from '#platform/errors.ts';
import { said, type Said, sayWith } from '#platform/i18n.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';
import { type ComparedField, deviationsFrom, type Difference } from './compare-with-base.ts';

const sentences = {
  unlisted: said('上级条目 {code} 在 {from} 没有有效的版本', 'The base entry {code} has no version in force on {from}'),
  version: said('上级条目 {code} 在 {from} 有效的是第 {version} 版', 'Of the base entry {code}, version {version} is in force on {from}'),
  otherPower: said('上级条目 {code} 不是同一项权力：基本编码和类型须相同', 'The base entry {code} is not of the same power: basic code and type must be the same'),
  notAbove: said('上级条目 {code} 须是管辖本机关的上级的条目', 'The base entry {code} must be one of a higher level whose territory holds this body'),
} as const;

/** Each kind of deviation, as it is refused: the base's field and its value, and what a lower level may do instead. */
export const deviationSentences: Readonly<Record<`${ComparedField} ${string}`, Said>> = {
  'statutoryLimit longer': said('法定时限：上级条目（{code} 第 {version} 版）是{base}，这里是{own}；下级只能缩短', 'Limit by law: the base entry ({code}, version {version}) has {base}, this has {own}; a lower level may only shorten it'),
  'promisedLimit longer': said('承诺时限：上级条目（{code} 第 {version} 版）是{base}，这里是{own}；下级只能缩短', 'Promised limit: the base entry ({code}, version {version}) has {base}, this has {own}; a lower level may only shorten it'),
  'conditions added': said('办理条件：上级条目（{code} 第 {version} 版）没有“{subject}”；下级不能增加条件', 'Conditions: the base entry ({code}, version {version}) does not have “{subject}”; a lower level may not add one'),
  'materials added': said('申请材料：上级条目（{code} 第 {version} 版）没有“{subject}”；下级不能增加材料', 'Materials: the base entry ({code}, version {version}) does not ask for “{subject}”; a lower level may not add one'),
  'materials required': said('申请材料：上级条目（{code} 第 {version} 版）里“{subject}”{base}，这里{own}；下级不能加重', 'Materials: in the base entry ({code}, version {version}) “{subject}” is {base}, here {own}; a lower level may not ask for more'),
  'channels dropped': said('办理形式：上级条目（{code} 第 {version} 版）有“{subject}”；下级只能增加，不能减少', 'Ways of handling: the base entry ({code}, version {version}) has “{subject}”; a lower level may add ways and not take any away'),
};

/** A deviation as it is told: the base's field and its value. */
export function sayDeviation({ field, kind, subject, base, own }: Difference, of: { code: string; version: number }): Said {
  const sentence = deviationSentences[`${field} ${kind}`]!;
  return said(sayWith(sentence, { ...of, subject: subject?.['zh-CN'] ?? '', base: base['zh-CN'], own: own['zh-CN'] })['zh-CN'], sayWith(sentence, { ...of, subject: subject?.en ?? '', base: base.en, own: own.en }).en);
}

/** An entry that is about to be published, with the version it will have. */
export interface AboutToHold {
  entry: PowerEntry;
  version: number;
}

/**
 * Refuses entries that ask more of people than the entry of a higher level from which they are inherited: what a province has decided
 * a city or county may only narrow. `beside` is what is published with them, `placeOf` says where an entry stands in it. Invalid names field, base entry and its value.
 */
export async function mustNarrow(db: Db, fresh: readonly AboutToHold[], beside: readonly AboutToHold[], from: string, placeOf: (code: string) => string = () => ''): Promise<void> {
  const inheriting = fresh.filter(({ entry }) => entry.base);
  if (inheriting.length === 0) return;
  const bases = await basesOf(db, inheriting.map(({ entry }) => entry.base!.code), beside, from);
  const organs = await listOrgans(db, { codes: [...new Set([...bases.values(), ...inheriting].map(({ entry }) => entry.body.organ))] });
  const places = new Map(organs.map(({ code, division }) => [code, division]));
  const wrong: Record<string, Said> = {};
  for (const { entry } of inheriting) {
    for (const [field, sentence] of wrongWith(entry, bases.get(entry.base!.code), from, places)) wrong[placeOf(entry.code) + field] = sentence;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}

function wrongWith(entry: PowerEntry, base: AboutToHold | undefined, from: string, places: ReadonlyMap<string, string>): [string, Said][] {
  const { code, version } = entry.base!;
  if (!base) return [['base', sayWith(sentences.unlisted, { code, from })]];
  if (base.version !== version) return [['base', sayWith(sentences.version, { code, from, version: base.version })]];
  if (base.entry.type !== entry.type || basicOf(base.entry.code) !== basicOf(entry.code)) return [['base', sayWith(sentences.otherPower, { code })]];
  const [above, own] = [places.get(base.entry.body.organ) ?? '', places.get(entry.body.organ) ?? ''];
  if (base.entry.level >= entry.level || !isWithin(own, divisionPrefix(above))) return [['base', sayWith(sentences.notAbove, { code })]];
  return deviationsFrom(base.entry, entry).map((deviation) => [deviation.at, sayDeviation(deviation, { code, version })]);
}

async function basesOf(db: Db, codes: readonly string[], beside: readonly AboutToHold[], from: string): Promise<Map<string, AboutToHold>> {
  const rows = await db
    .selectFrom('authority.power_version')
    .select(['code', 'version', 'content'])
    .where('code', '=', (any) => any.fn.any(any.val([...new Set(codes)])))
    .where('in_force_from', '<=', from)
    .where((where) => where.or([where('in_force_to', 'is', null), where('in_force_to', '>', from)]))
    .execute();
  const held = rows.map(({ code, version, content }): [string, AboutToHold] => [code, { entry: content, version }]);
  return new Map([...held, ...beside.map((one): [string, AboutToHold] => [one.entry.code, one])]);
}

// Codes of other schemes carry no basic code that could be compared.
function basicOf(code: string): string {
  return code.length === 31 ? code.slice(19) : '';
}
