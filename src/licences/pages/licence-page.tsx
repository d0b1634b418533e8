import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/i18n.ts';
import { formatDay } from '#platform/calendar/day.ts';
import { formatMoment } from '#platform/calendar/moment.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Columns } from '#ui/columns/columns.tsx';
import { Details } from '#ui/details/details.tsx';
import { DocumentFace } from '#ui/document-face/document-face.tsx';
import { Qr } from '#ui/qr/qr.tsx';
import { VerificationResult } from '#ui/verification-result/verification-result.tsx';
import type { Licence } from '../licence.ts';
import { licencePaths } from '../paths.ts';
import type { PublicVerification } from '../public-verification.ts';
import { sayEnding } from '../verification-words.ts';
import { showVerificationCode } from '../verification-code.ts';
import { faceLines } from './face-lines.ts';
import { licenceWords } from './licence-words.ts';
import { tones } from './verification-page.tsx';

export interface LicencePageProps {
  lang: Lang;
  licence: Licence;
  verification: PublicVerification;
  qr: { path: string; size: number };
  at: Date;
  demo: boolean;
  /** Whether the reader is its holder. */
  mine: boolean;
  /** Acts of the officer who holds the power over it. */
  children?: ComponentChildren;
}

/** A licence for its holder and for officers: its face beside the answer whether it holds. */
export function LicencePage(props: LicencePageProps) {
  const { lang, licence, verification, at, demo, mine, children } = props;
  const t = licenceWords(lang);
  const title = licence.typeName[lang];
  const reasons = verification.reasons.map((reason) => ({ ok: reason.ok, title: reason.title[lang], line: reason.line?.[lang] }));
  return (
    <>
      <Breadcrumbs links={[{ label: t('home'), href: '/' }, ...(mine ? [{ label: t('mine'), href: '/my/cases' }] : [])]} current={title} />
      <h1 class="unseen">{title}</h1>
      <Columns
        side={
          <div class="no-print">
            <VerificationResult
              tone={tones[verification.state]}
              word={verification.word[lang]}
              note={demo ? t('demo') : undefined}
              when={t('checkedAt', { at: formatMoment(at, lang) })}
              reasons={verification.state === 'valid' ? [...reasons, { ok: true, title: t('sameForce'), line: t('sameForceLaw') }] : reasons}
            >
              {licence.ending ? <p>{sayEnding(licence.ending)[lang]}</p> : null}
              <ButtonLink href={licencePaths.pdf(licence.id)} wide>{t('pdf')}</ButtonLink>
              <ButtonLink href={licencePaths.verification(licence.verificationCode, licence.number)} kind="outline" wide>{t('showIt')}</ButtonLink>
              <Details summary={t('eLicenceId')}><p>{licence.eLicenceId}</p></Details>
              {children}
            </VerificationResult>
          </div>
        }
      >
        <Face {...props} />
      </Columns>
    </>
  );
}

function Face({ lang, licence, qr, demo }: LicencePageProps) {
  const t = licenceWords(lang);
  return (
    <DocumentFace
      title={licence.typeName[lang]}
      fields={faceLines(licence, lang, demo)}
      issuer={licence.organ.name}
      date={formatDay(licence.issuedOn, lang, { bare: true })}
      seal={{ name: licence.organ.name, words: demo ? t('sealWords') : undefined }}
      watermark={demo ? [t('watermark1'), t('watermark2')] : undefined}
      code={<Qr path={qr.path} size={qr.size} label={t('qrLabel')} />}
      codeLine={`${t('verifyHere')} ${showVerificationCode(licence.verificationCode)}`}
    />
  );
}
