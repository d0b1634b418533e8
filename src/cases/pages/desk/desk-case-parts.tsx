import { ProcessFigure, flowPaths } from '#flow';
import { maskPhone } from '#identity';
import { formatDay, yearOf } from '#platform/calendar/day.ts';
import { daysInWords } from '#platform/calendar/days-in-words.ts';
import { DeadlineAnswerView } from '#platform/calendar/pages/deadline-answer-view.tsx';
import { isShown } from '#platform/files/media-types.ts';
import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { AsWritten, InLang } from '#ui/in-lang/in-lang.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { exemptionOf } from '../../materials.ts';
import { casePaths } from '../../paths.ts';
import { paperNames } from '../../papers.ts';
import type { CaseView } from '../../reading/view-case.ts';
import { answerRows } from '../answer-rows.ts';
import { deskWords } from './desk-words.ts';
import { lawName, sayArticle } from './law-words.ts';

interface PartProps {
  view: CaseView;
  lang: Lang;
}

/** What is examined: the materials with their files, the conditions of the law, the opinions so far. */
export function ReviewPart({ view, lang }: PartProps) {
  const t = deskWords(lang);
  const { item, files, file } = view;
  const { conditions } = item;
  return (
    <>
      <Section title={t('materials', { n: item.materials.length })} level={3}>
        <DataTable
          caption={t('materials', { n: item.materials.length })}
          columns={[{ label: t('material') }, { label: t('source') }, { label: t('file') }]}
          rows={item.materials.map((material) => {
            const handedIn = files.filter((one) => one.material === material.key);
            const source = handedIn.length > 0 ? t(handedIn.some(({ round }) => round > 1) ? 'corrected' : 'uploaded') : whyNone(material, lang);
            const links = handedIn.map((one) => (
              <p key={one.file}>
                {isShown(one.mediaType) ? <><a href={casePaths.fileShown(file.no, one.file)} target="_blank" rel="noopener"><span lang="zh-CN">{one.name}</span><span class="unseen"> {t('look')}</span></a> · </> : <span lang="zh-CN">{one.name} </span>}
                <a href={casePaths.file(file.no, one.file)}>{t('fetch')}<span class="unseen"> <AsWritten text={one.name} /></span></a>
              </p>
            ));
            return [<InLang key={material.key} zh={material.name} en={material.englishName} />, source, links];
          })}
        />
      </Section>
      {file.correction ? (
        <Section title={t('askedToCorrect')} level={3}>
          <SummaryList rows={file.correction.items.map(({ name, what, reason }) => ({ key: name?.[lang] ?? what, value: <span lang="zh-CN">{name ? `${reason}。${what}` : reason}</span> }))} />
        </Section>
      ) : null}
      <Section title={t('conditions', { n: conditions.length })} level={3}>
        <ul>{conditions.map((condition, index) => <li key={condition}><InLang zh={condition} en={item.conditionsEnglish?.[index]} /></li>)}</ul>
      </Section>
      {file.reviews.length > 0 ? (
        <Section title={t('opinions')} level={3}>
          <SummaryList
            rows={file.reviews.map((review) => ({
              key: stageName(view, review.stage, lang),
              value: (
                <>
                  <span lang="zh-CN">{review.name}</span>{lang === 'en' ? ': ' : '：'}<strong>{t(review.opinion)}</strong>{lang === 'en' ? '. ' : '。'}<span lang="zh-CN">{review.text}</span>
                  {review.officers ? <><br />{t('onSite', { names: '' })}<span lang="zh-CN">{review.officers.join('、')}</span></> : null}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

// A material that is not there is either not asked for, asked for in some cases only, or missing.
function whyNone(material: CaseView['item']['materials'][number], lang: Lang): string {
  const t = deskWords(lang);
  if (material.form || material.source === 'platform') return t('fromAnswers');
  const exemption = exemptionOf(material);
  if (exemption) return exemption[lang];
  const when = lang === 'en' ? (material.requiredWhenEnglish ?? material.requiredWhen) : material.requiredWhen;
  return when ? t('notHandedInWhen', { when }) : t('notHandedIn');
}

/** What the applicant filled in. */
export function AnswersPart({ view, lang }: PartProps) {
  const rows = answerRows(view.item, view.file.answers, lang);
  return rows.length === 0 ? <EmptyState title={deskWords(lang)('noAnswers')} /> : <SummaryList rows={rows.map(({ key, value }) => ({ key, value: <AsWritten text={value} /> }))} />;
}

const clockKinds = ['promised', 'statutory', 'respond', 'answer', 'deliver'] as const;

/** Every clock of the case, day by day: the one that runs open, those that have ended without a day left. */
export function ClockPart({ view, lang }: PartProps) {
  const t = deskWords(lang);
  const { clock } = view;
  const shown = clockKinds.flatMap((kind) => (clock[kind] ? [{ kind, deadline: clock[kind] }] : []));
  const titles = { promised: t('promisedClock'), statutory: t('statutoryClock'), respond: t('dueRespond'), answer: t('dueAnswer'), deliver: t('dueDeliver') };
  const runs = (kind: (typeof clockKinds)[number]): boolean => clock.runs === kind || (clock.runs === 'decide' && (kind === 'promised' || kind === 'statutory'));
  if (shown.length === 0) return <p>{t('closed')}</p>;
  return (
    <>
      {shown.map(({ kind, deadline }) => (
        <Section key={kind} title={titles[kind]} note={t(runs(kind) ? 'clockRuns' : 'clockEnded')} level={3}>
          <DeadlineAnswerView deadline={deadline} lang={lang} today={clock.today} ended={!runs(kind)} open={runs(kind) && kind === shown[0]?.kind} />
        </Section>
      ))}
    </>
  );
}

/** The published process that the case runs, with the present step marked. */
export function FlowPart({ view, lang }: PartProps) {
  return <ProcessFigure graph={view.graph} lang={lang} progress={view.progress} />;
}

/** What happened, in order, each act with its power-list entry. */
export function CoursePart({ view, lang }: PartProps) {
  const t = deskWords(lang);
  return (
    <Timeline
      label={t('tabCourse')}
      events={view.timeline.map((event) => ({
        state: event.event === 'cases.suspended' ? 'suspended' : 'done',
        when: formatDay(event.on, lang, { thisYear: yearOf(view.clock.today), bare: true }),
        whenIso: event.at.toISOString(),
        title: daysInWords(event.title[lang], lang, yearOf(view.clock.today)),
        text: event.text && <AsWritten text={daysInWords(event.text[lang], lang, yearOf(view.clock.today))} />,
        note: <AsWritten text={[
          event.who[lang],
          event.basis ? sayArticle(event.basis, lang) : '',
          event.power ? `${event.power.code} v${event.power.version}` : '',
        ].filter(Boolean).join(' · ')} />,
      }))}
    />
  );
}

/** The sealed papers of the case. */
export function PapersPart({ view, lang }: PartProps) {
  const t = deskWords(lang);
  const papers = view.timeline.filter((event) => event.paper);
  if (papers.length === 0) return <EmptyState title={t('noPapers')} />;
  return (
    <ul>
      {papers.map((event) => (
        <li key={event.seq}>
          <a href={casePaths.paper(view.file.no, event.paper!)}>{t('paperOf', { kind: paperNames[event.paper!][lang] })}</a> {formatDay(event.on, lang, { thisYear: yearOf(view.clock.today), bare: true })}
        </li>
      ))}
      {view.file.closedAt ? <li><a href={casePaths.log(view.file.no)}>{t('log')}</a> · <a href={flowPaths.checkLog()}>{t('checkLog')}</a></li> : null}
    </ul>
  );
}

/** Who applies, and on what law: beside the work. */
export function DeskCaseSide({ view, lang }: PartProps) {
  const t = deskWords(lang);
  const { file, item } = view;
  const { applicant } = file;
  const rows = [
    { key: t('name'), value: <span lang="zh-CN">{applicant.name}</span> },
    { key: t('document'), value: applicant.documentNumber },
    ...(applicant.phone ? [{ key: t('phone'), value: maskPhone(applicant.phone) }] : []),
    ...(applicant.address ? [{ key: t('address'), value: <span lang="zh-CN">{applicant.address}</span> }] : []),
  ];
  return (
    <>
      <Section title={t('applicant')} level={3}><SummaryList rows={rows} bare /></Section>
      <Section title={t('basis')} level={3}>
        {item.legalBasis.map(({ law, article, gist }) => (
          <p key={`${law}${article}`}>
            <strong><InLang zh={sayArticle({ law, ...(article !== undefined && { article }) }, 'zh-CN')} en={lawName(law, 'en') === law ? undefined : sayArticle({ law, ...(article !== undefined && { article }) }, 'en')} /></strong><br />
            <span lang="zh-CN">{gist}</span>
          </p>
        ))}
      </Section>
      <Section title={t('power')} level={3}><p><a href={`/powers/${file.power}`}>{file.power}</a></p></Section>
    </>
  );
}

function stageName({ graph }: CaseView, id: string, lang: Lang): string {
  const node = graph.nodes.find((one) => one.id === id);
  return node ? ((lang === 'en' && node.nameEn) || node.name) : id;
}
