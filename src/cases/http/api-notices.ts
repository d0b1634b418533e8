import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { listNotices } from '../notices/list-notices.ts';
import { readNotice } from '../notices/read-notice.ts';
import { noticeParams, NoticeReadAnswer, NoticesAnswer, noticesQuery } from './schemas.ts';

/** Notices to an applicant and her agents. */
export const noticesApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/notices', who: ['citizen'], object: 'notice' },
    { summary: 'Notices of what officers and the system did on the cases of all in whose name the caller may act, newest first', tag: 'cases', takes: { query: noticesQuery }, answers: { 200: NoticesAnswer } },
    async ({ act, query }) => {
      const { rows, ...rest } = await listNotices(act, query.page);
      return { status: 200, body: { ...rest, rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) } };
    },
  ),
  apiRoute(
    { method: 'post', path: '/notices/{id}/read', who: ['citizen'], object: 'notice', audit: 'cases.notice-read' },
    { summary: 'Note that a notice was read, and with it the earlier ones of the same case', tag: 'cases', takes: { params: noticeParams }, answers: { 200: NoticeReadAnswer } , idempotencyKey: 'optional' },
    async ({ act, params }) => ({ status: 200, body: await readNotice(act, params.id) }),
  ),
];
