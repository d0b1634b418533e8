import { type Lang, type Said, texts } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Button, ButtonRow } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { paths } from '../paths.ts';
import { errorLines, type FieldErrors } from './field-errors.ts';

const words = texts({
  title: { 'zh-CN': '登录', en: 'Sign in' },
  sub: { 'zh-CN': '群众、企业和工作人员都从这里登录。', en: 'Citizens, enterprises and officers all sign in here.' },
  subApply: { 'zh-CN': '登录以后接着申请；填过的都存着，可以换一台设备接着填。', en: 'Sign in to go on with your application; what you fill in is kept, and you can go on from any device.' },
  login: { 'zh-CN': '登录名', en: 'Login' },
  password: { 'zh-CN': '密码', en: 'Password' },
  submit: { 'zh-CN': '登录', en: 'Sign in' },
  register: { 'zh-CN': '还没有账号，去注册', en: 'No account yet? Register' },
  registered: { 'zh-CN': '注册好了，请用刚才的登录名和密码登录', en: 'You are registered; please sign in with your login and password' },
  ended: { 'zh-CN': '您已退出', en: 'You are signed out' },
  demo: { 'zh-CN': '演示登录', en: 'Signing in to the demonstration' },
  demoText: {
    'zh-CN': '启动本系统的终端里有一张表，列出每位演示人物的登录名、角色和可以试的事，以及共用的密码。',
    en: 'The terminal in which this system was started shows a table: the login of each demo person, the role, what to try, and the password they share.',
  },
});

export interface SignInPageProps {
  lang: Lang;
  csrf: string;
  back: string;
  login?: string | undefined;
  problem?: { sentence: Said; fields: FieldErrors } | undefined;
  /** What brought the reader here. */
  after?: 'registered' | 'ended' | undefined;
  demo: boolean;
}

/** Where everyone signs in. */
export function SignInPage({ lang, csrf, back, login, problem, after, demo }: SignInPageProps) {
  const t = words(lang);
  const error = (name: string): string | undefined => problem?.fields[name]?.[lang];
  return (
    <>
      {problem ? <ErrorSummary title={problem.sentence[lang]} errors={errorLines(problem.fields, lang)} /> : null}
      {after ? <Notice kind="success" live title={t(after)} /> : null}
      <PageHeading title={t('title')} sub={t(back.startsWith('/apply/') ? 'subApply' : 'sub')} />
      <Form action={paths.signIn} csrf={csrf} hidden={{ back }}>
        <TextInput name="login" label={t('login')} value={login} error={error('login')} autocomplete="username" width="medium" required />
        <TextInput name="password" label={t('password')} type="password" error={error('password')} autocomplete="current-password" width="medium" required />
        <ButtonRow><Button>{t('submit')}</Button><ButtonLink href={paths.register} kind="quiet">{t('register')}</ButtonLink></ButtonRow>
      </Form>
      {demo ? <Notice title={t('demo')}><p>{t('demoText')}</p></Notice> : null}
    </>
  );
}
