import { buildOwedDuty } from '../../src/authority/duties/build-owed-duty.ts';
import { getItem } from '#catalog';
import { listApplicants } from '#identity';
import { demoPassword } from '../../demo/load-demo.ts';
import { attachFile } from '../../src/cases/drafts/attach-file.ts';
import { saveDraft } from '../../src/cases/drafts/save-draft.ts';
import { startDraft } from '../../src/cases/drafts/start-draft.ts';
import { buildProposal, foodChange, foodPower } from '../../src/authority/adjustment/factory.ts';
import { reviewAdjustment } from '../../src/authority/adjustment/review-adjustment.ts';
import { buildCaseAt, foodLicence, type Station } from '../../src/cases/factory/build-case-at.ts';
import { buildApplication } from '../../src/cases/factory.ts';
import { suspendCase } from '../../src/cases/suspend-case.ts';
import { saveDraft as keepProcessDraft } from '../../src/flow/designer/save-draft.ts';
import { getProcessFile } from '../../src/flow/get-process.ts';
import { residentNumberFor } from '../../src/identity/resident-number.ts';
import { noodleHouse } from './first-matter.ts';
import { laySheet, sheetText } from './laid-sheet.ts';
import { bodies } from './objects.ts';
import type { World } from './world.ts';

/** What is sent: the values of the address, the body of the API or the fields of a form, and files. */
export interface Sent {
  values?: Record<string, string>;
  body?: object;
  fields?: Record<string, string>;
  files?: string[];
  /** The text of a sheet, sent in the field `file`. */
  sheet?: string;
}

/** How a changing route is made to succeed: who sends what, once the ground for it is laid. */
export interface Recipe {
  who: string;
  lay(world: World): Promise<Sent>;
}

const password = 'slow boat to Quzhou';
const kecheng = '330802000000';
const always = (who: string, sent: Sent = {}): Recipe => ({ who, lay: async () => sent });

/** An act on a case of 林晓岚 that has come to a station. */
function onCase(who: string, at: Station | 'suspended', noun: string, fields: Record<string, string> = bodies[noun] as Record<string, string>): [string, Recipe] {
  const lay = async (world: World): Promise<Sent> => {
    const { no, licenceId } = await buildCaseAt(world, at === 'suspended' ? 'accepted' : at);
    if (at === 'suspended') await suspendCase(await world.as('chenliqun'), { no, ground: 'testing', reason: '抽样', days: 3 }, world.deps.key);
    return { values: { no, id: licenceId ?? '' }, body: bodies[noun] ?? {}, fields: fields ?? {} };
  };
  return [noun, { who, lay }];
}

/** By the last part of the address: the acts on a case and its licence. */
export const actsOnCase: ReadonlyMap<string, Recipe> = new Map([
  onCase('zhoumin', 'submitted', 'correction-notice', { about0: 'm3', what0: '重新上传标有尺寸的平面图', why0: '看不清' }),
  onCase('zhoumin', 'submitted', 'acceptance'),
  onCase('zhoumin', 'submitted', 'refusal-of-acceptance'),
  onCase('chenliqun', 'accepted', 'review'),
  onCase('chenliqun', 'accepted', 'suspension', { ground: 'testing', reason: '抽样检测', days: '3' }),
  onCase('chenliqun', 'suspended', 'resumption'),
  onCase('yewenqing', 'accepted', 'extension', { n: '5', reason: '等检测报告' }),
  onCase('yewenqing', 'reviewed', 'decision'),
  onCase('zhoumin', 'decided', 'issue'),
  onCase('zhoumin', 'issued', 'delivery'),
  onCase('linxiaolan', 'correcting', 'correction', { shown: 'businessArea', businessArea: '58' }),
  onCase('linxiaolan', 'accepted', 'withdrawal'),
  onCase('yewenqing', 'issued', 'ending'),
]);

/** A draft of the next version of a process, which differs from the one before by a word; its file too, to be sent. */
async function nextProcess(world: World): Promise<Sent> {
  const { process } = await getItem(world.db, await foodLicence(world));
  const bpmn = (await getProcessFile(world.db, process.id, process.version)).replace('limit="', 'limit="约');
  await keepProcessDraft(await world.as('shenyanqing'), { id: process.id, bpmn });
  return { values: { id: process.id }, fields: { bpmn: bpmn.replace('limit="', 'limit="约') }, body: { bpmn: bpmn.replace('limit="', 'limit="约') } };
}

