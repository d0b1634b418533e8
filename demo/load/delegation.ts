import { type PowerEntry, publishPowers } from '#authority';
import type { Act } from '#platform/act.ts';
import register from '../quzhou/organs.json' with { type: 'json' };
import type { DelegationInput } from '../../src/authority/delegation/check-delegation.ts';
import { delegatePowers } from '../../src/authority/delegation/delegate-power.ts';
import { codeOf, entryOf, listBegins, organsOf, particularsOf, processOf, sourceIn, typeset, writtenItems, type WrittenItem, type WrittenOrgan } from './authority.ts';

const organs = new Map(register.organs.map((organ) => [organ.id, organ]));
const counties = ['330802', '330803', '330822', '330824', '330825', '330881'];

const itemOf = (id: string): WrittenItem => writtenItems.find((item) => item.id === `330800-${id}`)!;
const organOf = (id: string): WrittenOrgan => organs.get(id)!;
const countyOf = (organ: WrittenOrgan): string => organ.division.slice(0, 6);

// Whose department of the county entrusts what the townships' centres do (data: only a township's entrusted window is named).
const entrusting: Readonly<Record<string, string>> = { 'QR-004': 'ga', 'QR-005': 'ga', 'QR-006': 'ga', 'QR-008': 'ga', 'GG-002': 'wj', 'GG-017': 'tyjr', 'GG-018': 'mz', 'GG-022': 'wj' };

/** Entries that the data does not name: of the county departments that entrust, and of the townships that receive a part of a power. */
const received = [
  // 森林法 57: trees of villagers' own and contracted hills, by the county or the township government that it entrusts.
  { item: 'XK-035', receivers: ['330802100-gov', '330802101-gov', '330802209-gov'], source: '5' },
  { item: 'QT-004', receivers: ['330802006-gov'], source: '2' },
  // 行政处罚法 24: to townships and subdistricts that can take it over.
  { item: 'CF-001', receivers: ['330802101-gov'], source: '2' },
] as const;

/** Loads by which instruments, all of them invented, powers of the demo jurisdiction came to the bodies that do not hold them by law. */
export async function loadDelegations(act: Act): Promise<void> {
  const entry = (item: WrittenItem, organ: WrittenOrgan, source: PowerEntry['source']): PowerEntry => {
    // Published before, with the entries of the data: the last version is the same.
    return { ...entryOf(item, organ, { id: processOf(item).id, version: 1 }), ...particularsOf(item), source: source! };
  };
  const givers = Object.entries(entrusting).flatMap(([id, department]) => counties.map((county) => entry(itemOf(id), organOf(`${county}-${department}`), '1')));
  const takers = received.flatMap(({ item, receivers, source }) => receivers.map((id) => entry(itemOf(item), organOf(id), source)));
  await publishPowers(act, [...givers, ...takers], { from: listBegins, cause: '首次公布' });
  await delegatePowers(act, [...handedDown(), ...entrusted()]);
}

function instrument(item: WrittenItem, giver: WrittenOrgan, receiver: WrittenOrgan, said: Partial<DelegationInput> & Pick<DelegationInput, 'kind'>): DelegationInput {
  const [basis] = entryOf(item, giver, { id: codeOf(item), version: 1 }).bases;
  const verb = said.kind === 'entrust' ? '委托办理' : '下放';
  const serial = Number(item.id.slice(-3));
  return {
    giver: giver.creditCode, receiver: receiver.creditCode, power: codeOf(item), basis: basis!, mayPassOn: false, inForceFrom: listBegins,
    document: { title: `关于${verb}“${typeset(item.name)}”的决定（演示）`, number: `${giver.levelCode === '2' ? '浙' : '衢'}演〔2024〕${serial}号` },
    ...said,
  };
}

// Province, city, county and one subdistrict, one after the other.
function handedDown(): DelegationInput[] {
  const filing = itemOf('QT-004');
  const [province, city] = [organOf('33-fg'), organOf('3308-fg')];
  const [county, subdistrict] = [organOf('330802-fg'), organOf('330802006-gov')];
  const penalty = itemOf('CF-001');
  return [
    instrument(filing, province, city, { kind: 'handDown', mayPassOn: true }),
    ...counties.map((code) => instrument(filing, city, organOf(`${code}-fg`), { kind: 'handDown', mayPassOn: true })),
    instrument(filing, county, subdistrict, { kind: 'handDown' }),
    instrument(penalty, organOf('330802-scjg'), organOf('330802101-gov'), { kind: 'handDown', basis: { law: '行政处罚法', article: 24, gist: '省、自治区、直辖市可以决定将县级人民政府部门的行政处罚权交由能够有效承接的乡镇人民政府、街道办事处行使', rank: 'law' } }),
  ];
}

function entrusted(): DelegationInput[] {
  const centres = Object.entries(entrusting).flatMap(([id, department]) =>
    organsOf(itemOf(id)).filter((organ) => organ.nature === '3').map((organ) => instrument(itemOf(id), organOf(`${countyOf(organ)}-${department}`), organ, { kind: 'entrust' })),
  );
  const relief = itemOf('JF-003');
  const townships = organsOf(relief).filter((organ) => sourceIn(relief, organ) === '5').map((organ) => instrument(relief, organOf(`${countyOf(organ)}-mz`), organ, { kind: 'entrust', basis: { law: '社会救助暂行办法', article: 48, gist: '救助金额较小的，县级人民政府民政部门可以委托乡镇人民政府、街道办事处审批', rank: 'rule' } }));
  const travel = itemOf('XK-045');
  const trees = itemOf('XK-035');
  const hills = { law: '森林法', article: 57, gist: '农村居民采伐自留山和个人承包集体林地上的林木，由县级人民政府林业主管部门或者其委托的乡镇人民政府核发采伐许可证', rank: 'law' } as const;
  const branch = organOf('330802-zrzy');
  return [
    ...centres,
    ...townships,
    instrument(travel, organOf('33-wglt'), organOf('3308-wglt'), { kind: 'entrust', basis: { law: '旅行社条例', article: 7, gist: '向省级旅游行政管理部门或者其委托的设区的市级旅游行政管理部门提出申请', rank: 'regulation' } }),
    instrument(trees, branch, organOf('330802100-gov'), { kind: 'entrust', basis: hills }),
    instrument(trees, branch, organOf('330802101-gov'), { kind: 'entrust', basis: hills }),
    // Its term is over, so that everyone can see what a broken chain looks like.
    instrument(trees, branch, organOf('330802209-gov'), { kind: 'entrust', basis: hills, inForceTo: '2026-01-01' }),
  ];
}
