import type { Selectable } from 'kysely';
import { dayInChina } from '#platform/calendar/day.ts';
import type { LedgerEntryRow } from '#platform/db/platform-tables.ts';
import type { Db, Tables } from '#platform/db/tables.ts';
import { differences, type Mismatch } from '#platform/ledger/mismatch.ts';
import { entriesOf, entryBody, readChains } from '#platform/ledger/read-chain.ts';
import { timersOf } from '#platform/timers-of.ts';
import { clockDates, endOfDay } from '../clock/case-clock.ts';
import { caseOf } from '../case-row.ts';
import type { Case } from '../case.ts';
import { digestOf } from '../keep-step.ts';
import { caseSubject } from '../ledger.ts';
import { verifyReceipt } from '../receipt.ts';
import { replayCase } from './replay-case.ts';
import type { CaseRow } from '../tables.ts';

const atOnce = 500;

/** What is reconciled against, besides the ledger. */
export interface ReconcileCases {
  region: string;
  /** Now: a clock that runs out later than this must have its timer. */
  at: Date;
  /** Of the platform, to check the seals of papers. */
  publicPem: string;
}

/**
 * Holds every case against the ledger: submitted entries against rows, each row against what its entries make of it, its clocks
 * against their derivation, its running clock against its timer, its course and papers against the entries they belong to.
 */
export async function reconcileCases(db: Db, given: ReconcileCases): Promise<{ cases: number; mismatches: Mismatch[] }> {
  const { region } = given;
  const found: Mismatch[] = [];
  let cases = 0;
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('cases.case').selectAll().where('region', '=', region).where('no', '>', after).orderBy('no').limit(atOnce).execute();
    found.push(...(await reconcileSome(db, rows, given)));
    cases += rows.length;
    if (rows.length < atOnce) break;
    after = rows.at(-1)!.no;
  }
  found.push(...(await withoutRow(db, region)));
  return { cases, mismatches: found };
}

async function reconcileSome(db: Db, rows: Selectable<CaseRow>[], given: ReconcileCases): Promise<Mismatch[]> {
  const numbers = rows.map((row) => row.no);
  const chains = await readChains(db, given.region, numbers.map(caseSubject));
  const timers = await timersOf(db, given.region, 'cases.clockRunsOut', numbers);
  const steps = Map.groupBy(await ofCases(db, 'cases.step', given.region, numbers), (step) => step.case_no);
  const files = Map.groupBy(await filesOf(db, given.region, numbers), (file) => file.case_no);
  return rows.flatMap((row) => {
    const chain = chains.get(caseSubject(row.no)) ?? [];
    const handedIn = (files.get(row.no) ?? []).map((file) => `${file.material} ${file.digest}`);
    return [
      ...againstLedger(row, chain, handedIn),
      ...againstClock(caseOf(row), chain, timers.get(row.no), given.at),
      ...course(row.no, steps.get(row.no) ?? [], chain, given.publicPem),
    ];
  });
}

function againstLedger(row: Selectable<CaseRow>, chain: readonly LedgerEntryRow[], files: string[]): Mismatch[] {
  const table = 'cases.case';
  const expected = replayCase(chain);
  if (!expected) return [{ table, key: row.no, what: 'the ledger has no submission of this case' }];
  const { suspensions } = expected;
  return [
    ...differences(table, row.no, [
      ['state', row.state, expected.state],
      ['item', { code: row.item_code, version: row.item_version }, expected.item],
      ['process', { id: row.process_id, version: row.process_version }, expected.process],
      ['organ', row.organ, expected.organ],
      ['applicant_id', row.applicant_id, expected.applicant],
      ['answers', digestOf(row.answers), expected.answers],
      ['accepted_on', row.accepted_on, expected.acceptedOn],
      ['correction', row.correction?.answerBy ?? null, expected.answerBy],
      ['reviews', row.reviews.map(({ stage, opinion }) => ({ stage, opinion })), expected.reviews],
      ['extensions', row.extensions.map(({ n, unit }) => ({ n, unit })), expected.extensions],
      ['suspensions', row.suspensions.map(({ ground, from, to }) => ({ ground, from, to })), suspensions],
      ['decision', row.decision && { outcome: row.decision.outcome, number: row.decision.number }, expected.decision],
      ['licence_id', row.licence_id, expected.licence],
      ['delivery', row.delivery?.way ?? null, expected.way],
      ['due_on', row.due_on, expected.dueOn],
      ['submitted_at', row.submitted_at.toJSON(), chain[0]!.at.toJSON()],
    ]),
    ...differences('cases.attachment', row.no, [['files', [...new Set(files)].toSorted(), [...new Set(expected.files)].toSorted()]]),
  ];
}

