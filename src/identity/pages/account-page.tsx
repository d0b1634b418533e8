import { formatMoment } from '#platform/calendar/moment.ts';
import { type Lang, type Said, texts } from '#platform/i18n.ts';
import { Button, ButtonRow } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import type { Applicant } from '../applicant.ts';
import { maskPhone } from '../mask.ts';
import { paths } from '../paths.ts';
import { maskResidentNumber } from '../resident-number.ts';
import type { SessionLine } from '../session.ts';
import { sayUserAgent } from '../user-agent.ts';

const words = texts({
  person: { 'zh-CN': '个人账户', en: 'Personal account' },
  officer: { 'zh-CN': '工作人员账户', en: 'Officer’s account' },
  own: { 'zh-CN': '我的资料', en: 'My data' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  number: { 'zh-CN': '公民身份号码', en: 'Identity number' },
  phone: { 'zh-CN': '电话', en: 'Telephone' },
  address: { 'zh-CN': '地址', en: 'Address' },
  posts: { 'zh-CN': '我的岗位', en: 'My posts' },
  noPosts: { 'zh-CN': '您现在没有岗位，因此不能办件；岗位由安全管理员授予。', en: 'You hold no post at present and handle no cases; posts are given by the security administrator.' },
  forWhom: { 'zh-CN': '我可以代表', en: 'For whom I may act' },
  noOrganisations: { 'zh-CN': '您只为自己办事。成为单位的法定代表人，或得到授权后，单位会列在这里。', en: 'You act for yourself only. Organisations stand here once you represent them or hold their mandate.' },
  legalRepresentative: { 'zh-CN': '法定代表人', en: 'legal representative' },
  mandate: { 'zh-CN': '受托代办', en: 'by mandate' },
  mandates: { 'zh-CN': '管理授权', en: 'Mandates' },
  sessions: { 'zh-CN': '登录中的设备', en: 'Where you are signed in' },
  device: { 'zh-CN': '设备', en: 'Device' },
  since: { 'zh-CN': '登录时间', en: 'Since' },
  lastUsed: { 'zh-CN': '最近使用', en: 'Last used' },
  end: { 'zh-CN': '退出', en: 'Sign out' },
  thisOne: { 'zh-CN': '这一台', en: 'this one' },
  act: { 'zh-CN': '操作', en: 'Act' },
  everywhere: { 'zh-CN': '在所有设备上退出', en: 'Sign out everywhere' },
  security: { 'zh-CN': '密码', en: 'Password' },
  securityText: { 'zh-CN': '改密码要先填原密码；改好后，其他设备上的登录都会退出。', en: 'To change it you give the old one first; all other devices are then signed out.' },
  change: { 'zh-CN': '改密码', en: 'Change the password' },
  changed: { 'zh-CN': '密码已改，其他设备都已退出', en: 'The password is changed; all other devices are signed out' },
  ended: { 'zh-CN': '那台设备已退出', en: 'That device is signed out' },
});

export interface AccountPageProps {
  lang: Lang;
  csrf: string;
  kind: 'person' | 'officer';
  name: string;
  posts: readonly { role: Said; organ: Said }[];
  applicants: readonly Applicant[];
  sessions: readonly SessionLine[];
  /** What the reader has just done. */
  after?: 'changed' | 'ended' | undefined;
}

/** Who one is here, for whom one may act, and where one is signed in. */
export function AccountPage(props: AccountPageProps) {
  const { lang, kind, name, after } = props;
  const t = words(lang);
  return (
    <>
      {after ? <Notice kind="success" live title={t(after)} /> : null}
      <PageHeading title={name} sub={t(kind)} />
      {kind === 'officer' ? <Posts {...props} /> : <Own {...props} />}
      <Sessions {...props} />
      <Section title={t('security')} link={{ label: t('change'), href: paths.password }}><p>{t('securityText')}</p></Section>
    </>
  );
}

function Posts({ lang, posts }: AccountPageProps) {
  const t = words(lang);
  if (posts.length === 0) return <Section title={t('posts')} rule="lead"><p>{t('noPosts')}</p></Section>;
  return (
    <Section title={t('posts')} rule="lead">
      <SummaryList rows={posts.map(({ role, organ }) => ({ key: role[lang], value: organ[lang] }))} />
    </Section>
  );
}

function Own({ lang, applicants }: AccountPageProps) {
  const t = words(lang);
  const self = applicants.find(({ by }) => by === 'self');
  const others = applicants.filter(({ by }) => by !== 'self');
  return (
    <>
      {self ? (
        <Section title={t('own')} rule="lead">
          <SummaryList rows={[
            { key: t('name'), value: self.name },
            { key: t('number'), value: maskResidentNumber(self.documentNumber) },
            { key: t('phone'), value: maskPhone(self.phone) },
            ...(self.address ? [{ key: t('address'), value: self.address }] : []),
          ]} />
        </Section>
      ) : null}
      <Section title={t('forWhom')} link={{ label: t('mandates'), href: paths.mandates }}>
        {others.length === 0 ? <p>{t('noOrganisations')}</p> : (
          <SummaryList rows={others.map((one) => ({ key: one.name, value: `${one.documentNumber} · ${t(one.by === 'mandate' ? 'mandate' : 'legalRepresentative')}` }))} />
        )}
      </Section>
    </>
  );
}

function Sessions({ lang, csrf, sessions }: AccountPageProps) {
  const t = words(lang);
  const columns = [{ label: t('device') }, { label: t('since') }, { label: t('lastUsed') }, { label: t('act'), tight: true }];
  const rows = sessions.map((session) => {
    const device = sayUserAgent(session.userAgent)[lang];
    return [
      device,
      formatMoment(session.createdAt, lang),
      formatMoment(session.lastUsedAt, lang),
      session.current ? t('thisOne') : (
        <Form action={paths.sessionEnd(session.id)} csrf={csrf} label={`${t('end')} ${device}`}><Button kind="quiet" label={`${t('end')} ${device}`}>{t('end')}</Button></Form>
      ),
    ];
  });
  return (
    <Section title={t('sessions')}>
      <DataTable caption={t('sessions')} columns={columns} rows={rows} />
      <Form action={paths.signOutEverywhere} csrf={csrf}><ButtonRow><Button kind="outline">{t('everywhere')}</Button></ButtonRow></Form>
    </Section>
  );
}
