import { Readable } from 'node:stream';
import { getItem, type Item } from '#catalog';
import { type Applicant, listApplicants } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from './case.ts';
import type { HandedIn } from './file.ts';
import { materialsToHandIn } from './materials.ts';
import { sampleAnswers } from './factory/sample-answers.ts';
import { storeFile } from './store-file.ts';
import { type SubmitApplication, submitApplication } from './submit-application.ts';

/** With what cases are built: where files lie and by which key papers are sealed. */
export interface Workshop {
  files: FileStore;
  key: SigningKey;
}

export interface BuildCase {
  itemCode: string;
  /** Twelve digits; the first place where the item is handled where not said. */
  division?: string;
  /** Which of those in whose name the actor may apply; the first of the kind that the item is for. */
  applicantId?: string;
  answers?: SubmitApplication['answers'];
}

/** A small file that is a PDF by its content. */
export function samplePdf(words = '演示'): Buffer {
  return Buffer.from(`%PDF-1.4\n%${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** What an application of an item needs, filled in with sample answers and files uploaded by the actor. */
export async function buildApplication(act: Act, { files }: Pick<Workshop, 'files'>, input: BuildCase): Promise<SubmitApplication> {
  const item = await getItem(act.db, input.itemCode);
  const today = dayInChina(act.at);
  const division = input.division ?? item.implementations[0]!.division;
  const applicant = chosen(await listApplicants(act.db, act.actor, today), item, input.applicantId);
  const answers = input.answers ?? sampleAnswers(item.form!, { applicant, today, division });
  return { itemCode: item.code, division, applicantId: applicant.id, answers, files: await handIn(act, files, materialsToHandIn(item, { answers, applicant })) };
}

/** An application submitted by the actor, for tests and the demo. */
export async function buildCase(act: Act, workshop: Workshop, input: BuildCase): Promise<Case> {
  return submitApplication(act, await buildApplication(act, workshop, input), workshop.key);
}

function chosen(applicants: readonly Applicant[], item: Item, id?: string): Applicant {
  const forPeople = item.audience.includes('person');
  const fitting = applicants.find(({ kind }) => (kind === 'person') === forPeople);
  return (id ? applicants.find((one) => one.id === id) : fitting) ?? applicants[0]!;
}

async function handIn(act: Act, files: FileStore, materials: ReturnType<typeof materialsToHandIn>): Promise<HandedIn[]> {
  const handedIn: HandedIn[] = [];
  for (const { key, name } of materials) {
    const stored = await files.store(Readable.from([samplePdf(name)]), { name: 'sample.pdf' });
    const { id } = await storeFile(act, { ...stored, name: `${name}.pdf` });
    handedIn.push({ material: key, file: id });
  }
  return handedIn;
}
