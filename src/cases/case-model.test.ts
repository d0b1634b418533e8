import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Act } from '#platform/act.ts';
import { addDays, dayInChina } from '#platform/calendar/day.ts';
import { isWorkday } from '#platform/calendar/working-days.ts';
import { demoTest, type World } from '../../test/support/world.ts';
import { acceptCase } from './accept-case.ts';
import { askForCorrection } from './ask-for-correction.ts';
import { buildCaseAt } from './factory/build-case-at.ts';
import type { Case } from './case.ts';
import { correctApplication } from './correct-application.ts';
import { decideCase } from './decide-case.ts';
import { deliverResult } from './deliver-result.ts';
import { extendCase } from './extend-case.ts';
import { issueResult } from './issue-result.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { resumeCase } from './resume-case.ts';
import { reviewCase } from './review-case.ts';
import { suspendCase } from './suspend-case.ts';
import { findCase } from './take-case.ts';
import { withdrawCase } from './withdraw-case.ts';

/*
 * A second description of a case, written apart from the product's table and clock: what is allowed next, and the last day
 * of the running clock found by walking the calendar day by day.
 */
interface Model {
  state: string;
  asked: boolean;
  stages: number;
  extended: boolean;
  standing: string | undefined;
  stood: string[];
  start: string;
  decided?: 'granted' | 'refused';
}

type Step = 'ask' | 'correct' | 'accept' | 'turnAway' | 'review' | 'inspect' | 'suspend' | 'resume' | 'extend' | 'withdraw' | 'grant' | 'refuse' | 'issue' | 'deliver';
const steps: readonly Step[] = ['ask', 'correct', 'accept', 'turnAway', 'review', 'inspect', 'suspend', 'resume', 'extend', 'withdraw', 'grant', 'refuse', 'issue', 'deliver'];

function walk(from: string, n: number, without: readonly string[]): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day) && !without.includes(day)) left -= 1;
  }
  return day;
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Changes the model by a step done on a day and says true, or leaves it and says false where the step is not allowed. */
function allows(model: Model, step: Step, today: string): boolean {
  const handling = ['accepted', 'reviewing'].includes(model.state);
  const running = handling && model.standing === undefined;
  const to = (state: string, more: Partial<Model> = {}): true => Boolean(Object.assign(model, { state }, more)) as true;
  switch (step) {
    case 'ask': return model.state === 'submitted' && !model.asked && to('correcting', { asked: true, start: today });
    case 'correct': return model.state === 'correcting' && to('submitted', { start: today });
    case 'accept': return model.state === 'submitted' && to('accepted', { start: today });
    case 'turnAway': return model.state === 'submitted' && to('ended');
    case 'review': return running && model.stages === 0 && to('reviewing', { stages: 1 });
    case 'inspect': return running && model.stages === 1 && to('reviewing', { stages: 2 });
    case 'suspend': return running && to(model.state, { standing: today });
    case 'resume': return handling && model.standing !== undefined && to(model.state, { stood: [...model.stood, ...daysFrom(model.standing, addDays(today, -1))], standing: undefined });
    case 'extend': return running && !model.extended && today <= walk(model.start, 10, model.stood) && to(model.state, { extended: true });
    case 'withdraw': return (handling || ['submitted', 'correcting'].includes(model.state)) && to('ended');
    case 'grant': return running && model.stages === 2 && to('decided', { decided: 'granted', start: today });
    case 'refuse': return running && model.stages === 2 && to('decided', { decided: 'refused', start: today });
    case 'issue': return model.state === 'decided' && model.decided === 'granted' && to('issued');
    case 'deliver': return (model.state === 'issued' || (model.state === 'decided' && model.decided === 'refused')) && to('ended');
  }
}

function dueOf(model: Model): string | null {
  if (model.state === 'ended') return null;
  if (model.state === 'submitted') return walk(model.start, 5, []);
  if (model.state === 'correcting') return walk(model.start, 15, []);
  if (model.state === 'decided' || model.state === 'issued') return walk(model.start, 10, []);
  return walk(model.start, model.extended ? 10 : 5, model.stood);
}

