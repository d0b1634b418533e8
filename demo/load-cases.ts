import { Readable } from 'node:stream';
import { caseTimers } from '#cases';
import { type Act, type Actor, inTransaction } from '#platform/act.ts';
import { dayInChina, startOfDay } from '#platform/calendar/day.ts';
import type { FileStore, StoredFile } from '#platform/files/file-store.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { adjustmentTimers } from '../src/authority/adjustment/timers.ts';
import { dutyTimers } from '../src/authority/duties/timers.ts';
import { actorOfLogin } from '../src/identity/actor-of-login.ts';
import { castApplicant, type DemoApplicant, inventApplicants } from './cases/applicants.ts';
import { inventedFiles } from './cases/attachments.ts';
import { courseOf, type Matter } from './cases/course.ts';
import { type Desk, openDesks } from './cases/desks.ts';
import { type Dice, diceOf } from './cases/dice.ts';
import { beginDrafts } from './cases/drafts.ts';
import { loadDuties, weeksOf, yearsOf } from './cases/duties.ts';
import { canTake, daysOf } from './cases/matter.ts';
import { type Hour, play, type Stage } from './cases/play.ts';
import { adjustmentCast, adjustmentsOf } from './load/adjustments.ts';
import { castMatters, type Turn, turns } from './cases/turns.ts';

/** With what the cases are loaded: where files lie, by which key papers are sealed, and the seed of the dice. */
export interface CaseLoad {
  files: FileStore;
  key: SigningKey;
  seed?: number;
  /** The turns to play; all three hundred cases where not said. */
  turns?: readonly Turn[];
  /** Since when the cast is in office: what began before is left out. */
  since: Date;
  /** Ends the load, with nothing kept. */
  signal?: AbortSignal;
}

/** Loads cases that stand, at the act's time, in every state that the law knows: by the verbs, in the order of time, all or nothing. */
export async function loadCases(act: Act, load: CaseLoad): Promise<{ cases: number }> {
  const papers = await keepPapers(load.files);
  return inTransaction(act, async (inside) => {
    const dice = diceOf(load.seed ?? 1);
    const hour: Hour = { now: load.since };
    const then = { ...inside, at: load.since };
    const desks = await openDesks(inside.db);
    const played = load.turns ?? turns;
    const many = await inventApplicants(then, dice, played.reduce((sum, { cases }) => sum + cases, 0));
    const officers = await officersOf(inside, desks);
    const stage: Stage = {
      db: inside.db, key: load.key, papers,
      act: (who) => {
        load.signal?.throwIfAborted();
        return { ...inside, actor: typeof who === 'string' ? officers.get(who)! : who, at: hour.now };
      },
    };
    const matters = await mattersOf(inside, played, desks, many, dice, load.since);
    await loadDuties(then);
    const courses = [
      ...matters.map((matter) => courseOf(matter, stage)),
      ...desks.map((desk, order) => weeksOf(desk, order, stage, load.since)),
      yearsOf(stage, inside.actor.region, load.since),
      // In the order of time with the cases: an act is done under the version of its day.
      ...(load.turns ? [] : await adjustmentsOf(stage, inside)),
    ];
    await play(then, hour, courses, inside.at, { ...caseTimers(load.key), ...adjustmentTimers, ...dutyTimers() });
    await beginDrafts(inside, many, dice);
    return { cases: matters.length };
  });
}

async function keepPapers(files: FileStore): Promise<StoredFile[]> {
  const kept: StoredFile[] = [];
  for (const { name, content } of inventedFiles()) kept.push(await files.store(Readable.from([content]), { name }));
  return kept;
}

async function officersOf(act: Act, desks: readonly Desk[]): Promise<Map<string, Actor>> {
  const officers = new Map<string, Actor>();
  for (const login of new Set([...desks.flatMap(({ clerk, examiner, head }) => [clerk, examiner, head]), ...adjustmentCast])) {
    officers.set(login, await actorOfLogin(act.db, act.actor.region, login, act.at));
  }
  return officers;
}

async function mattersOf(act: Act, played: readonly Turn[], desks: readonly Desk[], many: readonly DemoApplicant[], dice: Dice, since: Date): Promise<Matter[]> {
  const today = dayInChina(act.at);
  const taken = new Set<string>();
  const uses = new Map<string, number>();
  const matters: Matter[] = [];
  for (const turn of played) {
    const own = castMatters.filter((matter) => matter.turn === turn.name);
    for (let i = 0; i < turn.cases; i++) {
      const cast = own[i];
      const { desk, item } = cast ? deskOf(desks, cast.item) : chooseItem(turn, desks, uses, dice);
      const who = cast ? await castApplicant(act, cast.login, cast.inNameOf) : chooseApplicant(item, desk, many, taken, dice);
      taken.add(`${who.applicant.id} ${item.code} ${desk.organ}`);
      uses.set(item.code, (uses.get(item.code) ?? 0) + 1);
      const days = daysOf(turn, item, today, dice);
      if (startOfDay(days.submitted) < since) continue;
      matters.push({ turn, item, who, desk, days, dice: diceOf(dice.whole(0, 2 ** 31)), ...(turn.ago?.[1] === 0 && { submittedAt: todayBefore(act.at, dice) }) });
    }
  }
  return matters;
}

function deskOf(desks: readonly Desk[], localId: string): { desk: Desk; item: Desk['items'][number] } {
  const desk = desks.find(({ items }) => items.some((item) => item.localId === localId))!;
  return { desk, item: desk.items.find((item) => item.localId === localId)! };
}

function chooseItem(turn: Turn, desks: readonly Desk[], uses: ReadonlyMap<string, number>, dice: Dice): { desk: Desk; item: Desk['items'][number] } {
  const able = desks.map((desk) => ({ desk, items: desk.items.filter((item) => canTake(turn, item)) })).filter(({ items }) => items.length > 0);
  const lots = able.flatMap(({ desk, items }) => Array.from({ length: desk.share }, () => ({ desk, items })));
  const { desk, items } = dice.pick(lots);
  const fewest = Math.min(...items.map(({ code }) => uses.get(code) ?? 0));
  return { desk, item: dice.pick(items.filter(({ code }) => (uses.get(code) ?? 0) <= fewest + 1)) };
}

function chooseApplicant(item: Desk['items'][number], desk: Desk, many: readonly DemoApplicant[], taken: ReadonlySet<string>, dice: Dice): DemoApplicant {
  const fitting = many.filter(({ audience, applicant }) => item.audience.includes(audience) && !taken.has(`${applicant.id} ${item.code} ${desk.organ}`));
  return dice.pick(fitting.length > 0 ? fitting : many);
}

// Between the last midnight, or eleven hours ago, and now.
function todayBefore(now: Date, dice: Dice): Date {
  const from = Math.max(startOfDay(dayInChina(now)).getTime(), now.getTime() - 11 * 3_600_000);
  return new Date(from + Math.floor(((now.getTime() - from) * dice.whole(5, 97)) / 100));
}
