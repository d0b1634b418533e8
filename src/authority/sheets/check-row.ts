import { checkCreditCode, type Organ } from '#government';
import type { Actor } from '#platform/act.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { mayPropose } from '../adjustment/policy.ts';
import { checkEntry } from '../check-entry.ts';
import { isLongerThan, type PowerEntry } from '../power.ts';
import type { RowReader } from './row-reader.ts';
import type { FaultKind, SheetKind } from './sheet.ts';

const sentences = {
  creditCode: said('统一社会信用代码“{code}”不对：18 位，末位是校验码（GB 32100）', 'The credit code “{code}” is wrong: 18 signs, the last of which checks the others (GB 32100)'),
  organ: said('机关登记册里没有 {code}', 'The register of organs has no {code}'),
  organName: said('登记册里 {code} 是“{name}”', 'In the register {code} is “{name}”'),
  notYours: said('{name}的职权不归您申报', 'It is not for you to propose for {name}'),
  shape: said('编码只能用字母、数字和 - _ . /', 'A code holds letters, digits and - _ . / only'),
} as const;

// Where the fields of an entry stand in a sheet, and what it is when one of them is wrong.
const places: Readonly<Record<string, { list: string; basic: string; kind: FaultKind }>> = {
  code: { list: 'code', basic: 'task_code', kind: 'code' },
  name: { list: 'name', basic: 'task_name', kind: 'missing' },
  type: { list: 'type', basic: 'task_type', kind: 'type' },
  bases: { list: 'bases', basic: 'by_law', kind: 'basis' },
  body: { list: 'organName', basic: 'dept_name', kind: 'organName' },
  'body.nature': { list: 'nature', basic: 'dept_type', kind: 'choice' },
  level: { list: 'level', basic: 'use_level', kind: 'level' },
  source: { list: 'source', basic: 'power_source', kind: 'choice' },
  topic: { list: 'topic', basic: 'task_name', kind: 'tooLong' },
  conditions: { list: 'conditions', basic: 'accept_condition', kind: 'vague' },
  materials: { list: 'materials', basic: 'task_name', kind: 'vague' },
  channels: { list: 'channels', basic: 'handle_type', kind: 'choice' },
  duties: { list: 'duties', basic: 'task_name', kind: 'shape' },
  accountability: { list: 'accountability', basic: 'task_name', kind: 'shape' },
  base: { list: 'baseCode', basic: 'task_name', kind: 'shape' },
  supervision: { list: 'supervisionUnit', basic: 'supervise_way', kind: 'missing' },
  statutoryLimit: { list: 'statutory', basic: 'anticipate_day', kind: 'limit' },
  promisedLimit: { list: 'promised', basic: 'promise_day', kind: 'limit' },
};

/** Tells the reader of a row what is wrong with its entry: by the register of organs, and by the rules under which any entry is published. */
export function checkRow(row: RowReader, kind: Exclude<SheetKind, 'directory'>, entry: PowerEntry, from: string, organs: ReadonlyMap<string, Organ>, actor: Actor): void {
  const column = (field: string) => places[field]![kind];
  const organColumn = kind === 'list' ? 'organ' : 'dept_code';
  const { organ: code } = entry.body;
  const organ = organs.get(code);
  if (code !== '' && checkCreditCode(code) !== undefined) row.fault(organColumn, 'creditCode', sayWith(sentences.creditCode, { code: code.slice(0, 40) }));
  else if (code !== '' && !organ) row.fault(organColumn, 'organ', sayWith(sentences.organ, { code }));
  else if (organ && organ.name !== entry.body.name && entry.body.name !== '') row.fault(column('body'), 'organName', sayWith(sentences.organName, { code, name: organ.name }));
  else if (organ && !mayPropose(actor, organ)) row.fault(organColumn, 'notYours', sayWith(sentences.notYours, { name: organ.name }));
  if (!/^[A-Za-z0-9._/-]*$/.test(entry.code)) row.fault(column('code'), 'code', sentences.shape);
  for (const [field, sentence] of Object.entries(checkEntry(entry, from))) {
    const root = field === 'body.nature' ? field : field.split('.')[0]!;
    const place = places[root];
    // A body whose code is wrong was told of already, and a code that names it as well.
    if ((root === 'body' || root === 'code') && row.faults.has(organColumn)) continue;
    if (root === 'supervision' && row.faults.has('supervisionTelephone')) continue;
    row.fault(place ? place[kind] : column('name'), kindOf(entry, field, place?.kind ?? 'other'), sentence);
  }
}

function kindOf(entry: PowerEntry, field: string, kind: FaultKind): FaultKind {
  if (field === 'bases') return 'basisMissing';
  if (field === 'name' && entry.name.length > 200) return 'tooLong';
  const { statutoryLimit, promisedLimit } = entry;
  if (field === 'promisedLimit' && statutoryLimit && promisedLimit && isLongerThan(promisedLimit, statutoryLimit)) return 'promisedOverStatutory';
  const [list, at] = field.split('.');
  if (list === 'conditions' && repeats(entry.conditions ?? [], Number(at))) return 'repeated';
  if (list === 'materials' && repeats((entry.materials ?? []).map(({ name }) => name), Number(at))) return 'repeated';
  return kind;
}

function repeats(texts: readonly string[], at: number): boolean {
  return texts.indexOf(texts[at]!) < at;
}
