import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { said } from '#platform/i18n.ts';
import { itemTypes, levels, parseItemCode } from '../codes.ts';
import type { CheckedRow } from './check-batch.ts';
import { chosen } from './list-row.ts';
import type { NamedRow } from './open-sheet.ts';
import { RowReader } from './row-reader.ts';

const columns = [
  { key: 'task_name', required: true, max: 200 }, { key: 'catalog_code', required: true, max: 12 }, { key: 'task_type', required: true, max: 30 },
  { key: 'by_law', required: true, max: 16_000 }, { key: 'use_level', required: true, max: 200 }, { key: 'plan_effective_date', max: 30 }, { key: 'plan_cancel_date', max: 30 },
] as const;

const notBasic = said('不是基本编码（12 位，或者 2016 年指南的 10 位）', 'Is no basic code: 12 digits, or the 10 signs of the guide of 2016');

/** Compares rows of a basic directory (基本目录) with the list: which items nobody exercises, which are called otherwise. A directory names no body, so that nothing is taken from it. */
export async function compareDirectory(act: Act, rows: readonly NamedRow[]): Promise<CheckedRow[]> {
  const names = await namesIn(act, rows.map(({ cells }) => (cells['catalog_code'] ?? '').trim()));
  return rows.map(({ no, cells }) => {
    const row = new RowReader(cells, columns);
    const code = row.text('catalog_code');
    if (code !== '' && parseItemCode(code)?.kind !== 'basic') row.fault('catalog_code', 'code', notBasic);
    if (row.text('task_type') !== '') chosen(row, 'task_type', itemTypes, row.text('task_type'), 'type');
    for (const level of row.text('use_level').split('^').filter(Boolean)) chosen(row, 'use_level', levels, level, 'level');
    for (const key of ['plan_effective_date', 'plan_cancel_date']) row.day(key, row.given(key)?.slice(0, 10));
    const known = names.get(code);
    return { no, faults: [...row.faults.values()], change: known === undefined ? 'add' : known.includes(row.text('task_name')) ? 'none' : 'change' };
  });
}

async function namesIn({ db, at }: Act, codes: readonly string[]): Promise<Map<string, string[]>> {
  const today = dayInChina(at);
  const { rows } = await sql<{ basic_code: string; names: string[] }>`
    select power.basic_code, array_agg(distinct version.name) as names
    from authority.power join authority.power_version as version on version.code = power.code
    where power.basic_code = any(${[...codes]}::text[]) and version.in_force_from <= ${today}::date and coalesce(version.in_force_to, 'infinity') > ${today}::date
    group by power.basic_code`.execute(db);
  return new Map(rows.map(({ basic_code: code, names }) => [code, names]));
}
