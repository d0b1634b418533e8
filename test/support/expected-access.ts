import { accessTable } from './access-table.ts';

/** How somebody stands to a thing. */
export type Relation = 'owner' | 'handler' | 'watcher' | 'grantor' | 'keeper';

export interface Expectation {
  who: readonly string[];
  whose: readonly Relation[];
}

/** The table by method and address. */
export const expectedAccess: ReadonlyMap<string, Expectation> = new Map(
  accessTable.trim().split('\n').map((line) => {
    const [method, path, who, ...whose] = line.split(/\s+/);
    return [`${method} ${path}`, { who: who!.split('+'), whose: whose as Relation[] }];
  }),
);

/** Roles of everybody who tries, as the register of the demo gives them, written here once more. */
export const actors: Readonly<Record<string, readonly string[]>> = {
  anyone: [],
  linxiaolan: ['citizen'], zhengqiuhe: ['citizen'], xuruochuan: ['citizen'], hejingyi: ['citizen'], 'former-agent': ['citizen'],
  zhoumin: ['clerk'], chenliqun: ['examiner'], fangzhiyuan: ['examiner'], yewenqing: ['head'], 'elsewhere-clerk': ['clerk'], 'elsewhere-examiner': ['examiner'],
  yuzhihe: ['powerProposer'], hemingli: ['listReviewer'], fangzhengping: ['legalReviewer'], jinshian: ['governmentApprover'],
  wujing: ['supervisor'], shenyanqing: ['listManager'], suyingxue: ['editor'], gaoyuan: ['systemAdmin'], luoanning: ['securityAdmin'], panmingjian: ['auditAdmin'],
};

type People = Readonly<Record<Relation, readonly string[]>>;

// The mandate that is tried is the company's.
const grantor = ['xuruochuan'];
const keeper = ['shenyanqing'];

/** Who stands how to the things of 林晓岚, handled in 柯城区. */
export const aroundA: People = { owner: ['linxiaolan'], handler: ['zhoumin', 'chenliqun', 'fangzhiyuan', 'yewenqing'], watcher: ['wujing'], grantor, keeper };
/** Who stands how to the case of 云上歌舞娱乐, sent in by its agent and handled in 衢江区. */
export const aroundCompany: People = { owner: ['xuruochuan', 'hejingyi'], handler: ['elsewhere-clerk', 'elsewhere-examiner'], watcher: ['wujing'], grantor, keeper };

/** What somebody is to get: a status, or that it is let through to the rule itself. */
export function expectedStatus(route: string, login: string, around: People): number | 'through' {
  const expectation = expectedAccess.get(route);
  if (!expectation) throw new Error(`${route}: say in test/support/access-table.ts who may`);
  const { who, whose } = expectation;
  if (who[0] !== 'everyone' && login === 'anyone') return route.startsWith('get /') && !route.startsWith('get /api/') ? 303 : 401;
  if (!['everyone', 'signed'].includes(who[0]!) && !actors[login]!.some((role) => who.includes(role))) return 403;
  if (whose.length > 0 && !whose.some((relation) => around[relation].includes(login))) return 404;
  return 'through';
}

/** The marks that somebody may come to see: what was filled in and handed in is closed to who only watches; what officers wrote, and what stands on the face of a licence, is not. */
export function maySee(login: string): (mark: string) => boolean {
  const seen = new Set(Object.entries({ A: aroundA, E: aroundCompany }).flatMap(([name, { owner, handler, watcher }]) => [
    ...([...owner, ...handler, ...watcher].includes(login) ? [`face-${name}`] : []),
    ...([...owner, ...handler].includes(login) ? [`filled-${name}`, `file-${name}`, `told-${name}`] : []),
    ...(watcher.includes(login) ? [`told-${name}`] : []),
    ...(owner.includes(login) ? [`own-${name}`] : []),
  ]));
  return (mark) => seen.has(mark);
}
