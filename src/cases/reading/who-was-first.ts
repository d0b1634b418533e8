import type { Act } from '#platform/act.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { Case } from '../case.ts';
import { caseTimeline } from './case-timeline.ts';

/** A refusal of an act, with who did what on the case last, and when: of two officers at once the second learns of the first. */
export async function toldWhoWas(act: Act, file: Case, refusal: Refused): Promise<Refused> {
  const last = (await caseTimeline(act, file)).at(-1);
  if (!last) return refusal;
  const { code, sentence, basis, particulars } = refusal;
  const at = formatMoment(last.at, 'zh-CN');
  const zh = `${sentence['zh-CN']}。最近一步：${at}，${last.who['zh-CN']}，${last.title['zh-CN']}`;
  const en = `${sentence.en}. The latest step: ${last.title.en}, by ${last.who.en}, ${formatMoment(last.at, 'en')}`;
  const latest = { event: last.event, who: last.who, at: last.at.toISOString() };
  return new Refused(code, said(zh, en), basis, { ...particulars, latest });
}

/** The refusal of an act on a case that has moved on since it was read: what was seen there may no longer be so. */
export async function mustBeAsSeen(act: Act, file: Case, version: number): Promise<void> {
  if (file.version === version) return;
  const sentence = said('您打开之后，这件又有了新的一步，请看过再办', 'The case has moved on since you opened it; look at it again before you act');
  throw await toldWhoWas(act, file, new Refused('case-moved-on', sentence, undefined, { seen: version, version: file.version, state: file.state }));
}
