import { ProcessFigure, ProcessStrip } from '#flow';
import { licencePaths } from '#licences';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import type { Deadline } from '#platform/calendar/deadline.ts';
import { type Said, said } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Card, Columns } from '#ui/columns/columns.tsx';
import { Details } from '#ui/details/details.tsx';
import { WideOrNarrow } from '#ui/lane-list/lane-list.tsx';
import { Headline, PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Ticks } from '#ui/ticks/ticks.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import type { ClockKind } from '../../case.ts';
import { paperNames } from '../../papers.ts';
import { casePaths } from '../../paths.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { headlineOf } from './case-headline.ts';
import type { CasePageProps } from './case-page-props.ts';
import { casePageWords } from './case-page-words.ts';
import { CaseSide } from './case-side.tsx';
import { storyOf } from './case-story.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DeadlinePanel, limitInWords } from './deadline-panel.tsx';

/** One's own case: the date first, what to do, how the date came about, how far it is, what happened, what was handed in. */
export function CasePage(props: CasePageProps) {
  const { lang, view, licence } = props;
  const { file, item, graph, clock, progress } = view;
  const t = casePageWords(lang);
  const { overline, text, lines } = headlineOf(view, lang);
  const title = file.item.name[lang];
  const note = clock.dueOn && !file.closedAt ? t('latest', { day: formatDay(clock.dueOn, lang, { thisYear: yearOf(clock.today), bare: true }) }) : undefined;
  const marked = { ...progress, ...(note && { note }) };
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('mine'), href: casePaths.mine() }]} current={title} />
      <PageHeading title={title} sub={t('ownCase', { name: file.applicant.name, no: file.no })} />
      {file.state === 'submitted' && !file.correction ? <Submitted {...props} /> : null}
      <Columns side={<WideOrNarrow wide={<Proof {...props} />} narrow={null} />}>
        <Headline overline={overline} text={text}>
          {lines.map((line) => <p key={line}>{line}</p>)}
        </Headline>
        <DaysGone {...props} />
        {licence ? <Card title={t('licence')}><Prose><p>{t('licenceText')}</p><ButtonLink href={licencePaths.licence(licence.id)}>{t('openLicence')}</ButtonLink></Prose></Card> : null}
      </Columns>
      {file.state === 'correcting' ? <CorrectionForm {...props} /> : null}
      {file.state === 'withdrawn' || file.state === 'lapsed' || file.state === 'refusedAcceptance' ? (
        <p><ButtonLink kind="outline" href={`${casePaths.apply(item.code)}?division=${file.division}`}>{t('applyAgain')}</ButtonLink></p>
      ) : null}
      <Remedies {...props} />
      <Derivation {...props} />
      <WideOrNarrow wide={null} narrow={<Proof {...props} />} />
      <Section title={t('where')}>
        <ProcessStrip graph={graph} lang={lang} progress={marked} />
        <Details summary={t('drawing')}><ProcessFigure graph={graph} lang={lang} progress={marked} you /></Details>
      </Section>
      <Columns side={<CaseSide {...props} />}>
        <Section title={t('story')}><Timeline label={t('story')} events={storyOf(view, lang)} /></Section>
      </Columns>
    </>
  );
}

/** What an applicant sees first when the application is in: that it is, under which number, where the receipt is. */
function Submitted({ lang, view: { file } }: CasePageProps) {
  const t = casePageWords(lang);
  return (
    <Notice kind="success" title={t('submitted')}>
      <p>{t('submittedNo', { no: file.no })}</p>
      <p><a href={casePaths.paperPdf(file.no, 'receipt')}>{t('receiptPdf')}</a>{lang === 'en' ? '. ' : '。'}{t('submittedNext')}</p>
    </Notice>
  );
}

/** The receipt, or the notice of acceptance once there is one: the number, whether it holds, and the paper itself. */
function Proof({ lang, view: { file }, proof }: CasePageProps) {
  const t = casePageWords(lang);
  return (
    <Card title={paperNames[proof.kind][lang]}>
      <Prose>
        <p>{t(proof.holds ? 'sealed' : 'broken')}</p>
        <p class="soft small">{t('sealedText')}</p>
        <ButtonLink kind="outline" href={casePaths.paperPdf(file.no, proof.kind)} wide>{t('pdf')}</ButtonLink>
        <p class="small"><a href={casePaths.paper(file.no, proof.kind)} download>{t('asText')}</a>{lang === 'en' ? ', ' : '，'}<a href={casePaths.checkPaper()}>{t('checkable')}</a></p>
      </Prose>
    </Card>
  );
}

const begun: Readonly<Record<ClockKind, Said>> = {
  respond: said('收到材料', 'materials received'),
  answer: said('告知补正', 'corrections asked for'),
  decide: said('受理', 'accepted'),
  deliver: said('作出决定', 'decided'),
};

/** The deadline that is shown: of the clock that runs, or of the decision once the case is over. */
function shownDeadline({ clock }: CaseView): { deadline: Deadline; kind: ClockKind } | undefined {
  const kind = clock.runs ?? 'decide';
  const deadline = kind === 'decide' ? (clock.promised ?? clock.statutory) : clock[kind];
  return deadline && { deadline, kind };
}

function Derivation({ lang, view }: CasePageProps) {
  const shown = shownDeadline(view);
  if (!shown || shown.deadline.countedDays.length === 0) return null;
  const { clock } = view;
  const statutory = shown.kind === 'decide' && clock.promised ? clock.statutory : undefined;
  return <DeadlinePanel deadline={shown.deadline} statutory={statutory} startedBy={begun[shown.kind]} lang={lang} today={clock.today} open={clock.runs === 'decide'} />;
}

const mostTicks = 40;

function DaysGone({ lang, view }: CasePageProps) {
  const t = casePageWords(lang);
  const shown = shownDeadline(view);
  const { clock, file } = view;
  const total = shown?.deadline.countedDays.length ?? 0;
  if (!shown || !clock.runs || total === 0 || total > mostTicks) return null;
  const done = shown.deadline.countedDays.filter(({ day }) => day <= clock.today).length;
  const kind = t(shown.kind === 'decide' && clock.promised ? 'promised' : 'statutory');
  const limit = limitInWords(shown.deadline, lang);
  const from = shown.kind === 'answer' ? limit : t(done > 0 ? 'ticksFrom' : 'ticksBefore', { kind, limit, n: done });
  const day = clock.statutory && formatDay(clock.statutory.dueDate, lang, { thisYear: yearOf(clock.today), bare: true });
  return <Ticks total={total} done={done} from={from} to={shown.kind === 'decide' && clock.promised && day && !file.suspended ? t('statutoryLatest', { day }) : undefined} />;
}

/** Why it was refused and where to turn (行政许可法 38). */
function Remedies({ lang, view: { file, item } }: CasePageProps) {
  const t = casePageWords(lang);
  const { decision } = file;
  if (decision?.outcome !== 'refused') return null;
  return (
    <Section title={t('remedies')} rule="line" link={{ label: paperNames.decision[lang], href: casePaths.paperPdf(file.no, 'decision') }}>
      <SummaryList
        rows={[
          { key: t('reasons'), value: decision.reasons },
          ...(decision.remedies ? [{ key: t('told'), value: decision.remedies }] : []),
          { key: t('reconsideration'), value: item.remedies.reconsideration },
          { key: t('litigation'), value: item.remedies.litigation },
        ]}
      />
    </Section>
  );
}
