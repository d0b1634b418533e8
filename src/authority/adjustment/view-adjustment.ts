import { listOrgans, type Organ } from '#government';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Deadline } from '#platform/calendar/deadline.ts';
import type { Db } from '#platform/db/tables.ts';
import { changedFields } from '../history/diff-entries.ts';
import type { EntryField } from '../history/say-entry.ts';
import type { PowerEntry } from '../power.ts';
import '../tables.ts';
import type { Adjustment, AdjustmentChange } from './adjustment.ts';
import { clocksOf } from './clocks.ts';
import { changesPerPage, getAdjustment, listChanges, listSteps, type StepRow } from './get-adjustment.ts';

/** A clock of a proposal as it stands on a day. */
export interface ClockView {
  clock: 'apply' | 'review' | 'publish';
  deadline: Deadline;
  /** The day on which the step was taken; null while it has not been. */
  doneOn: string | null;
  late: boolean;
}

/** A change with the fields in which it differs from the entry as it was. */
export interface ChangeView extends AdjustmentChange {
  changed: readonly EntryField[];
  /** The entry as it was; undefined where there was none. */
  before: PowerEntry | undefined;
  englishName: string | undefined;
}

/** A proposal whole: its steps, its clocks, a page of its changes. */
export interface AdjustmentView {
  adjustment: Adjustment;
  organs: ReadonlyMap<string, Organ>;
  steps: readonly StepRow[];
  clocks: readonly ClockView[];
  changes: readonly ChangeView[];
  total: number;
  page: number;
  pages: number;
}

/** A proposal as everyone may read it, on a day; throws NotFound. */
export async function viewAdjustment(db: Db, region: string, id: string, today: string, page = 1): Promise<AdjustmentView> {
  const adjustment = await getAdjustment(db, region, id);
  const steps = await listSteps(db, region, id);
  const changes = await listChanges(db, region, id, { from: (page - 1) * changesPerPage });
  const codes = [adjustment.organ, ...steps.flatMap(({ organ }) => organ ?? []), ...changes.map(({ organ }) => organ)];
  const organs = new Map((await listOrgans(db, { codes: [...new Set(codes)] })).map((organ) => [organ.code, organ]));
  const total = Object.values(adjustment.counts).reduce((sum, n) => sum + n, 0);
  return {
    adjustment, organs, steps, clocks: clocksAt(adjustment, steps, today), changes: await withDifferences(db, changes), total, page, pages: Math.ceil(total / changesPerPage),
  };
}

function clocksAt(adjustment: Adjustment, steps: readonly StepRow[], today: string): ClockView[] {
  const { apply, review, publish } = clocksOf(adjustment);
  // Both offices have the fifteen days together: the review is over with the later one, or with what ends it.
  const passes = steps.filter(({ step }) => step === 'listPassed' || step === 'legalPassed');
  const reviewEnd = passes.length === 2 ? passes[1] : steps.find(({ step }) => ['listReturned', 'legalReturned', 'withdrawn'].includes(step));
  const published = steps.find(({ step }) => ['published', 'listReturned'].includes(step));
  const view = (clock: ClockView['clock'], deadline: Deadline, end: Date | undefined): ClockView => {
    const doneOn = end ? dayInChina(end) : null;
    return { clock, deadline, doneOn, late: (doneOn ?? today) > deadline.dueDate };
  };
  return [view('apply', apply, adjustment.proposedAt), view('review', review, reviewEnd?.at), ...(publish ? [view('publish', publish, published?.at)] : [])];
}

async function withDifferences(db: Db, changes: readonly AdjustmentChange[]): Promise<ChangeView[]> {
  const codes = changes.map(({ code, source }) => source ?? code);
  const rows = await db
    .selectFrom('authority.power_version')
    .select(['code', 'version', 'content', 'in_force_to'])
    .where('code', '=', (any) => any.fn.any(any.val(codes)))
    .orderBy('version', 'desc')
    .execute();
  return changes.map((change) => {
    const before = change.change === 'add' ? undefined : rows.find(({ code, version }) => code === (change.source ?? change.code) && (change.source !== null || version === change.beforeVersion));
    const old: PowerEntry | undefined = before?.content;
    return { ...change, before: old, changed: change.change === 'cancel' ? [] : changedFields(old, change.entry ?? undefined), englishName: change.entry?.englishName ?? old?.englishName };
  });
}
