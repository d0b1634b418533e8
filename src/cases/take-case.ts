import { type IntendedAct, mustHoldPower, normaliseCaseNumber, type PowerInForce } from '#authority';
import { type Act, inTransaction } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { mustBeAbleTo, whyNot } from './case-can.ts';
import { caseOf } from './case-row.ts';
import type { Case, CaseAct } from './case.ts';
import { toldWhoWas } from './reading/who-was-first.ts';
import { mustApply, mustRead, noSuchCase } from './policy.ts';

/** A case by its number, or undefined. `forUpdate` holds it to the end of the transaction: of two acts at once one waits. */
export async function findCase(db: Db, region: string, no: string, forUpdate = false): Promise<Case | undefined> {
  const number = normaliseCaseNumber(no);
  if (!/^[0-9A-Z]{1,50}$/.test(number)) return undefined;
  let query = db.selectFrom('cases.case').selectAll().where('region', '=', region).where('no', '=', number);
  if (forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && caseOf(row);
}

/** Work on one case in one transaction, the case held; who may not see it is told that there is none (404). */
export async function onCase<T>(act: Act, no: string, work: (act: Act, file: Case) => Promise<T>): Promise<T> {
  return inTransaction(act, async (inside) => {
    const file = await findCase(inside.db, inside.actor.region, no, true);
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
