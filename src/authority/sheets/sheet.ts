import { type Said, said } from '#platform/i18n.ts';

/** What a sheet holds: our own columns, or a table of the national exchange (up_task_*). */
export const sheetKinds = {
  list: said('权责清单模板', 'Template of the power list'),
  basic: said('全国交换表 up_task_general_basic', 'National exchange table up_task_general_basic'),
  directory: said('全国交换表 up_task_directory（只核对）', 'National exchange table up_task_directory (only compared)'),
} as const satisfies Record<string, Said>;

export type SheetKind = keyof typeof sheetKinds;

/** How far a sheet has come. Nothing of it is in the list before it is taken. */
export const sheetStates = {
  waiting: said('等待核对', 'Waiting to be checked'),
  checking: said('正在核对', 'Being checked'),
  checked: said('已核对', 'Checked'),
  unreadable: said('不能读取', 'Cannot be read'),
  taking: said('正在取用', 'Being taken'),
  taken: said('已取用', 'Taken'),
  refused: said('取用时被拒绝', 'Refused when taken'),
  declined: said('未取用', 'Taken none'),
} as const satisfies Record<string, Said>;

export type SheetState = keyof typeof sheetStates;

/** What can be wrong with a cell; each is counted by itself. */
export const faultKinds = {
  missing: said('必填而没有填', 'Left empty'),
  creditCode: said('统一社会信用代码不对', 'Bad credit code'),
  organ: said('登记册里没有这个机关', 'Not an organ of the register'),
  organName: said('机关名称与登记册不符', 'Not the name of the organ'),
  code: said('编码不对', 'Bad code'),
  duplicateCode: said('编码在表里重复', 'Code twice in the sheet'),
  type: said('没有这个类型', 'Unknown type'),
  level: said('没有这个层级', 'Unknown level'),
  choice: said('不在代码表内', 'Not in the code set'),
  basisMissing: said('没有法定依据', 'No legal basis'),
  basis: said('依据不对或者不再有效', 'Basis wrong or no longer in force'),
  promisedOverStatutory: said('承诺时限长于法定时限', 'Promised limit over the statutory one'),
  limit: said('时限写法不对', 'Bad limit'),
  vague: said('条件或者材料笼统', 'Vague condition or material'),
  repeated: said('同一格里重复', 'Repeated within a cell'),
  date: said('日期不对', 'Bad date'),
  tooLong: said('太长', 'Too long'),
  cell: said('单元格是错误值或者被改成了数字', 'The cell is an error or was made a number'),
  shape: said('格式不对', 'Malformed'),
  conflict: said('与已有版本或者申请冲突', 'In conflict with a version or a proposal'),
  notYours: said('不归本机关申报', 'Not for this body to propose'),
  other: said('其他', 'Other'),
} as const satisfies Record<string, Said>;

export type FaultKind = keyof typeof faultKinds;

/** One thing that is wrong: in which row, in which column by its key, what stands there and why it cannot be taken. */
export interface SheetFault {
  row: number;
  column: string;
  kind: FaultKind;
  value: string;
  sentence: Said;
}

/** What the check has found, with the counts of each kind of fault. */
export interface SheetReport {
  rows: number;
  good: number;
  faulty: number;
  /** Good rows: not in the list yet, changing what is in it, and the same as it. */
  added: number;
  changed: number;
  unchanged: number;
  faults: Partial<Record<FaultKind, number>>;
}

/** A sheet that was handed in. */
export interface Sheet {
  id: string;
  name: string;
  digest: string;
  size: number;
  mediaType: string;
  kind: SheetKind | null;
  inForceFrom: string;
  handedInBy: string;
  handedInAt: Date;
  state: SheetState;
  /** Rows and bytes read so far, of the whole size. */
  rowsRead: number;
  bytesRead: number;
  report: SheetReport | null;
  problem: Said | null;
  endedAt: Date | null;
  taking: Taking | null;
  /** The proposals that were made of its good rows, one for each body. */
  proposals: readonly string[];
}

/** Why good rows are taken: the causes that bear adding and changing, what happened, and the legal day on which. */
export interface Taking {
  causeKinds: readonly string[];
  cause: string;
  causeArose: string;
}

/** A proposal that a sheet became: of which body, with how many entries. */
export interface ProposalOfSheet { id: string; organ: string; englishOrgan: string; n: number }