async function hands(world: World): Promise<Record<Step, (at: Date, no: string) => Promise<Case>>> {
  const { key } = world.deps;
  const [citizen, clerk, examiner, head] = await Promise.all(['linxiaolan', 'zhoumin', 'chenliqun', 'yewenqing'].map((login) => world.as(login))) as [Act, Act, Act, Act];
  const on = (act: Act, at: Date): Act => ({ ...act, at });
  return {
    ask: (at, no) => askForCorrection(on(clerk, at), { no, items: [{ about: 'businessArea', what: '改成实际面积', reason: '不一致' }] }, key),
    correct: async (at, no) => correctApplication(on(citizen, at), { no, answers: (await findCase(world.db, citizen.actor.region, no))!.answers }),
    accept: (at, no) => acceptCase(on(clerk, at), { no }, key),
    turnAway: (at, no) => refuseAcceptance(on(clerk, at), { no, ground: 'notNeeded', reason: '不需要' }, key),
    review: (at, no) => reviewCase(on(examiner, at), { no, stage: 'review', opinion: 'pass', text: '可' }),
    inspect: (at, no) => reviewCase(on(examiner, at), { no, stage: 'inspect', opinion: 'pass', text: '可', officers: ['甲', '乙'] }),
    suspend: (at, no) => suspendCase(on(head, at), { no, ground: 'testing', reason: '检测', days: 3 }, key),
    resume: (at, no) => resumeCase(on(head, at), { no }),
    extend: (at, no) => extendCase(on(head, at), { no, reason: '复杂' }, key),
    withdraw: (at, no) => withdrawCase(on(citizen, at), { no }),
    grant: (at, no) => decideCase(on(head, at), { no, outcome: 'granted', reasons: '' }, key),
    refuse: (at, no) => decideCase(on(head, at), { no, outcome: 'refused', reasons: '不符合' }, key),
    issue: (at, no) => issueResult(on(clerk, at), { no }, key),
    deliver: (at, no) => deliverResult(on(clerk, at), { no, way: 'online', to: '林' }, key),
  };
}

demoTest('whatever is tried in whatever order, the case stands where a second description says, and a refusal leaves no trace', async (world) => {
  const does = await hands(world);
  // What is possible early and often is tried more often, so that sequences come far and clocks move.
  const clockwork = fc.constantFrom<Step>('ask', 'correct', 'accept', 'suspend', 'resume', 'extend');
  const main = fc.constantFrom<Step>('accept', 'review', 'inspect', 'grant', 'issue', 'deliver');
  const step = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...steps) }, { weight: 4, arbitrary: clockwork }, { weight: 3, arbitrary: main });
  const sequence = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 4 })), { minLength: 8, maxLength: 22 });
  await fc.assert(
    fc.asyncProperty(sequence, async (tried) => {
      await sql`savepoint sequence`.execute(world.db);
      let file = await buildCaseAt(world, 'submitted');
      const { no } = file;
      const model: Model = { state: 'submitted', asked: false, stages: 0, extended: false, standing: undefined, stood: [], start: file.receivedOn };
      let at = world.clock.now();
      let done = 1;
      for (const [name, days] of tried) {
        at = new Date(at.getTime() + days * 86_400_000);
        const expected = allows(model, name, dayInChina(at));
        const outcome = await does[name](at, no).then((after) => after, (error: { status?: number }) => error.status);
        assert.equal(typeof outcome === 'object', expected, `${name} on ${dayInChina(at)}: ${JSON.stringify(outcome)}`);
        if (!expected) assert.equal(outcome, 409);
        else done += 1;
        if (typeof outcome === 'object') file = outcome;
        if (expected && model.standing === undefined) assert.equal(file.dueOn, dueOf(model), `${name} on ${dayInChina(at)}`);
      }
      const { n } = await world.db.selectFrom('ledger.entry').select((e) => e.fn.countAll<number>().as('n')).where('subject', '=', `case:${no}`).executeTakeFirstOrThrow();
      assert.equal(Number(n), done);
      assert.deepEqual(await findCase(world.db, file.region, no), file, 'the row is what the verb gave back');
      await sql`rollback to savepoint sequence`.execute(world.db);
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 25), endOnFailure: true },
  );
});
