import { type Said, said } from '#platform/i18n.ts';

/** What a proposal does to an entry: 新增, 变更, 取消, 下放. */
export const changeKinds = {
  add: said('新增', 'Add'),
  change: said('变更', 'Change'),
  cancel: said('取消', 'Cancel'),
  delegate: said('下放', 'Delegate'),
} as const satisfies Record<string, Said>;

export type ChangeKind = keyof typeof changeKinds;

/** A cause for which the list may be adjusted, and the changes that it bears. */
export interface CauseOfAdjustment {
  bears: readonly ChangeKind[];
  name: Said;
}

/** A list of causes as it holds from a day on; proposals keep the version under which they were made. */
export interface CauseList {
  version: number;
  from: string;
  causes: Readonly<Record<string, CauseOfAdjustment>>;
}

const cause = (bears: readonly ChangeKind[], zh: string, en: string): CauseOfAdjustment => ({ bears, name: said(zh, en) });
const ends: readonly ChangeKind[] = ['cancel', 'delegate'];

// The causes of the local measures on dynamic adjustment (such as those of 濮阳 and 白城); a later list is added, never written over.
const lists: readonly CauseList[] = [
  {
    version: 1,
    from: '2015-03-24',
    causes: {
      lawEnacted: cause(['add'], '法律、法规、规章颁布或者修订', 'A law, regulation or rule was enacted or amended'),
      delegatedFromAbove: cause(['add'], '承接上级下放的职权', 'A power was delegated from above'),
      dutiesAdded: cause(['add'], '部门职能调整，增加职权', 'The department’s functions changed and brought a power'),
      lawRepealed: cause(ends, '法律、法规、规章废止或者修订', 'A law, regulation or rule was repealed or amended'),
      cancelledAbove: cause(ends, '上级机关取消', 'The superior body cancelled it'),
      dutiesRemoved: cause(ends, '部门职能调整，不再行使', 'The department’s functions changed and it is no longer exercised'),
      selfRegulation: cause(ends, '市场机制能够调节、行业能够自律', 'The market or self-regulation suffices'),
      betterBelow: cause(ends, '由基层管理更方便有效', 'It is better done at the grass roots'),
      basisChanged: cause(['change'], '行使依据变化', 'The legal basis changed'),
      nameChanged: cause(['change'], '职权名称变化', 'The name changed'),
      bodyChanged: cause(['change'], '行使主体变化', 'The exercising body changed'),
      unitChanged: cause(['change'], '承办机构变化', 'The undertaking unit changed'),
      limitChanged: cause(['change'], '办理时限变化', 'The time limit changed'),
      feeChanged: cause(['change'], '收费变化', 'The fee changed'),
      mergedOrSplit: cause(['change'], '职权合并或者分设', 'Powers were merged or split'),
      flowChanged: cause(['change'], '运行流程变化', 'The flow changed'),
    },
  },
];

/** The list of causes that holds on a day. */
export function causesOn(day: string): CauseList {
  return lists.findLast(({ from }) => from <= day) ?? lists[0]!;
}

/** The name of a cause in the version under which a proposal was made. */
export function causeName(version: number, key: string): Said {
  return lists.find((list) => list.version === version)?.causes[key]?.name ?? said(key, key);
}
