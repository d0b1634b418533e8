import type { DutyBasis, DutyEntry } from './duty.ts';

const licensing = (article: number, gist: string, englishGist: string): DutyBasis => ({
  law: '行政许可法', englishLaw: 'Administrative Licensing Law', article, gist, englishGist, rank: 'law',
});
const disclosure = (article: number, gist: string, englishGist: string): DutyBasis => ({
  law: '政府信息公开条例', englishLaw: 'Regulations on Open Government Information', article, gist, englishGist, rank: 'regulation',
});

const annualReport = disclosure(
  49,
  '县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交上一年度工作年度报告并向社会公布；主管部门在每年3月31日前公布本级政府的年度报告',
  'Departments hand in and publish the report on last year by 31 January; that of the government is published by 31 March',
);

/** The duties that hold everywhere by national law; they are published when the platform starts, and again when they change. */
export const dutiesOfLaw: readonly DutyEntry[] = [
  {
    code: 'XKF-42',
    name: '在法定期限内作出许可决定',
    englishName: 'Decide on an application within the limit of the law',
    bases: [licensing(42, '自受理之日起二十日内作出决定；经负责人批准可以延长十日，法律、法规另有规定的从其规定', 'Decide within 20 days of acceptance; the head may extend it by 10; other laws may differ')],
    owedBy: 'bodyOfPower',
    powerTypes: ['01'],
    trigger: { kind: 'event', event: 'accepted' },
    limit: { n: 20, unit: 'workday' },
    performedBy: 'decided',
    endedBy: 'withdrawn',
  },
  {
    code: 'XKF-44',
    name: '自决定之日起十日内颁发、送达许可证件',
    englishName: 'Issue and deliver the licence within 10 days of the decision',
    bases: [licensing(44, '作出准予许可决定的，应当自作出决定之日起十日内颁发、送达证件', 'What was granted is issued and delivered within 10 days of the decision')],
    owedBy: 'bodyOfPower',
    powerTypes: ['01'],
    trigger: { kind: 'event', event: 'granted' },
    limit: { n: 10, unit: 'workday' },
    performedBy: 'delivered',
  },
  {
    code: 'XKF-40',
    name: '公开准予行政许可的决定',
    englishName: 'Publish the decision to grant a licence',
    bases: [
      licensing(40, '行政机关作出的准予行政许可决定，应当予以公开，公众有权查阅', 'Decisions that grant a licence are public; everyone may read them'),
      disclosure(26, '属于主动公开范围的政府信息，应当自形成或者变更之日起二十个工作日内公开', 'What is to be published is published within 20 working days of being made or changed'),
    ],
    owedBy: 'bodyOfPower',
    powerTypes: ['01'],
    trigger: { kind: 'event', event: 'granted' },
    limit: { n: 20, unit: 'workday' },
    performedBy: 'report',
  },
  {
    code: 'XKF-50',
    name: '在许可有效期届满前作出是否准予延续的决定',
    englishName: 'Decide on a renewal before the licence expires',
    bases: [licensing(50, '应当在该许可有效期届满前作出是否准予延续的决定；逾期未作决定的，视为准予延续', 'Decide on the renewal before the licence expires; without a decision it counts as renewed')],
    owedBy: 'bodyOfPower',
    powerTypes: ['01'],
    trigger: { kind: 'beforeExpiry', event: 'renewalAsked' },
    performedBy: 'renewalDecided',
    endedBy: 'licenceEnded',
  },
  {
    code: 'GKT-26',
    name: '自变更之日起二十个工作日内公开权力清单的调整',
    englishName: 'Publish a change of the power list within 20 working days',
    bases: [disclosure(26, '属于主动公开范围的政府信息，应当自形成或者变更之日起二十个工作日内公开', 'What is to be published is published within 20 working days of being made or changed')],
    owedBy: 'bodyOfPower',
    trigger: { kind: 'event', event: 'listChanged' },
    limit: { n: 20, unit: 'workday' },
    performedBy: 'listPublished',
  },
  {
    code: 'GKT-49-1',
    name: '公布上一年度政府信息公开工作年度报告（部门）',
    englishName: 'Publish the yearly report on open government information (departments)',
    bases: [annualReport],
    owedBy: 'departments',
    trigger: { kind: 'yearly', from: '01-01', by: '01-31' },
    performedBy: 'report',
  },
  {
    code: 'GKT-49-2',
    name: '公布上一年度政府信息公开工作年度报告（政府）',
    englishName: 'Publish the yearly report on open government information (governments)',
    bases: [annualReport],
    owedBy: 'governments',
    trigger: { kind: 'yearly', from: '01-01', by: '03-31' },
    performedBy: 'report',
  },
];
