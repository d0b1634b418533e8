import { type IntendedAct, mustHoldPower, normaliseCaseNumber, type PowerInForce } from '#authority';
import { type Act, atOnce } from '#platform/act.ts';
import { ask } from '#platform/db/statements.ts';
import type { Db } from '#platform/db/tables.ts';
import { lastEntryAs } from '#platform/ledger/record.ts';
import { mustBeAbleTo, whyNot } from './case-can.ts';
import { caseOf } from './case-row.ts';
import type { Case, CaseAct } from './case.ts';
import { toldWhoWas } from './reading/who-was-first.ts';
import { mustApply, mustRead, noSuchCase } from './policy.ts';

const caseWithLastEntry = `select c.*, ${lastEntryAs('c.region', "'case:' || c.no")} as last_entry from cases."case" c where c.region = $1 and c.no = $2`;

/** A case by its number with the last entry of its chain, or undefined. */
export async function findCase(db: Db, region: string, no: string): Promise<Case | undefined> {
  const number = numberOf(no);
  const [row] = number ? await ask<Parameters<typeof caseOf>[0]>(db, caseWithLastEntry, [region, number]) : [];
  return row && caseOf(row);
}

/** A case held to the end of the transaction: of two acts at once one waits. What was entered in the ledger meanwhile is looked for when it has waited. */
export async function holdCase(db: Db, region: string, no: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases.case').selectAll().where('region', '=', region).where('no', '=', numberOf(no) ?? '').forUpdate().executeTakeFirst();
  return row && caseOf(row);
}

function numberOf(no: string): string | undefined {
  const number = normaliseCaseNumber(no);
  return /^[0-9A-Z]{1,50}$/.test(number) ? number : undefined;
}

/** Work on one case, all of it kept at once; who may not see it is told that there is none (404). Of two acts at once one wins, and the other finds what it did. */
export async function onCase<T>(act: Act, no: string, work: (act: Act, file: Case) => Promise<T>): Promise<T> {
  return atOnce(act, async (inside) => {
    const file = await (inside.joined ? holdCase : findCase)(inside.db, inside.actor.region, no);
    if (!file) throw noSuchCase();
    return work(inside, file);
  });
}

/**
 * An officer's act on a case: seen by him (404), under a power in force that his post carries (409), possible in the case's state (409).
 * What the officer then does is kept with the power-list entry and its version.
 */
export async function asOfficer<T>(
  act: Act,
  no: string,
  what: CaseAct,
  work: (act: Act, file: Case, power: PowerInForce) => Promise<T>,
  to: (file: Case) => IntendedAct['to'] = () => what as IntendedAct['to'],
): Promise<T> {
  return onCase(act, no, async (inside, file) => {
    await mustRead(inside, file);
    const power = await mustHoldPower(inside, { power: file.power, to: to(file), division: file.division });
    const refusal = whyNot(what, file);
    if (refusal) throw await toldWhoWas(inside, file, refusal);
    return work(inside, file, power);
  });
}

/** The applicant's own act on her case, by herself or by who holds her mandate today. */
export async function asApplicant<T>(act: Act, no: string, what: CaseAct, work: (act: Act, file: Case) => Promise<T>): Promise<T> {
  return onCase(act, no, async (inside, file) => {
    await mustRead(inside, file);
    mustApply(inside.actor);
    mustBeAbleTo(what, file);
    return work(inside, file);
  });
}
