import { qrPath } from '#licences';
import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { typeset } from '#platform/pdf/typeset.ts';
import { hashOf, paperCode } from './paper-code.ts';
import { checkPaperWords } from './pages/check-paper-words.ts';

// What was signed is the instant in UTC; people read the time in China, which stands below it.
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** A sealed paper as PDF: every line under the seal as it was signed, the signature, and a code that leads to the check in the ledger. */
export function paperPdf({ text, issuer, address, lang, demo }: { text: string; issuer: string; address: string; lang: Lang; demo: boolean }): Uint8Array<ArrayBuffer> {
  const t = checkPaperWords(lang);
  const [title = '', , ...body] = text.trimEnd().split('\n');
  const lines = body.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
  const signature = lines.pop()!;
  return typeset('cases/pages/paper.typ', {
    title,
    issuer,
    lang: lang === 'en' ? 'en' : 'zh',
    demo,
    lines: lines.map(([name = '', value = '']) => [name, value, ...(instant.test(value) ? [`${formatMoment(new Date(value), lang)} ${t('chinaTime')}`] : [])]),
    signature,
    qr: { ...qrPath(address), label: t('qrLabel') },
    code: `${t('code')} ${paperCode(hashOf(text) ?? '')}`,
    words: { watermark: t('watermark'), how: t('how', { address: new URL('/verify/receipt', address).href }), demo: t('demo') },
  });
}
