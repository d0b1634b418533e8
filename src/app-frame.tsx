import type { VNode } from 'preact';
import { casePaths, countUnreadNotices } from '#cases';
import { holdsRole } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import type { Frame, PageContent, RequestContext } from '#platform/http/deps.ts';
import { formToken } from '#platform/http/form-token.ts';
import type { Problem } from '#platform/http/problem.ts';
import { type Lang, texts } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { DeskShell } from '#ui/desk-shell/desk-shell.tsx';
import { documentHtml } from '#ui/document/document.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { PortalShell } from '#ui/portal-shell/portal-shell.tsx';
import { deskScripts, stylesheetPath } from './app-assets.ts';

const words = texts({
  brand: { 'zh-CN': '明堂', en: 'Mingtang' },
  site: { 'zh-CN': '衢州市一体化\n政务服务平台（演示）', en: 'Quzhou integrated\ngovernment services (demo)' },
  ribbon: { 'zh-CN': '演示系统：承诺时限、材料与人物均为示例', en: 'Demonstration: promised limits, materials and people are examples' },
  affairs: { 'zh-CN': '办事', en: 'Services' },
  powers: { 'zh-CN': '权力清单', en: 'Power list' },
  dutiesOfLaw: { 'zh-CN': '法定职责', en: 'Duties of the law' },
  duties: { 'zh-CN': '职责', en: 'Duties' },
  deadlines: { 'zh-CN': '期限计算', en: 'Deadlines' },
  verify: { 'zh-CN': '证照核验', en: 'Verify' },
  desk: { 'zh-CN': '办件', en: 'Cases' },
  processes: { 'zh-CN': '流程', en: 'Processes' },
  adjustments: { 'zh-CN': '清单调整', en: 'Adjusting the list' },
  sheets: { 'zh-CN': '导入导出', en: 'Sheets' },
  supervision: { 'zh-CN': '督办', en: 'Supervision' },
  mine: { 'zh-CN': '我的事', en: 'My matters' },
  notices: { 'zh-CN': '消息', en: 'Notices' },
  unread: { 'zh-CN': '消息（{n} 条未读）', en: 'Notices ({n} unread)' },
  toRead: { 'zh-CN': '条消息未读', en: 'unread notices' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  elder: { 'zh-CN': '长辈版', en: 'Large print' },
  standard: { 'zh-CN': '标准版', en: 'Standard' },
  other: { 'zh-CN': 'English', en: '中文' },
  footer: { 'zh-CN': '明堂 · 衢州市一体化政务服务平台（演示）', en: 'Mingtang · Quzhou integrated government services (demo)' },
  footerLine: {
    'zh-CN': '本站为演示，不是任何机关的网站；办理真实事项请拨打 12345。',
    en: 'This is a demonstration, not the website of any authority; for real matters call 12345.',
  },
  api: { 'zh-CN': '开放接口', en: 'API' },
  home: { 'zh-CN': '回到首页', en: 'Back to the home page' },
  problemCode: { 'zh-CN': '编号 {code}，请求 {id}', en: 'Code {code}, request {id}' },
  searchCases: { 'zh-CN': '受理号、申请人、事项', en: 'Case, applicant, item' },
  basis: { 'zh-CN': '依据：{law}{article}', en: 'Basis: {law} {article}' },
});

/** The frame of every page, in the room to which the page belongs. */
export const frame: Pick<Frame, 'chrome' | 'signInPath' | 'unread'> = {
  unread: async (c) => (c.get('actor').kind === 'person' ? countUnreadNotices({ db: c.get('deps').db, actor: c.get('actor'), at: c.get('at') }) : 0),
  chrome: (c, page) => {
    const lang = c.get('lang');
    const room = page.room ?? 'portal';
    const elder = c.get('elder') && room === 'portal';
    return documentHtml({
      lang,
      title: `${page.title} - ${words(lang)('brand')}`,
      stylesheetHref: stylesheetPath,
      scripts: room === 'desk' ? deskScripts : [],
      bodyClass: elder ? 'portal elder' : room,
      refreshSeconds: page.refreshSeconds,
      body: room === 'desk' ? inDesk(c, page, lang) : inPortal(c, page, lang),
    });
  },
  signInPath: (back) => `/sign-in?back=${encodeURIComponent(back)}`,
};

function inPortal(c: RequestContext, page: PageContent, lang: Lang): VNode {
  const t = words(lang);
  const actor = c.get('actor');
  const nav = [
    { label: t('affairs'), href: '/search', key: 'affairs' },
    { label: t('powers'), href: '/powers', key: 'powers' },
    { label: t('deadlines'), href: '/deadlines', key: 'deadlines' },
    { label: t('verify'), href: '/verify', key: 'verify' },
    ...deskLinks(c, lang),
  ].map(({ key, ...link }) => ({ ...link, current: key === page.current }));
  const signedIn = actor.kind !== 'anyone';
  return (
    <PortalShell
      brandName={t('brand')}
      siteName={t('site')}
      homeHref="/"
      ribbon={isDemo(c) ? t('ribbon') : undefined}
      nav={nav}
      language={{ label: t('other'), href: withQuery(c, 'lang', other(lang)), lang: other(lang) }}
      elder={elderLink(c, lang)}
      signIn={signedIn ? undefined : { label: t('signIn'), href: '/sign-in' }}
      user={
        signedIn
          ? {
              name: actor.name,
              href: '/account',
              links: actor.kind === 'person' ? ownLinks(c, page, lang) : [],
              signOut: { action: '/sign-out', csrf: formToken(c) },
            }
          : undefined
      }
      unread={c.get('unread') > 0 ? { n: c.get('unread'), label: t('toRead') } : undefined}
      footer={{ name: t('footer'), line: t('footerLine'), links: [{ label: t('api'), href: '/api/docs' }, { label: t('powers'), href: '/powers' }, { label: t('adjustments'), href: '/adjustments' }, { label: t('dutiesOfLaw'), href: '/duties' }] }}
      flush={page.flush}
    >
      {page.body}
    </PortalShell>
  );
}

function ownLinks(c: RequestContext, page: PageContent, lang: Lang): { label: string; href: string; current: boolean }[] {
  const t = words(lang);
  const n = c.get('unread') ?? 0;
  return [
    { label: t('mine'), href: casePaths.mine(), current: page.current === 'mine' },
    { label: n > 0 ? t('unread', { n }) : t('notices'), href: casePaths.notices(), current: page.current === 'notices' },
  ];
}

function inDesk(c: RequestContext, page: PageContent, lang: Lang): VNode {
  const t = words(lang);
  const at = c.get('at');
  const time = at.toLocaleTimeString(lang, { timeZone: 'Asia/Shanghai', hour: 'numeric', minute: '2-digit', hour12: false });
  const actor = c.get('actor');
  return (
    <DeskShell
      organName={page.organName ?? t('brand')}
      homeHref="/"
      ribbon={isDemo(c) ? t('ribbon') : undefined}
      nav={[...deskLinks(c, lang), { label: t('powers'), href: '/powers', key: 'powers' }].map(({ key, ...link }) => ({ ...link, current: key === page.current }))}
      search={{ action: page.current === 'supervision' ? '/supervision' : '/desk', name: 'q', label: t('searchCases') }}
      now={{ text: `${dayInChina(at)} ${time}`, iso: at.toISOString() }}
      user={{ name: actor.name, href: '/account', signOut: { action: '/sign-out', csrf: formToken(c) } }}
      language={{ label: t('other'), href: withQuery(c, 'lang', other(lang)), lang: other(lang) }}
      full={page.full}
    >
      {page.body}
    </DeskShell>
  );
}

const adjusting = ['powerProposer', 'listManager', 'listReviewer', 'legalReviewer', 'governmentApprover'];

function deskLinks(c: RequestContext, lang: Lang): { label: string; href: string; key: string }[] {
  const actor = c.get('actor');
  const handles = ['clerk', 'examiner', 'head'].some((role) => holdsRole(actor, role));
  return [
    ...(handles ? [{ label: words(lang)('desk'), href: '/desk', key: 'desk' }, { label: words(lang)('duties'), href: '/desk/duties', key: 'duties' }] : []),
    ...(holdsRole(actor, 'listManager') ? [{ label: words(lang)('processes'), href: '/list/processes', key: 'processes' }] : []),
    ...(adjusting.some((role) => holdsRole(actor, role)) ? [{ label: words(lang)('adjustments'), href: '/list/adjustments', key: 'adjustments' }] : []),
    ...(['listManager', 'powerProposer'].some((role) => holdsRole(actor, role)) ? [{ label: words(lang)('sheets'), href: '/list/sheets', key: 'sheets' }] : []),
    ...(holdsRole(actor, 'supervisor') ? [{ label: words(lang)('supervision'), href: '/supervision', key: 'supervision' }] : []),
  ];
}

/** The page that tells a problem: what, by which article, and the ways on. */
export function problemPage(c: RequestContext, problem: Problem): PageContent {
  const lang = c.get('lang');
  const t = words(lang);
  const { error } = problem;
  const title = problem.sentence[lang];
  const lines = error instanceof Invalid ? Object.values(error.fields).map((field) => field[lang]) : [];
  const basis = error instanceof Refused ? error.basis : undefined;
  return {
    title,
    body: (
      <>
        <PageHeading title={title} />
        {lines.map((line) => <p key={line}>{line}</p>)}
        {basis ? <Notice kind="info"><p>{t('basis', { law: basis.law, article: articleOf(basis.article, lang) })}</p></Notice> : null}
        <p>{t('problemCode', { code: problem.code, id: c.get('requestId').slice(0, 8) })}</p>
        <ButtonLink href="/" kind="outline">{t('home')}</ButtonLink>
      </>
    ),
  };
}

/** The page for when it is too full: without the frame, so that a refusal costs next to nothing. */
export function busyPage(lang: Lang, problem: Problem): string {
  const title = problem.sentence[lang];
  return documentHtml({
    lang,
    title: `${title} - ${words(lang)('brand')}`,
    stylesheetHref: stylesheetPath,
    refreshSeconds: problem.status === 503 ? 10 : undefined,
    body: <main class="busy"><h1>{words(lang)('brand')}</h1><p role="alert">{title}</p></main>,
  });
}

function articleOf(article: string | number | undefined, lang: Lang): string {
  if (article === undefined) return '';
  return lang === 'en' ? `Art. ${article}` : `第${article}条`;
}

function isDemo(c: RequestContext): boolean {
  return c.get('deps').config.DEMO === 'yes';
}

function other(lang: Lang): Lang {
  return lang === 'en' ? 'zh-CN' : 'en';
}

function elderLink(c: RequestContext, lang: Lang): { label: string; href: string; current: boolean } {
  const elder = c.get('elder');
  return { label: words(lang)(elder ? 'standard' : 'elder'), href: withQuery(c, 'elder', elder ? 'no' : 'yes'), current: elder };
}

function withQuery(c: RequestContext, name: string, value: string): string {
  const url = new URL(c.req.url);
  // A form that was shown again stands at an address that cannot be opened by GET with its content.
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}
