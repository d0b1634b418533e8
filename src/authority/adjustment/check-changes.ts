import { isWithin, listOrgans, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { checkEntry } from '../check-entry.ts';
import { contentHashOf } from '../content-hash.ts';
import { parseImplementingCode } from '../codes.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';
import type { CauseList, ChangeKind } from './causes.ts';
import { changeKinds } from './causes.ts';

/** One change as it is proposed. For a delegation `code` is the superior's entry and `entry` that of the body below. */
export interface ProposedChange {
  change: ChangeKind;
  code: string;
  entry?: PowerEntry | undefined;
  /** The first day on which it is to hold; not before its publication. */
  from: string;
}

/** A change that may be kept: with the entry's body and the version against which it was drawn up. */
export interface SoundChange {
  change: ChangeKind;
  code: string;
  source: string | null;
  /** For a delegation: the body of the source. */
  giver: string | null;
  organ: string;
  name: string;
  from: string;
  beforeVersion: number | null;
  entry: PowerEntry | null;
  contentHash: string | null;
}

const sentences = {
  kind: said('“{change}”不是新增、变更、取消、下放之一', '“{change}” is not one of add, change, cancel, delegate'),
  day: said('日期要写成 2026-01-01 这样', 'A day is written as 2026-01-01'),
  past: said('生效日期不能早于今天（{today}）', 'It cannot hold from before today ({today})'),
  entry: said('请写明条目内容', 'Give the entry'),
  noEntry: said('取消不带条目内容', 'A cancellation carries no entry'),
  otherCode: said('条目的编码与要调整的编码不一致', 'The entry’s code is not the one to be adjusted'),
  twice: said('编码 {code} 在这件申请里出现了两次', 'The code {code} is twice in this proposal'),
  listed: said('清单上已有编码 {code}，请申请变更', 'The list has {code} already: propose a change'),
  unlisted: said('清单上没有有效的编码 {code}', 'The list has no {code} in force'),
  same: said('内容与现行第 {version} 版完全相同', 'The content is that of version {version} in force'),
  otherBody: said('“{name}”不由申请机关行使', '“{name}” is not exercised by the proposing body'),
  outside: said('“{name}”的行使主体不在申请机关所管区域内', 'The body of “{name}” lies outside the area of the proposing body'),
  notBelow: said('下放只能给本区域内的其他机关或者下级机关', 'A power is delegated to another body in the area'),
  source: said('下放的条目要写明权力来源：上级下放、授权或者委托', 'A delegated entry says that its source is delegation, authorisation or entrustment'),
  otherPower: said('下放的条目须是同一项权力（基本编码相同）', 'A delegated entry is of the same power (same basic code)'),
  noOrgan: said('机关登记册里没有 {organ}', 'The register of organs has no {organ}'),
  cause: said('所列事由不能作为{change}的理由', 'None of the causes given bears “{change}”'),
  open: said('编码 {code} 已有一件调整申请正在办理', 'A proposal for {code} is already under way'),
} as const;

/** What the proposer may propose about: the entries of the own body, or of every body in the area where the keeper proposes. */
export interface Reach {
  organ: Organ;
  wholeArea: boolean;
  area: string;
}

/** Holds the changes of a proposal against the list as it stands; each fault by the number of its change and its field. */
export async function checkChanges(act: Act, proposed: readonly ProposedChange[], reach: Reach, { causes }: CauseList, given: readonly string[]): Promise<{ sound: SoundChange[]; wrong: Record<string, Said> }> {
  const today = dayInChina(act.at);
  const wrong: Record<string, Said> = {};
  const codes = [...new Set(proposed.flatMap(({ code, entry }) => (entry ? [code, entry.code] : [code])))];
  const [last, open] = [await lastVersions(act, codes), await openCodes(act, codes)];
  const organs = new Map((await listOrgans(act.db, { codes: [...new Set([...proposed.flatMap(({ entry }) => (entry ? [entry.body.organ] : [])), ...[...last.values()].map(({ organ }) => organ)])] })).map((organ) => [organ.code, organ]));
  const seen = new Set<string>();
  const sound = proposed.map((one, i): SoundChange => {
    const { change, code, entry, from } = one;
    const say = (field: string, sentence: Said): void => void (wrong[`changes.${i}.${field}`] ??= sentence);
    const target = change === 'delegate' ? (entry?.code ?? code) : code;
    const before = last.get(code);
    const inForce = before !== undefined && before.in_force_to === null;
    const contentHash = entry && change !== 'cancel' ? contentHashOf(entry) : null;
    if (!Object.hasOwn(changeKinds, change)) say('change', sayWith(sentences.kind, { change }));
    else if (given.length > 0 && !given.some((key) => causes[key]?.bears.includes(change))) say('change', sayWith(sentences.cause, { change: changeKinds[change]['zh-CN'] }));
    if (!isDay(from)) say('from', sentences.day);
    else if (from < today) say('from', sayWith(sentences.past, { today }));
    if (seen.has(target)) say('code', sayWith(sentences.twice, { code: target }));
    seen.add(target);
    if (open.has(target)) say('code', sayWith(sentences.open, { code: target }));
    if (change === 'add' ? inForce : !inForce) say('code', sayWith(change === 'add' ? sentences.listed : sentences.unlisted, { code }));
    if (change === 'cancel' && entry) say('entry', sentences.noEntry);
    if (change !== 'cancel' && !entry) say('entry', sentences.entry);
    if (entry) {
      for (const [field, sentence] of Object.entries(checkEntry(entry, isDay(from) ? from : today))) say(field, sentence);
      if (!organs.has(entry.body.organ)) say('body', sayWith(sentences.noOrgan, { organ: entry.body.organ }));
      if (change !== 'delegate' && entry.code !== code) say('code', sentences.otherCode);
    }
    if (change === 'change' && inForce && before.content_hash === contentHash) say('entry', sayWith(sentences.same, { version: before.version }));
    if (change === 'delegate' && entry && before) delegationFaults(say, { code, entry, before, below: organs.get(entry.body.organ), area: reach.area, taken: last.get(entry.code)?.in_force_to === null });
    // A change keeps the body that exercises it now; who takes it over is another entry.
    const bodies = [...(before && change !== 'add' ? [before.organ] : []), ...(entry && change !== 'delegate' ? [entry.body.organ] : [])];
    for (const organ of bodies) bodyFault(say, organs.get(organ), entry?.name ?? before?.name ?? code, reach);
    return {
      change, code: target, source: change === 'delegate' ? code : null, giver: change === 'delegate' ? (before?.organ ?? null) : null, organ: entry?.body.organ ?? before?.organ ?? reach.organ.code, name: entry?.name ?? before?.name ?? code, from,
      beforeVersion: change === 'delegate' ? (last.get(target)?.version ?? null) : (before?.version ?? null), entry: contentHash === null ? null : entry!, contentHash,
    };
  });
  return { sound, wrong };
}

type Say = (field: string, sentence: Said) => void;

function bodyFault(say: Say, body: Organ | undefined, name: string, { organ, wholeArea, area }: Reach): void {
  if (!body || body.code === organ.code) return;
  if (!wholeArea) say('body', sayWith(sentences.otherBody, { name }));
  else if (!isWithin(body.division, area)) say('body', sayWith(sentences.outside, { name }));
}

interface Delegation {
  code: string;
  entry: PowerEntry;
  before: LastVersion;
  below: Organ | undefined;
  area: string;
  taken: boolean;
}

function delegationFaults(say: Say, { code, entry, before, below, area, taken }: Delegation): void {
  if (!entry.source || entry.source === '1') say('source', sentences.source);
  if (entry.body.organ === before.organ || (below && !isWithin(below.division, area))) say('body', sentences.notBelow);
  const [above, lower] = [parseImplementingCode(code), parseImplementingCode(entry.code)];
  if (above && lower && above.basic !== lower.basic) say('code', sentences.otherPower);
  if (taken) say('code', sayWith(sentences.listed, { code: entry.code }));
}

interface LastVersion {
  code: string;
  version: number;
  in_force_to: string | null;
  content_hash: string;
  name: string;
  organ: string;
}

async function lastVersions({ db }: Act, codes: readonly string[]): Promise<Map<string, LastVersion>> {
  const rows = await db
    .selectFrom('authority.power_version as version')
    .innerJoin('authority.power as power', 'power.code', 'version.code')
    .distinctOn('version.code')
    .select(['version.code', 'version.version', 'version.in_force_to', 'version.content_hash', 'version.name', 'power.organ'])
    .where('version.code', '=', (any) => any.fn.any(any.val([...codes])))
    .orderBy('version.code')
    .orderBy('version.version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

/** Those of the codes about which a proposal is under way. */
export async function openCodes({ db, actor }: Act, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('authority.adjustment_change as change')
    .innerJoin('authority.adjustment as adjustment', (join) => join.onRef('adjustment.region', '=', 'change.region').onRef('adjustment.id', '=', 'change.adjustment'))
    .select('change.code')
    .where('change.region', '=', actor.region)
    .where('change.code', '=', (any) => any.fn.any(any.val([...codes])))
    .where('adjustment.closed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ code }) => code));
}
