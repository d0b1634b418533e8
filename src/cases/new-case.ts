import type { Implementation, Item } from '#catalog';
import type { Applicant } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { said } from '#platform/i18n.ts';
import { clockDates } from './clock/case-clock.ts';
import type { Case, CaseLimit } from './case.ts';

interface Submission {
  no: string;
  item: Item;
  where: Implementation;
  applicant: Applicant;
  answers: Readonly<Record<string, unknown>>;
  tokens: Case['tokens'];
}

/** A case as it is when its application has just been submitted: the body's five working days run (行政许可法 32(4)). */
export function newCase({ actor, at }: Act, { no, item, where, applicant, answers, tokens }: Submission): Case {
  const receivedOn = dayInChina(at);
  const file: Case = {
    region: actor.region,
    no,
    item: { code: item.code, version: item.version, name: said(item.name, item.englishName ?? item.name) },
    handling: item.handling ?? '承诺件',
    division: where.division,
    organ: where.organ,
    organName: where.organName,
    power: where.power,
    process: { id: item.process.id, version: item.process.version },
    tokens,
    state: 'submitted',
    applicant: {
      kind: applicant.kind,
      id: applicant.id,
      name: applicant.name,
      documentKind: applicant.documentKind,
      documentNumber: applicant.documentNumber,
      phone: applicant.phone || null,
      address: applicant.address || null,
    },
    submittedBy: actor.id,
    answers,
    limits: { statutory: limitOf(item.statutoryLimit), promised: limitOf(item.promisedLimit), extension: limitOf(item.extension) },
    submittedAt: at,
    receivedOn,
    ...nothingYet,
  };
  return { ...file, ...clockDates(file, receivedOn) };
}

const nothingYet = {
  correction: null,
  correctedAt: null,
  acceptedAt: null,
  acceptedOn: null,
  deemed: false,
  reviews: [],
  extensions: [],
  suspensions: [],
  suspended: false,
  decision: null,
  decidedAt: null,
  issuedAt: null,
  licenceId: null,
  delivery: null,
  closedAt: null,
  clock: null,
  promisedDue: null,
  statutoryDue: null,
  dueOn: null,
  provisional: false,
  awaits: 'accept',
  late: false,
  version: 1,
} as const;

// What is done on the spot is due on the day itself: no working day.
function limitOf(limit: Item['statutoryLimit']): CaseLimit | null {
  if (!limit) return null;
  const { n, unit, basis } = limit;
  return { ...(unit === 'instant' ? { n: 0, unit: 'workday' as const } : { n, unit }), ...(basis && { basis }) };
}
