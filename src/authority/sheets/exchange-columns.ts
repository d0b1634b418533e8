import { createHash } from 'node:crypto';

/** Columns that every table of the national exchange has (standards of the national platform, C0109). */
export const commonColumns = ['row_guid', 'cd_batch', 'cd_operation', 'cd_time', 'data_source'] as const;

const directory = ['task_name', 'catalog_code', 'local_catalog_code', 'task_type', 'by_law', 'use_level', 'task_state', 'task_version', 'plan_effective_date', 'plan_cancel_date'] as const;

/** The tables of the national exchange and their columns, by their names there. */
export const exchangeTables = {
  up_task_directory: [...commonColumns, ...directory],
  up_task_general_basic: [
    ...commonColumns, ...directory,
    'task_code', 'local_task_code', 'task_handle_item', 'dept_name', 'dept_code', 'dept_type', 'entrust_name', 'power_source',
    'anticipate_day', 'anticipate_type', 'anticipate_explain', 'promise_day', 'promise_type', 'promise_explain', 'accept_condition', 'handle_flow',
    'is_fee', 'fee_basis', 'server_type', 'project_type', 'handle_type', 'limit_scene_num', 'is_single_login', 'app_is_single_login', 'link_addr',
    'mobile_terminal_url', 'link_way', 'supervise_way', 'transact_addr', 'transact_time', 'special_procedure',
  ],
  up_task_general_extend: [
    ...commonColumns,
    'is_entry_center', 'handle_area', 'other_dept', 'service_type', 'limit_explain', 'result_type', 'result_name', 'result_guid', 'is_schedule', 'is_pay_online',
    'is_express', 'is_service_terminals', 'is_online', 'online_handle_depth', 'online_handle_url', 'limit_scene_explain', 'user_topic_type', 'corp_topic_type',
    'user_character_topic_type', 'corp_character_topic_type', 'town_code', 'town_name', 'village_code', 'village_name',
  ],
  up_task_general_material: [
    ...commonColumns,
    'material_name', 'material_type', 'material_format', 'is_need', 'page_num', 'page_format', 'source_type', 'source_explain', 'form_guid', 'example_guid',
    'fill_explain', 'accept_stand', 'by_law', 'order_num', 'remark',
  ],
} as const satisfies Record<string, readonly string[]>;

export type ExchangeTable = keyof typeof exchangeTables;

/** The row_guid of an entry in all tables, by which its rows are joined: 32 hexadecimal digits that follow from its code. */
export function rowGuidOf(code: string): string {
  return createHash('sha256').update(`mingtang:${code}`).digest('hex').slice(0, 32);
}
