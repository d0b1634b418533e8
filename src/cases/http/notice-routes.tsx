import { pageRoute, formRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { listNotices } from '../notices/list-notices.ts';
import { readNotice } from '../notices/read-notice.ts';
import { NoticesPage } from '../pages/citizen/notices-page.tsx';
import { noticeWords } from '../pages/citizen/notice-words.ts';
import { casePaths } from '../paths.ts';
import { noticeParams, noticesQuery } from './schemas.ts';

const who = ['citizen'] as const;

/** Notices to the reader; opening one notes that it was read and leads to its case. */
export const noticeRoutes: Route[] = [
  pageRoute({ path: '/notices', who, object: 'notice' }, { query: noticesQuery }, async ({ act, lang, query, csrf }) => ({
    title: noticeWords(lang)('title'),
    current: 'notices',
    body: <NoticesPage lang={lang} at={act.at} notices={await listNotices(act, query.page)} csrf={csrf()} />,
  })),
  formRoute({ path: '/notices/{id}/read', who, object: 'notice', audit: 'cases.notice-read' }, { params: noticeParams }, async ({ act, params }) => {
    const { no } = await readNotice(act, params.id);
    return { redirect: casePaths.case(no) };
  }),
];
