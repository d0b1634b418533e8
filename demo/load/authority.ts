import { type ItemTypeCode, itemTypes, type LevelCode, type Limit, type PowerBasis, type PowerEntry, publishPowers, sayCitation } from '#authority';
import { processFromSteps, publishProcess, type ProcessGraph, type PublishedVersion } from '#flow';
import type { Act } from '#platform/act.ts';
import written from '../quzhou/items.json' with { type: 'json' };
import register from '../quzhou/organs.json' with { type: 'json' };
import { basicCode, implementingCode } from '../../src/authority/codes.ts';
import { inOrderOfRank } from '../../src/authority/power.ts';
import { responsibilityByLaw } from '../../src/authority/responsibility/responsibility-by-law.ts';
import { inEnglish } from './english.ts';

export type WrittenItem = (typeof written.items)[number];
export type WrittenOrgan = (typeof register.organs)[number];

export const writtenItems: readonly WrittenItem[] = written.items;

const organs = new Map(register.organs.map((organ) => [organ.id, organ]));
const bodies = register.bodies as Readonly<Record<string, readonly string[]>>;

// Windows take in what others decide; only where nobody else is named are they the entrusted body itself.
const windows = { township: '派驻或受委托的乡镇(街道)便民服务中心窗口', village: '村(社区)便民服务站代办' } as const;

/** The first day on which the demo list holds: before every demo case. */
export const listBegins = '2025-01-01';

/** Texts of the data as they are printed: Chinese punctuation between Chinese words. */
export function typeset(text: string): string {
  const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
  return text.replaceAll(/[,;:()]/g, (sign, at: number) => (/\p{Script=Han}|[（）《》“”、\d]/u.test((text[at - 1] ?? '') + (text[at + 1] ?? '')) ? full[sign]! : sign));
}

/** A text in which laws are cited in short, such as 护照法 6, with its citations in full. */
export function cited(text: string): string {
  return typeset(text).replaceAll(/(\p{Script=Han}+(?:法|法典|条例|规定|办法)) ?(\d+(?:、\d+)*)(?![\d日月年号])/gu, (_, law: string, articles: string) =>
    articles.split('、').map((article, i) => sayCitation({ law, article: Number(article) })['zh-CN'].slice(i === 0 ? 0 : law.length + 2)).join('、'),
  );
}

/** The type code of the standard for the letters of an item's number: XK is 01. */
export function typeCodeOf(item: WrittenItem): ItemTypeCode {
  return (Object.keys(itemTypes) as ItemTypeCode[]).find((code) => itemTypes[code].letters === item.typeCode)!;
}

/** The 12-digit code of an item: 330800-XK-006 is 330100006000. */
export function codeOf(item: WrittenItem): string {
  return basicCode({ region2: '33', type: typeCodeOf(item), main5: item.id.slice(-3).padStart(5, '0'), sub3: '000' });
}

/** The organs that exercise an item. */
export function organsOf(item: WrittenItem): WrittenOrgan[] {
  const named = item.exercisingBodies.flatMap((body) => ('names' in body && body.names ? body.names : 'name' in body && body.name ? [body.name] : []));
  const windowNames = new Set<string>(Object.values(windows));
  const deciding = named.filter((name) => !windowNames.has(name));
  const ids = (deciding.length > 0 ? deciding : [windows.township]).flatMap((name) => bodies[name] ?? []);
  return [...new Set(ids)].map((id) => organs.get(id)!);
}

/** The levels at whose service windows an item can be handed in as well. */
export function windowsOf(item: WrittenItem): (keyof typeof windows)[] {
  const named = new Set(item.exercisingBodies.flatMap((body) => ('name' in body && body.name ? [body.name] : [])));
  return (Object.keys(windows) as (keyof typeof windows)[]).filter((level) => named.has(windows[level]));
}

/** The code under which an organ exercises an item. */
export function powerCodeOf(item: WrittenItem, organ: WrittenOrgan): string {
  return implementingCode({ creditCode: organ.creditCode, level: organ.levelCode as LevelCode, basic: codeOf(item) });
}

/** A limit of the data; `日` of a licence counts working days (行政许可法 82). */
export function limitOf(limit: { n: number; countAs?: string; unitText: string; basis?: string } | null): Limit | undefined {
  if (!limit) return undefined;
  const unit = (limit.countAs ?? (limit.unitText === '当场' ? 'instant' : 'workday')) as Limit['unit'];
  return { n: limit.n, unit, ...(limit.basis && { basis: cited(limit.basis) }) };
}

const graphs = new Map<string, ProcessGraph>();

/** The process of an item, made once: both loaders need it. */
export function processOf(item: WrittenItem): ProcessGraph {
  const code = codeOf(item);
  const graph = graphs.get(code) ?? processFromSteps({ ...item, id: code, basis: nearestLaw(item) });
  graphs.set(code, graph);
  return graph;
}

// As the data cites it, the law by which the item is: the basis of the tasks for which nothing nearer is known.
function nearestLaw({ legalBasis: [first] }: WrittenItem): string {
  return `${typeset(first!.law)}${first!.article ? ` ${first!.article}` : ''}`;
}

