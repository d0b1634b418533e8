import type { Item } from '#catalog';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import { materialsToHandIn } from '../../src/cases/materials.ts';
import type { Dice } from './dice.ts';
import type { Turn } from './turns.ts';

/** On which working days the acts of a case are done; 'YYYY-MM-DD'. */
export interface Days {
  submitted: string;
  asked: string;
  corrected: string;
  accepted: string;
  paused: string;
  resumed: string;
  extended: string;
  /** The last day on which something is reviewed. */
  reviewed: string;
  decided: string;
  issued: string;
  delivered: string;
}

const reviewing = /审查|勘验|评审|公示|听证|考试|调查/;

/** Whether an item can take a turn: it has the limit, the review and the extension that the turn needs. */
export function canTake(turn: Turn, item: Item): boolean {
  const { promisedLimit: promised, statutoryLimit: statutory, steps, extension } = item;
  const reviews = steps.filter(({ name }) => reviewing.test(name)).length;
  const counted = promised?.unit === 'workday' ? promised.n : 0;
  if (turn.extended && !(extension?.unit === 'workday' && statutory?.unit === 'workday' && counted >= 3 && statutory.n >= counted)) return false;
  if ((turn.corrected || turn.ends === 'asked') && materialsToHandIn(item).length === 0) return false;
  if (turn.longAgo) return item.result.validity === '1年';
  if (turn.licenceEnded) return item.result.eLicence && item.typeCode === '01' && item.handling === '承诺件';
  if (turn.lamp === 'longOverdue') return statutory?.unit === 'workday' && counted >= 3 && statutory.n <= 20 && statutory.n >= counted && reviews > 0;
  if (turn.lamp && (counted < (turn.lamp === 'inTime' ? 4 : 3) || reviews === 0)) return false;
  if (turn.ends === 'inReview' && reviews < 2) return false;
  if (turn.paused || turn.refused || turn.late || turn.ends === 'withdrawn') return counted >= 3 && reviews > 0;
  return true;
}

const pauseLength = 6;

/** Sets the days of a case so that it stands on the day of the load as its turn says. */
export function daysOf(turn: Turn, item: Item, today: string, dice: Dice): Days {
  const before = (n: number): string => addWorkdays(today, -n);
  const limit = workdaysOf(item);
  const longer = (turn.extended ? (item.extension?.n ?? 0) : 0) + (turn.resumed ? pauseLength : 0);
  const yesterday = before(1);
  let accepted: string;
  const ago = dice.whole(...(turn.ago ?? [1, 1]));
  const settled = ['decided', 'issued', 'delivered', 'withdrawn'].includes(turn.ends);
  if (turn.lamp) accepted = addWorkdays(addWorkdays(today, leftOf(turn.lamp, item, limit, dice)), -(limit + longer));
  else if (turn.longAgo) accepted = before(dice.whole(266, 271));
  else if (turn.ends === 'decided') accepted = before(limit + longer + dice.whole(2, 6));
  else if (turn.ends === 'issued') accepted = before(limit + longer + (turn.late ? 16 : dice.whole(3, 7)));
  else accepted = before(dice.whole(Math.min(limit + longer + (turn.late ? 12 : 9), 52), 54));
  let submitted = turn.corrected ? addWorkdays(accepted, -dice.whole(3, 6)) : addWorkdays(accepted, turn.deemed ? -7 : -dice.whole(0, 2));
  let asked = addWorkdays(submitted, 1);
  let corrected = addWorkdays(asked, dice.whole(1, 2));
  if (!settled && turn.ago) {
    [submitted, asked] = [before(ago), before(ago - 1)];
    if (turn.ends === 'asked') [submitted, asked] = [before(ago + 1), before(ago)];
    if (turn.ends === 'corrected') [submitted, asked, corrected] = [before(ago + 5), before(ago + 4), before(ago)];
  }
  const used = turn.late && turn.ends === 'delivered' ? limit + dice.whole(1, 4) : limit > 1 ? dice.whole(1, limit - 1) : 0;
  const decided = earlier(addWorkdays(accepted, used + longer), yesterday);
  const paused = addWorkdays(accepted, 1);
  return {
    submitted, asked, corrected, accepted, paused: earlier(paused, yesterday),
    resumed: addWorkdays(paused, pauseLength),
    extended: earlier(addWorkdays(accepted, Math.max(0, limit - 1)), yesterday),
    reviewed: settled ? decided : yesterday,
    decided,
    issued: earlier(addWorkdays(decided, dice.whole(0, 1)), yesterday),
    delivered: earlier(addWorkdays(decided, dice.whole(1, 3)), yesterday),
  };
}

/** The working days within which an item is promised, roughly where they are not counted as such. */
function workdaysOf({ promisedLimit, statutoryLimit }: Item): number {
  const limit = promisedLimit ?? statutoryLimit;
  if (!limit || limit.unit === 'instant') return 0;
  return limit.unit === 'workday' ? limit.n : limit.unit === 'month' ? limit.n * 20 : Math.floor((limit.n * 5) / 7);
}

function leftOf(lamp: NonNullable<Turn['lamp']>, item: Item, limit: number, dice: Dice): number {
  if (lamp === 'inTime') return dice.whole(3, limit - 1);
  if (lamp === 'nearlyDue') return dice.whole(1, 2);
  if (lamp === 'overdue') return -dice.whole(1, 2);
  return limit - (item.statutoryLimit?.n ?? limit) - dice.whole(1, 3);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
