import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Halves } from '#ui/columns/columns.tsx';
import { Details } from '#ui/details/details.tsx';
import { AsWritten, InLang } from '#ui/in-lang/in-lang.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { powerDiffPath, powerPath, powersPath } from '../../paths.ts';
import type { PowerVersion } from '../../power.ts';
import type { DiffLine, FieldDiff } from '../diff-entries.ts';
import { words } from './history-texts.ts';

export interface DiffPageProps {
  lang: Lang;
  before: PowerVersion;
  after: PowerVersion;
  versions: readonly PowerVersion[];
  fields: readonly FieldDiff[];
}

const pairsShown = 12;

/** Two versions of an entry side by side: what differs first, what is the same below. */
export function DiffPage({ lang, before, after, versions, fields }: DiffPageProps) {
  const t = words(lang);
  const { entry, code } = after;
  const name = lang === 'en' ? (entry.englishName ?? entry.name) : entry.name;
  const changed = fields.filter((field) => field.changed);
  const same = fields.filter((field) => !field.changed);
  const day = (on: string) => formatDay(on, lang, { bare: true });
  const sub = t('diffSub', { from: before.version, fromDay: day(before.inForceFrom), to: after.version, toDay: day(after.inForceFrom) });
  const pairs = versions.filter(({ version }) => version > 1).slice(0, pairsShown).map(({ version }) => ({
    label: `${version - 1} → ${version}`, href: powerDiffPath(code, version - 1, version), current: before.version === version - 1 && after.version === version,
  }));
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, { label: t('list'), href: powersPath() }, { label: name, href: powerPath(code) }]} current={t('diff')} />
      <PageHeading title={t('diff')} sub={versions.length === 1 ? t('onlyOne') : <>{name}{lang === 'en' ? '. ' : '：'}{sub}</>} />
      {pairs.length > 1 ? <Tabs label={t('pairs')} tabs={pairs} /> : null}
      {versions.length === 1 ? null : (
        <Section title={changed.length === 0 ? t('same') : t('differing', { n: changed.length })} rule="lead">
          <p>{t('diffCause', { n: after.version })}<InLang zh={after.cause} /></p>
          {changed.length > 0 ? <SideBySide lang={lang} before={before} after={after} fields={changed} /> : null}
        </Section>
      )}
      {same.length > 0 ? (
        <Details summary={t('unchanged', { n: same.length })}>
          <SummaryList rows={same.map(({ name: field, after: lines }) => ({ key: field[lang], value: <Lines lang={lang} lines={lines} side="after" /> }))} />
        </Details>
      ) : null}
    </>
  );
}

function SideBySide({ lang, before, after, fields }: { lang: Lang; before: PowerVersion; after: PowerVersion; fields: readonly FieldDiff[] }) {
  const t = words(lang);
  return (
    <>
      {fields.map((field) => (
        <Section key={field.field} title={field.name[lang]} level={3}>
          <Halves>
            <div><p class="soft small">{t('version', { n: before.version })}</p><Lines lang={lang} lines={field.before} side="before" /></div>
            <div><p class="soft small">{t('version', { n: after.version })}</p><Lines lang={lang} lines={field.after} side="after" /></div>
          </Halves>
        </Section>
      ))}
    </>
  );
}

function Lines({ lang, lines, side }: { lang: Lang; lines: readonly DiffLine[]; side: 'before' | 'after' }) {
  const t = words(lang);
  if (lines.length === 0) return <span class="soft">{t('none')}</span>;
  const shown = lines.map((line) => {
    const text = <AsWritten text={line.text[lang]} />;
    if (!line.changed) return text;
    return side === 'before' ? <del><span class="unseen">{t('removed')}</span>{text}</del> : <ins><span class="unseen">{t('put')}</span>{text}</ins>;
  });
  return shown.length === 1 ? shown[0]! : <ul>{shown.map((line, i) => <li key={i}>{line}</li>)}</ul>;
}
