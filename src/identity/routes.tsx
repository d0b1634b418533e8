import { z } from 'zod';
import { formatMoment } from '#platform/calendar/moment.ts';
import { ComeBackLater, Invalid } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { PageContent } from '#platform/http/deps.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import { type Said, said } from '#platform/i18n.ts';
import { giveSessionCookie, takeSessionCookie } from './identify.ts';
import { accountRoutes } from './routes-of-account.tsx';
import { RegisterPage, type RegisterPageProps } from './pages/register-page.tsx';
import { SignInPage, type SignInPageProps } from './pages/sign-in-page.tsx';
import { paths, safeBack } from './paths.ts';
import { registerSelf } from './register-self.ts';
import { sessionLimits } from './session.ts';
import { trySignIn, wrongSignIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

type Call = PageCall<unknown, unknown>;

// The form stands again with what was typed, and says after how many seconds to come back.
class LockedOut extends Invalid {
  readonly retryAfter: number;

  constructor(fields: Invalid['fields'], retryAfter: number) {
    super(fields, 'sign-in-locked');
    this.retryAfter = retryAfter;
  }
}

/** Every page of people, sign-in and accounts. */
export const routes: Route[] = [
  pageRoute(
    { path: paths.signIn, who: 'anyone', object: 'session' },
    { query: z.object({ back: z.string().max(2_000).optional().catch(undefined), after: z.enum(['registered', 'ended']).optional().catch(undefined) }) },
    async (call) => {
      const back = safeBack(call.query.back);
      if (call.act.actor.kind !== 'anyone') return { redirect: back };
      return signInPage(call, { back, after: call.query.after });
    },
  ),
  formRoute(
    { path: paths.signIn, who: 'anyone', object: 'session', audit: 'identity.signed-in', costly: true, once: false },
    {},
    async ({ act, deps, form, c }) => {
      const input = { login: field(form, 'login'), password: textOf(form, 'password') ?? '', userAgent: c.req.header('user-agent') };
      const signedIn = await trySignIn(act, input, sessionLimits(deps.config)).catch((error: unknown) => {
        if (!(error instanceof ComeBackLater) || error.code !== 'sign-in-locked') throw error;
        throw new LockedOut({ password: lockedUntil(error, act.at) }, error.retryAfter);
      });
      if (!signedIn) throw new Invalid({ password: wrongSignIn }, 'sign-in-wrong');
      if (act.actor.sessionId !== undefined) await signOut(act);
      giveSessionCookie(c, signedIn.token);
      return { redirect: safeBack(textOf(form, 'back')) };
    },
    async (call, problem) => {
      const page = signInPage(call, { back: safeBack(textOf(call.form, 'back')), login: field(call.form, 'login'), problem });
      return problem instanceof LockedOut ? { ...page, status: 429 as const, retryAfter: problem.retryAfter } : page;
    },
  ),
  formRoute({ path: paths.signOut, who: 'anyone', object: 'session', audit: 'identity.session-ended', once: false }, {}, async ({ act, c }) => {
    if (act.actor.kind !== 'anyone') await signOut(act);
    takeSessionCookie(c);
    return { redirect: `${paths.signIn}?after=ended` };
  }),
  pageRoute({ path: paths.register, who: 'anyone', object: 'account' }, {}, async (call) => registerPage(call, {})),
  formRoute(
    { path: paths.register, who: 'anyone', object: 'account', audit: 'identity.account-opened', costly: true },
    {},
    async ({ act, form }) => {
      const asked = ['name', 'residentNumber', 'phone', 'login', 'password'] as const;
      const input = Object.fromEntries(asked.map((name) => [name, textOf(form, name) ?? ''])) as Record<(typeof asked)[number], string>;
      await registerSelf(act, input);
      return { redirect: `${paths.signIn}?after=registered` };
    },
    async (call, problem) => {
      const values = Object.fromEntries((['name', 'residentNumber', 'phone', 'login'] as const).map((name) => [name, field(call.form, name)]));
      return registerPage(call, { values, problem });
    },
  ),
  ...accountRoutes,
];

// The time at which it can be tried again, rounded up to the minute.
function lockedUntil({ sentence, retryAfter }: ComeBackLater, at: Date): Said {
  const until = new Date(Math.ceil((at.getTime() + retryAfter * 1000) / 60_000) * 60_000);
  const time = (lang: 'zh-CN' | 'en') => formatMoment(until, lang).split(' ').at(-1)!;
  return said(
    `${sentence['zh-CN']}（${time('zh-CN')} 起）`,
    `${sentence.en}, from ${time('en')}`,
  );
}

function field(form: ReceivedForm, name: string): string {
  return (textOf(form, name) ?? '').slice(0, 200);
}

function signInPage(call: Call, props: Pick<SignInPageProps, 'back' | 'login' | 'problem' | 'after'>): PageContent {
  const { lang, deps } = call;
  return {
    title: said('登录', 'Sign in')[lang],
    body: <SignInPage lang={lang} csrf={call.csrf()} demo={deps.config.DEMO === 'yes'} {...props} />,
  };
}

function registerPage(call: Call, props: Pick<RegisterPageProps, 'values' | 'problem'>): PageContent {
  const { lang, deps, act } = call;
  return {
    title: said('注册', 'Register')[lang],
    body: <RegisterPage lang={lang} csrf={call.csrf()} requestKey={newId(act.at)} demo={deps.config.DEMO === 'yes'} {...props} />,
  };
}
