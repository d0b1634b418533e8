import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import { parse } from '#platform/http/parse.ts';
import type { Route } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { listOrgans, roleNames, type Role } from '#government';
import { listApplicants } from './applicant.ts';
import { changePassword } from './change-password.ts';
import { empowerAgent } from './empower-agent.ts';
import { takeSessionCookie } from './identify.ts';
import { listMandates } from './list-mandates.ts';
import { AccountPage, type AccountPageProps } from './pages/account-page.tsx';
import { MandatesPage, type MandatesPageProps } from './pages/mandates-page.tsx';
import { PasswordPage } from './pages/password-page.tsx';
import { paths, signInPath } from './paths.ts';
import { revokeMandate } from './revoke-mandate.ts';
import { listSessions, sessionLimits } from './session.ts';
import { endSession, signOutEverywhere } from './sign-out.ts';

type Call = PageCall<unknown, unknown>;

const mandateFields = ['organisation', 'agentName', 'agentNumber', 'to'] as const;
const MandateForm = z.object({
  organisation: z.uuid('请选择单位 | Choose the organisation'),
  agentName: z.string().min(1, '请填写代办人姓名 | Give the name of the agent').max(60),
  agentNumber: z.string().min(1, '请填写号码 | Give the number').max(40),
  to: z.string().max(10),
});

/** The pages of one's own account. */
export const accountRoutes: Route[] = [
  pageRoute(
    { path: paths.account, who: 'signedIn', object: 'account' },
    { query: z.object({ after: z.enum(['changed', 'ended']).optional().catch(undefined) }) },
    async (call) => accountPage(call, call.query.after),
  ),
  formRoute(
    { path: paths.sessionEnd('{session}'), who: 'signedIn', object: 'session', audit: 'identity.session-ended' },
    { params: z.object({ session: z.uuid() }) },
    async ({ act, params }) => {
      await endSession(act, { session: params.session });
      return { redirect: `${paths.account}?after=ended` };
    },
  ),
  formRoute({ path: paths.signOutEverywhere, who: 'signedIn', object: 'session', audit: 'identity.session-ended', once: false }, {}, async ({ act, c }) => {
    await signOutEverywhere(act);
    takeSessionCookie(c);
    return { redirect: `${signInPath()}?after=ended` };
  }),
  pageRoute({ path: paths.password, who: 'signedIn', object: 'account' }, {}, async (call) => passwordPage(call)),
  formRoute(
    { path: paths.password, who: 'signedIn', object: 'account', audit: 'identity.password-changed', costly: true, once: false },
    {},
    async ({ act, deps, form }) => {
      const input = { oldPassword: textOf(form, 'oldPassword') ?? '', newPassword: textOf(form, 'newPassword') ?? '' };
      await changePassword(act, input, sessionLimits(deps.config));
      return { redirect: `${paths.account}?after=changed` };
    },
    async (call, problem) => passwordPage(call, problem),
  ),
  pageRoute(
    { path: paths.mandates, who: ['citizen'], object: 'mandate' },
    { query: z.object({ after: z.enum(['given', 'revoked']).optional().catch(undefined) }) },
    async (call) => mandatesPage(call, { after: call.query.after }),
  ),
  formRoute(
    { path: paths.mandates, who: ['citizen'], object: 'mandate', audit: 'identity.mandate-given' },
    {},
    async ({ act, form }) => {
      const typed = Object.fromEntries(mandateFields.map((name) => [name, textOf(form, name) ?? '']));
      await empowerAgent(act, parse(MandateForm, typed));
      return { redirect: `${paths.mandates}?after=given` };
    },
    async (call, problem) => {
      const values = Object.fromEntries(mandateFields.map((name) => [name, textOf(call.form, name)?.slice(0, 100) ?? '']));
      return mandatesPage(call, { values, problem });
    },
  ),
  formRoute(
    { path: paths.mandateRevocation('{mandate}'), who: ['citizen'], object: 'mandate', audit: 'identity.mandate-revoked' },
    { params: z.object({ mandate: z.uuid() }) },
    async ({ act, params }) => {
      await revokeMandate(act, { mandate: params.mandate });
      return { redirect: `${paths.mandates}?after=revoked` };
    },
  ),
];

async function accountPage(call: Call, after: AccountPageProps['after']): Promise<PageContent> {
  const { act, deps, lang } = call;
  const { actor } = act;
  const held = actor.grants.filter((grant) => grant.organ !== undefined);
  const organs = new Map((await listOrgans(act.db, { codes: held.map(({ organ }) => organ!) })).map((organ) => [organ.code, organ]));
  const posts = held.map((grant) => {
    const organ = organs.get(grant.organ!);
    return { role: roleNames[grant.role as Role], organ: said(organ?.name ?? '', organ?.englishName ?? '') };
  });
  const applicants = await listApplicants(act.db, actor, dayInChina(act.at));
  const sessions = await listSessions(act, sessionLimits(deps.config));
  const kind = actor.kind === 'officer' ? 'officer' : 'person';
  return {
    title: said('账户', 'Account')[lang],
    body: <AccountPage {...{ lang, kind, posts, applicants, sessions, after }} csrf={call.csrf()} name={actor.name} />,
  };
}

function passwordPage(call: Call, problem?: MandatesPageProps['problem']): PageContent {
  return {
    title: said('改密码', 'Change the password')[call.lang],
    body: <PasswordPage lang={call.lang} csrf={call.csrf()} problem={problem} />,
  };
}

async function mandatesPage(call: Call, props: Pick<MandatesPageProps, 'values' | 'problem' | 'after'>): Promise<PageContent> {
  const { act, lang } = call;
  const today = dayInChina(act.at);
  const mandates = await listMandates(act.db, act.actor, today);
  const represented = (await listApplicants(act.db, act.actor, today)).filter(({ by }) => by === 'legalRepresentative');
  const body = <MandatesPage {...{ lang, mandates, represented, ...props }} csrf={call.csrf()} requestKey={newId(act.at)} />;
  return { title: said('授权', 'Mandates')[lang], body };
}
