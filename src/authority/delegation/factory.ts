import { creditCodeFor, establishOrgan, findOrgan, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import type { LevelCode } from '../codes.ts';
import { basicCode, implementingCode, type ItemTypeCode } from '../codes.ts';
import { buildBodies, buildEntry } from '../factory.ts';
import type { PowerEntry } from '../power.ts';
import type { DelegationInput } from './check-delegation.ts';

/** Bodies one below the other, for tests: a province's, a prefecture's, two counties', with a centre and an enterprise of the first county. */
export interface Ladder {
  province: Organ;
  city: Organ;
  county: Organ;
  other: Organ;
  centre: Organ;
  authorised: Organ;
  enterprise: Organ;
}

const rungs: readonly [keyof Ladder, name: string, division: string, level: Organ['level'], nature: Organ['nature']][] = [
  ['province', '浙江省某厅', '330000000000', 'province', '1'],
  ['city', '衢州市某局', '330800000000', 'prefecture', '1'],
  ['county', '柯城区某局', '330802000000', 'county', '1'],
  ['other', '衢江区某局', '330803000000', 'county', '1'],
  ['centre', '柯城区某中心', '330802000000', 'county', '3'],
  ['authorised', '柯城区某协会', '330802000000', 'county', '2'],
  ['enterprise', '柯城区某公司', '330802000000', 'county', '9'],
];

/** The bodies of the ladder, established in their places. */
export async function buildLadder(act: Act): Promise<Ladder> {
  await buildBodies(act);
  const ladder: Partial<Ladder> = {};
  for (const [index, [rung, name, division, level, nature]] of rungs.entries()) {
    const code = creditCodeFor({ registrar: '1', kind: '1', division6: division.slice(0, 6), serial8: `DM00910${index}` });
    const organ: Organ = { code, name, englishName: `The ${rung}’s body`, division, level, kind: 'department', nature, demo: true };
    if (!(await findOrgan(act.db, code))) await establishOrgan(act, organ);
    ladder[rung] = organ;
  }
  return ladder as Ladder;
}

/** The basic code of the ladder's power, of a type. */
export function ladderPower(type: ItemTypeCode = '10'): string {
  return basicCode({ region2: '33', type, main5: '00902', sub3: '000' });
}

const levelCodes: Partial<Record<Organ['level'], LevelCode>> = { province: '2', prefecture: '3', county: '4', township: '5' };

/** An entry of a body of the ladder. */
export function ladderEntry(organ: Organ, changes: Partial<PowerEntry> = {}): PowerEntry {
  const level = levelCodes[organ.level]!;
  const type = changes.type ?? '10';
  return buildEntry(organ.code, {
    code: implementingCode({ creditCode: organ.code, level, basic: ladderPower(type) }), name: '某事项', englishName: 'Some matter', type, level, source: '1',
    body: { organ: organ.code, name: organ.name, englishName: organ.englishName, nature: organ.nature as PowerEntry['body']['nature'] }, ...changes,
  });
}

/** An instrument as it should be: handed down, and to be handed on. */
export function buildInstrument(giver: Organ, receiver: Organ, changes: Partial<DelegationInput> = {}): DelegationInput {
  return {
    kind: 'handDown', giver: giver.code, receiver: receiver.code, power: ladderPower(), mayPassOn: true, inForceFrom: '2026-01-01',
    document: { title: `关于下放某事项的决定`, number: `某发〔2026〕${giver.code.slice(-3)}号` }, basis: { law: '某条例', article: 9, gist: '可以交由下级办理', rank: 'regulation' }, ...changes,
  };
}
