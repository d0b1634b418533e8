import type { Lang } from '#platform/i18n.ts';
import { formatDay } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Columns } from '#ui/columns/columns.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { VerificationResult } from '#ui/verification-result/verification-result.tsx';
import type { LicenceState } from '../judge-licence.ts';
import { licencePaths } from '../paths.ts';
import type { PublicVerification } from '../public-verification.ts';
import { licenceWords } from './licence-words.ts';
import { WhatIsShown } from './verify-page.tsx';

export const tones: Readonly<Record<LicenceState, 'jade' | 'amber' | 'vermilion'>> = {
  valid: 'jade',
  notYetValid: 'amber',
  expired: 'amber',
  revoked: 'vermilion',
  deregistered: 'vermilion',
  untrusted: 'vermilion',
  unknown: 'vermilion',
};

export interface VerificationPageProps {
  lang: Lang;
  verification: PublicVerification;
  at: Date;
  demo: boolean;
}

/** What a person sees who scans the QR code of a licence, without signing in. */
export function VerificationPage({ lang, verification, at, demo }: VerificationPageProps) {
  const t = licenceWords(lang);
  const { state, word, reasons, licence } = verification;
  return (
    <>
      <PageHeading title={t('resultTitle')} />
      <Columns side={<WhatIsShown lang={lang} />}>
        <VerificationResult
          tone={tones[state]}
          word={word[lang]}
          note={demo && licence ? t('demo') : undefined}
          when={t('checkedAt', { at: formatMoment(at, lang) })}
          reasons={reasons.map((reason) => ({ ok: reason.ok, title: reason.title[lang], line: reason.line?.[lang] }))}
        >
          <ButtonLink href={licencePaths.verify()} kind="outline">{t('again')}</ButtonLink>
        </VerificationResult>
        {licence ? (
          <Section title={t('facts')} rule="line">
            <SummaryList
              rows={[
                { key: t('typeName'), value: licence.typeName[lang] },
                { key: t('number'), value: licence.number },
                { key: t('holder'), value: licence.holder },
                { key: t('organ'), value: licence.organ },
                { key: t('issuedOn'), value: formatDay(licence.issuedOn, lang, { bare: true }) },
                { key: t('validity'), value: licence.validity[lang] },
                { key: t('power'), value: t('powerVersion', { ...licence.power }) },
              ]}
            />
          </Section>
        ) : null}
      </Columns>
    </>
  );
}
