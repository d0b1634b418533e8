import { formatDay } from '#platform/calendar/day.ts';
import { type Lang, type Said, texts } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Section } from '#ui/section/section.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import type { Applicant } from '../applicant.ts';
import type { MandateLine } from '../list-mandates.ts';
import { paths } from '../paths.ts';
import { errorLines, type FieldErrors } from './field-errors.ts';

const words = texts({
  title: { 'zh-CN': '授权', en: 'Mandates' },
  sub: { 'zh-CN': '法定代表人可以授权他人代办，随时收回，收回立即生效（民法典第一百六十五条、第一百七十三条）。', en: 'A legal representative may empower others to act, and take it back at any time with immediate effect (Civil Code, Art. 165 and 173).' },
  account: { 'zh-CN': '账户', en: 'Account' },
  inForce: { 'zh-CN': '现有授权', en: 'Mandates in force' },
  none: { 'zh-CN': '现在没有授权', en: 'There is no mandate at present' },
  noneText: { 'zh-CN': '您给出的和得到的授权都列在这里。', en: 'Mandates that you give and that you hold stand here.' },
  organisation: { 'zh-CN': '单位', en: 'Organisation' },
  agent: { 'zh-CN': '代办人', en: 'Agent' },
  period: { 'zh-CN': '期限', en: 'Period' },
  fromTo: { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' },
  act: { 'zh-CN': '操作', en: 'Act' },
  revoke: { 'zh-CN': '收回', en: 'Take back' },
  held: { 'zh-CN': '由单位授予', en: 'given by the organisation' },
  give: { 'zh-CN': '授权一个人代办', en: 'Empower someone' },
  agentName: { 'zh-CN': '代办人姓名', en: 'Name of the agent' },
  agentNumber: { 'zh-CN': '代办人公民身份号码', en: 'Identity number of the agent' },
  agentHint: { 'zh-CN': '代办人要先在本平台注册', en: 'The agent has to be registered here first' },
  to: { 'zh-CN': '截止日期', en: 'Last day' },
  toHint: { 'zh-CN': '含当天；最长三年', en: 'Included; three years at most' },
  submit: { 'zh-CN': '授权', en: 'Empower' },
  given: { 'zh-CN': '已授权，立即生效', en: 'The mandate is given and in force' },
  revoked: { 'zh-CN': '已收回，立即生效', en: 'The mandate is taken back with immediate effect' },
});

/** What was typed into the form of a mandate. */
export type MandateValues = Partial<Record<'organisation' | 'agentName' | 'agentNumber' | 'to', string>>;

export interface MandatesPageProps {
  lang: Lang;
  csrf: string;
  requestKey: string;
  mandates: readonly MandateLine[];
  /** The organisations for which the reader may give mandates. */
  represented: readonly Applicant[];
  values?: MandateValues;
  problem?: { sentence: Said; fields: FieldErrors } | undefined;
  after?: 'given' | 'revoked' | undefined;
}

/** Who may act for one's organisation, and for which organisations one may act. */
export function MandatesPage(props: MandatesPageProps) {
  const { lang, mandates, represented, problem, after } = props;
  const t = words(lang);
  return (
    <>
      <Breadcrumbs links={[{ label: t('account'), href: paths.account }]} current={t('title')} />
      {problem ? <ErrorSummary title={problem.sentence[lang]} errors={errorLines(problem.fields, lang)} /> : null}
      {after ? <Notice kind="success" live title={t(after)} /> : null}
      <PageHeading title={t('title')} sub={t('sub')} />
      <Section title={t('inForce')} rule="lead">
        {mandates.length === 0 ? <EmptyState title={t('none')} text={t('noneText')} /> : <MandateTable {...props} />}
      </Section>
      {represented.length > 0 ? <Section title={t('give')}><GiveForm {...props} /></Section> : null}
    </>
  );
}

function MandateTable({ lang, csrf, requestKey, mandates }: MandatesPageProps) {
  const t = words(lang);
  const columns = [{ label: t('organisation') }, { label: t('agent') }, { label: t('period') }, { label: t('act'), tight: true }];
  const rows = mandates.map((mandate) => [
    mandate.organisationName,
    mandate.personName,
    t('fromTo', { from: formatDay(mandate.from, lang, { bare: true }), to: formatDay(mandate.to, lang, { bare: true }) }),
    mandate.given ? (
      <Form action={paths.mandateRevocation(mandate.id)} csrf={csrf} requestKey={`${requestKey}-${mandate.id}`} label={`${t('revoke')} ${mandate.personName}`}>
        <Button kind="quiet" label={`${t('revoke')} ${mandate.personName}`}>{t('revoke')}</Button>
      </Form>
    ) : t('held'),
  ]);
  return <DataTable caption={t('inForce')} columns={columns} rows={rows} />;
}

function GiveForm({ lang, csrf, requestKey, represented, values = {}, problem }: MandatesPageProps) {
  const t = words(lang);
  const error = (name: string): string | undefined => problem?.fields[name]?.[lang];
  const chosen = values.organisation ?? (represented.length === 1 ? represented[0]?.id : undefined);
  return (
    <Form action={paths.mandates} csrf={csrf} requestKey={requestKey}>
      <Radios name="organisation" label={t('organisation')} options={represented.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} error={error('organisation')} required />
      <TextInput name="agentName" label={t('agentName')} value={values.agentName} error={error('agentName')} autocomplete="off" width="medium" required />
      <TextInput name="agentNumber" label={t('agentNumber')} hint={t('agentHint')} value={values.agentNumber} error={error('agentNumber')} autocomplete="off" width="medium" required />
      <DateInput name="to" label={t('to')} hint={t('toHint')} value={values.to} error={error('to')} required />
      <Button>{t('submit')}</Button>
    </Form>
  );
}
