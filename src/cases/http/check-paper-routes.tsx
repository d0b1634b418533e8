import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { CheckedPaperPage, CheckPaperForm, type CheckPaperFormProps } from '../pages/check-paper-page.tsx';
import { checkPaperWords } from '../pages/check-paper-words.ts';
import { hashOf, normalisePaperCode, numberOf, paperCode } from '../paper-code.ts';
import { casePaths } from '../paths.ts';
import { checkPaper } from '../reading/check-paper.ts';
import { verifyReceipt } from '../receipt.ts';

const twoFacts = z.strictObject({ no: z.string().max(60).optional(), code: z.string().max(100).optional() });

function formPage({ lang, csrf }: PageCall<unknown, unknown>, given: CheckPaperFormProps['given'], problems: CheckPaperFormProps['problems'] = {}): PageContent {
  const wrong = Object.keys(problems).length > 0;
  return { title: checkPaperWords(lang)('title'), current: 'verify', body: <CheckPaperForm lang={lang} csrf={csrf()} given={given} problems={problems} />, ...(wrong && { status: 422 as const }) };
}

/** Checking a receipt or another paper: anyone, by the two facts on it or by its whole text. */
export const checkPaperRoutes: Route[] = [
  pageRoute({ path: '/verify/receipt', who: 'anyone', object: 'paper' }, { query: twoFacts }, async (call) => {
    const { act, deps, lang, query } = call;
    const { no = '', code = '' } = query;
    const t = checkPaperWords(lang);
    if (query.no === undefined && query.code === undefined) return formPage(call, {});
    const problems = { ...(!no.trim() && { no: t('needNo') }), ...(!normalisePaperCode(code) && { code: t('needCode') }) };
    if (Object.keys(problems).length > 0) return formPage(call, { no, code }, problems);
    const checked = await checkPaper(act.db, act.actor.region, { no, code }, deps.key.publicPem);
    return { title: t('resultTitle'), current: 'verify', body: <CheckedPaperPage lang={lang} checked={checked} at={act.at} /> };
  }),
  formRoute(
    { path: '/verify/receipt', who: 'anyone', object: 'paper', pure: true },
    {},
    async ({ deps, form }) => {
      const text = `${(textOf(form, 'text') ?? '').replaceAll('\r\n', '\n').trim()}\n`;
      const [no, hash] = [numberOf(text), hashOf(text)];
      if (!no || !hash || !verifyReceipt(text, deps.key.publicPem)) throw new Invalid({ text: altered });
      return { redirect: casePaths.checkPaper(no, paperCode(hash)) };
    },
    async (call, { fields }) => formPage(call, { text: textOf(call.form, 'text') ?? '' }, { text: fields['text']![call.lang] }),
  ),
];

const altered = said(checkPaperWords('zh-CN')('altered'), checkPaperWords('en')('altered'));
