import fc from 'fast-check';
import { createPost, type Organ, type Role } from '#government';
import { openAccount } from '#identity';
import type { Act } from '#platform/act.ts';
import { basicCode, implementingCode } from '../../src/authority/codes.ts';
import { buildLadder, ladderEntry } from '../../src/authority/delegation/factory.ts';
import { buildEntry } from '../../src/authority/factory.ts';
import type { PowerEntry } from '../../src/authority/power.ts';
import { type PowerAct, powerActs } from '../../src/authority/rights.ts';

/** What is wrong with an act that is entered although, or other than, the door let it through. */
export const plantings = ['none', 'anyway', 'wrongVersion', 'alteredHash', 'unnamed', 'unknownKind', 'byCitizen'] as const;
export type Planting = (typeof plantings)[number];

/** Something that happens to a list, its officers and their acts; `hours` after what happened before. */
export type Happening = { hours: number } & (
  | { kind: 'publish'; power: number; wording: number; inDays: number }
  | { kind: 'repeal'; power: number; inDays: number }
  | { kind: 'appoint'; officer: number; post: number; inDays: number; forDays: number | null }
  | { kind: 'end'; holding: number }
  | { kind: 'switch'; officer: number }
  | { kind: 'delegate'; pair: number; inDays: number; forDays: number | null }
  | { kind: 'endDelegation'; delegation: number; inDays: number }
  | { kind: 'act'; officer: number; power: number; to: PowerAct; division: string | null; planting: Planting }
);

export const counts = { powers: 8, officers: 5, posts: 10 } as const;

const below = (n: number): fc.Arbitrary<number> => fc.nat({ max: n - 1 });
const hours = fc.integer({ min: 0, max: 30 });
const inDays = fc.integer({ min: -2, max: 12 });
const act = fc.record({
  kind: fc.constant('act' as const), hours, officer: below(counts.officers), power: below(counts.powers), to: fc.constantFrom(...(Object.keys(powerActs) as PowerAct[])),
  division: fc.constantFrom(null, '330802005000', '330803001000'),
  planting: fc.oneof({ weight: 5, arbitrary: fc.constant('none' as const) }, { weight: 4, arbitrary: fc.constant('anyway' as const) }, { weight: 2, arbitrary: fc.constantFrom(...plantings) }),
});

/** Random courses of a list: mostly acts, between them publications, repeals, appointments, their ends, accounts closed and opened. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 16, arbitrary: act },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const), hours, power: below(counts.powers), wording: below(4), inDays }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeal' as const), hours, power: below(counts.powers), inDays }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('appoint' as const), hours, officer: below(counts.officers), post: below(counts.posts), inDays, forDays: fc.option(below(30)) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), hours, holding: below(12) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delegate' as const), hours, pair: below(4), inDays, forDays: fc.option(fc.integer({ min: 1, max: 30 })) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('endDelegation' as const), hours, delegation: below(6), inDays }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('switch' as const), hours: below(4), officer: below(counts.officers) }) },
  ),
  { minLength: 130, maxLength: 150, size: 'max' },
);

/** Four bodies one below the other, their powers by law and by delegation, posts of every kind, and officers who hold none yet. */
export interface Ground {
  entries: PowerEntry[];
  /** Who may give the delegated power to whom. */
  pairs: [giver: Organ, receiver: Organ][];
  posts: string[];
  officers: string[];
}

export async function buildGround(act: Act): Promise<Ground> {
  const { province, city, county, other } = await buildLadder(act);
  const byLaw = [county, other].flatMap((organ) => [1, 2].map((n) => entryOf(organ.code, n)));
  const delegated = [ladderEntry(province), ...[city, county, other].map((organ) => ladderEntry(organ, { source: '2' }))];
  const posts: string[] = [];
  const kinds: [Role, string?][] = [['clerk', '330802000000'], ['clerk'], ['examiner'], ['head']];
  for (const { code } of [county, other]) for (const [role, division] of kinds) posts.push(await post(act, code, role, division));
  posts.push(await post(act, county.code, 'supervisor', '330800000000'), await post(act, city.code, 'head'));
  const officers: string[] = [];
  for (let n = 0; n < counts.officers; n++) {
    officers.push((await openAccount(act, { login: `officer${n}`, password: 'slow boat to Quzhou', kind: 'officer', displayName: '周敏' })).id);
  }
  return { entries: [...byLaw, ...delegated], pairs: [[province, city], [city, county], [city, other], [province, other]], posts, officers };
}

async function post(act: Act, organ: string, role: Role, division?: string): Promise<string> {
  const name = `${role} ${division ?? ''}`;
  return (await createPost(act, { organ, role, name, englishName: name, ...(division && { division }) })).id;
}

function entryOf(organ: string, n: number): PowerEntry {
  const basic = basicCode({ region2: '33', type: '01', main5: `0000${n}`, sub3: '000' });
  return buildEntry(organ, { code: implementingCode({ creditCode: organ, level: '4', basic }), name: `许可${n}` });
}

