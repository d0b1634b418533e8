import { buildProposal, foodPower } from '../../src/authority/adjustment/factory.ts';
import { publishAdjustment } from '../../src/authority/adjustment/publish-adjustment.ts';
import { reviewAdjustment } from '../../src/authority/adjustment/review-adjustment.ts';
import { listPowers } from '../../src/authority/public/list-powers.ts';
import { buildCaseAt } from '../../src/cases/factory/build-case-at.ts';
import { acceptCase } from '../../src/cases/accept-case.ts';
import { buildCase } from '../../src/cases/factory.ts';
import { deliverResult } from '../../src/cases/deliver-result.ts';
import { reviewCase } from '../../src/cases/review-case.ts';
import { getPower } from '../../src/authority/get-power.ts';
import { publishPower } from '../../src/authority/publish-powers.ts';
import { buildOwedDuty } from '../../src/authority/duties/build-owed-duty.ts';
import { dutyFallsDue } from '../../src/authority/duties/miss-duty.ts';
import { startDraft } from '../../src/cases/drafts/start-draft.ts';
import { suspendCase } from '../../src/cases/suspend-case.ts';
import { askForCorrection } from '../../src/cases/ask-for-correction.ts';
import { type Item, searchItems, getItem } from '#catalog';
import { materialsToHandIn } from '../../src/cases/materials.ts';
import { listApplicants } from '#identity';
import { laySheet } from './laid-sheet.ts';
import { testMoment, type World } from './world.ts';

const kecheng = '330802000000';

/** What the pages of a lively platform show: addresses of things in every state. */
export interface Lively {
  settled: string;
  licence: string;
  code: string;
  reviewed: string;
  correcting: string;
  draft: string;
  item: string;
  process: string;
  power: string;
  duty: string;
  /** Proposals to adjust the power list: one under review, one published. */
  proposal: string;
  adjusted: string;
  sheet: string;
}

/** Items of the market regulation body of 柯城区 that may be applied for, beside the food business licence. */
async function itemsOf(world: World): Promise<string[]> {
  const codes: string[] = [];
  for (let page = 1; page < 9; page++) {
    for (const { code } of (await searchItems(world.db, { division: kecheng, page })).rows) {
      const item = await getItem(world.db, code);
      const here = item.implementations.find(({ division }) => division === kecheng);
      if (item.appliedFor && item.form && item.handling === '承诺件' && here?.organName === '柯城区市场监督管理局' && item.name !== '食品经营许可') codes.push(code);
    }
  }
  return codes;
}

// One material and one answer of the item, each with what is wrong and how to mend it.
function toCorrect(item: Item): { about: string; what: string; reason: string }[] {
  const [material] = materialsToHandIn(item);
  const [field] = Object.keys(item.form!.fields);
  return [
    { about: material!.key, what: '重新上传标出尺寸和用途的一份', reason: '没有标出尺寸和用途' },
    { about: field!, what: '写成证照上的全称', reason: '与证照不一致' },
  ];
}

// A grant that its body has not published, of long ago; another of today.
async function missedDuty(world: World, { power, organ }: { power: string; organ: string }): Promise<string> {
  const today = world.clock.now();
  world.clock.set(new Date(today.getTime() - 60 * 86_400_000));
  const id = await buildOwedDuty(world.act(), { power, organ, subject: 'case:long-ago' });
  world.clock.set(today);
  await dutyFallsDue(world.act(), id);
  await buildOwedDuty(world.act(), { power, organ, subject: 'case:today' });
  return id;
}

// A second version of the power, published and still to come.
async function laterVersion(world: World, code: string): Promise<void> {
  const { entry } = await getPower(world.db, code);
  const changed = { ...entry, promisedLimit: { n: 1, unit: 'workday' as const }, materials: entry.materials!.slice(1), undertakingUnit: '行政审批与政务服务科' };
  await publishPower(world.act(), changed, { from: '2026-04-01', cause: '减材料、压时限' });
}

