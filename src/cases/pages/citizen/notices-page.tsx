import { yearOf, dayInChina } from '#platform/calendar/day.ts';
import { daysInWords } from '#platform/calendar/days-in-words.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form } from '#ui/form/form.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { MessageList } from '#ui/message-list/message-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import type { CaseNotice, NoticePage } from '../../notices/list-notices.ts';
import { casePaths } from '../../paths.ts';
import { citedIn } from './case-story.ts';
import { noticeWords } from './notice-words.ts';

export interface NoticesPageProps {
  lang: Lang;
  at: Date;
  notices: NoticePage;
  csrf: string;
}

/** What officers and the system did on the reader's cases, newest first; opening one notes that it was read. */
export function NoticesPage({ lang, at, notices: { rows, total, unread, page, pageSize }, csrf }: NoticesPageProps) {
  const t = noticeWords(lang);
  const thisYear = yearOf(dayInChina(at));
  const actOf = ({ id, no, read, title }: CaseNotice) =>
    read ? <a href={casePaths.case(no)}>{t('open')}<span class="unseen"> {title[lang]}</span></a>
    : <Form action={casePaths.noticeRead(id)} csrf={csrf}><Button kind="outline" label={`${t('open')} ${title[lang]}`}>{t('open')}</Button></Form>;
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }]} current={t('title')} />
      <PageHeading title={t('title')} sub={total > 0 ? (unread > 0 ? t('unread', { n: unread }) : t('none')) : undefined} />
      {total === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} act={<ButtonLink href={casePaths.mine()} kind="outline">{t('mine')}</ButtonLink>} /> : (
        <MessageList
          label={t('title')}
          messages={rows.map((notice) => ({
            id: notice.id,
            title: daysInWords(notice.title[lang], lang, thisYear),
            mark: notice.read ? undefined : t('mark'),
            when: formatMoment(notice.at, lang, { thisYear }),
            whenIso: notice.at.toISOString(),
            about: <AsWritten text={t('about', { item: notice.item[lang], applicant: notice.applicant })} />,
            text: notice.text && <AsWritten text={daysInWords(notice.text[lang], lang, thisYear)} />,
            note: notice.basis && citedIn(notice.basis, lang),
            act: actOf(notice),
          }))}
        />
      )}
      <Pagination page={page} pages={Math.ceil(total / pageSize)} href={casePaths.notices} total={total > pageSize ? t('page', { n: total }) : undefined} />
    </>
  );
}
