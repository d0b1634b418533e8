import { said } from '#platform/i18n.ts';
import { bodyNatures, handlingForms, itemTypes, levels, powerSources } from '../codes.ts';
import type { Limit, PowerEntry, PowerVersion } from '../power.ts';
import { basesIn, byLaw } from './exchange-bases.ts';
import { type ExchangeTable, rowGuidOf } from './exchange-columns.ts';
import { chosen, optional } from './list-row.ts';
import type { ReadColumn, RowReader } from './row-reader.ts';

// 时限单位 of the exchange; other units have no code there and are told in words beside it.
const units: Readonly<Record<string, Limit['unit']>> = { 1: 'workday', 2: 'calendarDay' };
const unitOther = '9';

const unit = said('时限单位是 1 工作日、2 自然日', 'The unit of a limit is 1 working days or 2 calendar days');
const cancelled = said('task_state 是 0（已取消）：取消要逐条申请，不随表取用', 'The task_state is 0 (cancelled): entries are cancelled one by one, not with a sheet');

/** The columns of up_task_general_basic that an entry is read from. */
export const basicColumns: readonly ReadColumn[] = [
  { key: 'task_code', required: true, max: 50 }, { key: 'task_name', required: true, max: 200 }, { key: 'task_type', required: true, max: 30 },
  { key: 'by_law', required: true, leftToRules: true, max: 16_000 }, { key: 'use_level', required: true, max: 30 }, { key: 'dept_code', required: true, max: 18 },
  { key: 'dept_name', required: true, max: 100 }, { key: 'dept_type', required: true, max: 30 }, { key: 'power_source', max: 30 },
  { key: 'anticipate_day', max: 4 }, { key: 'anticipate_type', max: 10 }, { key: 'promise_day', max: 4 }, { key: 'promise_type', max: 10 },
  { key: 'accept_condition', max: 8_000 }, { key: 'handle_type', max: 200 }, { key: 'supervise_way', required: true, max: 1_000 }, { key: 'task_state', max: 2 },
  { key: 'plan_effective_date', max: 30 }, { key: 'plan_cancel_date', max: 30 },
];

/** An entry out of up_task_general_basic, several values joined by ^. What the table does not tell stays as it is in the entry that is there. */
export function readBasicRow(row: RowReader, present: PowerEntry | undefined): PowerEntry {
  if (row.text('task_state') === '0') row.fault('task_state', 'choice', cancelled);
  for (const key of ['plan_effective_date', 'plan_cancel_date']) row.day(key, row.given(key)?.slice(0, 10));
  const before = present && basicCells(present);
  // Whatever says the same as before is left as it was, with what the table cannot say of it.
  const kept = <V>(key: string, value: V | undefined, read: () => V): V => (before?.[key] === row.text(key) && value !== undefined ? value : read());
  const conditions = kept('accept_condition', present?.conditions, () => valuesIn(row.text('accept_condition')));
  const channels = kept('handle_type', present?.channels, () => valuesIn(row.text('handle_type')).map((code) => chosen(row, 'handle_type', handlingForms, code, 'choice')));
  return {
    ...present,
    code: row.text('task_code'),
    name: row.text('task_name'),
    type: chosen(row, 'task_type', itemTypes, row.text('task_type'), 'type'),
    bases: kept('by_law', present?.bases, () => basesIn(row.text('by_law'))),
    body: { ...present?.body, organ: row.text('dept_code'), name: row.text('dept_name'), nature: chosen(row, 'dept_type', bodyNatures, row.text('dept_type'), 'choice') },
    undertakingUnit: present?.undertakingUnit ?? row.text('dept_name'),
    level: chosen(row, 'use_level', levels, row.text('use_level'), 'level'),
    ...optional('source', row.given('power_source') && chosen(row, 'power_source', powerSources, row.text('power_source'), 'choice')),
    ...(conditions.length > 0 && { conditions }),
    ...(channels.length > 0 && { channels }),
    supervision: kept('supervise_way', present?.supervision, () => supervisionIn(row.text('supervise_way'))),
    remedies: present?.remedies ?? {},
    ...optional('statutoryLimit', readLimit(row, 'anticipate', present?.statutoryLimit)),
    ...optional('promisedLimit', readLimit(row, 'promise', present?.promisedLimit)),
  };
}

