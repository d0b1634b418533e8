import { type Said, said, sayWith } from '#platform/i18n.ts';
import { bodyNatures, handlingForms, itemTypes, lawRanks, levels, powerSources } from '../codes.ts';
import type { Limit, PowerBasis, PowerEntry } from '../power.ts';
import { articleIn, articleText, cellOf, codeIn, linesOf } from './cell-words.ts';
import { limitUnits } from './columns.ts';
import type { RowReader } from './row-reader.ts';
import type { FaultKind } from './sheet.ts';

const sentences = {
  notInSet: said('“{value}”不在代码表内', '“{value}” is not in the code set'),
  basisParts: said('依据一行一条：法律名称|文号|条|款|内容|位阶|施行日|失效日', 'Bases are one a line: law|document number|article|paragraph|gist|rank|in force from|in force to'),
  rank: said('位阶“{value}”不是法律、行政法规、地方性法规、规章、规范性文件', 'The rank “{value}” is none of law, administrative regulation, local regulation, rule, document'),
  required: said('材料后面写“是”或者“否”', 'After a material stands yes or no'),
} as const;

/** An entry from the row of our own sheet; what is wrong with the cells is told to the reader. */
export function readListRow(row: RowReader): PowerEntry {
  const statutoryLimit = readLimit(row, 'statutory');
  const promisedLimit = readLimit(row, 'promised');
  const baseCode = row.given('baseCode');
  const process = row.given('process');
  const english = readEnglish(row);
  const conditions = plainLines(row.text('conditions'));
  const channels = linesOf(row.text('channels')).map(([name = '']) => chosen(row, 'channels', handlingForms, name, 'choice'));
  const duties = linesOf(row.text('duties')).map(([stage = '', text = '', basis]) => ({ stage, text, ...(basis && { basis }) }));
  const accountability = linesOf(row.text('accountability')).map(([text = '', basis]) => ({ text, ...(basis && { basis }) }));
  return {
    code: row.text('code'),
    name: row.text('name'),
    ...optional('englishName', row.given('englishName')),
    type: chosen(row, 'type', itemTypes, row.text('type'), 'type'),
    bases: readBases(row),
    body: { organ: row.text('organ'), name: row.text('organName'), ...optional('englishName', row.given('organEnglishName')), nature: chosen(row, 'nature', bodyNatures, row.text('nature'), 'choice') },
    undertakingUnit: row.text('undertakingUnit'),
    level: chosen(row, 'level', levels, row.text('level'), 'level'),
    ...optional('source', row.given('source') && chosen(row, 'source', powerSources, row.text('source'), 'choice')),
    ...optional('topic', row.given('topic')),
    ...(conditions.length > 0 && { conditions }),
    ...optional('materials', readMaterials(row)),
    ...(channels.length > 0 && { channels }),
    ...optional('english', english),
    ...(duties.length > 0 && { duties }),
    ...(accountability.length > 0 && { accountability }),
    ...(baseCode && { base: { code: baseCode, version: row.number('baseVersion') ?? 0 } }),
    supervision: { unit: row.text('supervisionUnit'), telephone: row.text('supervisionTelephone'), ...optional('address', row.given('supervisionAddress')), ...optional('web', row.given('supervisionWeb')) },
    remedies: { ...optional('reconsideration', row.given('reconsideration')), ...optional('litigation', row.given('litigation')) },
    ...optional('statutoryLimit', statutoryLimit),
    ...optional('promisedLimit', promisedLimit),
    ...(process && { process: { id: process, version: row.number('processVersion') ?? 1 } }),
  };
}

