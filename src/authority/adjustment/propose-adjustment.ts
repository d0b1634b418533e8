import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { findOrgan, isWithin, type Organ } from '#government';
import { type Act, holdsRole, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { record } from '#platform/ledger/record.ts';
import { judgeDelegations } from '../delegation/delegate-power.ts';
import { causesOn } from './causes.ts';
import { type ProposedChange, type SoundChange, checkChanges } from './check-changes.ts';
import { applyBy, reviewBy } from './clocks.ts';
import { getAdjustment } from './get-adjustment.ts';
import { instrumentOf } from './instrument.ts';
import { keepStep } from './keep-step.ts';
import { adjustmentSubject } from './ledger.ts';
import { mustPropose, placeOf } from './policy.ts';
import './tables.ts';

/** A proposal as it is made: for which body, for which causes, since when, and what is to change. */
export interface ProposeAdjustment {
  /** Credit code of the body; the keeper may propose for every body in its area. */
  organ: string;
  /** One or several of the causes that hold on the day; every change needs one that bears it. */
  causeKind: string | readonly string[];
  /** What happened, in words. */
  cause: string;
  /** Legal day on which the cause arose. */
  causeArose: string;
  changes: readonly ProposedChange[];
}

/** The most changes that one proposal may hold. */
export const mostChanges = 40_000;
const atOnce = 400;

const sentences = {
  organ: said('机关登记册里没有 {organ}', 'The register of organs has no {organ}'),
  causeKind: said('请从现行的事由中选择', 'Choose from the causes that hold'),
  cause: said('请写明事由（1 到 2000 字）', 'Say what happened, in 1 to 2,000 signs'),
  notADay: said('日期要写成 2026-01-01 这样', 'A day is written as 2026-01-01'),
  future: said('事由发生日期不能晚于今天', 'The cause cannot arise after today'),
  changes: said('一件申请有 1 到 40000 处调整', 'A proposal has 1 to 40,000 changes'),
} as const;

/**
 * Proposes to adjust the power list (动态调整): within ten working days after the cause arose; what comes later is marked so and taken.
 * Throws Forbidden; Invalid with each fault at `changes.<number>.<field>`; Refused where the law does not let a power be delegated so (see `judgeDelegations`).
 */
export async function proposeAdjustment(act: Act, input: ProposeAdjustment): Promise<{ id: string }> {
  return inTransaction(act, async (inside) => {
    const organ = await findOrgan(inside.db, input.organ);
    if (!organ) throw new Invalid({ organ: sayWith(sentences.organ, { organ: input.organ }) });
    mustPropose(inside.actor, organ);
    const today = dayInChina(inside.at);
    const list = causesOn(today);
    const causes = [...new Set(typeof input.causeKind === 'string' ? [input.causeKind] : input.causeKind)];
    const wrong = faultsOf(input, causes, Object.keys(list.causes), today);
    if ('changes' in wrong) throw new Invalid(wrong);
    const place = placeOf(organ);
    // Two proposals for one entry at once are looked at one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`adjustment ${inside.actor.region}`}, 101))`.execute(inside.db);
    const { sound, wrong: atChanges } = await checkChanges(inside, input.changes, { organ, wholeArea: isKeeper(inside, organ), area: place }, list, 'causeKind' in wrong ? [] : causes);
    if (Object.keys(wrong).length + Object.keys(atChanges).length > 0) throw new Invalid({ ...wrong, ...atChanges });
    // What the law forbids to be given on is refused before anybody reviews it.
    await judgeDelegations(inside, sound.flatMap(({ source, giver, entry, from }) => (source === null ? [] : [instrumentOf({ source, giver: giver!, entry: entry!, from })])));
    return keepProposal(inside, { ...input, causes, causeVersion: list.version, place }, sound);
  });
}

function isKeeper({ actor }: Act, organ: Organ): boolean {
  return holdsRole(actor, 'listManager') && actor.grants.some(({ role, division }) => role === 'listManager' && division !== undefined && isWithin(organ.division, division));
}

function faultsOf({ cause, causeArose, changes }: ProposeAdjustment, causes: readonly string[], known: readonly string[], today: string): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  if (causes.length === 0 || causes.some((one) => !known.includes(one))) wrong['causeKind'] = sentences.causeKind;
  if (!cause.trim() || cause.length > 2000) wrong['cause'] = sentences.cause;
  if (!isDay(causeArose)) wrong['causeArose'] = sentences.notADay;
  else if (causeArose > today) wrong['causeArose'] = sentences.future;
  if (changes.length < 1 || changes.length > mostChanges) wrong['changes'] = sentences.changes;
  return wrong;
}

interface Kept extends ProposeAdjustment {
  causes: readonly string[];
  causeVersion: number;
  place: string;
}

async function keepProposal(act: Act, { organ, causes, causeVersion, cause, causeArose, place }: Kept, changes: readonly SoundChange[]): Promise<{ id: string }> {
  const { actor, at, db } = act;
  const id = newId(at);
  const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
  const counts = { add: count('add'), change: count('change'), cancel: count('cancel'), delegate: count('delegate') };
  const applyDue = applyBy(causeArose).dueDate;
  const late = dayInChina(at) > applyDue;
  const dueOn = reviewBy(dayInChina(at)).dueDate;
  await db
    .insertInto('authority.adjustment')
    .values({
      region: actor.region, id, organ, place, cause_version: causeVersion, causes: [...causes], cause: cause.trim(), cause_arose: causeArose, state: 'inReview',
      by_government: counts.change < changes.length, counts: JSON.stringify(counts), proposer: actor.id, proposed_at: at, apply_due: applyDue, due_on: dueOn,
    })
    .execute();
  for (let i = 0; i < changes.length; i += atOnce) {
    const rows = changes.slice(i, i + atOnce).map(({ from, beforeVersion, entry, contentHash, giver: _giver, ...rest }, j) => ({
      region: actor.region, adjustment: id, place: i + j, ...rest, holds_from: from, before_version: beforeVersion, entry: entry && JSON.stringify(entry), content_hash: contentHash,
    }));
    await db.insertInto('authority.adjustment_change').values(rows).execute();
  }
  await keepStep(act, await getAdjustment(db, actor.region, id), { step: 'proposed', changes: { due_on: dueOn }, organ, told: cause.trim(), late });
  const digest = createHash('sha256').update(canonicalJson(changes.map(({ change, code, from, contentHash }) => [change, code, from, contentHash]))).digest('hex');
  await record(act, 'authority.adjustment-proposed', adjustmentSubject(id), { organ, place, causeVersion, causes, causeArose, late, changes: changes.length, digest });
  return { id };
}
