import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { type Invalid } from '#platform/errors.ts';
import type { Deps, PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import { parse } from '#platform/http/parse.ts';
import { pdfResponse, publicAddress } from '#platform/http/public-address.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { licencePdf } from './licence-pdf.ts';
import { openLicence } from './open-licence.ts';
import { EndForm, type EndFormProps } from './pages/end-form.tsx';
import { LicencePage } from './pages/licence-page.tsx';
import { licenceWords } from './pages/licence-words.ts';
import { VerificationPage } from './pages/verification-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import { licencePaths } from './paths.ts';
import { mayEnd } from './policy.ts';
import { publicVerification } from './public-verification.ts';
import { qrPath } from './qr-path.ts';
import { revokeLicence } from './revoke-licence.ts';
import { codeParams, endingBody, licenceParams, verificationQuery, verifyQuery } from './schemas.ts';
import { checkVerificationCode, normaliseVerificationCode } from './verification-code.ts';
import { verifyLicence, verifyLicenceById } from './verify-licence.ts';

const isDemo = (deps: Deps): boolean => deps.config.DEMO === 'yes';

async function licencePage(
  call: Pick<PageCall<{ id: string }, unknown>, 'act' | 'deps' | 'lang' | 'params' | 'c' | 'csrf'>,
  again: Pick<EndFormProps, 'given' | 'errors'> = {},
): Promise<PageContent> {
  const { act, deps, lang, params } = call;
  const licence = await openLicence(act, params.id);
  const judgement = await verifyLicenceById(act.db, act.actor.region, licence.id, deps.key, dayInChina(act.at));
  const title = licence.typeName[lang];
  return {
    title,
    current: 'mine',
    body: (
      <LicencePage
        lang={lang}
        licence={licence}
        verification={publicVerification(judgement, deps.key.id)}
        qr={qrPath(publicAddress(call, licencePaths.verification(licence.verificationCode, licence.number)))}
        at={act.at}
        demo={isDemo(deps)}
        mine={act.actor.kind === 'person'}
      >
        {mayEnd(act, licence) ? <EndForm lang={lang} id={licence.id} csrf={call.csrf()} requestKey={newId(act.at)} {...again} /> : null}
      </LicencePage>
    ),
  };
}

async function verify(act: Act, deps: Deps, asked: { code: string; number?: string | undefined }) {
  const judgement = await verifyLicence(act.db, { region: act.actor.region, ...asked }, deps.key, dayInChina(act.at));
  return publicVerification(judgement, deps.key.id);
}

export const routes: Route[] = [
  pageRoute({ path: '/verify', who: 'anyone', object: 'verification' }, { query: verifyQuery }, async ({ lang, query }) => {
    const { code, number = '' } = query;
    const problem = code === undefined ? undefined : checkVerificationCode(code)?.sentence[lang];
    const noNumber = code !== undefined && !problem && !number.trim() ? licenceWords(lang)('needNumber') : undefined;
    if (code !== undefined && !problem && !noNumber) return { redirect: licencePaths.verification(normaliseVerificationCode(code), number.trim()) };
    const body = <VerifyPage lang={lang} code={code} number={number} problems={{ code: problem, number: noNumber }} />;
    return { title: licenceWords(lang)('verifyTitle'), current: 'verify', body, ...((problem ?? noNumber) && { status: 422 as const }) };
  }),
  pageRoute(
    { path: '/verify/{code}', who: 'anyone', object: 'verification' },
    { params: codeParams, query: verificationQuery },
    async ({ act, deps, lang, params: { code }, query: { number } }) => {
      // Whoever has only one of the two facts is asked for the other, whether or not there is such a licence.
      if (!number?.trim()) return { title: licenceWords(lang)('verifyTitle'), current: 'verify', body: <VerifyPage lang={lang} code={code} problems={{}} half /> };
      const verification = await verify(act, deps, { code, number });
      return { title: licenceWords(lang)('resultTitle'), current: 'verify', body: <VerificationPage lang={lang} verification={verification} at={act.at} demo={isDemo(deps)} /> };
    },
  ),
  pageRoute({ path: '/licences/{id}', who: 'signedIn', object: 'licence' }, { params: licenceParams }, (call) => licencePage(call)),
  pageRoute({ path: '/licences/{id}/pdf', who: 'signedIn', object: 'licence' }, { params: licenceParams }, async (call) => {
    const { lang, deps } = call;
    const licence = await openLicence(call.act, call.params.id);
    const address = publicAddress(call, licencePaths.verification(licence.verificationCode, licence.number));
    return pdfResponse(licencePdf({ lang, licence, address, demo: isDemo(deps) }), `${licence.typeName[lang]}-${licence.number}`);
  }),
  formRoute(
    { path: '/licences/{id}/ending', who: ['head'], object: 'licence', audit: 'licences.ended', power: 'revoke' },
    { params: licenceParams },
    async ({ act, params, form }) => {
      await openLicence(act, params.id);
      const body = parse(endingBody, { ground: textOf(form, 'ground'), reason: textOf(form, 'reason') });
      await revokeLicence(act, { id: params.id, ...body });
      return { redirect: licencePaths.licence(params.id) };
    },
    (call, problem: Invalid) =>
      licencePage(call, { given: { ground: textOf(call.form, 'ground'), reason: textOf(call.form, 'reason') }, errors: problem.fields }),
  ),
];
