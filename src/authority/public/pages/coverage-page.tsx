import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { MeasureList } from '#ui/measure-list/measure-list.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { Stat, StatRow } from '#ui/stat/stat.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { levels, type LevelCode } from '../../codes.ts';
import { coveragePath, powersPath } from '../../paths.ts';
import { type Element, elementNames, elements } from '../elements.ts';
import type { BodyCoverage, Coverage } from '../get-coverage.ts';
import { DayForm } from './day-form.tsx';
import { ListTabs } from './list-tabs.tsx';
import { listWords } from './list-texts.ts';

export interface CoveragePageProps {
  lang: Lang;
  coverage: Coverage;
  asked: { level?: string | undefined; missing?: string | undefined; on?: string | undefined };
}

/** Which bodies have published what share of their list, and what is lacking. */
export function CoveragePage({ lang, coverage, asked }: CoveragePageProps) {
  const t = listWords(lang);
  const { bodies, published, entries, complete, missing, levels: byLevel, rows, total, page, pageSize, on } = coverage;
  const elementRow = (element: Element) => {
    const lacking = missing[element] ?? 0;
    const href = coveragePath({ ...asked, missing: asked.missing === element ? undefined : element });
    return { name: elements[element][lang], href, figure: share(entries - lacking, entries), value: entries - lacking, end: lacking === 0 ? t('allHave') : t('has', { n: lacking }) };
  };
  const levelTab = (level: string | undefined, label: string) => ({ label, href: coveragePath({ ...asked, level }), current: asked.level === level });
  const levelTabs = [levelTab(undefined, t('allLevels')), ...byLevel.map(({ level, bodies: n, published: m }) => levelTab(level, t('levelBodies', { level: levels[level as LevelCode][lang], n, m })))];
  return (
    <>
      <PageHeading title={t('coverage')} sub={t('coverageSub', { day: formatDay(on, lang, { bare: true }) })} />
      <ListTabs lang={lang} current="coverage" on={asked.on} />
      <StatRow>
        <Stat label={t('published')} figure={share(published, bodies)} line={t('publishedLine', { n: bodies, m: published })} large />
        <Stat label={t('complete')} figure={share(complete, entries)} line={t('completeLine', { n: entries, m: complete })} />
      </StatRow>
      <Section title={t('byElement')}>
        <MeasureList label={t('byElement')} rows={elementNames.map(elementRow)} max={Math.max(1, entries)} />
      </Section>
      <Section title={t('byBody')} note={asked.missing ? t('missing', { element: elements[asked.missing as Element][lang] }) : undefined} link={asked.missing ? { label: t('clear'), href: coveragePath({ on: asked.on }) } : undefined}>
        <Tabs label={t('level')} tabs={levelTabs} />
        <DataTable
          caption={t('byBody')}
          columns={[{ label: t('body') }, { label: t('entryCount'), figure: true }, { label: t('completeShare'), figure: true }, { label: t('lacking') }]}
          rows={rows.map((row) => bodyRow(row, lang, asked.on))}
        />
        <Pagination page={page} pages={Math.ceil(total / pageSize)} href={(n) => coveragePath({ ...asked, page: n })} />
      </Section>
      <DayForm lang={lang} action="/powers/coverage" on={on} hidden={{ level: asked.level, missing: asked.missing }} />
    </>
  );
}

function bodyRow({ organ, entries, complete, missing }: BodyCoverage, lang: Lang, on: string | undefined) {
  const t = listWords(lang);
  const name = <InLang zh={organ.name} en={organ.englishName} />;
  if (entries === 0) return [name, 0, '—', t('unpublished')];
  const lacking = elementNames.filter((element) => missing[element]);
  const links = lacking.map((element, i) => (
    <span key={element} class="nobreak">
      <a href={powersPath({ organ: organ.code, missing: element, on })}>{elements[element][lang]} {missing[element]}</a>
      {i < lacking.length - 1 ? (lang === 'en' ? ', ' : '、') : null}
    </span>
  ));
  return [<a href={powersPath({ organ: organ.code, on })}>{name}</a>, entries, share(complete, entries), lacking.length === 0 ? t('nothingLacking') : <span>{links}</span>];
}

// Rounded down: what is nearly all is not all.
function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((100 * part) / whole)}%`;
}
