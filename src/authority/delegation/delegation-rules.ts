import type { LegalBasis } from '#platform/errors.ts';
import type { Organ } from '#government';
import type { BodyNatureCode, ItemTypeCode } from '../codes.ts';
import type { PowerBasis } from '../power.ts';
import type { DelegationKind } from './delegation.ts';

/** What the law says on giving a power of some types in one way, from a day on: the matrix of type, kind and nature. */
export interface DelegationRule {
  kind: DelegationKind;
  /** All other types, where none is named. */
  types?: readonly ItemTypeCode[];
  /** In force from the first day, until the day before the second. */
  from: string;
  to?: string;
  /** Natures of the bodies that may receive it; none: it may not be given so at all. */
  natures: readonly BodyNatureCode[];
  /** Levels at which it may be received, where the law limits them. */
  levels?: readonly Organ['level'][];
  /** From which level it may come, where the law limits it. */
  givers?: readonly Organ['level'][];
  /** Whether the law lets the receiver give it on, if the instrument does. */
  mayBePassedOn: boolean;
  /** Ranks of the law on which the instrument must rest, where the law asks for one. */
  ranks?: readonly NonNullable<PowerBasis['rank']>[];
  /** The instrument must say how the receiver fulfils the law's conditions. */
  mustFulfil?: LegalBasis;
  basis: LegalBasis;
}

const licensing = '2004-07-01';
const penalties1996 = '1996-10-01';
const penalties2021 = '2021-07-15';
const coercion = '2012-01-01';
const litigation2015 = '2015-05-01';
const everyBody: readonly BodyNatureCode[] = ['1', '2', '3'];

