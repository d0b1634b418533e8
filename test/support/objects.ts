import { getItem } from '#catalog';
import { createPost, listOrgans } from '#government';
import { appoint, listApplicants, openAccount } from '#identity';
import { demoPassword } from '../../demo/load-demo.ts';
import { basicCodeOf } from '../../src/authority/basic-code-of.ts';
import { buildProposal } from '../../src/authority/adjustment/factory.ts';
import { buildCaseAt } from '../../src/cases/factory/build-case-at.ts';
import { filesOf } from '../../src/cases/reading/get-case.ts';
import { buildOwedDuty } from '../../src/authority/duties/build-owed-duty.ts';
import { startDraft } from '../../src/cases/drafts/start-draft.ts';
import { laySheet } from './laid-sheet.ts';
import type { World } from './world.ts';

/** One thing of each kind that an address can name, and who may reach it: written here by hand, not taken from the code. */
export interface Objects {
  /** Value of each parameter of a path, by the kind of thing that the route is about. */
  valueOf(object: string, parameter: string): string;
  /** The same in shape, of nothing that exists. */
  inventedOf(object: string, parameter: string): string;
}

const ownersOf: Readonly<Record<string, readonly string[]>> = {
  case: ['linxiaolan', 'zhoumin', 'chenliqun', 'yewenqing', 'wujing'],
  licence: ['linxiaolan', 'zhoumin', 'chenliqun', 'yewenqing', 'wujing'],
  draft: ['linxiaolan'],
  notice: ['linxiaolan'],
  session: ['linxiaolan'],
  mandate: ['xuruochuan'],
  sheet: ['shenyanqing'],
};

// Who only supervises reads the course of a case, not what the applicant handed in.
const handlersOf: readonly string[] = ownersOf['case']!.filter((login) => login !== 'wujing');

const secretParameters: ReadonlySet<string> = new Set(['no', 'id', 'session', 'mandate']);

/** Whether the thing that an address names is somebody's; an address that names none is nobody's secret. */
export function mayReach(login: string, object: string, path: string): boolean {
  const names = [...path.matchAll(/\{(\w+)\}/g)].some(([, parameter]) => secretParameters.has(parameter!));
  const owners = path.includes('/files/{id}') ? handlersOf : ownersOf[object];
  return !names || (owners?.includes(login) ?? true);
}

/** A body that the schema of an act lets through, so that the rule behind it is what answers; by the last part of the address. */
export const bodies: Readonly<Record<string, object>> = {
  correction: { answers: { businessArea: 58 } },
  'correction-notice': { items: [{ about: 'm3', what: '重新上传标有尺寸的平面图', reason: '看不清' }] },
  'refusal-of-acceptance': { ground: 'other', reason: '不需要许可' },
  review: { opinion: 'pass', text: '材料齐全' },
  suspension: { ground: 'testing', reason: '抽样检测', days: 3 },
  extension: { reason: '等检测报告' },
  decision: { outcome: 'granted', reasons: '符合条件' },
  delivery: { way: 'online', to: '林晓岚' },
  taking: { causeKinds: ['lawEnacted'], cause: '条例修订', causeArose: '2026-03-10' },
  ending: { ground: 'obtainedByFraud', reason: '以欺骗手段取得' },
};

/** A case of 林晓岚 with its licence, her draft and session, a mandate of 徐若川; and two officers of another county. */
export async function buildObjects(world: World): Promise<Objects> {
  const citizen = await world.as('linxiaolan');
  const file = await buildCaseAt(world, 'issued');
  const [attached] = await filesOf(citizen, file);
  const draft = await startDraft(citizen, { itemCode: file.item.code, division: '330803000000', applicantId: (await listApplicants(world.db, citizen.actor, '2026-03-12'))[0]!.id });
  const item = await getItem(world.db, file.item.code);
  await world.signIn('linxiaolan');
  const session = await world.db.selectFrom('identity.session').select('id').where('account', '=', citizen.actor.id).executeTakeFirstOrThrow();
  const mandate = await world.db.selectFrom('identity.mandate').select('id').where('revoked_at', 'is', null).executeTakeFirstOrThrow();
  const licence = await world.db.selectFrom('licences.licence').select(['id', 'verification_code']).executeTakeFirstOrThrow();
  const told = await world.db.selectFrom('cases.step').select('seq').where('case_no', '=', file.no).where('event', '=', 'cases.accepted').executeTakeFirstOrThrow();
  await elsewhere(world);
  const values: Record<string, Record<string, string>> = {
    case: { no: file.no, id: attached!.file, kind: 'acceptance' },
    notice: { id: `${file.no}-${told.seq}` },
    draft: { id: draft.id, step: item.form!.steps[0]!.key, itemCode: item.code },
    licence: { id: licence.id },
    session: { session: session.id, id: session.id },
    mandate: { mandate: mandate.id },
    item: { code: item.code },
    process: { id: item.process.id },
    adjustment: { id: await buildProposal(await world.as('yuzhihe')) },
    sheet: { id: await laySheet(world) },
    power: { code: file.power, organ: file.organ, basicCode: basicCodeOf(file.power) },
    duty: { id: await buildOwedDuty(citizen, file) },
    verification: { code: licence.verification_code },
  };
  const valueOf = (object: string, parameter: string): string => {
    const value = values[object]?.[parameter];
    if (value === undefined) throw new Error(`There is no ${parameter} of a ${object} to try: say one in test/support/objects.ts`);
    return value;
  };
  return { valueOf, inventedOf: (object, parameter) => invented(valueOf(object, parameter)) };
}

// The last digits turned, so that length and shape stay.
function invented(value: string): string {
  const turned = (sign: string): string => (/\d/.test(sign) ? String(9 - Number(sign)) : sign === 'f' ? 'e' : 'f');
  return value.slice(0, -6) + value.slice(-6).replaceAll(/[0-9a-f]/g, turned);
}

/** An examiner and a window clerk of 衢江区, whom the cases of 柯城区 do not concern. */
export async function elsewhere(world: World): Promise<void> {
  const organs = await listOrgans(world.db, { division: '330803000000' });
  const organ = organs.find(({ name }) => name.includes('市场监督'))!;
  for (const [login, role, division] of [['elsewhere-examiner', 'examiner', undefined], ['elsewhere-clerk', 'clerk', '330803000000']] as const) {
    const { id } = await openAccount(world.act(), { login, password: demoPassword, kind: 'officer', displayName: '方外人' });
    const post = await createPost(world.act(), { organ: organ.code, role, name: `外区${role}`, englishName: `${role} elsewhere`, ...(division && { division }) });
    await appoint(world.act(), { account: id, post: post.id, from: '2026-01-01' });
  }
}