/** Loads the power list of the demo jurisdiction: one entry for each body that exercises an item. */
export async function loadPowers(act: Act): Promise<void> {
  const entries: PowerEntry[] = [];
  for (const item of writtenItems) {
    const { id, version } = await publishProcess(act, { graph: processOf(item) });
    const particulars = particularsOf(item);
    for (const organ of organsOf(item)) entries.push(inTree(item, organ, { ...entryOf(item, organ, { id, version }), ...particulars }));
  }
  await publishPowers(act, entries, { from: listBegins, cause: '首次公布' });
}

// The province's entry is the base of those below: it promises no more than the law; they promise what the data says, and ask for no
// material that the data says is shared between bodies.
function inTree(item: WrittenItem, organ: WrittenOrgan, entry: PowerEntry): PowerEntry {
  const above = organsOf(item).find(({ levelCode }) => levelCode === '2');
  if (!above) return entry;
  const { promisedLimit: _promised, ...base } = entry;
  if (above === organ) return entry.statutoryLimit ? base : entry;
  const shared = new Set(item.materials.filter((one) => 'exemptWhenShared' in one && one.exemptWhenShared).map(({ name }) => typeset(name)));
  const materials = entry.materials?.map((one) => (shared.has(one.name) ? { ...one, required: false } : one));
  return { ...entry, base: { code: powerCodeOf(item, above), version: 1 }, ...(materials && { materials }) };
}

/** What is the same for every body that exercises the item. */
export function particularsOf(item: WrittenItem): Partial<PowerEntry> {
  const { topic } = inEnglish('topic', 'topics', item.topic);
  const conditions = item.conditions.map((zh) => inEnglish('en', 'conditions', zh).en ?? typeset(zh));
  const materials = item.materials.map(({ name }) => inEnglish('en', 'materials', name).en ?? typeset(name));
  return {
    topic: item.topic,
    ...(item.appliedFor && {
      conditions: item.conditions.map(typeset),
      materials: item.materials.map(({ name, required }) => ({ name: typeset(name), required })),
      channels: channelsOf(item),
    }),
    english: { ...(topic && { topic }), ...(item.appliedFor && { conditions, materials }) },
    ...responsibilityByLaw(typeCodeOf(item), listBegins),
  };
}

// Taken in at every window; online from 互联网受理 on, and by post where nobody has to come.
function channelsOf(item: WrittenItem): NonNullable<PowerEntry['channels']> {
  return ['1', ...(item.onlineDepth.level >= 4 ? (['2', '3'] as const) : []), ...(item.onSiteVisits === 0 ? (['4'] as const) : [])];
}

/** How a body has the power: entrusted or handed down where an instrument of the demo says so (`loadDelegations`), else by law at its own level. */
export function sourceIn(item: WrittenItem, organ: WrittenOrgan): NonNullable<PowerEntry['source']> {
  if (organ.nature === '3') return '5';
  // 社会救助暂行办法 48: small sums by the township that the county entrusts; 旅行社条例 7: by the city that the province entrusts.
  if (item.id === '330800-JF-003' && organ.levelCode === '5') return '5';
  if (item.id === '330800-XK-045' && organ.levelCode === '3') return '5';
  if (item.id === '330800-QT-004' && organ.levelCode !== '2') return '2';
  return '1';
}

/** The entry of a body that exercises an item, without what is the same for all of them. */
export function entryOf(item: WrittenItem, organ: WrittenOrgan, process: Pick<PublishedVersion, 'id' | 'version'>): PowerEntry {
  const statutoryLimit = limitOf(item.statutoryLimit);
  const promisedLimit = limitOf(item.promisedLimit);
  return {
    code: powerCodeOf(item, organ),
    name: typeset(item.name),
    ...inEnglish('englishName', 'items', item.id),
    type: typeCodeOf(item),
    bases: inOrderOfRank(item.legalBasis.map(basisOf)),
    body: { organ: organ.creditCode, name: organ.name, englishName: organ.en, nature: organ.nature as PowerEntry['body']['nature'] },
    undertakingUnit: unitOf(organ.levelCode),
    level: organ.levelCode as LevelCode,
    source: sourceIn(item, organ),
    supervision: { unit: '衢州市政务服务监督中心', telephone: '12345' },
    remedies: { reconsideration: cited(item.remedies.reconsideration), litigation: cited(item.remedies.litigation) },
    ...(statutoryLimit && { statutoryLimit }),
    ...(promisedLimit && { promisedLimit }),
    process,
  };
}

function basisOf({ law, article, gist }: WrittenItem['legalBasis'][number]): PowerBasis {
  // Titles that carry their number: …暂行办法(国发〔1978〕104号).
  const [, title = law, documentNumber] = /^(.+?)\(([^()]*〔\d{4}〕\d+号)\)$/.exec(law) ?? [];
  return { law: typeset(title), ...(documentNumber && { documentNumber }), ...(article !== null && { article }), gist: typeset(gist), rank: rankOf(law) };
}

function rankOf(law: string): NonNullable<PowerBasis['rank']> {
  if (/〔\d{4}〕|意见|通知|公告/.test(law)) return 'document';
  if (/(?<!办)法$|法典/.test(law)) return 'law';
  if (law.startsWith('浙江省')) return 'localRegulation';
  return law.endsWith('条例') ? 'regulation' : 'rule';
}

function unitOf(level: string): string {
  return level === '2' ? '行政审批处' : level === '5' ? '便民服务中心' : '行政审批科';
}
