import { confirm, count, creditCode, idNumber, page, person, phone, pick, text, account, area, type Field, type More, type Options, type Page } from './parts.ts';

/** Counties of Quzhou, and the city itself for what it handles. */
export const counties: Options = {
  330802: ['柯城区', 'Kecheng District'], 330803: ['衢江区', 'Qujiang District'], 330822: ['常山县', 'Changshan County'],
  330824: ['开化县', 'Kaihua County'], 330825: ['龙游县', 'Longyou County'], 330881: ['江山市', 'Jiangshan City'],
};

/** Who applies: a natural person, from their account. */
export const applicant = (): Field[] => [
  person('applicantName', '姓名', 'Name', { autofill: 'person.name', locked: true }),
  idNumber('applicantIdNumber', '公民身份号码', 'Identity number', { autofill: 'person.residentNumber', locked: true }),
  phone('applicantPhone', '手机号码', 'Mobile number', { autofill: 'person.phone' }),
  text('applicantAddress', '现住址', 'Present address', { autofill: 'person.address', max: 200, sensitivity: 'personal' }),
];

/** Who applies: an organisation, from its registration, and the person to be reached. */
export const organisation = (): Field[] => [
  text('organisationName', '单位名称', 'Name of organisation', { autofill: 'organisation.name', locked: true, sensitivity: 'public' }),
  creditCode('organisationCreditCode', '统一社会信用代码', 'Unified social credit code', { autofill: 'organisation.creditCode', locked: true, sensitivity: 'public' }),
  person('legalRepresentative', '法定代表人（负责人、经营者）', 'Legal representative (person in charge, owner)', { autofill: 'organisation.legalRepresentative', locked: true }),
  text('organisationAddress', '住所', 'Registered address', { autofill: 'organisation.address', max: 200, sensitivity: 'public' }),
  ...contact(),
];

/** The person to be reached about the case. */
export const contact = (): Field[] => [
  person('contactName', '联系人', 'Contact person', { autofill: 'person.name' }),
  phone('contactPhone', '联系人手机号码', 'Contact’s mobile number', { autofill: 'person.phone' }),
];

/** The first page, by who may apply. */
export function applicantPage(applicants: readonly string[]): Page {
  const natural = applicants.includes('自然人');
  if (natural && applicants.length === 1) return page('applicant', '申请人', 'Applicant', applicant());
  if (!natural) return page('applicant', '申请单位', 'Applicant organisation', organisation());
  const only = (kind: string) => (one: Field): Field => ({ ...one, when: ['applicantKind', kind] });
  const people = applicant().map(only('person'));
  const bodies = organisation().map(only('organisation'));
  const kinds: Options = { person: ['个人', 'A person'], organisation: ['单位（企业、个体工商户、其他组织）', 'An organisation or business'] };
  return page('applicant', '申请人', 'Applicant', [pick('applicantKind', '以什么身份申请', 'You apply as', kinds), ...people, ...bodies]);
}

/** The last page: how the result is received, and the applicant's answer for what was stated (行政许可法 31). */
export function deliveryPage(result: 'certificate' | 'document' | 'payment'): Page {
  const ways: Options = {
    electronic: ['电子送达（即时）', 'Electronically (at once)'], window: ['到窗口领取', 'Collect at the window'], post: ['邮政寄递', 'By post'],
  };
  const fields: Field[] = [
    pick('deliveryWay', result === 'payment' ? '决定文书领取方式' : '结果领取方式', 'How you want the result', ways),
    text('postAddress', '寄送地址', 'Postal address', { max: 200, when: ['deliveryWay', 'post'], autofill: 'person.address', sensitivity: 'personal' }),
    person('postName', '收件人', 'Addressee', { when: ['deliveryWay', 'post'], autofill: 'person.name' }),
    phone('postPhone', '收件人手机号码', 'Addressee’s mobile number', { when: ['deliveryWay', 'post'], autofill: 'person.phone' }),
    confirm('truthful', '我承诺所填内容和提交的材料真实，并愿承担法律责任', 'I declare that what I state and submit is true, and answer for it in law'),
  ];
  return page('delivery', '领取结果和承诺', 'Result and declaration', fields);
}

/** Where a business is carried on: county, address, area, right of use. */
export const premises = (more: { area?: boolean } = {}): Field[] => [
  pick('premisesCounty', '经营场所所在县（市、区）', 'County of the premises', counties, { autofill: 'organisation.county', sensitivity: 'public' }),
  text('premisesAddress', '经营场所地址', 'Address of the premises', { max: 200, autofill: 'organisation.address', sensitivity: 'public', hint: ['写到门牌号和楼层', 'Down to the house number and floor'] }),
  ...(more.area === false ? [] : [area('premisesArea', '经营场所面积', 'Area of the premises')]),
  pick('premisesRight', '场所使用权', 'Right to use the premises', { own: ['自有', 'Owned'], rented: ['租赁', 'Rented'], lent: ['无偿使用', 'Used free of charge'] }),
];

export const staff = (more: More = {}): Field => count('staffCount', '从业人数', 'Number of staff', { min: 1, max: 100_000, unit: ['人', 'people'], ...more });

/** A responsible person with a certificate. */
export const certified = (key: string, zh: string, en: string): Field[] => [
  person(`${key}Name`, `${zh}姓名`, `Name of ${en}`),
  text(`${key}Certificate`, `${zh}证书编号`, `Certificate number of ${en}`, { max: 50 }),
];

/** Where money is paid to. */
export const bank = (): Field[] => [
  person('accountHolder', '开户人', 'Account holder', { autofill: 'person.name' }),
  text('bankName', '开户银行', 'Bank', { max: 60, hint: ['写到支行', 'With its branch'] }),
  account('bankAccount', '银行账号', 'Account number'),
];

/** Members of the household. */
export const relation: Options = {
  spouse: ['配偶', 'Spouse'], child: ['子女', 'Child'], parent: ['父母', 'Parent'], grandparent: ['祖父母、外祖父母', 'Grandparent'], sibling: ['兄弟姐妹', 'Sibling'], other: ['其他', 'Other'],
};
