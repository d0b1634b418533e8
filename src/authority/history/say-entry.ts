import { type Said, said } from '#platform/i18n.ts';
import { bodyNatures, handlingForms, itemTypes, lawRanks, levels, powerSources } from '../codes.ts';
import { sayCitation, sayLimit } from '../limit-words.ts';
import { englishPart, type Limit, type PowerBasis, type PowerEntry } from '../power.ts';
import { inEnglishLaw } from '../responsibility/responsibility-by-law.ts';

/** Every field of an entry but its code. */
export type EntryField = Exclude<keyof PowerEntry, 'code'>;

/** Names of the fields, in the order in which an entry is read. */
export const fieldNames = {
  name: said('权力名称', 'Name'),
  englishName: said('英文名称', 'English name'),
  type: said('类型', 'Type'),
  body: said('行使主体', 'Exercised by'),
  undertakingUnit: said('承办机构', 'Undertaking unit'),
  level: said('行使层级', 'Level'),
  source: said('权力来源', 'Source'),
  base: said('继承自', 'Inherited from'),
  topic: said('主题', 'Topic'),
  channels: said('办理形式', 'Handled'),
  statutoryLimit: said('法定时限', 'Limit by law'),
  promisedLimit: said('承诺时限', 'Promised limit'),
  bases: said('法定依据', 'Legal basis'),
  conditions: said('办理条件', 'Conditions'),
  materials: said('申请材料', 'What is handed in'),
  duties: said('责任事项', 'Duties'),
  accountability: said('追责情形', 'Accountability'),
  supervision: said('监督方式', 'Supervision'),
  remedies: said('救济渠道', 'Remedies'),
  process: said('流程', 'Process'),
  english: said('英文文本', 'English texts'),
} as const satisfies Record<EntryField, Said>;

const written = (zh: string): Said => said(zh, inEnglishLaw(zh) ?? zh);
const same = (text: string): Said => said(text, text);
const some = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('，');

/** A field of an entry in words, a line for each of its parts; empty where it has none. */
export function sayField(entry: PowerEntry, field: EntryField): Said[] {
  return lines[field](entry);
}

const lines: { readonly [F in EntryField]: (entry: PowerEntry) => Said[] } = {
  name: ({ name }) => [same(name)],
  englishName: ({ englishName }) => (englishName === undefined ? [] : [same(englishName)]),
  type: ({ type }) => [itemTypes[type].name],
  body: ({ body }) => [said(body.name, body.englishName ?? body.name), same(body.organ), bodyNatures[body.nature]],
  undertakingUnit: ({ undertakingUnit }) => [same(undertakingUnit)],
  level: ({ level }) => [levels[level]],
  source: ({ source }) => (source ? [powerSources[source]] : []),
  base: ({ base }) => (base ? [said(`${base.code}，第 ${base.version} 版`, `${base.code}, version ${base.version}`)] : []),
  topic: ({ topic, english }) => (topic === undefined ? [] : [said(topic, english?.topic ?? topic)]),
  channels: ({ channels = [] }) => channels.map((channel) => handlingForms[channel]),
  statutoryLimit: ({ statutoryLimit }) => (statutoryLimit ? [sayWhole(statutoryLimit)] : []),
  promisedLimit: ({ promisedLimit }) => (promisedLimit ? [sayWhole(promisedLimit)] : []),
  bases: ({ bases }) => bases.map(sayBasis),
  conditions: (entry) => (entry.conditions ?? []).map((text, i) => said(text, englishPart(entry, 'conditions', i) ?? text)),
  materials: (entry) =>
    (entry.materials ?? []).map(({ name, required }, i) => said(required ? name : `${name}（需要时）`, (englishPart(entry, 'materials', i) ?? name) + (required ? '' : ' (where needed)'))),
  duties: ({ duties = [] }) =>
    duties.map(({ stage, text, basis }) => {
      const [of, what, by] = [written(stage), written(text), basis === undefined ? undefined : written(basis)];
      return said(`${of['zh-CN']}：${what['zh-CN']}${by ? `（${by['zh-CN']}）` : ''}`, `${of.en}: ${what.en}${by ? ` (${by.en})` : ''}`);
    }),
  accountability: ({ accountability = [] }) =>
    accountability.map(({ text, basis }) => {
      const [what, by] = [written(text), basis === undefined ? undefined : written(basis)];
      return said(what['zh-CN'] + (by ? `（${by['zh-CN']}）` : ''), what.en + (by ? ` (${by.en})` : ''));
    }),
  supervision: ({ supervision: { unit, telephone, address, web } }) => [same(some(unit, telephone, address, web))],
  remedies: ({ remedies: { reconsideration, litigation } }) => [
    ...(reconsideration ? [said(`行政复议：${reconsideration}`, `Reconsideration: ${reconsideration}`)] : []),
    ...(litigation ? [said(`行政诉讼：${litigation}`, `Litigation: ${litigation}`)] : []),
  ],
  process: ({ process }) => (process ? [said(`${process.id}，第 ${process.version} 版`, `${process.id}, version ${process.version}`)] : []),
  english: ({ english }) => [english?.topic, ...(english?.conditions ?? []), ...(english?.materials ?? [])].flatMap((text) => (text ? [same(text)] : [])),
};

function sayWhole(limit: Limit): Said {
  const limited = sayLimit(limit);
  return limit.basis ? said(`${limited['zh-CN']}，${limit.basis}`, `${limited.en}, ${limit.basis}`) : limited;
}

function sayBasis(basis: PowerBasis): Said {
  const citation = sayCitation(basis);
  const rank = basis.rank && lawRanks[basis.rank];
  const days = [basis.inForceFrom, basis.inForceTo].some(Boolean) ? ` ${basis.inForceFrom ?? ''}–${basis.inForceTo ?? ''}` : '';
  return said(`${citation['zh-CN']}${rank ? `（${rank['zh-CN']}）` : ''}：${basis.gist}${days}`, `${citation.en}${rank ? ` (${rank.en})` : ''}: ${basis.gist}${days}`);
}
