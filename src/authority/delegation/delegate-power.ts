import { listOrgans, type Organ } from '#government';
import { sql } from 'kysely';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { powerListOf } from '../ledger.ts';
import type { Holding } from './chain.ts';
import { checkDelegation, type DelegationInput, wrongFields } from './check-delegation.ts';
import { hashOfInstrument } from './content-hash.ts';
import type { Delegation, Instrument } from './delegation.ts';
import { holdingWith } from './get-holding.ts';
import './ledger.ts';
import { mustDelegateBy } from './policy.ts';
import { type PowerMeant, powerMeant } from './power-meant.ts';
import './tables.ts';

const atOnce = 400;

const unlisted = said('权力清单上没有这一项，或者它不是转出机关的条目', 'The power list has no such entry, or it is not one of the body that gives');

/** By which approved proposal a power is given on; only the system does it without one. */
export interface ByAdjustment {
  adjustment?: string;
}

/** Records one instrument. See `delegatePowers`. */
export async function delegatePower(act: Act, input: DelegationInput, by: ByAdjustment = {}): Promise<Delegation> {
  return (await delegatePowers(act, [input], by))[0]!;
}

/**
 * Records instruments by which bodies give powers to others (下放, 授权, 委托), all of them or none: the later ones are held against the earlier.
 * Called by the system when it loads a list, and for an approved proposal by whoever publishes it.
 * Invalid names the field; Refused and its codes: see `checkDelegation`.
 */
export async function delegatePowers(act: Act, inputs: readonly DelegationInput[], by: ByAdjustment = {}): Promise<Delegation[]> {
  for (const receiver of new Set(inputs.map((input) => input.receiver))) await mustDelegateBy(act, by.adjustment, 'delegate', receiver);
  return inTransaction(act, async (act) => {
    // Two instruments at once could close a circle that neither sees: they are recorded one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended('delegation', 102))`.execute(act.db);
    const made = await judgeDelegations(act, inputs);
    await keep(act, made, by);
    return made;
  });
}

/** What instruments would become if they were recorded now; nothing is. Invalid and Refused as `delegatePowers`, so that a proposal is told at once what the law forbids. */
export async function judgeDelegations(act: Act, inputs: readonly DelegationInput[]): Promise<Delegation[]> {
  const organs = await listOrgans(act.db, { codes: [...new Set(inputs.flatMap(({ giver, receiver }) => [giver, receiver]))] });
  const meant = await whatIsMeant(act, inputs, Object.fromEntries(organs.map((organ) => [organ.code, organ])));
  const notBefore = act.actor.kind === 'system' ? undefined : dayInChina(act.at);
  const made: Delegation[] = [];
  const holdings = new Map<string, Holding>();
  for (const [index, input] of inputs.entries()) {
    const { basicCode } = meant[index]!;
    const holding = holdings.get(basicCode) ?? (await holdingWith(act.db, basicCode, organs));
    const delegation = checkDelegation(input, { id: newId(act.at), at: act.at }, { holding, meant: meant[index]!, notBefore });
    holdings.set(basicCode, { ...holding, delegations: [...holding.delegations, delegation] });
    made.push(delegation);
  }
  return made;
}

async function whatIsMeant({ db }: Act, inputs: readonly DelegationInput[], organs: Readonly<Record<string, Organ>>): Promise<PowerMeant[]> {
  const known = new Map<string, PowerMeant | undefined>();
  const wrong: Record<string, Said> = {};
  for (const [index, input] of inputs.entries()) {
    const place = inputs.length === 1 ? '' : `instruments.${index}.`;
    for (const [field, sentence] of Object.entries(wrongFields(input, organs))) wrong[place + field] = sentence;
    const key = `${input.power} ${input.giver}`;
    if (!known.has(key)) known.set(key, await powerMeant(db, input.power, input.giver));
    if (!known.get(key)) wrong[`${place}power`] = unlisted;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return inputs.map(({ power, giver }) => known.get(`${power} ${giver}`)!);
}

async function keep(act: Act, made: readonly Delegation[], { adjustment }: ByAdjustment): Promise<void> {
  for (let i = 0; i < made.length; i += atOnce) {
    const rows = made.slice(i, i + atOnce).map((one) => ({
      id: one.id, kind: one.kind, giver: one.giver, receiver: one.receiver, basic_code: one.basicCode, entry: one.entry ?? null, type: one.type, name: one.name, english_name: one.englishName ?? null,
      content: JSON.stringify(instrumentOf(one)), may_pass_on: one.mayPassOn, in_force_from: one.inForceFrom, in_force_to: one.inForceTo ?? null, recorded_at: one.recordedAt,
    }));
    await act.db.insertInto('authority.delegation').values(rows).execute();
  }
  for (const [giver, given] of Map.groupBy(made, (one) => one.giver)) {
    const instruments = given.map((one) => ({
      id: one.id, kind: one.kind, receiver: one.receiver, basicCode: one.basicCode, ...(one.entry !== undefined && { entry: one.entry }), mayPassOn: one.mayPassOn,
      from: one.inForceFrom, ...(one.inForceTo !== undefined && { to: one.inForceTo }), contentHash: hashOfInstrument(instrumentOf(one)),
    }));
    await record(act, 'authority.power-delegated', powerListOf(giver), { giver, instruments, ...(adjustment !== undefined && { adjustment }) });
  }
}

function instrumentOf({ document, basis, fulfils }: Delegation): Instrument {
  return { document, basis, ...(fulfils !== undefined && { fulfils }) };
}
