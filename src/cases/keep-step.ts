import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { PowerInForce } from '#authority';
import type { Effect } from '#flow';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { keepChange, keepRow } from '#platform/db/keep.ts';
import type { Tables } from '#platform/db/tables.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { type LedgerEvents, type LedgerPosition, record } from '#platform/ledger/record.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { clockDates } from './clock/case-clock.ts';
import { changesOf } from './case-row.ts';
import type { Case } from './case.ts';
import { type ActNoted, type CaseEvent, caseSubject } from './ledger.ts';
import { type Paper, paperText } from './papers.ts';
import { postOf } from './policy.ts';
import { mustBeStorable } from './storable.ts';
import type { Told } from './tables.ts';
import { setCaseTimers } from './clock/timers.ts';
import { isLate } from './clock/lamp.ts';
import { awaitsOf } from './turn.ts';

/** What an act on a case leaves behind: the changed case, a ledger entry, its words, and a paper where the law wants writing. */
export interface Step<E extends CaseEvent> {
  event: E;
  changes: Partial<Case>;
  particulars: Omit<LedgerEvents[E], keyof ActNoted>;
  told?: Told;
  power?: PowerInForce | undefined;
  paper?: Paper & { key: SigningKey };
  effects?: readonly Effect[];
}

/** Keeps an act on a case, all of it with the act: the row, the ledger entry, the course, the paper, the clock. */
export async function keepStep<E extends CaseEvent>(act: Act, before: Case, step: Step<E>): Promise<Case> {
  const changed = changedCase(act, before, step.changes);
  const lastEntry = await noteStep(act, changed, step);
  const { region, no } = changed;
  await keepChange(act, 'cases.case', { region, no, version: before.version }, changesOf(before, changed));
  await keepRow(act, 'cases.step', stepRow(act, changed, step, lastEntry));
  await setCaseTimers(act, before, changed, step.effects);
  return { ...changed, lastEntry };
}

/** The case after an act, its clock read anew. */
export function changedCase(act: Act, before: Case, changes: Partial<Case>): Case {
  const today = dayInChina(act.at);
  const file: Case = { ...before, ...changes, version: before.version + 1 };
  return { ...file, ...clockDates(file, today), awaits: awaitsOf(file), late: before.late || isLate(before, today) };
}

/** Writes the act into the ledger, in the chain of the case: after its last entry, where that was read. */
export async function noteStep<E extends CaseEvent>(act: Act, file: Case, step: Step<E>): Promise<LedgerPosition> {
  mustBeStorable(step.told ?? {});
  const { power } = step;
  const noted: ActNoted = {
    no: file.no,
    state: file.state,
    ...(power && { power: { code: power.code, version: power.version, contentHash: power.contentHash } }),
    told: digestOf(step.told ?? {}),
    dueOn: file.dueOn,
  };
  return record(act, step.event, caseSubject(file.no), { ...noted, ...step.particulars } as unknown as LedgerEvents[E], file.lastEntry);
}

/** The act in the course of the case, with the paper that was given. */
export function stepRow(act: Act, file: Case, step: Step<CaseEvent>, { seq, ...rest }: LedgerPosition): Insertable<Tables['cases.step']> {
  const { actor, at } = act;
  const { power, paper } = step;
  return {
    region: file.region,
    case_no: file.no,
    seq,
    event: step.event,
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    post: actor.kind === 'officer' ? postOf(actor, file) : null,
    organ: power?.organ ?? null,
    power: power?.code ?? null,
    power_version: power?.version ?? null,
    told: JSON.stringify(step.told ?? {}),
    paper_kind: paper?.kind ?? null,
    paper: paper ? paperText(paper, file, act, { seq, ...rest }, paper.key) : null,
    key_id: paper?.key.id ?? null,
    algorithm: paper?.key.algorithm ?? null,
  };
}

/** SHA-256 of words that stand outside the ledger, over their canonical JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
