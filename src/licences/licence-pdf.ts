import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { typeset } from '#platform/pdf/typeset.ts';
import type { Licence } from './licence.ts';
import { faceLines } from './pages/face-lines.ts';
import { licenceWords } from './pages/licence-words.ts';
import { qrPath } from './qr-path.ts';
import { showVerificationCode } from './verification-code.ts';
import { sayEnding } from './verification-words.ts';

export interface LicencePdf {
  lang: Lang;
  licence: Licence;
  /** What its QR code holds. */
  address: string;
  demo: boolean;
}

/** A licence as PDF: its face with the code that leads to the answer whether it holds, and the seal over its content in figures. */
export function licencePdf({ lang, licence, address, demo }: LicencePdf): Uint8Array<ArrayBuffer> {
  const t = licenceWords(lang);
  return typeset('licences/pages/licence.typ', {
    title: licence.typeName[lang],
    issuer: licence.organ.name,
    lang: lang === 'en' ? 'en' : 'zh',
    demo,
    lines: faceLines(licence, lang, demo).map(({ label, value }) => [label, value]),
    issuedOn: formatDay(licence.issuedOn, lang, { bare: true }),
    qr: { ...qrPath(address), label: t('qrLabel') },
    code: `${t('code')}\n${showVerificationCode(licence.verificationCode)}`,
    ended: licence.ending && sayEnding(licence.ending)[lang],
    words: {
      watermark: `${t('watermark1')} ${t('watermark2')}`,
      sealWords: t('sealWords'),
      checkTitle: t('checkTitle'),
      checkText: t('checkText', { address: new URL('/verify', address).href }),
      demoText: t('demoText'),
    },
    proof: [
      [t('eLicenceId'), licence.eLicenceId],
      [t('powerOf'), t('powerVersion', { code: licence.power.code, version: licence.power.version })],
      [t('contentHash'), licence.contentHash],
      [t('signature'), licence.signature],
      [t('keyId'), licence.keyId],
    ],
  });
}
