import type { PowerEntry } from '#authority';
import type { Act } from '#platform/act.ts';
import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import type { ProposedChange } from '../../src/authority/adjustment/check-changes.ts';
import { proposeAdjustment } from '../../src/authority/adjustment/propose-adjustment.ts';
import { publishAdjustment } from '../../src/authority/adjustment/publish-adjustment.ts';
import { reviewAdjustment } from '../../src/authority/adjustment/review-adjustment.ts';
import { noteOverdue } from '../../src/authority/adjustment/timers.ts';
import { getPower } from '../../src/authority/get-power.ts';
import { listPowers } from '../../src/authority/public/list-powers.ts';
import { actorOfLogin } from '../../src/identity/actor-of-login.ts';
import { organCode } from './government.ts';

const proposer = 'yuzhihe';
const pass = { list: { by: 'hemingli', told: '编码、主体、时限均无误。' }, legal: { by: 'fangzhengping', told: '依据现行有效。' } } as const;

/** Loads proposals of the market administration of 柯城区 as they stand at the act's time: published, approved, late in review, sent back, before the government. */
export async function loadAdjustments(act: Act): Promise<void> {
  const today = dayInChina(act.at);
  const organ = organCode('330802-scjg');
  const entries = await ownEntries(act, organ, today);
  const on = async (day: string, login: string): Promise<Act> => ({ ...act, actor: await actorOfLogin(act.db, act.actor.region, login, act.at), at: new Date(startOfDay(day).getTime() + 9.5 * 3_600_000) });
  const ago = (n: number): string => addWorkdays(today, -n);
  const propose = async (workdaysAgo: number, causeKind: string, cause: string, arose: number, change: ProposedChange): Promise<string> =>
    (await proposeAdjustment(await on(ago(workdaysAgo), proposer), { organ, causeKind, cause, causeArose: ago(arose), changes: [change] })).id;
  const review = async (id: string, office: 'list' | 'legal', workdaysAgo: number, reasons: string = pass[office].told, outcome: 'pass' | 'return' = 'pass') =>
    reviewAdjustment(await on(ago(workdaysAgo), pass[office].by), { id, office, outcome, reasons });
  const shorter = (entry: PowerEntry): PowerEntry => ({ ...entry, promisedLimit: { n: 1, unit: 'workday' } });
  const [first, second, third, fourth, fifth] = entries;
  const from = addDays(today, 20);

  const published = await propose(25, 'limitChanged', '审批流程精简，承诺时限压缩为 1 个工作日。', 30, { change: 'change', code: first!.code, entry: shorter(first!), from: ago(10) });
  await review(published, 'list', 20);
  await review(published, 'legal', 18);
  await publishAdjustment(await on(ago(16), 'hemingli'), { id: published });

  const back = await propose(15, 'lawRepealed', '上位法修订，拟取消这一项。', 18, { change: 'cancel', code: second!.code, from });
  await review(back, 'legal', 9, '修订后的条文仍保留这一项，请核对依据后再申请。', 'return');

  // Nineteen working days ago: the fifteen have passed, and the day itself said so.
  const late = await propose(19, 'unitChanged', '承办机构由行政审批科调整为政务服务科。', 32, { change: 'change', code: third!.code, entry: { ...third!, undertakingUnit: '政务服务科' }, from });
  await review(late, 'list', 12);
  await noteOverdue({ ...act, at: new Date(startOfDay(addDays(addWorkdays(ago(19), 15), 1)).getTime() + 1000) }, late);

  const approved = await propose(8, 'limitChanged', '实行告知承诺，承诺时限压缩为 1 个工作日。', 11, { change: 'change', code: fourth!.code, entry: shorter(fourth!), from });
  await review(approved, 'legal', 4);
  await review(approved, 'list', 1);

  const before = await propose(6, 'lawRepealed', '设定这一项的规定已经废止。', 9, { change: 'cancel', code: fifth!.code, from });
  await review(before, 'list', 3);
  await review(before, 'legal', 2);
}

/** Entries of a body that the demo's cases do not begin with: the last of its list. */
async function ownEntries(act: Act, organ: string, on: string): Promise<PowerEntry[]> {
  const { rows } = await listPowers(act.db, { on, organ });
  const found: PowerEntry[] = [];
  for (const { code } of rows.toReversed()) found.push((await getPower(act.db, code)).entry);
  return found.filter(({ name, promisedLimit }) => name !== '食品经营许可' && !(promisedLimit?.unit === 'instant' || promisedLimit?.n === 1)).slice(0, 5);
}
