import { oracleWorks } from '../../src/platform/calendar/deadline.oracle.ts';
import { codeOf, writtenItems } from '../load/authority.ts';

/*
 * A second reckoning of the clocks of cases, for tests only: from what the ledger says and what the items are written with,
 * by leaving days out of a list of all days. Nothing of what computes the product's clocks is imported.
 */

/** An entry of a case's chain, as far as its clocks hang on it. */
export interface Entry {
  event: string;
  at: Date;
  particulars: Record<string, unknown>;
}

export interface Reckoned {
  state: string;
  clock: 'respond' | 'answer' | 'decide' | 'deliver' | null;
  respond?: string;
  answer?: string;
  promised?: string;
  statutory?: string;
  deliver?: string;
  due: string | null;
  lamp: 'overdue' | 'nearlyDue' | 'inTime' | 'suspended' | undefined;
}

const allDays = Array.from({ length: 1400 }, (_, i) => new Date(Date.UTC(2024, 9, 1 + i)).toISOString().slice(0, 10));
const workingDays = allDays.filter(oracleWorks);
const limitsOf = new Map(writtenItems.map((item) => [codeOf(item), { promised: item.promisedLimit, statutory: item.statutoryLimit }]));

/** The day in China on which an instant lies: eight hours before Greenwich. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The instant at which a day has ended in China. */
export function midnightAfter(day: string): Date {
  return new Date(Date.parse(`${day}T16:00:00Z`));
}

/** The n-th working day after a day. */
export function nthWorkday(after: string, n: number): string {
  return workingDays.filter((day) => day > after)[n - 1]!;
}

const stateAfter: Readonly<Record<string, string>> = {
  'cases.submitted': 'submitted', 'cases.correction-asked': 'correcting', 'cases.corrected': 'submitted', 'cases.accepted': 'accepted',
  'cases.acceptance-deemed': 'accepted', 'cases.acceptance-refused': 'refusedAcceptance', 'cases.withdrawn': 'withdrawn', 'cases.lapsed': 'lapsed',
  'cases.decided': 'decided', 'cases.issued': 'issued', 'cases.delivered': 'delivered',
};
const closed = new Set(['refusedAcceptance', 'withdrawn', 'lapsed', 'delivered']);

/** How the clocks of a case stand on a day by its entries; states of review are one with acceptance here. */
export function reckon(entries: readonly Entry[], today: string): Reckoned {
  const last = (event: string): Entry | undefined => entries.findLast((entry) => entry.event === event);
  const state = stateAfter[entries.findLast(({ event }) => event in stateAfter)!.event]!;
  const item = limitsOf.get((entries[0]!.particulars['item'] as { code: string }).code)!;
  const asked = last('cases.correction-asked');
  const received = chinaDay((last('cases.corrected') ?? entries[0]!).at);
  const acceptance = last('cases.accepted') ?? last('cases.acceptance-deemed');
  const decision = last('cases.decided');
  const [paused, resumed] = [last('cases.suspended'), last('cases.resumed')];
  const standing = paused !== undefined && (resumed === undefined || resumed.at < paused.at) && !closed.has(state);
  const out = paused ? allDays.filter((day) => day >= chinaDay(paused.at) && (resumed ? day < chinaDay(resumed.at) : day <= today)) : [];
  const extension = last('cases.extended')?.particulars as { n: number; unit: string } | undefined;
  const from = acceptance && (last('cases.acceptance-deemed') ? received : chinaDay(acceptance.at));
  const decide = (limit: { n: number; unitText: string; countAs?: string } | null): string | undefined =>
    from && limit ? endOf(from, [{ n: limit.n, unit: unitOf(limit) }, ...(extension ? [extension] : [])], new Set(out)) : undefined;
  const clock = closed.has(state) ? null : state === 'submitted' ? 'respond' : state === 'correcting' ? 'answer' : state === 'accepted' ? 'decide' : 'deliver';
  const [promised, statutory] = [decide(item.promised as never), decide(item.statutory as never)];
  const dates = {
    ...(!from && { respond: nthWorkday(received, 5) }),
    ...(asked && clock === 'answer' && { answer: nthWorkday(chinaDay(asked.at), 15) }),
    ...(promised && { promised }),
    ...(statutory && { statutory }),
    ...(decision && { deliver: nthWorkday(chinaDay(decision.at), 10) }),
  };
  const due = clock === null ? null : clock === 'decide' ? (promised ?? statutory ?? null) : dates[clock]!;
  return { state, clock, ...dates, due, lamp: lampOn(today, due, standing || clock === 'answer') };
}

function lampOn(today: string, due: string | null, standing: boolean): Reckoned['lamp'] {
  if (!due) return undefined;
  if (standing) return 'suspended';
  if (due < today) return 'overdue';
  return workingDays.filter((day) => day > today && day <= due).length > 2 ? 'inTime' : 'nearlyDue';
}

function unitOf({ unitText, countAs }: { unitText: string; countAs?: string }): string {
  return countAs ?? (unitText === '当场' ? 'instant' : 'workday');
}

// Periods one after the other, those of one unit as one; a last day off moves to the next working day (民法典 203).
function endOf(start: string, periods: readonly { n: number; unit: string }[], out: ReadonlySet<string>): string {
  const [first, second] = periods;
  if (second && second.unit === first!.unit) return endOf(start, [{ n: first!.n + second.n, unit: second.unit }], out);
  let day = start;
  for (const { n, unit } of periods) {
    if (n === 0 || unit === 'instant') continue;
    if (unit === 'month') {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const lastOf = new Date(Date.UTC(year, month - 1 + n + 1, 0));
      const corresponding = new Date(Math.min(Date.UTC(year, month - 1 + n, date), lastOf.getTime())).toISOString().slice(0, 10);
      const days = allDays.filter((one) => one > day && one <= corresponding).length;
      day = allDays.filter((one) => one > day && !out.has(one))[days - 1]!;
    } else {
      day = countedAfter(day, unit === 'workday' ? workingDays : allDays, out, n);
    }
  }
  const moves = periods.at(-1)!.unit === 'calendarDay' || periods.at(-1)!.unit === 'month';
  return moves && periods.some(({ n }) => n > 0) ? workingDays.find((one) => one >= day && !out.has(one))! : day;
}

function countedAfter(day: string, days: readonly string[], out: ReadonlySet<string>, n: number): string {
  return days.filter((one) => one > day && !out.has(one))[n - 1]!;
}
