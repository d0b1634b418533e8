import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { setTimer, type TimerHandlers } from '#platform/timers.ts';
import { endOfDay } from './case-clock.ts';
import type { Case } from '../case.ts';
import { deemAccepted } from './deem-accepted.ts';
import { keepStep } from '../keep-step.ts';
import { moveProcess, processOf, stateInReview } from '../run-process.ts';
import { holdCase } from '../take-case.ts';
import { tellUndecided } from '../tell-duties.ts';
import { turnInReview } from '../turn.ts';

/** What falls due by itself in a case: acceptance that is deemed, correction that was not answered, a limit that has passed. */
export function caseTimers(key: SigningKey): TimerHandlers {
  return {
    'cases.clockRunsOut': async (act, no) => {
      const file = await holdCase(act.db, act.actor.region, no);
      if (file) await clockRunsOut(act, file, key);
    },
    'cases.waitIsOver': async (act, no, { node }) => {
      const file = await holdCase(act.db, act.actor.region, no);
      if (file && !file.closedAt && file.tokens.some(({ at }) => at === node)) await waitIsOver(act, file, node);
    },
  };
}

/** The last day of a case's clock has ended (24:00 in China): what the law then says happens; nothing where an act has settled it. */
export async function clockRunsOut(act: Act, file: Case, key: SigningKey): Promise<void> {
  const { clock, dueOn } = file;
  if (file.closedAt || file.suspended || !clock || !dueOn || dayInChina(act.at) <= dueOn) return;
  if (clock === 'respond') await deemAccepted(act, file, key);
  else if (clock === 'answer') await lapse(act, file);
  else await noteOverdue(act, file, dueOn);
}

/** An application that was not corrected in the set time counts as withdrawn; she may apply again. */
async function lapse(act: Act, file: Case): Promise<void> {
  await keepStep(act, file, { event: 'cases.lapsed', changes: { state: 'lapsed', tokens: [], closedAt: act.at }, particulars: {} });
}

/** A limit that passes is itself an entry of the ledger; after the promised one the statutory one is waited for. */
async function noteOverdue(act: Act, before: Case, dueOn: string): Promise<void> {
  const { no, clock, promisedDue, statutoryDue } = before;
  const today = dayInChina(act.at);
  const limits = clock === 'decide' ? ([['promised', promisedDue], ['statutory', statutoryDue]] as const) : ([['deliver', dueOn]] as const);
  let file = before;
  for (const [kind, due] of limits) {
    if (!due) continue;
    if (due >= today) return setTimer(act, 'cases.clockRunsOut', no, endOfDay(due), {});
    // The promised limit was noted when it passed, before the statutory one does.
    if (await isNoted(act, no, kind, due)) continue;
    if (kind === 'statutory') await tellUndecided(act, file);
    file = await keepStep(act, file, { event: 'cases.overdue', changes: {}, particulars: { clock: kind, since: due }, told: { clock: kind, since: due } });
  }
}

async function isNoted({ db, actor }: Act, no: string, clock: string, since: string): Promise<boolean> {
  const noted = await db
    .selectFrom('cases.step')
    .select('seq')
    .where('region', '=', actor.region)
    .where('case_no', '=', no)
    .where('event', '=', 'cases.overdue')
    .where(sql<boolean>`told @> ${JSON.stringify({ clock, since })}::jsonb`)
    .executeTakeFirst();
  return noted !== undefined;
}

async function waitIsOver(act: Act, file: Case, node: string): Promise<void> {
  const graph = await processOf(act.db, file);
  const { tokens, effects } = moveProcess(graph, file.tokens, { act: 'timeElapsed', node });
  const state = file.acceptedOn ? stateInReview(graph, tokens) : file.state;
  await keepStep(act, file, { event: 'cases.waited', changes: { tokens, state, ...(file.acceptedOn && { awaits: turnInReview(graph, tokens) }) }, particulars: { node }, effects });
}
