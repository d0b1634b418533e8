import { Readable } from 'node:stream';
import { getItem } from '#catalog';
import { giveMandate, listApplicants } from '#identity';
import { askForCorrection } from '../../src/cases/ask-for-correction.ts';
import { saveDraft } from '../../src/cases/drafts/save-draft.ts';
import { startDraft } from '../../src/cases/drafts/start-draft.ts';
import { buildProposal } from '../../src/authority/adjustment/factory.ts';
import { buildCaseAt, foodLicence } from '../../src/cases/factory/build-case-at.ts';
import { buildApplication, samplePdf } from '../../src/cases/factory.ts';
import { storeFile } from '../../src/cases/store-file.ts';
import { submitApplication } from '../../src/cases/submit-application.ts';
import { buildOwedDuty } from '../../src/authority/duties/build-owed-duty.ts';
import { revokeMandate } from '../../src/identity/revoke-mandate.ts';
import { registerSelf } from '../../src/identity/register-self.ts';
import { residentNumberFor } from '../../src/identity/resident-number.ts';
import { demoPassword } from '../../demo/load-demo.ts';
import { noodleHouse } from './first-matter.ts';
import { elsewhere } from './objects.ts';
import { laySheet } from './laid-sheet.ts';
import type { World } from './world.ts';

/** A mark that stands in one kind of content of one owner's things and nowhere else. */
export const markOf = (kind: string, owner: 'A' | 'E'): string => `mark.${kind}-${owner}.7c1`;

/** The marks in a text, without their ends. */
export function marksIn(text: string): Set<string> {
  return new Set([...text.matchAll(/mark\.([a-z]+-[AE])\.7c1/g)].map(([, mark]) => mark!));
}

/** Who lays claim to the company although its mandate was taken back, and two officers of another district. */
export async function addPeople(world: World): Promise<void> {
  await elsewhere(world);
  const residentNumber = residentNumberFor({ division6: '330801', birthDate: '1990-03-07', sequence3: '002' });
  const account = await registerSelf(world.act(), { name: '章问渠', residentNumber, phone: '13805709999', login: 'former-agent', password: demoPassword } as never);
  const head = await world.as('xuruochuan');
  const company = await companyOf(world);
  const person = (await world.db.selectFrom('identity.account').select('person_id as person').where('id', '=', account.id).executeTakeFirstOrThrow()).person!;
  const { id } = await giveMandate(head, { organisation: company, person, from: '2026-03-12', to: '2026-12-31' });
  await revokeMandate(head, { mandate: id });
}

async function companyOf(world: World): Promise<string> {
  const head = await world.as('xuruochuan');
  return (await listApplicants(world.db, head.actor, '2026-03-12')).find(({ kind }) => kind === 'organisation')!.id;
}

/** Submits an application whose answers and file carry the marks of its owner. */
async function submitMarked(world: World, login: string, owner: 'A' | 'E', division: string): Promise<{ no: string; file: string }> {
  const act = await world.as(login);
  const good = await buildApplication(act, world.deps, { itemCode: await foodLicence(world), division });
  const body = Buffer.concat([samplePdf(), Buffer.from(`%${markOf('file', owner)}`)]);
  const stored = await world.deps.files.store(Readable.from([body]), { name: 'plan.pdf' });
  const { id } = await storeFile(act, { ...stored, name: `${markOf('file', owner)}.pdf` });
  const filled = markOf('filled', owner);
  const answers = { ...good.answers, contactName: filled, premisesAddress: markOf('face', owner), safetyManagerName: filled };
  const [first, ...others] = good.files;
  const { no } = await submitApplication(act, { ...good, answers, files: [{ ...first!, file: id }, ...others] }, world.deps.key);
  return { no, file: id };
}

export type Values = (object: string, parameter: string) => string;

/** The case of the company, sent in by its agent, with a correction asked for in 衢江区. */
export async function companyCase(world: World): Promise<Values> {
  const { no, file } = await submitMarked(world, 'hejingyi', 'E', '330803000000');
  const told = markOf('told', 'E');
  await askForCorrection(await world.as('elsewhere-clerk'), { no, items: [{ about: 'businessArea', what: told, reason: told }] }, world.deps.key);
  return (object, parameter) => ({ no, id: file, kind: 'correctionNotice' })[parameter] ?? missing(object, parameter);
}

/** The case of 林晓岚 at a station, with her draft, session, licence where it has come so far, and the company's mandate. */
export async function thingsOfA(world: World, station: Parameters<typeof buildCaseAt>[1]): Promise<Values> {
  const act = await world.as('linxiaolan');
  const { no, file } = await submitMarked(world, 'linxiaolan', 'A', '330802000000');
  await buildCaseAt(world, station, { no, told: markOf('told', 'A') });
  const itemCode = await foodLicence(world);
  const item = await getItem(world.db, itemCode);
  const own = (await listApplicants(world.db, act.actor, '2026-03-12')).find(({ kind }) => kind === 'organisation')!;
  const draft = await startDraft(act, { itemCode, division: '330803000000', applicantId: own.id });
  await saveDraft(act, { id: draft.id, answers: { ...noodleHouse, contactName: markOf('own', 'A') } });
  const agent = markOf('own', 'A');
  await world.request('/api/v1/sessions', { method: 'POST', json: { login: 'linxiaolan', password: demoPassword }, headers: { 'user-agent': agent } });
  const session = await world.db.selectFrom('identity.session').select('id').where('user_agent', '=', agent).executeTakeFirstOrThrow();
  const mandate = await world.db.selectFrom('identity.mandate').select('id').where('revoked_at', 'is', null).executeTakeFirstOrThrow();
  const licence = await world.db.selectFrom('licences.licence').select(['id', 'verification_code']).where('case_no', '=', no).executeTakeFirst();
  const power = await world.db.selectFrom('cases.case').select(['power', 'organ']).where('no', '=', no).executeTakeFirstOrThrow();
  const told = await world.db.selectFrom('cases.step').select('seq').where('case_no', '=', no).where('event', '=', 'cases.accepted').executeTakeFirst();
  const values: Record<string, Record<string, string | undefined>> = {
    case: { no, id: file, kind: 'acceptance' },
    notice: { id: `${no}-${told?.seq ?? 0}` },
    draft: { id: draft.id, step: item.form!.steps[0]!.key, itemCode },
    licence: { id: licence?.id },
    session: { session: session.id, id: session.id },
    mandate: { mandate: mandate.id },
    item: { code: itemCode },
    process: { id: item.process.id },
    adjustment: { id: await buildProposal(await world.as('yuzhihe')) },
    power: { code: power.power, organ: power.organ, basicCode: power.power.slice(19) },
    sheet: { id: await laySheet(world) },
    duty: { id: await buildOwedDuty(act, power) },
    verification: { code: licence?.verification_code },
  };
  return (object, parameter) => values[object]?.[parameter] ?? missing(object, parameter);
}

function missing(object: string, parameter: string): never {
  throw new Error(`There is no ${parameter} of a ${object} to try: say one in test/support/marked-things.ts`);
}
