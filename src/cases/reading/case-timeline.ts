import { type Role, roleNames } from '#government';
import { maskName } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { type LegalBasis } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { Case } from '../case.ts';
import { seesAnswers } from '../policy.ts';
import type { Told } from '../tables.ts';
import { articleOf, tellStep } from './tell-step.ts';
import type { PaperKind } from '../papers.ts';

/** One thing that happened in a case, as it is told. */
export interface CaseEventTold {
  /** Number in the case's chain of the ledger. */
  seq: number;
  event: string;
  at: Date;
  /** The day in China. */
  on: string;
  title: Said;
  /** What was said with it: reasons, opinions, what is to be corrected. */
  text?: Said;
  /** Who did it: the post and name of an officer, '您' to the applicant. */
  who: Said;
  power?: { code: string; version: number };
  basis?: LegalBasis;
  paper?: PaperKind;
}

/** The course of a case, in the order of its ledger entries; the case has been read by the actor before. */
export async function caseTimeline(act: Act, { region, no }: Pick<Case, 'region' | 'no'>): Promise<CaseEventTold[]> {
  const { db, actor } = act;
  // Who only watches over a case sees of people in it what lists show.
  const shown = (told: Told): Told => (seesAnswers(act) || typeof told['to'] !== 'string' ? told : { ...told, to: maskName(told['to']) });
  const rows = await db.selectFrom('cases.step').selectAll().where('region', '=', region).where('case_no', '=', no).orderBy('seq').execute();
  return rows.map((row) => {
    const { title, text } = tellStep(row.event, shown(row.told));
    const basis = articleOf(row.event);
    return {
      seq: row.seq,
      event: row.event,
      at: row.at,
      on: dayInChina(row.at),
      title,
      ...(text && { text }),
      who: whoOf(row, actor.kind === 'person'),
      ...(row.power && row.power_version !== null && { power: { code: row.power, version: row.power_version } }),
      ...(basis && { basis }),
      ...(row.paper_kind && { paper: row.paper_kind }),
    };
  });
}

function whoOf(row: { actor_kind: string; actor_name: string; post: string | null }, toApplicant: boolean): Said {
  if (row.actor_kind === 'system') return said('系统', 'the system');
  if (row.actor_kind === 'person') return toApplicant ? said('您', 'you') : said('申请人', 'the applicant');
  const post = roleNames[row.post as Role];
  return post ? said(`${post['zh-CN']} ${row.actor_name}`, `${row.actor_name}, ${post.en}`) : said(row.actor_name, row.actor_name);
}
