import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { addDays, dayInChina, dayNumber, startOfDay, weekday } from '#platform/calendar/day.ts';
import { calendarOfChina } from '#platform/calendar/working-days.ts';
import { fireNextTimer } from '#platform/timers.ts';
import { dbTest, type World } from '../../../test/support/world.ts';
import { buildPower } from '../factory.ts';
import { dutiesOfLaw } from './duties-of-law.ts';
import { tellDuties } from './occasion.ts';
import { publishDuties } from './publish-duties.ts';
import { reportDuties } from './report-duties.ts';
import { dutyTimers } from './timers.ts';

type Step = { wait: number; do: 'grant' | 'deliver' | 'publish' | 'nothing'; of: number; twice: boolean };

const step: fc.Arbitrary<Step> = fc.record({ wait: fc.nat(12), do: fc.constantFrom('grant', 'deliver', 'publish', 'nothing'), of: fc.nat(2), twice: fc.boolean() });

/** What the law says of one matter, reckoned day by day without our code: the tenth and the twentieth working day after the grant. */
interface Told { granted?: string; delivered?: string; published?: string }

function workingDayAfter(day: string, n: number): string {
  let at = day;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    const { kind } = calendarOfChina.at(dayNumber(at));
    if (kind === 'makeUpWorkday' || (kind === 'workday' && weekday(at) <= 5)) left -= 1;
  }
  return at;
}

function standing(told: Told, today: string): string[] {
  if (!told.granted) return [];
  return ([['XKF-40', 20, told.published], ['XKF-44', 10, told.delivered]] as const).map(([duty, n, done]) => {
    const due = workingDayAfter(told.granted!, n);
    const missed = done ? done > due : today > due;
    return `${duty} ${due} ${missed ? addDays(due, 1) : null} ${done ?? null}`;
  });
}

async function fire({ deps }: World): Promise<void> {
  const { db, clock, log, config } = deps;
  while (await fireNextTimer({ db, clock, log, region: config.REGION }, dutyTimers()));
}

dbTest('over any course of grants, deliveries and reports, with a clock that stands still or jumps, each duty is missed on its own day and no other', async (world) => {
  const power = await buildPower(world.act());
  await publishDuties(world.act(), dutiesOfLaw.filter(({ code }) => ['XKF-40', 'XKF-44'].includes(code)), { from: '2026-01-01' });
  const base = { organ: power.body.organ, power: power.code };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await sql`savepoint course`.execute(world.db);
      const matters: Told[] = [{}, {}, {}];
      let at = startOfDay('2026-01-20').getTime() + 36_000_000;
      const act = () => ({ ...world.act(), at: new Date(at) });
      for (const { wait, do: what, of, twice } of steps) {
        at += wait * 86_400_000;
        world.clock.set(new Date(at));
        const told = matters[of]!;
        const today = dayInChina(new Date(at));
        for (let i = 0; i < (twice ? 2 : 1); i++) {
          // Timers fire before the hour's act, as they do at midnight, and again after it.
          if (what !== 'nothing') await fire(world);
          if (what === 'grant' && (!told.granted || i > 0)) await tellDuties(act(), { event: 'granted', ...base, subject: `case:${of}`, on: (told.granted ??= today) });
          if (what === 'deliver' && told.granted) await tellDuties(act(), { event: 'delivered', ...base, subject: `case:${of}`, on: (told.delivered ??= today) });
          if (what === 'publish' && told.granted && !told.published) {
            const { id } = await world.db.selectFrom('authority.owed_duty').select('id').where('duty', '=', 'XKF-40').where('subject', '=', `case:${of}`).executeTakeFirstOrThrow();
            await reportDuties(act(), { ids: [id], on: today, link: 'https://gongshi.example/1', note: '' });
            told.published = today;
          }
          if (what !== 'nothing') await fire(world);
        }
      }
      await fire(world);
      const today = dayInChina(new Date(at));
      const rows = await world.db.selectFrom('authority.owed_duty').selectAll().orderBy('subject').orderBy('duty').execute();
      assert.deepEqual(rows.map((row) => `${row.duty} ${row.due_on} ${row.missed_on} ${row.performed_on}`), matters.flatMap((told) => standing(told, today)));
      const entries = await sql<{ event: string; n: number }>`select event, count(*)::int as n from ledger.entry where subject like 'duty:%' group by event`.execute(world.db);
      const written = Object.fromEntries(entries.rows.map(({ event, n }) => [event, n]));
      assert.equal(written['authority.duty-missed'] ?? 0, rows.filter((row) => row.missed_on).length);
      assert.equal(written['authority.duty-performed'] ?? 0, rows.filter((row) => row.performed_on).length);
      await sql`rollback to savepoint course`.execute(world.db);
    }),
    { numRuns: 12 },
  );
});
