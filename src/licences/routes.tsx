import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { type Invalid } from '#platform/errors.ts';
import type { Deps, PageContent, RequestContext } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import { parse } from '#platform/http/parse.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { openLicence } from './open-licence.ts';
import { EndForm, type EndFormProps } from './pages/end-form.tsx';
import { LicencePage } from './pages/licence-page.tsx';
import { licenceWords } from './pages/licence-words.ts';
import { VerificationPage } from './pages/verification-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import { licencePaths, scannedAddress } from './paths.ts';
import { mayEnd } from './policy.ts';
import { publicVerification } from './public-verification.ts';
import { qrPath } from './qr-path.ts';
import { revokeLicence } from './revoke-licence.ts';
import { codeParams, endingBody, licenceParams, verificationQuery, verifyQuery } from './schemas.ts';
import { checkVerificationCode, normaliseVerificationCode } from './verification-code.ts';
import { verifyLicence, verifyLicenceById } from './verify-licence.ts';

const isDemo = (deps: Deps): boolean => deps.config.DEMO === 'yes';

// Without PUBLIC_URL the code holds the address under which this page was asked for.
function addressOf(c: RequestContext, deps: Deps, code: string): string {
  return scannedAddress(deps.config.PUBLIC_URL ?? new URL(c.req.url).origin, code);
}

async function licencePage(
  call: Pick<PageCall<{ id: string }, unknown>, 'act' | 'deps' | 'lang' | 'params' | 'c' | 'csrf'>,
  again: Pick<EndFormProps, 'given' | 'errors'> = {},
): Promise<PageContent> {
  const { act, deps, lang, params, c } = call;
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
        qr={qrPath(addressOf(c, deps, licence.verificationCode))}
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
    const { code, number } = query;
    const problem = code === undefined ? undefined : checkVerificationCode(code)?.sentence[lang];
    if (code !== undefined && !problem) {
      const asked = number?.trim() ? `?number=${encodeURIComponent(number.trim())}` : '';
      return { redirect: licencePaths.verification(normaliseVerificationCode(code)) + asked };
    }
    const body = <VerifyPage lang={lang} code={code} number={number} problem={problem} />;
    return { title: licenceWords(lang)('verifyTitle'), current: 'verify', body, ...(problem && { status: 422 as const }) };
  }),
  pageRoute(
    { path: '/verify/{code}', who: 'anyone', object: 'verification' },
    { params: codeParams, query: verificationQuery },
    async ({ act, deps, lang, params, query }) => ({
      title: licenceWords(lang)('resultTitle'),
      current: 'verify',
      body: <VerificationPage lang={lang} verification={await verify(act, deps, { ...params, ...query })} at={act.at} demo={isDemo(deps)} />,
    }),
  ),
  pageRoute({ path: '/licences/{id}', who: 'signedIn', object: 'licence' }, { params: licenceParams }, (call) => licencePage(call)),
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