async function owedDuty(world: World): Promise<Sent> {
  const file = await buildCaseAt(world, 'accepted');
  const id = await buildOwedDuty(world.act(), file);
  const report = { on: '2026-03-12', link: 'https://www.qz.gov.cn/xzxk/2026' };
  return { body: { ids: [id], ...report }, fields: { ids: id, ...report } };
}

async function session(world: World): Promise<Sent> {
  const { actor } = await world.as('linxiaolan');
  const { id } = await world.db.selectFrom('identity.session').select('id').where('account', '=', actor.id).executeTakeFirstOrThrow();
  return { values: { session: id, id } };
}

async function noodleShop(world: World): Promise<string> {
  const { actor } = await world.as('linxiaolan');
  return (await listApplicants(world.db, actor, '2026-03-12')).find(({ kind }) => kind === 'organisation')!.id;
}

/** A draft of the food business licence, filled in whole. */
async function draft(world: World): Promise<Sent> {
  const act = await world.as('linxiaolan');
  const itemCode = await foodLicence(world);
  const { id } = await startDraft(act, { itemCode, division: kecheng, applicantId: await noodleShop(world) });
  await saveDraft(act, { id, answers: noodleHouse });
  const { files } = await buildApplication(act, world.deps, { itemCode, division: kecheng });
  for (const { material, file } of files) await attachFile(act, { draft: id, material, file });
  return { values: { id, step: 'operator' }, fields: { contactName: '林晓岚', later: 'yes' } };
}

/** A proposal of 余知和: to change an element or to cancel, passed by the list office or by both. */
function proposal(who: string, kind: 'change' | 'cancel', passedBy: readonly ('list' | 'legal')[], sent: Record<string, string>): Recipe {
  const lay = async (world: World): Promise<Sent> => {
    const proposer = await world.as('yuzhihe');
    const id = await buildProposal(proposer, [await foodChange(proposer, kind)], kind === 'cancel' ? 'lawRepealed' : 'limitChanged');
    for (const office of passedBy) await reviewAdjustment(await world.as(office === 'list' ? 'hemingli' : 'fangzhengping'), { id, office, outcome: 'pass', reasons: '' });
    return { values: { id }, body: sent, fields: sent };
  };
  return { who, lay };
}

const reviews = proposal('hemingli', 'change', [], { office: 'list', outcome: 'pass' });
const approval = proposal('jinshian', 'cancel', ['list', 'legal'], { outcome: 'approve' });
const publication = proposal('hemingli', 'change', ['list', 'legal'], {});
const withdrawal = proposal('yuzhihe', 'change', [], {});

async function proposed(world: World): Promise<Sent> {
  const act = await world.as('yuzhihe');
  const change = await foodChange(act, 'cancel');
  const why = { causeKind: 'lawRepealed', cause: '依据废止', causeArose: '2026-03-10' };
  return { body: { organ: (await foodPower(act)).body.organ, ...why, changes: [change] }, fields: { ...why, change: change.change, code: change.code, from: change.from } };
}

