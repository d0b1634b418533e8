import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, NotFound, Refused } from '#platform/errors.ts';
import { said, sayWith } from '#platform/i18n.ts';
import { isReported } from './duty.ts';
import { holdDuty } from './hold-duty.ts';
import { versionOf } from './miss-duty.ts';
import type { OwedDuty } from './owed-duty.ts';
import { performDuty } from './perform-duty.ts';
import { mustServeBody } from './policy.ts';

export interface ReportDuties {
  ids: readonly string[];
  /** Legal day on which they were performed. */
  on: string;
  /** Where everyone can see it: an address of the web. */
  link: string;
  note: string;
}

const none = said('请至少选择一项', 'Choose at least one');
const tooMany = said('一次最多报告 200 项', 'At most 200 are reported at once');
const notADay = said('履行日期要写成 2026-01-31 这样的日期', 'The day of performance is written as 2026-01-31');
const future = said('履行日期不能晚于今天（{today}）', 'The day of performance cannot be after today ({today})');
const early = said('其中一项自 {from} 起才须履行，履行日期不能早于它', 'One of them is owed only from {from}; it cannot have been performed before');
const noLink = said('请填写公开的网址（http 或 https 开头，最多 500 字）作为凭据', 'Give the address where it can be seen, beginning with http or https, of at most 500 signs, as evidence');
const longNote = said('说明最多 300 字', 'The note has at most 300 signs');
const performed = said('这项职责已经于 {on} 履行', 'This duty was performed on {on} already');
const ended = said('这项职责自 {on} 起不再须要履行', 'This duty fell away on {on}');
const byAct = said('这项职责由办理本身履行，不能另行报告', 'This duty is performed by the act itself; it cannot be reported');

/**
 * A body reports, with evidence, that it has performed what it owed: all of those named or none. One that was missed is performed late.
 * Forbidden 'duty-of-another-body'; Refused 'duty-performed-already', 'duty-fallen-away', 'duty-performed-by-act'; Invalid by field.
 */
export async function reportDuties(act: Act, input: ReportDuties): Promise<OwedDuty[]> {
  const today = dayInChina(act.at);
  const [link, note] = [input.link.trim(), input.note.trim()];
  const ids = [...new Set(input.ids)].sort();
  const wrong = {
    ...(ids.length === 0 && { ids: none }),
    ...(ids.length > 200 && { ids: tooMany }),
    ...(!isDay(input.on) ? { on: notADay } : input.on > today && { on: sayWith(future, { today }) }),
    ...((!/^https?:\/\/[^\s]+\.[^\s]+$/.test(link) || link.length > 500) && { link: noLink }),
    ...(note.length > 300 && { note: longNote }),
  };
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return inTransaction(act, async (inside) => {
    const reported: OwedDuty[] = [];
    for (const id of ids) {
      const owed = await holdDuty(inside.db, inside.actor.region, id);
      if (!owed) throw new NotFound();
      mustServeBody(inside.actor, owed.organ);
      if (owed.performedOn) throw new Refused('duty-performed-already', sayWith(performed, { on: owed.performedOn }));
      if (owed.endedOn) throw new Refused('duty-fallen-away', sayWith(ended, { on: owed.endedOn }));
      if (!isReported((await versionOf(inside, owed)).entry)) throw new Refused('duty-performed-by-act', byAct);
      if (input.on < owed.owedFrom) throw new Invalid({ on: sayWith(early, { from: owed.owedFrom }) });
      await performDuty(inside, owed, { on: input.on, toldOn: today, evidence: { kind: 'report', link, note } });
      reported.push(owed);
    }
    return reported;
  });
}