/** The rows of an entry in a table of the exchange, as it holds in one version; one for each material in that table. */
export function exchangeRows(table: ExchangeTable, version: PowerVersion): Record<string, string>[] {
  const { entry } = version;
  const common = { row_guid: rowGuidOf(version.code), cd_operation: 'I' };
  if (table === 'up_task_general_material') {
    return (entry.materials ?? []).map(({ name, required }, i) => ({ ...common, material_name: name, is_need: required ? '1' : '2', order_num: String(i + 1) }));
  }
  if (table === 'up_task_general_extend') {
    const channels: readonly string[] = entry.channels ?? [];
    return [{ ...common, is_online: yes(channels.includes('2') || channels.includes('3')), is_express: yes(channels.includes('4')), user_topic_type: entry.topic ?? '' }];
  }
  const told = {
    ...common, ...basicCells(entry),
    catalog_code: version.basicCode,
    task_version: String(version.version),
    task_state: '1',
    plan_effective_date: version.inForceFrom,
    plan_cancel_date: version.inForceTo ?? '',
  };
  return [told];
}

/** The cells of up_task_general_basic that an entry is written to. */
function basicCells(entry: PowerEntry): Record<string, string> {
  const { supervision } = entry;
  return {
    task_code: entry.code,
    task_name: entry.name,
    task_type: entry.type,
    by_law: byLaw(entry.bases),
    use_level: entry.level,
    dept_code: entry.body.organ,
    dept_name: entry.body.name,
    dept_type: entry.body.nature,
    power_source: entry.source ?? '',
    ...limitCells('anticipate', entry.statutoryLimit),
    ...limitCells('promise', entry.promisedLimit),
    accept_condition: joined(entry.conditions ?? []),
    handle_type: joined(entry.channels ?? []),
    supervise_way: joined([supervision.unit, supervision.telephone, supervision.address ?? '', supervision.web ?? '']).replace(/\^+$/, ''),
  };
}

function joined(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('^', '＾')).join('^');
}

function valuesIn(text: string): string[] {
  return text.split('^').map((value) => value.trim()).filter(Boolean);
}

function supervisionIn(text: string): PowerEntry['supervision'] {
  const [unit = '', telephone, address, web] = text.split('^').map((part) => part.trim());
  if (telephone !== undefined) return { unit, telephone, ...optional('address', address), ...optional('web', web) };
  const [number = ''] = /[\d+][\d\- ]{4,19}/.exec(unit) ?? [];
  return { unit: unit.replace(number, '').replace(/[，,；;：:、\s]+$/, ''), telephone: number.trim() };
}

function limitCells(key: 'anticipate' | 'promise', limit: Limit | undefined): Record<string, string> {
  if (!limit) return { [`${key}_day`]: '', [`${key}_type`]: '', [`${key}_explain`]: '' };
  const code = Object.keys(units).find((one) => units[one] === limit.unit) ?? unitOther;
  const explain = limit.unit === 'month' ? `${limit.n} 个月` : limit.unit === 'instant' ? '当场办结' : '';
  return { [`${key}_day`]: String(limit.n), [`${key}_type`]: code, [`${key}_explain`]: limit.basis ?? explain };
}

function readLimit(row: RowReader, key: 'anticipate' | 'promise', present: Limit | undefined): Limit | undefined {
  const n = row.number(`${key}_day`, 'limit');
  if (n === undefined) return undefined;
  const before = limitCells(key, present);
  if (present && before[`${key}_day`] === String(n) && before[`${key}_type`] === row.text(`${key}_type`)) return present;
  const known = n === 0 ? 'instant' : units[row.text(`${key}_type`) || '1'];
  if (!known) row.fault(`${key}_type`, 'limit', unit);
  return { n, unit: known ?? 'workday', ...optional('basis', row.given(`${key}_explain`)) };
}

function yes(is: boolean): string {
  return is ? '1' : '0';
}
