import { z } from 'zod';
import { caseStates, deliveryWays, suspensionGrounds } from '../case.ts';
import { lamps } from '../clock/lamp.ts';
import { taskViews } from '../reading/list-tasks.ts';
import { todos } from '../reading/task-scopes.ts';

const words = (most: number, least = 1) =>
  z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), '含有不能保存的字符 | holds signs that cannot be kept').trim().min(least, '请填写 | must be given').max(most, `最多 ${most} 字 | at most ${most} characters`);
const day = z.string().meta({ format: 'date' });
const instant = z.string().meta({ format: 'date-time' });
const saidText = z.object({ 'zh-CN': z.string(), en: z.string() });

export const caseParams = z.strictObject({ no: z.string().min(1).max(80).describe('Case number, 43 signs.') });
export const fileParams = caseParams.extend({ id: z.uuid() });
export const paperParams = caseParams.extend({ kind: z.enum(['correctionNotice', 'acceptance', 'refusalOfAcceptance', 'suspension', 'extension', 'decision', 'delivery']) });
export const purposeQuery = z.strictObject({ purpose: words(100).optional().describe('Why an officer reads it; kept in the ledger.') });

const handedIn = z.strictObject({ material: z.string().min(1).max(100), file: z.uuid() });
const answers = z.record(z.string().max(100), z.unknown());

