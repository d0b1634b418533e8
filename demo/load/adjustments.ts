import type { PowerEntry } from '#authority';
import type { Act } from '#platform/act.ts';
import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import type { Db } from '#platform/db/tables.ts';
import type { ProposedChange } from '../../src/authority/adjustment/check-changes.ts';
import { proposeAdjustment } from '../../src/authority/adjustment/propose-adjustment.ts';
import { publishAdjustment } from '../../src/authority/adjustment/publish-adjustment.ts';
import { reviewAdjustment } from '../../src/authority/adjustment/review-adjustment.ts';
import { getPower } from '../../src/authority/get-power.ts';
import { listPowers } from '../../src/authority/public/list-powers.ts';
import type { Stage } from '../cases/play.ts';
import { organCode } from './government.ts';

const proposer = 'yuzhihe';

/** Whose acts proposals are, by login. */
export const adjustmentCast = ['yuzhihe', 'hemingli', 'fangzhengping'] as const;

const pass = { list: { by: 'hemingli', told: '编码、主体、时限均无误。' }, legal: { by: 'fangzhengping', told: '依据现行有效。' } } as const;

/** A step that one of the cast takes with a proposal, so many working days ago. */
interface Step {
  ago: number;
  by: string;
  take: (act: Act, id: string) => Promise<{ id: string }>;
}

/** Proposals of the market administration of 柯城区 and what becomes of them by the act's time: published, approved, late in review, sent back, before the government. */
export async function adjustmentsOf(stage: Stage, { db, at }: Act): Promise<AsyncGenerator<Date, void>[]> {
  const today = dayInChina(at);
  const organ = organCode('330802-scjg');
  const [first, second, third, fourth, fifth] = await ownEntries(db, organ, today);
  const ago = (n: number): string => addWorkdays(today, -n);
  const from = addDays(today, 20);
  const shorter = (entry: PowerEntry): PowerEntry => ({ ...entry, promisedLimit: { n: 1, unit: 'workday' } });
  const propose = (workdaysAgo: number, causeKind: string, cause: string, arose: number, change: ProposedChange): Step =>
    ({ ago: workdaysAgo, by: proposer, take: (act) => proposeAdjustment(act, { organ, causeKind, cause, causeArose: ago(arose), changes: [change] }) });
  const review = (office: 'list' | 'legal', workdaysAgo: number, reasons: string = pass[office].told, outcome: 'pass' | 'return' = 'pass'): Step =>
    ({ ago: workdaysAgo, by: pass[office].by, take: (act, id) => reviewAdjustment(act, { id, office, outcome, reasons }) });
  const publish = (workdaysAgo: number): Step => ({ ago: workdaysAgo, by: pass.list.by, take: (act, id) => publishAdjustment(act, { id }) });
  const proposals: readonly (readonly Step[])[] = [
    [propose(25, 'limitChanged', '审批流程精简，承诺时限压缩为 1 个工作日。', 30, { change: 'change', code: first!.code, entry: shorter(first!), from: ago(10) }), review('list', 20), review('legal', 18), publish(16)],
    [propose(15, 'lawRepealed', '上位法修订，拟取消这一项。', 18, { change: 'cancel', code: second!.code, from }), review('legal', 9, '修订后的条文仍保留这一项，请核对依据后再申请。', 'return')],
    // Nineteen working days ago: the fifteen have passed, and the day itself says so.
    [propose(19, 'unitChanged', '承办机构由行政审批科调整为政务服务科。', 32, { change: 'change', code: third!.code, entry: { ...third!, undertakingUnit: '政务服务科' }, from }), review('list', 12)],
    [propose(8, 'limitChanged', '实行告知承诺，承诺时限压缩为 1 个工作日。', 11, { change: 'change', code: fourth!.code, entry: shorter(fourth!), from }), review('legal', 4), review('list', 1)],
    [propose(6, 'lawRepealed', '设定这一项的规定已经废止。', 9, { change: 'cancel', code: fifth!.code, from }), review('list', 3), review('legal', 2)],
  ];
  return proposals.map((steps) => stepsOf(stage, steps, ago));
}

async function* stepsOf(stage: Stage, steps: readonly Step[], dayOf: (ago: number) => string): AsyncGenerator<Date, void> {
  let id = '';
  for (const { ago, by, take } of steps) {
    const at = new Date(startOfDay(dayOf(ago)).getTime() + 9.5 * 3_600_000);
    yield at;
    const act = stage.act(by);
    const taken = await take(act, id);
    id ||= taken.id;
  }
}

/** Entries of a body that the demo's cases do not begin with: the last of its list. */
async function ownEntries(db: Db, organ: string, on: string): Promise<PowerEntry[]> {
  const { rows } = await listPowers(db, { on, organ });
  const found: PowerEntry[] = [];
  for (const { code } of rows.toReversed()) found.push((await getPower(db, code)).entry);
  return found.filter(({ name, promisedLimit }) => name !== '食品经营许可' && !(promisedLimit?.unit === 'instant' || promisedLimit?.n === 1)).slice(0, 5);
}
