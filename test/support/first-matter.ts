import assert from 'node:assert/strict';
import type { Answer, Api, Caller } from './api-client.ts';

/** A small file that is a PDF by its content. */
export const smallPdf = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'));

/** What 林晓岚 fills in for 禾下面馆: a small noodle shop of 柯城区. */
export const noodleHouse = {
  operatorName: '禾下面馆（演示）', operatorCreditCode: '92330802DM900001XQ', legalRepresentative: '林晓岚', contactName: '林晓岚', contactPhone: '13805700001',
  premisesCounty: '330802', premisesAddress: '衢州市柯城区府山街道坊门街18号', businessArea: 86, premisesRight: 'rented', hasWarehouse: false,
  mainKind: 'catering', cateringItems: ['hotDishes', 'coldDishes'], dinersAtOnce: 40, online: false,
  staffCount: 4, safetyManagerName: '林晓岚', safetyManagerPhone: '13805700001', safetyManagerTerms: 'fullTime',
  foodHandlers: [{ name: '林晓岚', duty: '厨师', healthCertificate: 'KC2026-0311' }], systems: ['purchase', 'health'],
  way: 'ordinary', readyOn: '2026-03-10', deliveryWay: 'electronic', truthful: true,
} as const;

/** An application as it is sent. */
export interface Application {
  itemCode: string;
  division: string;
  applicantId: string;
  answers: Record<string, unknown>;
  files: { material: string; file: string }[];
}

/** The first matter found, read and made ready to be sent, as a client that knows only the API would. */
export async function readyApplication(citizen: Caller): Promise<Application> {
  const { body: found } = await citizen.get(`/items?q=${encodeURIComponent('开饭店')}&division=330802`);
  const { code } = found.items.find((row) => row.name === '食品经营许可')!;
  const { body: item } = await citizen.get(`/items/${code}`);
  const shop = (await citizen.get('/me')).body.applicants.find((one) => one.kind === 'organisation')!;
  const files = [];
  for (const { key } of item.materials.filter((one) => one.source === 'applicant' && one.required)) {
    files.push({ material: key, file: (await citizen.upload(smallPdf(), `${key}.pdf`)).body.id });
  }
  const place = item.implementations.find((one) => one.division.startsWith('330802'))!;
  return { itemCode: code, division: place.division, applicantId: shop.id, answers: noodleHouse, files };
}

/** Who handles the first matter. */
export interface Officers {
  clerk: Caller;
  examiner: Caller;
  head: Caller;
}

/** Signs the officers of the first matter in. */
export async function officersOf(api: Api): Promise<Officers> {
  return { clerk: await api.signIn('zhoumin'), examiner: await api.signIn('chenliqun'), head: await api.signIn('yewenqing') };
}

/** An act on a case that has to succeed; gives the state that it led to. */
export async function does(who: Caller, no: string, noun: string, body: object, state: string): Promise<Answer['body']> {
  const answer = await who.post(`/cases/${no}/${noun}`, body);
  assert.deepEqual([noun, answer.status, answer.body.state], [noun, 201, state], answer.text);
  return answer.body;
}

/** Handles a submitted case to the end of its way: accepted, reviewed, inspected, decided, issued, delivered. */
export async function settle(no: string, { clerk, examiner, head }: Officers): Promise<void> {
  await does(clerk, no, 'acceptance', {}, 'accepted');
  await does(examiner, no, 'review', { opinion: 'pass', text: '材料齐全，符合法定形式' }, 'inReview');
  await does(examiner, no, 'review', { stage: 'inspect', opinion: 'pass', text: '布局与图纸相符', officers: ['陈立群', '方志远'] }, 'reviewed');
  await does(head, no, 'decision', { outcome: 'granted', reasons: '符合法定条件、标准' }, 'decided');
  await does(clerk, no, 'issue', {}, 'issued');
  await does(clerk, no, 'delivery', { way: 'online', to: '林晓岚' }, 'delivered');
}
