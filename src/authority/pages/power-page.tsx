import { ProcessFigure, type PublishedProcess } from '#flow';
import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { bodyNatures, itemTypes, levels } from '../codes.ts';
import { sayCitation, sayLimit } from '../limit-words.ts';
import type { PowerRow } from '../list-powers.ts';
import { powerPath, powersPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import { words } from './power-texts.ts';

export interface PowerPageProps {
  lang: Lang;
  power: PowerVersion;
  /** Whether the version shown holds today. */
  inForce: boolean;
  versions: readonly PowerVersion[];
  process?: PublishedProcess | undefined;
  /** The same power of other bodies. */
  others: readonly PowerRow[];
}

const othersShown = 12;

/** One entry of the power list with everything that must be published of it (中办发〔2015〕21号), and its versions in time. */
export function PowerPage({ lang, power, inForce, versions, process, others }: PowerPageProps) {
  const t = words(lang);
  const { entry } = power;
  const name = lang === 'en' ? (entry.englishName ?? entry.name) : entry.name;
  const type = itemTypes[entry.type].name[lang];
  const acts = ['02', '03', '04', '06'].includes(entry.type) ? undefined : <ButtonLink href={`/items/${power.basicCode}`} kind="outline">{t('guide')}</ButtonLink>;
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('title'), href: powersPath() }, { label: type, href: powersPath({ type: entry.type }) }]} current={name} />
      <PageHeading title={name} sub={<>{type}{lang === 'en' ? ', ' : '，'}<InLang zh={entry.body.name} en={entry.body.englishName} /></>} acts={acts} />
      {inForce ? null : <Notice kind="warning" title={t('notInForce')}><p>{t('notInForceLine')}</p></Notice>}
      <Section title={t('entry')} rule="lead" note={inForce ? t('inForce') : t('notInForce')}><SummaryList rows={entryRows(power, lang)} /></Section>
      <Halves>
        <Section title={t('bases')}>
          {entry.bases.map((basis) => {
            const citation = sayCitation(basis)[lang];
            return <LawCitation key={citation} title={<InLang zh={citation} />} gist={<InLang zh={basis.gist} />} />;
          })}
        </Section>
        <Section title={t('supervision')}><SummaryList rows={supervisionRows(power, lang)} /></Section>
      </Halves>
      {process ? <Section title={t('course')} note={t('courseNote', { n: process.version })}><ProcessFigure graph={process.graph} lang={lang} /></Section> : null}
      <Section title={t('history')}>
        <p>{t('historyLine')}</p>
        <Versions lang={lang} power={power} versions={versions} />
      </Section>
      {others.length > 0 ? <Others lang={lang} power={power} others={others} /> : null}
    </>
  );
}

function entryRows({ code, basicCode, version, inForceFrom, entry }: PowerVersion, lang: Lang) {
  const t = words(lang);
  const { body, statutoryLimit, promisedLimit } = entry;
  const basis = statutoryLimit?.basis ? <>{lang === 'en' ? ', ' : '，'}<InLang zh={statutoryLimit.basis} /></> : null;
  return [
    { key: t('code'), value: code },
    { key: t('basicCode'), value: basicCode },
    { key: t('body'), value: <a href={powersPath({ organ: body.organ })}><InLang zh={body.name} en={body.englishName} /></a> },
    { key: t('nature'), value: bodyNatures[body.nature][lang] },
    { key: t('unit'), value: <InLang zh={entry.undertakingUnit} /> },
    { key: t('level'), value: levels[entry.level][lang] },
    { key: t('statutory'), value: statutoryLimit ? <>{sayLimit(statutoryLimit)[lang]}{basis}</> : t('none') },
    ...(promisedLimit ? [{ key: t('promised'), value: sayLimit(promisedLimit)[lang] }] : []),
    { key: t('version', { n: version }), value: t('since', { day: formatDay(inForceFrom, lang, { bare: true }) }) },
  ];
}

function supervisionRows({ entry: { supervision, remedies } }: PowerVersion, lang: Lang) {
  const t = words(lang);
  return [
    { key: t('supervisor'), value: <InLang zh={supervision.unit} /> },
    { key: t('telephone'), value: supervision.telephone },
    ...(supervision.address ? [{ key: t('address'), value: <InLang zh={supervision.address} /> }] : []),
    ...(supervision.web ? [{ key: t('web'), value: supervision.web }] : []),
    ...(remedies.reconsideration ? [{ key: t('reconsideration'), value: <InLang zh={remedies.reconsideration} en="Within 60 days of learning of it (Administrative Reconsideration Law, Art. 20)" /> }] : []),
    ...(remedies.litigation ? [{ key: t('litigation'), value: <InLang zh={remedies.litigation} en="Within 6 months of learning of it (Administrative Litigation Law, Art. 46)" /> }] : []),
  ];
}

function Versions({ lang, power, versions }: Pick<PowerPageProps, 'lang' | 'power' | 'versions'>) {
  const t = words(lang);
  const columns = [t('history'), t('from'), t('until'), t('cause'), t('hash')].map((label) => ({ label }));
  const rows = versions.map(({ version, inForceFrom, inForceTo, cause, contentHash }) => {
    const label = t('version', { n: version });
    const name = version === power.version ? <strong>{label}</strong> : <a href={powerPath(power.code, version)}>{label}</a>;
    return [name, inForceFrom, inForceTo ?? t('openEnd'), <InLang zh={cause} />, <span title={contentHash}>{contentHash.slice(0, 12)}…</span>];
  });
  return <DataTable caption={t('history')} columns={columns} rows={rows} />;
}

function Others({ lang, power, others }: Pick<PowerPageProps, 'lang' | 'power' | 'others'>) {
  const t = words(lang);
  const items = others
    .filter(({ code }) => code !== power.code)
    .slice(0, othersShown)
    .map(({ code, body, englishBody, version }) => ({ label: (lang === 'en' ? englishBody : undefined) ?? body, href: powerPath(code), end: t('version', { n: version }) }));
  if (items.length === 0) return null;
  return (
    <Section title={t('others')} note={t('othersLine', { n: others.length })}>
      <LinkList label={t('others')} items={items} />
    </Section>
  );
}
