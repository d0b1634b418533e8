import type { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { readChain } from '#platform/ledger/read-chain.ts';
import { derivationOf } from './duty-due.ts';
import { dutiesInForce } from './get-duties.ts';
import { dutySubject } from './ledger.ts';
import { getOwedDuty, listOwedDuties, type OwedLine } from './list-owed-duties.ts';
import { daysOver } from './owed-duty.ts';
import { reportingRoles } from './policy.ts';
import { reportDuties } from './report-duties.ts';
import { DutyList, DutyListQuery, dutyParams, DutyReport, OwedAnswer, OwedList, OwedQuery, ReportAnswer } from './schemas.ts';

const tag = 'authority';
const facts = { who: 'anyone', object: 'duty' } as const;

type Line = z.output<typeof OwedList>['rows'][number];

// Numbers of cases and licences are somebody's: what is public is the power and the body.
function lineAnswer(line: OwedLine, today: string): Line {
  const { id, duty, dutyVersion, version, organ, body, power, powerName, owedFrom, dueOn, state, missedOn, performedOn, evidence } = line;
  const [basis] = version.entry.bases;
  return {
    id, duty, dutyVersion, name: version.entry.name, englishName: version.entry.englishName, law: basis!.law, article: String(basis!.article ?? ''), organ, organName: body['zh-CN'],
    power, powerName: powerName?.['zh-CN'] ?? null, owedFrom, dueOn, state, missedOn, daysOver: daysOver(line, today), performedOn,
    evidence: evidence ? (evidence.kind === 'report' ? evidence.link : evidence.event) : null,
  };
}

/** The API of duties: what bodies owe without being asked, what they missed, and their reports. */
export const dutyApi: Route[] = [
  apiRoute({ method: 'get', path: '/duties', ...facts }, { summary: 'Duties that hold on a day 法定职责', tag, answers: { 200: DutyList }, takes: { query: DutyListQuery } }, async ({ act, query }) => {
    const on = query.on ?? dayInChina(act.at);
    const duties = (await dutiesInForce(act.db, on)).map(({ code, version, inForceFrom, inForceTo, contentHash, entry }) => ({
      code, version, inForceFrom, inForceTo: inForceTo ?? null, contentHash, name: entry.name, englishName: entry.englishName,
      bases: entry.bases.map(({ law, englishLaw, article, gist, englishGist }) => ({ law, englishLaw, article: article ?? null, gist, englishGist })),
      owedBy: entry.owedBy, trigger: { ...entry.trigger }, limit: entry.limit ?? null, performedBy: entry.performedBy,
    }));
    return { status: 200, body: { on, duties } };
  }),
  apiRoute({ method: 'get', path: '/duties/owed', ...facts }, { summary: 'What bodies owe: missed first 应履行的职责', tag, answers: { 200: OwedList }, takes: { query: OwedQuery } }, async ({ act, query }) => {
    const today = dayInChina(act.at);
    const { rows, total, page, pageSize, counts } = await listOwedDuties(act.db, act.actor.region, query, today);
    return { status: 200, body: { total, page, pageSize, counts, rows: rows.map((row) => lineAnswer(row, today)) } };
  }),
  apiRoute({ method: 'get', path: '/duties/owed/{id}', ...facts }, { summary: 'One owed duty with the derivation of its last day and its ledger entries', tag, answers: { 200: OwedAnswer }, takes: { params: dutyParams } }, async ({ act, params }) => {
    const { region } = act.actor;
    const line = await getOwedDuty(act.db, region, params.id);
    const chain = await readChain(act.db, region, dutySubject(line.id));
    const entries = chain.map(({ seq, event, at, hash }) => ({ seq, event, at: at.toISOString(), hash: hash.toString('hex') }));
    return { status: 200, body: { ...lineAnswer(line, dayInChina(act.at)), deadline: derivationOf(line.term, line.version.entry.bases[0]) ?? null, entries } };
  }),
  apiRoute(
    { method: 'post', path: '/duties/reports', who: reportingRoles, object: 'duty', audit: 'authority.duty-performed' },
    { summary: 'The caller’s body reports, with evidence, what it has performed', tag, answers: { 201: ReportAnswer }, takes: { body: DutyReport }, idempotencyKey: 'required' },
    async ({ act, body }) => {
      const reported = await reportDuties(act, { ...body, note: body.note ?? '' });
      return { status: 201, body: { reported: reported.map(({ id }) => id) } };
    },
  ),
];
