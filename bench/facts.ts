import { getItem, type Item } from '#catalog';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Platform } from '#platform/open-platform.ts';
import { materialsToHandIn } from '../src/cases/materials.ts';
import { sampleAnswers } from '../src/cases/factory/sample-answers.ts';
import { type Citizen, openSessions, registerPeople } from './fill/people.ts';

export const division = '330802000000';

/** What the load is made of. */
export interface Facts {
  /** Codes of all items with the hash of their content. */
  items: { code: string; hash: string }[];
  /** Names of matters, everyday words and letters that people type. */
  words: string[];
  /** Leading digits of counties. */
  counties: string[];
  /** Citizens with a session each, who have applied for nothing yet. */
  citizens: Citizen[];
  /** What one of them sends to apply for a matter. */
  applications: ((citizen: Citizen) => object)[];
}

const everyday = ['开饭店', '身份证', '社保卡', '养老金', '结婚', '驾照', '护照', '生孩子', '找工作', 'spjy', 'xcy', 'shenfenzheng', 'shipinjingying', 'jiehun', '视频经营', 'food', 'licence'];

/** Reads what the load is made of, and lets so many new citizens sign in. */
export async function readFacts({ deps, owner }: Platform, citizens: number): Promise<Facts> {
  const rows = async <T extends object>(query: string): Promise<T[]> => (await owner.query<T>(query)).rows;
  const items = await rows<{ code: string; hash: string }>(
    'select code, content_hash as hash from catalog.item join catalog.item_version version using (code) where version.version = current_version order by code',
  );
  const names = await rows<{ name: string }>('select distinct name from catalog.item_search order by name');
  const counties = await rows<{ code: string }>(`select code from government.division where level = 'county' order by code`);
  const people = await registerPeople(owner, deps.config.REGION, citizens);
  await openSessions(owner, deps.config.REGION, people);
  return {
    items,
    words: [...names.map(({ name }) => name), ...everyday],
    counties: counties.map(({ code }) => code.slice(0, 6)),
    citizens: people,
    applications: (await matters(deps.db, owner)).map((item) => applicationFor(item)),
  };
}

// Matters of people for which nothing is to be handed in: W1 measures the application, not an upload.
async function matters(db: Platform['deps']['db'], owner: Platform['owner']): Promise<Item[]> {
  const { rows } = await owner.query<{ code: string }>(
    `select code from catalog.item join catalog.item_version version using (code)
     where version.version = current_version and version.content @> '{"appliedFor": true, "audience": ["person"], "implementations": [{"division": "${division}"}]}'
       and version.content -> 'form' <> 'null' order by code`,
  );
  const all = await Promise.all(rows.map(({ code }) => getItem(db, code)));
  return all.filter((item) => materialsToHandIn(item).length === 0).slice(0, 12);
}

function applicationFor(item: Item): Facts['applications'][number] {
  const today = dayInChina(new Date());
  return ({ id, name, number, phone, address }) => {
    const applicant = { kind: 'person', id, name, documentKind: 'residentNumber', documentNumber: number, phone, address, by: 'self' } as const;
    return { itemCode: item.code, division, applicantId: id, answers: sampleAnswers(item.form!, { applicant, today, division }), files: [] };
  };
}