export const submissionBody = z.strictObject({
  itemCode: z.string().regex(/^[0-9A-Za-z]{1,50}$/, '没有这个事项 | there is no such matter').describe('12-digit basic code of the item.'),
  division: z.string().regex(/^\d{12}$/, '行政区划为 12 位数字 | a division has twelve digits'),
  applicantId: z.uuid('请选择以谁的名义申请 | choose in whose name').describe('A person or organisation that the caller may act for: see GET /me.'),
  answers,
  files: z.array(handedIn).max(100).default([]),
});
export const correctionBody = z.strictObject({ answers: answers.optional(), files: z.array(handedIn).max(100).default([]) });
export const emptyBody = z.strictObject({});
export const noticeBody = z.strictObject({
  items: z.array(z.strictObject({ about: words(100, 0).default('').describe('Key of the material or of the field of the form.'), what: words(500, 0).describe('How it is to be mended.'), reason: words(1000, 0).describe('What is wrong with it.') })).min(1, '请至少写明一项 | name at least one thing').max(50),
  workdays: z.int().min(5, '至少 5 个工作日 | at least 5 working days').max(60, '最多 60 个工作日 | at most 60 working days').optional(),
});
export const refusalBody = z.strictObject({ ground: z.enum(['notNeeded', 'otherBody', 'other']), reason: words(2000), rightBody: words(200).optional() });
export const reviewBody = z.strictObject({
  stage: words(100).optional().describe('Node or act of the step; the one that is due where not said.'),
  opinion: z.enum(['pass', 'fail']),
  text: words(5000),
  officers: z.array(words(50)).max(20).optional(),
  needs: z.array(words(50)).max(10).optional(),
});
export const decisionBody = z.strictObject({ outcome: z.enum(['granted', 'refused']), reasons: words(5000, 0).default(''), remedies: words(2000).optional() });
export const suspensionBody = z.strictObject({ ground: z.enum(suspensionGrounds), reason: words(2000), days: z.int().min(1).max(250) });
export const resumptionBody = z.strictObject({ text: words(2000, 0).default('') });
export const extensionBody = z.strictObject({ n: z.int().min(1).max(250).optional(), reason: words(2000) });
export const withdrawalBody = z.strictObject({ reason: words(1000, 0).default('') });
export const deliveryBody = z.strictObject({ way: z.enum(deliveryWays), to: words(100) });
export const tasksQuery = z.strictObject({
  organ: z.string().regex(/^[0-9A-Za-z]{1,50}$/, '机关代码为字母和数字 | a body is named by its credit code').optional(),
  lamp: z.enum(lamps).optional(),
  view: z.enum(taskViews).default('mine').describe('“mine”: what the caller can do now; “all”: every open case of the bodies worked for.'),
  todo: z.enum(todos).optional().describe('What is to be done next.'),
  item: z.string().regex(/^[0-9A-Za-z]{1,50}$/, '没有这个事项 | there is no such matter').optional().describe('Basic code of an item.'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const CaseAnswer = z
  .object({
    no: z.string(),
    item: z.object({ code: z.string(), version: z.int(), name: saidText }),
    handling: z.string(),
    division: z.string(),
    organ: z.string(),
    organName: z.string(),
    power: z.string(),
    process: z.object({ id: z.string(), version: z.int(), at: z.array(z.string()) }),
    state: z.enum(caseStates),
    stateName: saidText,
    applicant: z.object({ kind: z.string(), name: z.string(), documentKind: z.string(), documentNumber: z.string(), phone: z.string().nullable(), address: z.string().nullable() }),
    answers: answers.nullable().describe('What was filled in; null to those who only supervise.'),
    files: z.array(z.object({ id: z.string(), material: z.string(), name: z.string(), digest: z.string(), size: z.int(), mediaType: z.string(), round: z.int() })),
    submittedAt: instant,
    acceptedOn: day.nullable(),
    deemedAccepted: z.boolean(),
    correction: z.object({ askedAt: instant, answerBy: day, items: z.array(z.object({ about: z.string().optional(), kind: z.enum(['material', 'field']).optional(), name: saidText.optional(), what: z.string(), reason: z.string() })) }).nullable(),
    suspended: z.boolean(),
    decision: z.object({ outcome: z.enum(['granted', 'refused']), number: z.string(), reasons: z.string(), remedies: z.string().nullable() }).nullable(),
    licenceId: z.string().nullable(),
    closedAt: instant.nullable(),
    dueOn: day.nullable(),
    lamp: z.enum(lamps).nullable(),
    acts: z.array(z.object({ act: z.string(), possible: z.boolean(), why: saidText.optional() })),
  })
  .meta({ id: 'Case' });
export type CaseAnswer = z.infer<typeof CaseAnswer>;

export const StateAnswer = z
  .object({ no: z.string(), state: z.enum(caseStates), dueOn: day.nullable(), lamp: z.enum(lamps).nullable(), version: z.int() })
  .meta({ id: 'CaseState', description: 'A case after an act.' });
export const SubmittedAnswer = StateAnswer.extend({ submittedAt: instant, receipt: z.string().describe('Address of the sealed receipt.') });
export const FileAnswer = z.object({ id: z.string(), name: z.string(), digest: z.string(), size: z.int(), mediaType: z.string() });

export const TimelineAnswer = z.object({
  events: z.array(
    z.object({
      seq: z.int(), event: z.string(), at: instant, on: day, title: saidText, text: saidText.optional(), who: saidText,
      power: z.object({ code: z.string(), version: z.int() }).optional(),
      basis: z.object({ law: z.string(), article: z.union([z.string(), z.number()]).optional(), gist: z.string().optional() }).optional(),
      paper: z.string().optional(),
    }),
  ),
});

const derivation = z.record(z.string(), z.unknown()).describe('A deadline as a derivation: as POST /calendar/deadline answers it.');
export const ClockAnswer = z.object({
  today: day,
  runs: z.enum(['respond', 'answer', 'decide', 'deliver']).nullable(),
  dueOn: day.nullable(),
  daysLeft: z.int().nullable().describe('Working days; negative once overdue.'),
  lamp: z.enum(lamps).nullable(),
  provisional: z.boolean(),
  respond: derivation.optional(),
  answer: derivation.optional(),
  promised: derivation.optional(),
  statutory: derivation.optional(),
  deliver: derivation.optional(),
});

export const noticeParams = z.strictObject({ id: z.string().max(80).describe('As GET /notices names it.') });
export const noticesQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).default(1) });
export const NoticesAnswer = z.object({
  rows: z.array(z.object({
    id: z.string(), no: z.string(), item: saidText, applicant: z.string(), at: instant, title: saidText, text: saidText.optional(), read: z.boolean(),
    basis: z.object({ law: z.string(), article: z.union([z.string(), z.number()]).optional(), gist: z.string().optional() }).optional(),
  })),
  total: z.int(), unread: z.int(), page: z.int(), pageSize: z.int(),
});
export const NoticeReadAnswer = z.object({ no: z.string().describe('The case that the notice is about.') });

const line = z.object({
  no: z.string(), item: z.object({ code: z.string(), name: saidText }), handling: z.string(), state: z.enum(caseStates), division: z.string(), organ: z.string(), organName: z.string(),
  applicantName: z.string().describe('Masked.'), submittedAt: instant, acceptedOn: day.nullable(), closedAt: instant.nullable(), outcome: z.enum(['granted', 'refused']).nullable(),
  clock: z.string().nullable(), dueOn: day.nullable(), statutoryDue: day.nullable(), daysLeft: z.int().nullable(), lamp: z.enum(lamps).optional(), suspended: z.boolean(), provisional: z.boolean(),
  turn: z.enum(todos).nullable().describe('What it waits for.'), deemed: z.boolean(), late: z.boolean(),
});
export const TasksAnswer = z.object({
  rows: z.array(line),
  total: z.int().describe('Counted no further than `countedTo`: as large it says “so many or more”; pages go on beyond it.'),
  countedTo: z.int(),
  page: z.int(),
  counts: z.record(z.enum(lamps), z.int()).describe('Under each lamp; each counted no further than `countedTo`.'),
});
export const MyCasesAnswer = z.object({ rows: z.array(line) });
