import { searchItems } from '#catalog';
import type { Act } from '#platform/act.ts';
import { acceptCase } from '../accept-case.ts';
import { askForCorrection } from '../ask-for-correction.ts';
import type { Case } from '../case.ts';
import { decideCase } from '../decide-case.ts';
import { buildCase, type Workshop } from '../factory.ts';
import { getCase } from '../reading/get-case.ts';
import { issueResult } from '../issue-result.ts';
import { reviewCase } from '../review-case.ts';

/** The demo cast by login, and where files and seals come from. */
export interface Cast {
  as(login: string): Promise<Act>;
  deps: Workshop;
  db: Act['db'];
}

/** Code of the food business licence of the demo jurisdiction. */
export async function foodLicence(cast: Pick<Cast, 'db'>): Promise<string> {
  return (await searchItems(cast.db, { q: '食品经营许可' })).rows[0]!.code;
}

type Stop = 'correcting' | 'accepted' | 'inReview' | 'reviewed' | 'decided' | 'issued';

const journey: Readonly<Record<Stop, (cast: Cast, no: string, told?: string) => Promise<Case>>> = {
  correcting: async (cast: Cast, no: string, told?: string) =>
    askForCorrection(await cast.as('zhoumin'), { no, items: [{ about: 'businessArea', what: '按平面图上的尺寸改成实际面积', reason: told ?? '与平面图不一致' }] }, cast.deps.key),
  accepted: async (cast: Cast, no: string) => acceptCase(await cast.as('zhoumin'), { no }, cast.deps.key),
  inReview: async (cast: Cast, no: string, told?: string) => reviewCase(await cast.as('chenliqun'), { no, opinion: 'pass', text: told ?? '材料齐全、符合法定形式' }),
  reviewed: async (cast: Cast, no: string) =>
    reviewCase(await cast.as('fangzhiyuan'), { no, stage: 'inspect', opinion: 'pass', text: '布局与图纸相符', officers: ['方志远', '陈立群'] }),
  decided: async (cast: Cast, no: string, told?: string) => decideCase(await cast.as('yewenqing'), { no, outcome: 'granted', reasons: told ?? '符合法定条件' }, cast.deps.key),
  issued: async (cast: Cast, no: string) => issueResult(await cast.as('zhoumin'), { no }, cast.deps.key),
};

export type Station = 'submitted' | Stop;

const main: readonly Station[] = ['submitted', 'accepted', 'inReview', 'reviewed', 'decided', 'issued'];

/**
 * A food business licence applied for by 林晓岚 in 柯城区 and handled by the cast up to a station, for tests; or a case
 * that is there already, with words of the test's own in what officers write.
 */
export async function buildCaseAt(cast: Cast, station: Station, given?: { no: string; told: string }): Promise<Case> {
  const act = await cast.as('linxiaolan');
  let file = given ? await getCase(act, given.no) : await buildCase(act, cast.deps, { itemCode: await foodLicence(cast), division: '330802000000' });
  const way = station === 'correcting' ? ['submitted', 'correcting'] as const : main.slice(0, main.indexOf(station) + 1);
  for (const stop of way) if (stop !== 'submitted') file = await journey[stop](cast, file.no, given?.told);
  return file;
}