/** Everything else, by method and address. */
export const otherRoutes: Readonly<Record<string, Recipe>> = {
  'post /sign-in': always('', { fields: { login: 'linxiaolan', password: demoPassword } }),
  'post /sign-out': always('linxiaolan'),
  'post /register': always('', {
    fields: { name: '章问渠', residentNumber: residentNumberFor({ division6: '330801', birthDate: '1990-03-07', sequence3: '002' }), phone: '13805709999', login: 'zhangwenqu', password },
  }),
  'post /account/sessions/{session}/end': { who: 'linxiaolan', lay: session },
  'post /account/sign-out-everywhere': always('linxiaolan'),
  'post /account/password': always('linxiaolan', { fields: { oldPassword: demoPassword, newPassword: password } }),
  'post /account/mandates': {
    who: 'linxiaolan',
    lay: async (world) => ({ fields: { organisation: await noodleShop(world), agentName: '郑秋禾', agentNumber: '330801199610070426', to: '2026-12-31' } }),
  },
  'post /account/mandates/{mandate}/revocation': {
    who: 'xuruochuan',
    lay: async (world) => ({ values: { mandate: (await world.db.selectFrom('identity.mandate').select('id').executeTakeFirstOrThrow()).id } }),
  },
  'post /list/processes': always('shenyanqing', { fields: { id: 'process-new', name: '食堂备案' } }),
  'post /list/processes/{id}/draft': { who: 'shenyanqing', lay: nextProcess },
  'post /list/processes/{id}/versions': { who: 'shenyanqing', lay: nextProcess },
  'post /list/adjustments': { who: 'yuzhihe', lay: proposed },
  'post /list/adjustments/{id}/review': reviews,
  'post /list/adjustments/{id}/approval': approval,
  'post /list/adjustments/{id}/publication': publication,
  'post /list/adjustments/{id}/withdrawal': withdrawal,
  'post /adjustments': { who: 'yuzhihe', lay: proposed },
  'post /adjustments/{id}/review': reviews,
  'post /adjustments/{id}/approval': approval,
  'post /adjustments/{id}/publication': publication,
  'post /adjustments/{id}/withdrawal': withdrawal,
  'put /processes/{id}/draft': { who: 'shenyanqing', lay: nextProcess },
  'post /processes/{id}/versions': { who: 'shenyanqing', lay: nextProcess },
  'post /list/sheets': { who: 'shenyanqing', lay: async (world) => ({ fields: { inForceFrom: '2026-04-01' }, sheet: await sheetText(world) }) },
  'post /list/sheets/{id}/taking': { who: 'shenyanqing', lay: async (world) => ({ values: { id: await laySheet(world) }, fields: { addCause: 'lawEnacted', cause: '条例修订', causeArose: '2026-03-10' } }) },
  'post /list/sheets/{id}/refusal': { who: 'shenyanqing', lay: async (world) => ({ values: { id: await laySheet(world) } }) },
  'post /power-sheets': { who: 'shenyanqing', lay: async (world) => ({ sheet: await sheetText(world) }) },
  'post /power-sheets/{id}/taking': { who: 'shenyanqing', lay: async (world) => ({ values: { id: await laySheet(world) }, body: bodies['taking']! }) },
  'post /power-sheets/{id}/refusal': { who: 'shenyanqing', lay: async (world) => ({ values: { id: await laySheet(world) }, body: {} }) },
  'post /sessions': always('', { body: { login: 'linxiaolan', password: demoPassword } }),
  'delete /sessions/current': always('linxiaolan'),
  'delete /sessions/{id}': { who: 'linxiaolan', lay: session },
  'delete /sessions': always('linxiaolan'),
  'post /duties/reports': { who: 'yewenqing', lay: owedDuty },
  'post /desk/duties': { who: 'yewenqing', lay: owedDuty },
  'post /files': always('linxiaolan', { files: ['file'] }),
  'post /cases': {
    who: 'linxiaolan',
    lay: async (world) => ({ body: await buildApplication(await world.as('linxiaolan'), world.deps, { itemCode: await foodLicence(world), division: kecheng }) }),
  },
  'post /notices/{id}/read': {
    who: 'linxiaolan',
    lay: async (world) => {
      const { no } = await buildCaseAt(world, 'accepted');
      const { seq } = await world.db.selectFrom('cases.step').select('seq').where('case_no', '=', no).where('event', '=', 'cases.accepted').executeTakeFirstOrThrow();
      return { values: { id: `${no}-${seq}` } };
    },
  },
  'post /apply/{itemCode}': {
    who: 'linxiaolan',
    lay: async (world) => ({ values: { itemCode: await foodLicence(world) }, fields: { applicantId: await noodleShop(world), division: kecheng } }),
  },
  'post /drafts/{id}/{step}': { who: 'linxiaolan', lay: draft },
  'post /drafts/{id}/materials': { who: 'linxiaolan', lay: async (world) => ({ ...(await draft(world)), files: ['file.m3'] }) },
  'post /drafts/{id}/check': { who: 'linxiaolan', lay: draft },
};
