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
  title: { 'zh-CN': '注册', en: 'Register' },
  sub: { 'zh-CN': '一个号码注册一次；以后办每件事，这些都不用再填。', en: 'Once for each identity number; what you give here is never asked again.' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  nameHint: { 'zh-CN': '与身份证一致', en: 'As on the identity card' },
  residentNumber: { 'zh-CN': '公民身份号码', en: 'Resident identity number' },
  residentHint: { 'zh-CN': '18 位，末位可以是 X', en: '18 characters; the last may be X' },
  phone: { 'zh-CN': '手机号', en: 'Mobile telephone' },
  phoneHint: { 'zh-CN': '办理进度发到这个号码', en: 'Progress of your matters is sent to this number' },
  login: { 'zh-CN': '登录名', en: 'Login' },
  loginHint: { 'zh-CN': '4 至 32 个字符，以字母开头', en: '4 to 32 characters, beginning with a letter' },
  password: { 'zh-CN': '密码', en: 'Password' },
  passwordHint: { 'zh-CN': '至少 8 个字符，任何字符都行；长一点，比加符号更安全', en: 'At least 8 characters of any kind; a longer one is safer than one with signs' },
  submit: { 'zh-CN': '注册', en: 'Register' },
  signIn: { 'zh-CN': '已有账号，去登录', en: 'Have an account? Sign in' },
  demo: { 'zh-CN': '这是演示系统', en: 'This is a demonstration' },
  demoText: { 'zh-CN': '请不要填写真实的身份号码和电话。', en: 'Please do not enter a real identity number or telephone.' },
});

/** What was typed, without the password. */
export type RegisterValues = Partial<Record<'name' | 'residentNumber' | 'phone' | 'login', string>>;

export interface RegisterPageProps {
  lang: Lang;
  csrf: string;
  requestKey: string;
  values?: RegisterValues;
  problem?: { sentence: Said; fields: FieldErrors } | undefined;
  demo: boolean;
}

/** Where a citizen registers. */
export function RegisterPage({ lang, csrf, requestKey, values = {}, problem, demo }: RegisterPageProps) {
  const t = words(lang);
  const error = (name: string): string | undefined => problem?.fields[name]?.[lang];
  return (
    <>
      {problem ? <ErrorSummary title={problem.sentence[lang]} errors={errorLines(problem.fields, lang)} /> : null}
      <PageHeading title={t('title')} sub={t('sub')} />
      {demo ? <Notice kind="warning" title={t('demo')}><p>{t('demoText')}</p></Notice> : null}
      <Form action={paths.register} csrf={csrf} requestKey={requestKey}>
        <TextInput name="name" label={t('name')} hint={t('nameHint')} value={values.name} error={error('name')} autocomplete="name" width="medium" required />
        <TextInput name="residentNumber" label={t('residentNumber')} hint={t('residentHint')} value={values.residentNumber}
          error={error('residentNumber')} autocomplete="off" width="medium" required />
        <TextInput name="phone" label={t('phone')} hint={t('phoneHint')} value={values.phone} error={error('phone')}
          type="tel" inputmode="tel" autocomplete="tel" width="medium" required />
        <TextInput name="login" label={t('login')} hint={t('loginHint')} value={values.login} error={error('login')} autocomplete="username" width="medium" required />
        <TextInput name="password" label={t('password')} hint={t('passwordHint')} error={error('password')} type="password" autocomplete="new-password" width="medium" required />
        <ButtonRow><Button>{t('submit')}</Button><ButtonLink href={paths.signIn} kind="quiet">{t('signIn')}</ButtonLink></ButtonRow>
      </Form>
    </>
  );
}
