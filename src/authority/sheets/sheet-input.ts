import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { PowerQuery } from '../public/power-query.ts';
import { faultKinds, type FaultKind } from './sheet.ts';

export const sheetParams = z.strictObject({ id: z.uuid() });

const tables = ['list', 'up_task_directory', 'up_task_general_basic', 'up_task_general_extend', 'up_task_general_material'] as const;
const table = z.enum(tables, '没有这种表 | is no table').default('list').describe('Our own sheet, or a table of the national exchange');

/** What is exported: a table, a format, and the entries meant, as the list itself is asked for. */
export const ExportQuery = PowerQuery.omit({ page: true }).extend({ table, format: z.enum(['csv', 'xlsx', 'json'], '没有这种格式 | is no format').default('csv') });

export const TemplateQuery = z.strictObject({ table, format: z.enum(['csv', 'xlsx'], '没有这种格式 | is no format').default('xlsx') });

export const ReportQuery = z.strictObject({ format: z.enum(['csv', 'xlsx'], '没有这种格式 | is no format').default('csv') });

const kinds = Object.keys(faultKinds) as [FaultKind, ...FaultKind[]];

export const FaultQuery = z.strictObject({ kind: z.enum(kinds).optional(), after: z.coerce.number().int().min(0).max(10_000_000).default(0).describe('Faults after the one of this number') });

/** One kind of fault to look at; a kind that does not exist is none. */
export const kindChosen = z.object({ kind: z.enum(kinds).optional().catch(undefined) });

const day = z.string().max(10).refine(isDay, '要写成 2026-03-17 这样的日期 | is a day written as 2026-03-17');

/** Why the good rows are taken. */
export const TakingBody = z.strictObject({
  causeKinds: z.array(z.string().max(60)).min(1).max(20).describe('Causes of adjustment that bear what the rows do'),
  cause: z.string().max(2_000).describe('What happened'),
  causeArose: day.describe('The day on which the cause arose'),
});
