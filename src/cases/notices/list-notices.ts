import { type RawBuilder, sql } from 'kysely';
import { listApplicants } from '#identity';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { LegalBasis } from '#platform/errors.ts';
import type { Said } from '#platform/i18n.ts';
import type { CaseEvent } from '../ledger.ts';
import { articleOf, tellStep } from '../reading/tell-step.ts';
import type { Told } from '../tables.ts';

/** What an applicant is told of by notice: each act of an officer or of the system that changes where she stands. */
const tellsApplicant: readonly CaseEvent[] = [
  'cases.correction-asked', 'cases.accepted', 'cases.acceptance-deemed', 'cases.acceptance-refused', 'cases.suspended', 'cases.resumed',
  'cases.extended', 'cases.decided', 'cases.issued', 'cases.delivered', 'cases.overdue', 'cases.lapsed',
];

/** One notice to an applicant: an entry of the course of her case. */
export interface CaseNotice {
  /** The number of the case and of the entry in its chain: '…-3'. */
  id: string;
  no: string;
  item: Said;
  applicant: string;
  at: Date;
  title: Said;
  text?: Said;
  basis?: LegalBasis;
  read: boolean;
}

export interface NoticePage {
  rows: CaseNotice[];
  total: number;
  unread: number;
  page: number;
  pageSize: number;
}

export const noticesPerPage = 20;

/** The notices to all in whose name the actor may act today, newest first, with how many are not read yet. One statement. */
export async function listNotices(act: Act, page = 1): Promise<NoticePage> {
  const among = await noticesTo(act);
  const empty = { rows: [], total: 0, unread: 0, page, pageSize: noticesPerPage };
  if (!among) return empty;
  const { rows } = await sql<Row>`
    with notice as materialized (${among})
    select shown.*, count.total, count.unread
    from (select count(*)::int as total, count(*) filter (where not read)::int as unread from notice) count
    left join lateral (select * from notice order by at desc, no, seq desc limit ${noticesPerPage} offset ${(page - 1) * noticesPerPage}) shown on true`.execute(act.db);
  const [first] = rows;
  return { ...empty, total: first?.total ?? 0, unread: first?.unread ?? 0, rows: rows.filter(({ no }) => no !== null).map(noticeOf) };
}

/** How many notices the actor has not read yet. */
export async function countUnreadNotices(act: Act): Promise<number> {
  const among = await noticesTo(act);
  if (!among) return 0;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${among}) notice where not read`.execute(act.db);
  return rows[0]!.n;
}

/** Whether an entry of a case's course is a notice to its applicant. */
export const isNotice = (event: string): boolean => (tellsApplicant as readonly string[]).includes(event);

interface Row {
  no: string;
  seq: number;
  event: string;
  at: Date;
  told: Told;
  item_name: string;
  item_english_name: string;
  applicant_name: string;
  read: boolean;
  total: number;
  unread: number;
}

async function noticesTo({ db, actor, at }: Act): Promise<RawBuilder<Row> | undefined> {
  const applicants = await listApplicants(db, actor, dayInChina(at));
  if (applicants.length === 0) return undefined;
  return sql<Row>`
    select c.no, s.seq, s.event, s.at, s.told, c.item_name, c.item_english_name, c.applicant_name, s.seq <= coalesce(r.seq, 0) as read
    from cases."case" c
    join cases.step s on s.region = c.region and s.case_no = c.no and s.event = any(${[...tellsApplicant]}::text[])
    left join cases.notice_read r on r.region = c.region and r.reader = ${actor.id} and r.case_no = c.no
    where c.region = ${actor.region} and c.applicant_id = any(${applicants.map(({ id }) => id)}::text[])`;
}

function noticeOf({ no, seq, event, at, told, item_name: zh, item_english_name: en, applicant_name: applicant, read }: Row): CaseNotice {
  const { title, text } = tellStep(event, told);
  const basis = articleOf(event);
  return { id: `${no}-${seq}`, no, item: { 'zh-CN': zh, en }, applicant, at: new Date(at), title, ...(text && { text }), ...(basis && { basis }), read };
}
