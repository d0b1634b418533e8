import assert from 'node:assert/strict';
import { caseClock } from '../../src/cases/clock/case-clock.ts';
import { listCasesOf } from '#cases';
import { caseOf } from '../../src/cases/case-row.ts';
import { aliveTest, type World } from '../../test/support/world.ts';
import { chinaDay, type Entry, midnightAfter, nthWorkday, reckon } from './clocks.oracle.ts';

const today = '2026-03-12';

async function chains(world: World): Promise<Map<string, Entry[]>> {
  const rows = await world.db.selectFrom('ledger.entry').select(['subject', 'event', 'at', 'body']).where('subject', 'like', 'case:%').orderBy('subject').orderBy('seq').execute();
  const found = new Map<string, Entry[]>();
  for (const { subject, event, at, body } of rows) {
    const entry = { event, at, particulars: (JSON.parse(body) as { particulars: Record<string, unknown> }).particulars };
    found.set(subject.slice('case:'.length), [...(found.get(subject.slice('case:'.length)) ?? []), entry]);
  }
  return found;
}

aliveTest('the clocks of all three hundred cases are what a second reckoning from the ledger says', async (world) => {
  const entries = await chains(world);
  const rows = await world.db.selectFrom('cases.case').selectAll().execute();
  assert.equal(rows.length, 300);
  let decided = 0;
  for (const row of rows) {
    const file = caseOf(row);
    const expected = reckon(entries.get(file.no)!, today);
    const about = `${file.no} ${file.item.name['zh-CN']} ${file.state}`;
    const clock = caseClock(file, today);
    const state = ['accepted', 'inReview', 'reviewed'].includes(file.state) ? 'accepted' : file.state;
    const said = { state, clock: clock.runs, due: clock.dueOn, lamp: clock.lamp };
    for (const kind of ['respond', 'answer', 'promised', 'statutory', 'deliver'] as const) if (clock[kind]) Object.assign(said, { [kind]: clock[kind].dueDate });
    assert.deepEqual(said, { ...expected }, about);
    // What is stored for lists; a clock that stands still is as it was when it stopped.
    if (!file.suspended) assert.deepEqual([row.due_on, row.clock], [expected.due, expected.clock], about);
    decided += expected.promised ? 1 : 0;
  }
  assert.ok(decided > 200);
});

aliveTest('what fell due by itself did so at its midnight, and from the right day', async (world) => {
  const seen = { deemed: 0, lapsed: 0, overdue: 0 };
  for (const [no, entries] of await chains(world)) {
    for (const [i, { event, at, particulars }] of entries.entries()) {
      const before = entries.slice(0, i);
      const received = chinaDay((before.findLast((entry) => entry.event === 'cases.corrected') ?? entries[0]!).at);
      if (event === 'cases.acceptance-deemed') {
        seen.deemed += 1;
        assert.deepEqual([at, particulars['acceptedOn']], [midnightAfter(nthWorkday(received, 5)), received], no);
      } else if (event === 'cases.lapsed') {
        seen.lapsed += 1;
        const asked = before.findLast((entry) => entry.event === 'cases.correction-asked')!;
        assert.deepEqual(at, midnightAfter(nthWorkday(chinaDay(asked.at), 15)), no);
      } else if (event === 'cases.overdue') {
        seen.overdue += 1;
        const { clock, since } = particulars as { clock: 'promised' | 'statutory' | 'deliver'; since: string };
        const then = reckon(before, chinaDay(at));
        assert.equal(then[clock], since, no);
        assert.ok(at >= midnightAfter(since), no);
      }
    }
  }
  assert.ok(seen.deemed >= 14 && seen.lapsed >= 6 && seen.overdue >= 20, JSON.stringify(seen));
});

aliveTest('the supervisor’s lamps count what the second reckoning counts', async (world) => {
  const expected = { overdue: 0, nearlyDue: 0, inTime: 0, suspended: 0 };
  for (const entries of (await chains(world)).values()) {
    const { lamp } = reckon(entries, today);
    if (lamp) expected[lamp] += 1;
  }
  const supervisor = await world.as('wujing');
  const { counts } = await listCasesOf(world.db, supervisor.actor, {}, supervisor.at);
  assert.deepEqual(counts, expected);
  for (const n of Object.values(expected)) assert.ok(n >= 10, JSON.stringify(expected));
});
