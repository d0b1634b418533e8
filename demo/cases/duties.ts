import { systemActor } from '#platform/act.ts';
import { addDays, dayInChina, startOfDay, weekday, yearOf } from '#platform/calendar/day.ts';
import { publishDuties } from '../../src/authority/duties/publish-duties.ts';
import { dutiesOfLaw } from '../../src/authority/duties/duties-of-law.ts';
import type { DutyEntry } from '../../src/authority/duties/duty.ts';
import { listToReport, type OwedLine } from '../../src/authority/duties/list-owed-duties.ts';
import { reportDuties } from '../../src/authority/duties/report-duties.ts';
import { listOrgans } from '#government';
import type { Act } from '#platform/act.ts';
import register from '../quzhou/organs.json' with { type: 'json' };
import { listBegins } from '../load/authority.ts';
import type { Desk } from './desks.ts';
import type { Stage } from './play.ts';

// The law asks for supervision and leaves how often to each body's plan; once a year is this demo's.
const inspection: DutyEntry = {
  code: 'QZ-JC-61',
  name: '每年检查一次获证单位（演示计划）',
  englishName: 'Inspect each licensee once a year (plan of the demo)',
  bases: [
    { law: '行政许可法', englishLaw: 'Administrative Licensing Law', article: 61, rank: 'law', gist: '应当建立健全监督制度，核查被许可人从事许可活动的情况，记录并归档', englishGist: 'Check how the licensee uses the licence, record it and keep the record' },
    { law: '行政许可法', englishLaw: 'Administrative Licensing Law', article: 62, rank: 'law', gist: '可以对被许可人的产品抽样检查，对其生产经营场所实地检查', englishGist: 'Products may be sampled and premises inspected' },
  ],
  owedBy: 'bodyOfPower',
  powerTypes: ['01'],
  // Food, special equipment, hygiene in public places, building by villagers.
  basicCodes: ['330100006000', '330100009000', '330100011000', '330100068000'],
  trigger: { kind: 'recurring', event: 'licenceIssued' },
  limit: { n: 12, unit: 'month' },
  performedBy: 'report',
  endedBy: 'licenceEnded',
};

/** Publishes the duties of the demo: those of the law, and a yearly inspection. */
export async function loadDuties(act: Act): Promise<void> {
  await publishDuties(act, [...dutiesOfLaw, inspection], { from: listBegins, cause: '国家法律规定和本地年度检查计划（演示）' });
}

const codeOf = (id: string): string => register.organs.find((organ) => organ.id === id)!.creditCode;

const shownAt = 'https://gongshi.example';
const [lateBody, forgetfulBody] = ['330802-wj', '330881-mz'];
const forgetful = 4;
const slow = 3;

/** What a body does about its duties week after week: on Fridays its head reports what was published and inspected; one body forgets one, another is late with one. */
export async function* weeksOf(desk: Desk, order: number, stage: Stage, since: Date): AsyncGenerator<Date, void> {
  let first: string | undefined;
  for (let day = nextFriday(dayInChina(since)); ; day = addDays(day, 7)) {
    const at = new Date(startOfDay(day).getTime() + (16 * 60 + 10 + order * 7) * 60_000);
    yield at;
    const act = stage.act(desk.head);
    const owed = (await listToReport(act.db, act.actor.region, [codeOf(desk.organ)])).filter(({ duty, dueOn }) => duty === 'XKF-40' || (duty === inspection.code && dueOn <= addDays(day, 60)));
    first ??= owed.find(({ duty }) => duty === 'XKF-40')?.id;
    const kept = owed.filter((line) => !(line.id === first && (order === forgetful || (order === slow && line.state === 'owed'))));
    await report(act, kept, { on: day, link: `${shownAt}/xzxk/${day}`, note: '行政许可双公示（演示）' });
  }
}

/** The yearly reports: departments by the end of January, governments by the end of March; one department is late, one has forgotten. */
export async function* yearsOf(stage: Stage, region: string, since: Date): AsyncGenerator<Date, void> {
  for (let year = yearOf(dayInChina(since)); ; year++) {
    for (const [day, kind] of [[`${year}-01-20`, 'department'], [`${year}-02-25`, 'late'], [`${year}-03-20`, 'government']] as const) {
      const at = new Date(startOfDay(day).getTime() + 10 * 3_600_000);
      if (at < since) continue;
      yield at;
      const act = stage.act(systemActor(region));
      const organs = await listOrgans(act.db, { kind: kind === 'government' ? 'government' : 'department' });
      const [late, forgotten] = [lateBody, forgetfulBody].map((id) => organs.find(({ code }) => code === codeOf(id)));
      const reporting = kind === 'late' ? organs.filter((organ) => organ === late) : organs.filter((organ) => organ !== late && organ !== forgotten);
      const link = `${shownAt}/nianbao/${year}`;
      for (let i = 0; i < reporting.length; i += 50) {
        const owed = (await listToReport(act.db, region, reporting.slice(i, i + 50).map(({ code }) => code))).filter(({ subject }) => subject === `year:${year}`);
        await report(act, owed, { on: day, link, note: `${year - 1} 年政府信息公开工作年度报告（演示）` });
      }
    }
  }
}

async function report(act: Act, owed: readonly OwedLine[], told: { on: string; link: string; note: string }): Promise<void> {
  const ready = owed.filter(({ owedFrom }) => owedFrom <= told.on);
  if (ready.length > 0) await reportDuties(act, { ids: ready.map(({ id }) => id), ...told });
}

function nextFriday(day: string): string {
  return addDays(day, (5 - weekday(day) + 6) % 7 + 1);
}
