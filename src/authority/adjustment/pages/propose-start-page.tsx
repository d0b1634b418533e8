import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Select } from '#ui/select/select.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { type ChangeKind, changeKinds } from '../causes.ts';
import { adjustmentPaths } from '../paths.ts';
import { words } from './adjustment-texts.ts';
import { deskWords } from './desk-texts.ts';

export interface ProposeStartPageProps {
  lang: Lang;
  /** Entries of the own body; the keeper, who may propose for all, types a code. */
  entries: readonly { code: string; name: string; englishName?: string | undefined }[] | undefined;
  change?: ChangeKind | undefined;
  error?: string | undefined;
}

/** The first step of a proposal: what is to be done with which entry. */
export function ProposeStartPage({ lang, entries, change = 'change', error }: ProposeStartPageProps) {
  const t = deskWords(lang);
  const code = { name: 'code', hint: t('entryHint'), error };
  return (
    <>
      <Breadcrumbs links={[{ label: words(lang)('title'), href: adjustmentPaths.desk() }]} current={t('new')} />
      <PageHeading title={t('new')} sub={t('newSub')} />
      <Form action={adjustmentPaths.propose()} method="get">
        <Radios name="change" label={t('change')} row value={change} options={Object.entries(changeKinds).map(([value, name]) => ({ value, label: name[lang] }))} />
        {entries ? (
          <Select {...code} label={t('entry')} width="full" options={entries.map((entry) => ({ value: entry.code, label: `${lang === 'en' ? (entry.englishName ?? entry.name) : entry.name} ${entry.code}` }))} />
        ) : (
          <>
            <TextInput {...code} label={t('entryCode')} maxlength={50} />
            <TextInput name="organ" label={t('organ')} hint={t('organHint')} maxlength={18} width="medium" />
          </>
        )}
        <Button>{t('go')}</Button>
      </Form>
    </>
  );
}