/** The rules with the days from which they hold; a later law is a further row, never a changed one. */
export const delegationRules: readonly DelegationRule[] = [
  // Entrusting 委托: in the giver's name, on the giver's responsibility.
  { kind: 'entrust', types: ['01'], from: licensing, natures: ['1'], mayBePassedOn: false, ranks: ['law', 'regulation', 'localRegulation', 'rule'], basis: { law: '行政许可法', article: 24, gist: '行政机关依照法律、法规、规章的规定，可以委托其他行政机关实施行政许可；受委托行政机关不得再委托其他组织或者个人' } },
  { kind: 'entrust', types: ['02'], from: penalties1996, to: penalties2021, natures: ['2', '3'], mayBePassedOn: false, mustFulfil: { law: '行政处罚法（1996）', article: 19, gist: '受委托组织须是依法成立的管理公共事务的事业组织' }, basis: { law: '行政处罚法（1996）', article: 18, gist: '只能委托符合条件的组织实施行政处罚；受委托组织不得再委托' } },
  { kind: 'entrust', types: ['02'], from: penalties2021, natures: everyBody, mayBePassedOn: false, ranks: ['law', 'regulation', 'localRegulation', 'rule'], mustFulfil: { law: '行政处罚法', article: 21, gist: '受委托组织须依法成立并具有管理公共事务职能，有取得行政执法资格的人员和相应的技术条件' }, basis: { law: '行政处罚法', article: 20, gist: '只能书面委托符合第二十一条条件的组织；受委托组织不得再委托其他组织或者个人' } },
  { kind: 'entrust', types: ['03'], from: coercion, natures: [], mayBePassedOn: false, basis: { law: '行政强制法', article: 17, gist: '行政强制措施权不得委托' } },
  { kind: 'entrust', types: ['20'], from: litigation2015, natures: [...everyBody, '9'], mayBePassedOn: false, basis: { law: '行政诉讼法', article: 26, gist: '受委托组织的行为由委托的行政机关负责：受托者没有可以再给的权力' } },
  { kind: 'entrust', from: '1990-10-01', to: litigation2015, natures: everyBody, mayBePassedOn: false, basis: { law: '行政诉讼法（1989）', article: 25, gist: '由行政机关委托的组织所作的行为，委托的行政机关是被告：受托者没有可以再给的权力' } },
  { kind: 'entrust', from: litigation2015, natures: everyBody, mayBePassedOn: false, basis: { law: '行政诉讼法', article: 26, gist: '行政机关委托的组织所作的行政行为，委托的行政机关是被告：受托者没有可以再给的权力' } },
  // Authorising 授权: in the receiver's own name, by law or regulation only.
  { kind: 'authorise', types: ['01'], from: licensing, natures: ['2'], mayBePassedOn: true, ranks: ['law', 'regulation', 'localRegulation'], basis: { law: '行政许可法', article: 23, gist: '法律、法规授权的具有管理公共事务职能的组织，在法定授权范围内以自己的名义实施行政许可' } },
  { kind: 'authorise', types: ['02'], from: penalties1996, to: penalties2021, natures: ['2'], mayBePassedOn: true, ranks: ['law', 'regulation', 'localRegulation'], basis: { law: '行政处罚法（1996）', article: 17, gist: '法律、法规授权的具有管理公共事务职能的组织可以在法定授权范围内实施行政处罚' } },
  { kind: 'authorise', types: ['02'], from: penalties2021, natures: ['2'], mayBePassedOn: true, ranks: ['law', 'regulation', 'localRegulation'], basis: { law: '行政处罚法', article: 19, gist: '法律、法规授权的具有管理公共事务职能的组织可以在法定授权范围内实施行政处罚' } },
  { kind: 'authorise', types: ['03'], from: coercion, natures: ['2'], mayBePassedOn: false, ranks: ['law', 'regulation'], basis: { law: '行政强制法', article: 70, gist: '法律、行政法规授权的具有管理公共事务职能的组织在法定授权范围内以自己的名义实施行政强制' } },
  { kind: 'authorise', from: litigation2015, natures: ['2'], mayBePassedOn: true, ranks: ['law', 'regulation', 'localRegulation', 'rule'], basis: { law: '行政诉讼法', article: 2, gist: '法律、法规、规章授权的组织作出的行政行为，由该组织负责' } },
  // Handing down 下放: the lower organ holds it from then on in its own name.
  { kind: 'handDown', types: ['02'], from: penalties1996, to: penalties2021, natures: ['1'], levels: ['prefecture', 'county'], mayBePassedOn: true, basis: { law: '行政处罚法（1996）', article: 20, gist: '行政处罚由县级以上地方人民政府具有行政处罚权的行政机关管辖' } },
  { kind: 'handDown', types: ['02'], from: penalties2021, natures: ['1'], levels: ['prefecture', 'county'], mayBePassedOn: true, basis: { law: '行政处罚法', article: 23, gist: '行政处罚由县级以上地方人民政府具有行政处罚权的行政机关管辖' } },
  { kind: 'handDown', types: ['02'], from: penalties2021, natures: ['1'], levels: ['township'], givers: ['county'], mayBePassedOn: false, basis: { law: '行政处罚法', article: 24, gist: '省、自治区、直辖市可以决定将县级人民政府部门的行政处罚权交由能够有效承接的乡镇人民政府、街道办事处行使' } },
  { kind: 'handDown', types: ['03'], from: coercion, natures: [], mayBePassedOn: false, basis: { law: '行政强制法', article: 17, gist: '行政强制措施由法律、法规规定的行政机关在法定职权范围内实施' } },
  { kind: 'handDown', types: ['01'], from: licensing, natures: ['1'], mayBePassedOn: true, basis: { law: '行政许可法', article: 22, gist: '行政许可由具有行政许可权的行政机关在其法定职权范围内实施' } },
  // The year is that of the document's number.
  { kind: 'handDown', from: '2015-01-01', natures: ['1', '2'], mayBePassedOn: true, basis: { law: '中办发〔2015〕21号', gist: '下级政府更方便有效实施的职权，应当下放给下级' } },
];

/** The rules on giving a power of a type in one way on a day; where the law names the type, only those that do. */
export function rulesOn(kind: DelegationKind, type: ItemTypeCode, day: string): DelegationRule[] {
  const held = delegationRules.filter((rule) => rule.kind === kind && rule.from <= day && (rule.to === undefined || day < rule.to));
  const special = held.filter(({ types }) => types?.includes(type));
  return special.length > 0 || typesWithRules.has(type) ? special : held.filter(({ types }) => types === undefined);
}

// Licences, penalties and coercion have laws of their own: before those there is no rule, and nothing is given.
const typesWithRules: ReadonlySet<ItemTypeCode> = new Set(['01', '02', '03']);