// Dates are derived, so they are derived again: as they were on the day of the last act.
function againstClock(file: Case, chain: readonly LedgerEntryRow[], timer: Date | undefined, now: Date): Mismatch[] {
  const last = chain.at(-1);
  if (!last) return [];
  const dates = clockDates(file, dayInChina(last.at));
  const mismatches = differences('cases.case', file.no, [
    ['clock', file.clock, dates.clock],
    ['promised_due', file.promisedDue, dates.promisedDue],
    ['statutory_due', file.statutoryDue, dates.statutoryDue],
    ['due_on', file.dueOn, dates.dueOn],
  ]).map((one) => ({ ...one, what: one.what.replace('the ledger says', 'the clock derives') }));
  const runs = !file.closedAt && !file.suspended && file.dueOn !== null && endOfDay(file.dueOn) > now;
  const due = runs ? endOfDay(file.dueOn!) : undefined;
  if (due && timer?.getTime() !== due.getTime()) {
    mismatches.push({ table: 'platform.timer', key: file.no, what: `the running clock has ${timer ? `a timer at ${timer.toJSON()}` : 'no timer'}, due ${due.toJSON()}` });
  }
  return mismatches;
}

function course(no: string, steps: readonly Selectable<Tables['cases.step']>[], chain: readonly LedgerEntryRow[], publicPem: string): Mismatch[] {
  const table = 'cases.step';
  const bySeq = new Map(steps.map((step) => [step.seq, step]));
  const seqs = new Set(chain.map((entry) => entry.seq));
  const added = steps.filter((step) => !seqs.has(step.seq)).map((step) => ({ table, key: `${no} ${step.seq}`, what: `the course has ${step.event}, the ledger has nothing` }));
  const told = chain.flatMap((entry) => {
    const step = bySeq.get(entry.seq);
    const key = `${no} ${entry.seq}`;
    if (!step) return [{ table, key, what: `the ledger has ${entry.event}, the course has nothing` }];
    const { particulars } = entryBody(entry);
    const power = particulars['power'] as { code: string; version: number } | undefined;
    const sealed = step.paper === null || (verifyReceipt(step.paper, publicPem) && step.paper.includes(`: ${entry.hash.toString('hex')}\n`));
    return [
      ...differences(table, key, [
        ['event', step.event, entry.event],
        ['at', step.at.toJSON(), entry.at.toJSON()],
        ['actor_id', step.actor_id, entry.actor],
        ['told', digestOf(step.told), particulars['told']],
        ['power', step.power && { code: step.power, version: step.power_version }, power ? { code: power.code, version: power.version } : null],
      ]),
      ...(sealed ? [] : [{ table, key, what: 'the paper is not the one that was sealed' }]),
    ];
  });
  return [...told, ...added];
}

async function withoutRow(db: Db, region: string): Promise<Mismatch[]> {
  const missing: Mismatch[] = [];
  for await (const entries of entriesOf(db, region, 'cases.submitted')) {
    const numbers = entries.map((entry) => String(entryBody(entry).particulars['no']));
    const rows = await db.selectFrom('cases.case').select('no').where('region', '=', region).where('no', 'in', numbers).execute();
    const known = new Set(rows.map((row) => row.no));
    for (const no of numbers) if (!known.has(no)) missing.push({ table: 'cases.case', key: no, what: 'the ledger has its submission, the table does not have it' });
  }
  return missing;
}

function ofCases(db: Db, table: 'cases.step', region: string, numbers: readonly string[]) {
  return db.selectFrom(table).selectAll().where('region', '=', region).where('case_no', '=', (any) => any.fn.any(any.val([...numbers]))).execute();
}

function filesOf(db: Db, region: string, numbers: readonly string[]) {
  return db
    .selectFrom('cases.attachment')
    .innerJoin('cases.file', (join) => join.onRef('cases.file.region', '=', 'cases.attachment.region').onRef('cases.file.id', '=', 'cases.attachment.file'))
    .select(['case_no', 'material', 'digest'])
    .where('cases.attachment.region', '=', region)
    .where('case_no', '=', (any) => any.fn.any(any.val([...numbers])))
    .execute();
}
