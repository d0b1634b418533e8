import { itemPath, type Item } from '#catalog';
import { type Applicant, maskResidentNumber } from '#identity';
import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { KnownAnswer } from '#ui/known-answer/known-answer.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { casePaths } from '../../paths.ts';
import { nameOf } from './apply-frame.tsx';
import { applyWords } from './apply-words.ts';
import type { Problems } from './form-problems.ts';

export interface StartPageProps {
  lang: Lang;
  item: Item;
  applicants: readonly Applicant[];
  /** Papers that every applicant has to bring, and those that only some have to. */
  materials: { always: number; sometimes: number };
  chosen: { applicantId?: string | undefined; division?: string | undefined };
  csrf: string;
  requestKey: string;
  problems?: Problems | undefined;
}

/** Before the form: in whose name, and where the matter is handled. */
export function StartPage({ lang, item, applicants, materials, chosen, csrf, requestKey, problems = {} }: StartPageProps) {
  const t = applyWords(lang);
  const name = nameOf(item, lang);
  const guide = { label: name, href: itemPath(item.code, chosen.division) };
  const places = item.implementations;
  const place = places.find(({ division }) => division === chosen.division) ?? (places.length === 1 ? places[0] : undefined);
  const errors = Object.entries(problems).map(([field, sentence]) => ({ field, text: sentence[lang] }));
  const ordered = [...applicants].sort((a, b) => Number(fits(item, b)) - Number(fits(item, a)));
  if (!item.form || !item.appliedFor) {
    return (
      <>
        <Breadcrumbs links={[{ label: t('home'), href: '/' }, guide]} current={t('applyTitle')} />
        <PageHeading title={name} />
        <EmptyState title={t('notOnline')} text={t('notOnlineText')} act={<ButtonLink href={guide.href}>{t('guide')}</ButtonLink>} />
      </>
    );
  }
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, guide]} current={t('applyTitle')} />
      <ErrorSummary title={t('errors', { n: errors.length })} errors={errors} />
      <PageHeading title={t('apply', { item: name })} sub={t(materials.sometimes > 0 ? 'needsMore' : 'needs', { steps: item.form.steps.length, materials: materials.always, more: materials.sometimes })} />
      <Form action={casePaths.apply(item.code)} csrf={csrf} requestKey={requestKey} hidden={place ? { division: place.division } : {}}>
        <Radios
          name="applicantId"
          label={t('who')}
          value={chosen.applicantId ?? ordered[0]?.id}
          error={problems['applicantId']?.[lang]}
          options={ordered.map((applicant) => ({ value: applicant.id, label: applicant.name, hint: hintOf(applicant, item, lang) }))}
        />
        {place ? <KnownAnswer label={t('where')} answer={organIn(place, lang)} source={t(places.length === 1 ? 'onlyBody' : 'yourDivision')} change={places.length > 1 ? { href: casePaths.apply(item.code), label: t('change') } : undefined} /> : (
          <Radios
            name="division"
            label={t('where')}
            hint={t('whereHint')}
            error={problems['division']?.[lang]}
            options={places.map((one) => ({ value: one.division, label: organIn(one, lang) }))}
          />
        )}
        <Button wide>{t('begin')}</Button>
      </Form>
    </>
  );
}

const organIn = ({ organName, organEnglishName }: Item['implementations'][number], lang: Lang): string => (lang === 'en' ? (organEnglishName ?? organName) : organName);

function fits({ audience }: Item, { kind }: Applicant): boolean {
  return kind === 'person' ? audience.includes('person') : audience.some((one) => one !== 'person');
}

function hintOf(applicant: Applicant, item: Item, lang: Lang): string {
  const t = applyWords(lang);
  const number = applicant.kind === 'person' ? maskResidentNumber(applicant.documentNumber) : applicant.documentNumber;
  const right = t(applicant.by, { number });
  if (fits(item, applicant)) return right;
  return `${right}${lang === 'en' ? '. ' : '。'}${t(applicant.kind === 'person' ? 'notForPeople' : 'notForOrganisations')}`;
}
