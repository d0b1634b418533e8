import type { Organ } from '#government';
import { basicCode, implementingCode, type ItemTypeCode, type LevelCode } from '../codes.ts';
import type { PowerEntry } from '../power.ts';
import { listColumns } from './columns.ts';
import { writeListRow } from './list-row.ts';
import type { FaultKind } from './sheet.ts';

/** A fault that is planted into the cells of a good row, so that exactly this one is found. */
type Plant = (cells: Record<string, string>) => void;

const plants: Readonly<Partial<Record<FaultKind, readonly Plant[]>>> = {
  missing: [(c) => void (c['supervisionTelephone'] = ''), (c) => void (c['undertakingUnit'] = ' '), (c) => void (c['name'] = '')],
  creditCode: [(c) => void (c['organ'] = `${c['organ']!.slice(0, 17)}${c['organ']!.endsWith('0') ? '1' : '0'}`), (c) => void (c['organ'] = c['organ']!.slice(0, 12))],
  // A credit code that checks and that no organ of the register has.
  organ: [(c) => void (c['organ'] = '91330100799655058B')],
  organName: [(c) => void (c['organName'] = '不存在的局')],
  code: [(c) => void (c['code'] += '；')],
  type: [(c) => void (c['type'] = '行政批准')],
  level: [(c) => void (c['level'] = '街区级')],
  choice: [(c) => void (c['source'] = '自己定的'), (c) => void (c['channels'] = '飞鸽传书')],
  basisMissing: [(c) => void (c['bases'] = '')],
  basis: [(c) => void (c['bases'] = '某条例||3||曾经规定|行政法规|2001-01-01|2020-01-01'), (c) => void (c['bases'] = '行政许可法')],
  promisedOverStatutory: [(c) => Object.assign(c, { statutory: '10', statutoryUnit: '工作日', promised: '11', promisedUnit: '工作日' }), (c) => Object.assign(c, { statutory: '10', statutoryUnit: '工作日', promised: '2', promisedUnit: '月' })],
  limit: [(c) => void (c['statutory'] = '二十'), (c) => Object.assign(c, { promised: '3.5' })],
  vague: [(c) => void (c['materials'] = '其他材料|是'), (c) => void (c['conditions'] = '按相关规定办理')],
  repeated: [(c) => void (c['conditions'] = '有固定场所\n有固定场所')],
  date: [(c) => void (c['bases'] = '行政许可法||12||可以设定行政许可|法律|2019-13-40')],
  tooLong: [(c) => void (c['name'] = '长'.repeat(201)), (c) => void (c['undertakingUnit'] = '科'.repeat(101))],
  cell: [(c) => void (c['organ'] = '1.13308E+17'), (c) => void (c['topic'] = '#N/A')],
  shape: [(c) => void (c['materials'] = '身份证|也许')],
};

/** A sheet made from a seed: its cells by row, and what was planted in it. */
export interface DirtySheet {
  heads: string[];
  rows(): Generator<string[]>;
  good: number;
  planted: Partial<Record<FaultKind, number>>;
}

/** A sheet of so many rows, about one in eight with a fault: the same from the same seed, each fault counted. */
export function dirtySheet(n: number, seed: number, organs: readonly Organ[]): DirtySheet {
  const kinds = [...(Object.keys(plants) as FaultKind[]), 'duplicateCode' as const];
  const planted: DirtySheet['planted'] = {};
  const plan: (FaultKind | undefined)[] = [];
  const random = randomFrom(seed);
  for (let i = 0; i < n; i++) {
    // A code can be there twice only when it was there once, in a row whose code is right.
    const kind = random() < 1 / 8 ? kinds[Math.floor(random() * kinds.length)] : undefined;
    const able = kind === 'duplicateCode' && !(i > 0 && plan[i - 1] === undefined) ? undefined : kind;
    plan.push(able);
    if (able) planted[able] = (planted[able] ?? 0) + 1;
  }
  return { heads: listColumns.map(({ head }) => head['zh-CN']), rows: () => rowsOf(plan, random, organs), good: plan.filter((kind) => kind === undefined).length, planted };
}

function* rowsOf(plan: readonly (FaultKind | undefined)[], random: () => number, organs: readonly Organ[]): Generator<string[]> {
  let before: Record<string, string> = {};
  for (const [i, kind] of plan.entries()) {
    const cells = kind === 'duplicateCode' ? { ...before } : writeListRow(goodEntry(i, organs[i % organs.length]!));
    const ways = kind && kind !== 'duplicateCode' ? plants[kind]! : [];
    ways[Math.floor(random() * ways.length)]?.(cells);
    before = cells;
    yield listColumns.map(({ key }) => cells[key] ?? '');
  }
}

/** An entry that may be published, of a power that no list has; as long as real ones are. */
export function goodEntry(i: number, organ: Organ): PowerEntry {
  const type = (['01', '02', '06', '07', '10'] as ItemTypeCode[])[i % 5]!;
  const level = ({ national: '1', province: '2', prefecture: '3', county: '4', township: '5', village: '6' } as Record<string, LevelCode>)[organ.level] ?? '4';
  const basic = basicCode({ region2: '33', type, main5: String(10_000 + (i % 90_000)), sub3: '00Y' });
  return {
    code: implementingCode({ creditCode: organ.code, level, basic }),
    name: `第${i}项经营场所变更登记与监督管理`,
    type,
    bases: [
      { law: '行政许可法', documentNumber: '主席令第七号', article: 12, paragraph: 1, gist: '直接涉及国家安全、公共安全、经济宏观调控、生态环境保护的事项可以设定行政许可', rank: 'law', inForceFrom: '2004-07-01' },
      { law: '优化营商环境条例', documentNumber: '国务院令第722号', article: 35, gist: `政务服务事项应当编制目录并公开，第${i}项从其规定`, rank: 'regulation', inForceFrom: '2020-01-01' },
    ],
    body: { organ: organ.code, name: organ.name, nature: '1' },
    undertakingUnit: '行政审批科',
    level,
    source: '1',
    topic: '准营准办',
    conditions: ['有与经营规模相适应的固定场所', '有健全的管理制度和合格的从业人员', `符合第${i}项技术规范的要求`],
    materials: [{ name: '申请书', required: true }, { name: '营业执照复印件', required: true }, { name: '场所平面图', required: true }, { name: '授权委托书', required: false }],
    channels: ['1', '2'],
    duties: [
      { stage: '受理', text: '公示应当提交的材料，一次性告知补正的全部内容，依法受理或者不予受理', basis: '行政许可法第三十二条' },
      { stage: '审查', text: '对申请材料进行审查，需要现场核查的指派两名以上工作人员', basis: '行政许可法第三十四条' },
      { stage: '决定', text: '在法定期限内作出准予或者不予许可的决定，不予许可的说明理由', basis: '行政许可法第三十八条' },
      { stage: '送达', text: '自作出决定之日起十日内送达', basis: '行政许可法第四十四条' },
    ],
    accountability: [{ text: '对符合法定条件的申请不予受理的', basis: '行政许可法第七十二条' }, { text: '不在法定期限内作出决定的', basis: '行政许可法第七十四条' }],
    supervision: { unit: '政务服务监督中心', telephone: '0570-12345' },
    remedies: { reconsideration: '自知道之日起 60 日内向本级人民政府申请', litigation: '自知道之日起 6 个月内向人民法院起诉' },
    statutoryLimit: { n: 20, unit: 'workday', basis: '行政许可法第四十二条' },
    promisedLimit: { n: 5, unit: 'workday' },
  };
}

// Mulberry32: small, and the same everywhere.
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
