import assert from 'node:assert/strict';
import type { Act } from '#platform/act.ts';
import { committedTest, type World } from '../../test/support/world.ts';
import { askForCorrection } from './ask-for-correction.ts';
import { buildCaseAt, foodLicence } from './factory/build-case-at.ts';
import type { Case } from './case.ts';
import { decideCase } from './decide-case.ts';
import { buildApplication } from './factory.ts';
import { issueResult } from './issue-result.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawCase } from './withdraw-case.ts';

type Outcome = { won: Case } | { refused: string; state: unknown };

async function race(...acts: (() => Promise<Case>)[]): Promise<Outcome[]> {
  return Promise.all(
    acts.map((act) =>
      act().then(
        (won): Outcome => ({ won }),
        (error: { code: string; particulars?: { state?: unknown } }): Outcome => ({ refused: error.code, state: error.particulars?.state }),
      ),
    ),
  );
}

function losers(outcomes: Outcome[]): Outcome[] {
  return outcomes.filter((outcome) => 'refused' in outcome);
}

async function again(world: World, at: Case): Promise<void> {
  await world.db.updateTable('cases.case').set({ closed_at: world.clock.now(), state: 'withdrawn', decided_at: null, decision: null }).where('no', '=', at.no).execute();
}

committedTest('of two officers who decide at once one wins, and the other is told the new state', async (world) => {
  const { key } = world.deps;
  const head: Act = await world.as('yewenqing');
  const citizen = await world.as('linxiaolan');
  for (let round = 0; round < 10; round++) {
    const file = await buildCaseAt(world, 'reviewed');
    const { no } = file;
    const decided = await race(
      () => decideCase(head, { no, outcome: 'granted', reasons: '符合' }, key),
      () => decideCase(head, { no, outcome: 'refused', reasons: '不符合' }, key),
      () => withdrawCase(citizen, { no }),
    );
    const winner = decided.find((outcome) => 'won' in outcome) as { won: Case };
    assert.deepEqual(losers(decided), [{ refused: 'wrong-state', state: winner.won.state }, { refused: 'wrong-state', state: winner.won.state }]);
    const entries = await world.db.selectFrom('ledger.entry').select('event').where('subject', '=', `case:${no}`).where('event', 'in', ['cases.decided', 'cases.withdrawn']).execute();
    assert.equal(entries.length, 1);
    if (winner.won.decision?.outcome === 'granted') {
      const clerk = await world.as('zhoumin');
      const issued = await race(() => issueResult(clerk, { no }, key), () => issueResult(clerk, { no }, key));
      assert.deepEqual(losers(issued), [{ refused: 'wrong-state', state: 'issued' }]);
    }
    await again(world, file);
  }
});

committedTest('a correction notice and a withdrawal at once: one of them', async (world) => {
  const file = await buildCaseAt(world, 'submitted');
  const [clerk, citizen] = [await world.as('zhoumin'), await world.as('linxiaolan')];
  const { no } = file;
  const items = [{ about: 'm3', what: '重新上传标有尺寸的平面图', reason: '看不清' }];
  const outcomes = await race(() => askForCorrection(clerk, { no, items }, world.deps.key), () => askForCorrection(clerk, { no, items }, world.deps.key));
  assert.deepEqual(losers(outcomes).map((loser) => 'refused' in loser && loser.refused), ['second-correction-notice']);
  assert.equal((await withdrawCase(citizen, { no })).state, 'withdrawn');
});

committedTest('an application sent sixteen times at once is one case', async (world) => {
  const citizen = await world.as('linxiaolan');
  const good = await buildApplication(citizen, world.deps, { itemCode: await foodLicence(world), division: '330802000000' });
  const outcomes = await race(...Array.from({ length: 16 }, () => () => submitApplication(citizen, good, world.deps.key)));
  assert.deepEqual(losers(outcomes).map((loser) => 'refused' in loser && loser.refused), Array(15).fill('open-application'));
  const submitted = await world.db.selectFrom('ledger.entry').select('subject').where('event', '=', 'cases.submitted').execute();
  assert.equal(submitted.length, 1, 'and one entry');
});