/** Cases in every state, as they might stand on the day of the aim pictures: one settled, one late, one suspended, one to be corrected. */
export async function livelyPlatform(world: World): Promise<Lively> {
  const { key } = world.deps;
  const days = (n: number) => world.clock.set(new Date(testMoment.getTime() - n * 86_400_000));
  const items = await itemsOf(world);
  days(20);
  const settled = await buildCaseAt(world, 'issued');
  await deliverResult(await world.as('zhoumin'), { no: settled.no, way: 'online', to: '林晓岚' }, key);
  const opened = async (n: number, login: string, itemCode: string): Promise<string> => {
    days(n);
    return (await buildCase(await world.as(login), world.deps, { itemCode, division: kecheng })).no;
  };
  const accepted = async (...given: Parameters<typeof opened>): Promise<string> => {
    const no = await opened(...given);
    await acceptCase(await world.as('zhoumin'), { no }, key);
    return no;
  };
  await accepted(30, 'xuruochuan', items[0]!);
  const suspended = await accepted(6, 'linxiaolan', items[1]!);
  await suspendCase(await world.as('chenliqun'), { no: suspended, ground: 'testing', reason: '抽样检测', days: 5 }, key);
  await accepted(4, 'hejingyi', items[2]!);
  const correcting = await opened(3, 'linxiaolan', items[3]!);
  await askForCorrection(await world.as('zhoumin'), { no: correcting, items: toCorrect(await getItem(world.db, items[3]!)) }, key);
  await opened(0, 'zhengqiuhe', items[4]!);
  days(1);
  const { no: reviewed } = await buildCase(await world.as('xuruochuan'), world.deps, { itemCode: settled.item.code, division: kecheng });
  await acceptCase(await world.as('zhoumin'), { no: reviewed }, key);
  await reviewCase(await world.as('chenliqun'), { no: reviewed, opinion: 'pass', text: '材料齐全，符合法定形式。' });
  days(0);
  const { proposal, adjusted } = await proposals(world);
  const citizen = await world.as('linxiaolan');
  const shop = (await listApplicants(world.db, citizen.actor, '2026-03-12')).find(({ kind }) => kind === 'organisation')!;
  const draft = await startDraft(citizen, { itemCode: settled.item.code, division: kecheng, applicantId: shop.id });
  const duty = await missedDuty(world, settled);
  await laterVersion(world, settled.power);
  const licence = await world.db.selectFrom('licences.licence').select(['id', 'verification_code', 'number']).executeTakeFirstOrThrow();
  return { settled: settled.no, licence: licence.id, code: `${licence.verification_code}?number=${licence.number}`, reviewed, correcting, draft: draft.id, item: settled.item.code, process: settled.process.id, power: settled.power, duty, proposal, adjusted, sheet: await laySheet(world) };
}

/** A proposal that both offices passed and that was published, and another under review, each for an entry of its own. */
async function proposals(world: World): Promise<{ proposal: string; adjusted: string }> {
  const proposer = await world.as('yuzhihe');
  const adjusted = await buildProposal(proposer);
  await reviewAdjustment(await world.as('hemingli'), { id: adjusted, office: 'list', outcome: 'pass', reasons: '依据、主体、时限均无误。' });
  await reviewAdjustment(await world.as('fangzhengping'), { id: adjusted, office: 'legal', outcome: 'pass', reasons: '依据现行有效。' });
  await publishAdjustment(await world.as('hemingli'), { id: adjusted });
  const entry = await foodPower(proposer);
  const { rows } = await listPowers(world.db, { on: '2026-03-12', organ: entry.body.organ });
  const { code } = rows.find((row) => row.code !== entry.code)!;
  const proposal = await buildProposal(proposer, [{ change: 'cancel', code, from: '2026-04-01' }], 'lawRepealed');
  await reviewAdjustment(await world.as('hemingli'), { id: proposal, office: 'list', outcome: 'pass', reasons: '同意取消。' });
  return { proposal, adjusted };
}