/** The row of an entry in our own sheet, by the keys of its columns. */
export function writeListRow(entry: PowerEntry): Record<string, string> {
  const { body, supervision, remedies, base, process } = entry;
  return {
    code: entry.code,
    name: entry.name,
    englishName: entry.englishName ?? '',
    type: itemTypes[entry.type].name['zh-CN'],
    bases: cellOf(entry.bases.map(basisParts)),
    organ: body.organ,
    organName: body.name,
    organEnglishName: body.englishName ?? '',
    nature: bodyNatures[body.nature]['zh-CN'],
    undertakingUnit: entry.undertakingUnit,
    level: levels[entry.level]['zh-CN'],
    source: entry.source ? powerSources[entry.source]['zh-CN'] : '',
    topic: entry.topic ?? '',
    conditions: cellOf((entry.conditions ?? []).map((text) => [text])),
    materials: entry.materials?.length === 0 ? nothing['zh-CN'] : cellOf((entry.materials ?? []).map(({ name, required }) => [name, required ? '是' : '否'])),
    channels: cellOf((entry.channels ?? []).map((channel) => [handlingForms[channel]['zh-CN']])),
    duties: cellOf((entry.duties ?? []).map(({ stage, text, basis = '' }) => [stage, text, basis])),
    accountability: cellOf((entry.accountability ?? []).map(({ text, basis = '' }) => [text, basis])),
    baseCode: base?.code ?? '',
    baseVersion: base ? String(base.version) : '',
    supervisionUnit: supervision.unit,
    supervisionTelephone: supervision.telephone,
    supervisionAddress: supervision.address ?? '',
    supervisionWeb: supervision.web ?? '',
    reconsideration: remedies.reconsideration ?? '',
    litigation: remedies.litigation ?? '',
    ...limitCells('statutory', entry.statutoryLimit),
    ...limitCells('promised', entry.promisedLimit),
    process: process?.id ?? '',
    processVersion: process ? String(process.version) : '',
    englishTopic: entry.english?.topic ?? '',
    englishConditions: cellOf((entry.english?.conditions ?? []).map((text) => [text])),
    englishMaterials: cellOf((entry.english?.materials ?? []).map((text) => [text])),
  };
}

const nothing = said('无', 'none');

/** Nothing, where there is nothing to say: an element that is not there is no element that is undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined | ''): { [key in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]: V });
}

/** The code of a name or code in a cell; a fault, and the text itself, where there is none. */
export function chosen<C extends string>(row: RowReader, key: string, set: Readonly<Record<C, Said | { name: Said }>>, text: string, kind: FaultKind): C {
  const code = codeIn(set, text);
  if (code === undefined) row.fault(key, kind, sayWith(sentences.notInSet, { value: text.slice(0, 60) }));
  return code ?? (text as C);
}

function readBases(row: RowReader): PowerBasis[] {
  return linesOf(row.text('bases')).map(([law = '', documentNumber, article, paragraph, gist = '', rank, from, to, ...more]) => {
    if (more.length > 0) row.fault('bases', 'shape', sentences.basisParts);
    const known = rank ? codeIn(lawRanks, rank) : undefined;
    if (rank && !known) row.fault('bases', 'shape', sayWith(sentences.rank, { value: rank.slice(0, 60) }));
    return {
      law,
      ...optional('documentNumber', documentNumber),
      ...optional('article', articleIn(article)),
      ...optional('paragraph', articleIn(paragraph)),
      gist,
      ...optional('rank', known),
      ...optional('inForceFrom', row.day('bases', from)),
      ...optional('inForceTo', row.day('bases', to)),
    };
  });
}

function basisParts(basis: PowerBasis): string[] {
  const { law, documentNumber = '', article, paragraph, gist, rank, inForceFrom = '', inForceTo = '' } = basis;
  return [law, documentNumber, articleText(article), articleText(paragraph), gist, rank ? lawRanks[rank]['zh-CN'] : '', inForceFrom, inForceTo];
}

function readMaterials(row: RowReader): PowerEntry['materials'] {
  const text = row.text('materials');
  if (text === '') return undefined;
  if (text === nothing['zh-CN'] || text.toLowerCase() === nothing.en) return [];
  return linesOf(text).map(([name = '', required = '是']) => {
    if (!/^(?:是|否|yes|no)$/i.test(required)) row.fault('materials', 'shape', sentences.required);
    return { name, required: /^(?:是|yes)$/i.test(required) };
  });
}

function readLimit(row: RowReader, key: 'statutory' | 'promised'): Limit | undefined {
  const n = row.number(key, 'limit');
  if (n === undefined) return undefined;
  const unit = row.given(`${key}Unit`);
  const known = unit ? chosen(row, `${key}Unit`, limitUnits, unit, 'choice') : n === 0 ? 'instant' : 'workday';
  return { n, unit: known, ...optional('basis', row.given(`${key}Basis`)) };
}

function limitCells(key: string, limit: Limit | undefined): Record<string, string> {
  return { [key]: limit ? String(limit.n) : '', [`${key}Unit`]: limit ? limitUnits[limit.unit]['zh-CN'] : '', [`${key}Basis`]: limit?.basis ?? '' };
}

function readEnglish(row: RowReader): PowerEntry['english'] {
  const conditions = plainLines(row.text('englishConditions'));
  const materials = plainLines(row.text('englishMaterials'));
  const english = { ...optional('topic', row.given('englishTopic')), ...(conditions.length > 0 && { conditions }), ...(materials.length > 0 && { materials }) };
  return Object.keys(english).length > 0 ? english : undefined;
}

function plainLines(text: string): string[] {
  return linesOf(text).map((parts) => parts.join('|'));
}
