import { type Lang, type Said, texts } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { paths } from '../paths.ts';
import { errorLines, type FieldErrors } from './field-errors.ts';

const words = texts({
  title: { 'zh-CN': '改密码', en: 'Change the password' },
  sub: { 'zh-CN': '改好后，其他设备上的登录都会退出。', en: 'All other devices are signed out when it is changed.' },
  account: { 'zh-CN': '账户', en: 'Account' },
  oldPassword: { 'zh-CN': '原密码', en: 'Old password' },
  newPassword: { 'zh-CN': '新密码', en: 'New password' },
  hint: { 'zh-CN': '至少 8 个字符，任何字符都行；长一点，比加符号更安全', en: 'At least 8 characters of any kind; a longer one is safer than one with signs' },
  submit: { 'zh-CN': '改密码', en: 'Change the password' },
});

/** Where one changes one's own password. */
export function PasswordPage({ lang, csrf, problem }: { lang: Lang; csrf: string; problem?: { sentence: Said; fields: FieldErrors } | undefined }) {
  const t = words(lang);
  const error = (name: string): string | undefined => problem?.fields[name]?.[lang];
  return (
    <>
      <Breadcrumbs links={[{ label: t('account'), href: paths.account }]} current={t('title')} />
      {problem ? <ErrorSummary title={problem.sentence[lang]} errors={errorLines(problem.fields, lang)} /> : null}
      <PageHeading title={t('title')} sub={t('sub')} />
      <Form action={paths.password} csrf={csrf}>
        <TextInput name="oldPassword" label={t('oldPassword')} type="password" error={error('oldPassword')} autocomplete="current-password" width="medium" required />
        <TextInput name="newPassword" label={t('newPassword')} hint={t('hint')} type="password" error={error('newPassword')} autocomplete="new-password" width="medium" required />
        <Button>{t('submit')}</Button>
      </Form>
    </>
  );
}
