import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Section } from '#ui/section/section.tsx';
import { fieldNames, sayField } from '../../history/say-entry.ts';
import type { PowerEntry } from '../../power.ts';
import { powerPath } from '../../paths.ts';
import { changeKinds } from '../causes.ts';
import type { ChangeView } from '../view-adjustment.ts';
import { words } from './adjustment-texts.ts';

/** What a proposal does to each entry, field by field. */
export function ProposedChanges({ lang, changes, page, pages, href }: { lang: Lang; changes: readonly ChangeView[]; page: number; pages: number; href: (page: number) => string }) {
  return (
    <>
      {changes.map((change) => <ProposedChange key={change.place} lang={lang} view={change} />)}
      <Pagination page={page} pages={pages} href={href} />
    </>
  );
}

function ProposedChange({ lang, view }: { lang: Lang; view: ChangeView }) {
  const t = words(lang);
  const { change, code, name, englishName, holdsFrom, version, effectiveFrom, source } = view;
  const shown = lang === 'en' ? (englishName ?? name) : name;
  const day = (text: string) => formatDay(text, lang, { bare: true });
  const note = effectiveFrom ? (change === 'cancel' ? t('ended', { day: day(effectiveFrom) }) : t('becameVersion', { n: version ?? 1, day: day(effectiveFrom) })) : t('from', { day: day(holdsFrom) });
  const listed = change === 'change' || change === 'cancel' || version !== null;
  return (
    <Section title={`${changeKinds[change][lang]}${lang === 'en' ? ': ' : '：'}${shown}`} note={note} level={3}>
      <p>{listed ? <a href={powerPath(code)}>{code}</a> : code}{source ? <>{lang === 'en' ? '; ' : '；'}{t('delegates', { code: source })}</> : null}</p>
      {change === 'cancel' ? <p>{t('cancels', { day: day(effectiveFrom ?? holdsFrom) })}</p> : <Differences lang={lang} view={view} />}
    </Section>
  );
}

function Differences({ lang, view: { change, before, changed, entry } }: { lang: Lang; view: ChangeView }) {
  const t = words(lang);
  const isNew = change === 'add';
  const lines = (of: PowerEntry | null | undefined, field: (typeof changed)[number]) => {
    const said = of ? sayField(of, field).map((line) => line[lang]) : [];
    return <span>{(said.length > 0 ? said : ['—']).map((line, index) => <span key={line}>{index > 0 ? <br /> : null}<AsWritten text={line} /></span>)}</span>;
  };
  const columns = [{ label: t('field'), tight: true }, ...(isNew ? [] : [{ label: t('before') }]), { label: isNew ? t('value') : t('after') }];
  const rows = changed.map((field) => [fieldNames[field][lang], ...(isNew ? [] : [lines(before, field)]), lines(entry, field)]);
  return <DataTable caption={t('changes')} columns={columns} rows={rows} />;
}
