import { ground, type ResponsibilityByLaw, statute } from './statute.ts';

const discipline = statute('公职人员政务处分法', 'Law on Administrative Sanctions for Public Employees');
const compensation = statute('国家赔偿法', 'State Compensation Law');

/** Grounds on which everyone in public office answers, whatever the power (公职人员政务处分法, in force since 2020-07-01). */
export const common: ResponsibilityByLaw['accountability'] = [
  ground(discipline(33), '贪污贿赂，利用职权为本人或者他人谋取私利的', 'Corruption, or using the office for private gain'),
  ground(discipline(38), '违反规定收取、摊派财物，故意刁难、吃拿卡要，不按照规定公开工作信息的', 'Collecting what is not due, making difficulties, or not disclosing what must be'),
  ground(discipline(39), '滥用职权，不履行或者不正确履行职责，泄露商业秘密、个人隐私的', 'Abuse of power, neglect of duty, or giving away business secrets or private matters'),
  ground(compensation(2, 7), '违法行使职权侵犯合法权益，造成损害的，依法赔偿', 'Unlawful exercise that harms lawful rights: compensation is due'),
];
