import type { Words } from './course.ts';

/** What a step of a guide is: the act's stable key, and its English. */
export interface KnownStep {
  act: string;
  en: string;
}

// In this order: the first pattern that the step's name holds.
const steps: readonly [RegExp, string, string][] = [
  [/^申请$/, 'submit', 'Apply'],
  [/申请发证/, 'applyForCertificate', 'Apply for the certificate'],
  [/受理/, 'accept', 'Accept'],
  [/冷静期/, 'coolOff', 'Cooling-off'],
  [/中止/, 'suspend', 'Suspension'],
  [/勘验/, 'inspect', 'Site inspection'],
  [/评审/, 'expertReview', 'Expert review'],
  [/口头审理/, 'hear', 'Oral hearing'],
  [/听证/, 'hear', 'Hearing'],
  [/调解/, 'mediate', 'Mediation'],
  [/考试/, 'examine', 'Examination'],
  [/公告/, 'announce', 'Announcement'],
  [/公示/, 'announce', 'Public notice'],
  [/征求意见/, 'consult', 'Ask for opinions'],
  [/公安交警意见/, 'giveOpinion', 'Traffic police opinion'],
  [/交通运输意见/, 'giveOpinion', 'Transport opinion'],
  [/审查意见/, 'review', 'Review opinion'],
  [/意见$/, 'giveOpinion', 'Opinion'],
  [/报送/, 'forward', 'Forward'],
  [/决定|审批|登记、发证/, 'decide', 'Decide'],
  [/制证、送达/, 'deliver', 'Issue and deliver'],
  [/制证/, 'makeCertificate', 'Make certificate'],
  [/发放/, 'makeCertificate', 'Issue plate'],
  [/送达/, 'deliver', 'Deliver'],
  [/审查|调查核实/, 'review', 'Review'],
];

/** Which act a step of a guide is, by its name; a step of another name is 'handle'. */
export function knownStep(name: string): KnownStep {
  const found = steps.find(([pattern]) => pattern.test(name));
  return found ? { act: found[1], en: found[2] } : { act: 'handle', en: name };
}

const roles: Record<string, string> = {
  综合窗口人员: 'Counter clerk',
  '窗口、邮政寄递或电子送达': 'Counter, post or electronic delivery',
  '审批负责人（首席代表）': 'Deciding officer (chief representative)',
  部门经办人: 'Case officer',
  制证岗: 'Certificate desk',
  两名以上工作人员: 'Two or more officers',
  首席代表或系统自动审核: 'Chief representative, or automatic review',
  主管部门: 'Competent department',
  婚姻登记员: 'Marriage registrar',
  '双方到场，婚姻登记员': 'Both parties present, marriage registrar',
  教育局窗口: 'Education bureau counter',
  教育局经办人: 'Education bureau case officer',
  教育局负责人: 'Head of the education bureau',
  '交通警察支（大）队': 'Traffic police',
  '交通运输局（与公安同时）': 'Transport bureau (with the police)',
  本级人民政府: 'People’s government of this level',
  公安交通管理部门: 'Traffic management of public security',
  市级司法行政部门窗口: 'Counter of the city justice bureau',
  市级司法行政部门经办人: 'Case officer of the city justice bureau',
  系统流转: 'The system',
  省级司法行政部门负责人: 'Head of the province’s justice department',
  省级司法行政部门: 'The province’s justice department',
  '双方，任一方可撤回': 'Both parties; either may withdraw',
  双方再次到场: 'Both parties present again',
  '乡镇（街道）综合窗口': 'Township counter',
  '乡镇（街道）两名以上经办人': 'Two or more township officers',
  '村（社区）': 'Village or community',
  县级民政部门: 'County civil affairs bureau',
  '乡镇（街道）': 'Township',
};

/** A role in both languages. */
export function roleWords(role: string): Words {
  return withEnglish(role, roles[role]);
}

const limits: Record<string, string> = {
  '当场，最迟5个工作日一次告知补正': 'On the spot; what is missing is told at once, within 5 working days',
  '决定后1个工作日（法定10日内）': '1 working day after decision (by law 10 days)',
  '1个工作日（法定10日内颁发）': '1 working day (by law 10 days)',
  所需时间书面告知申请人: 'The applicant is told in writing how long it takes',
  '申请人、利害关系人要求听证的，20日内组织': 'Held within 20 days if an applicant or interested party asks',
  '20日（国家企业信用信息公示系统）': '20 days (enterprise credit publicity system)',
  另行公布: 'Announced separately',
  设置申请公示: 'The application is published',
  '3个工作日，与公安并行': '3 working days, with the police',
  决定后: 'After the decision',
  公示不少于10日: 'Published for at least 10 days',
  受理公示和拟批公示: 'Published at acceptance and before approval',
  '涉及社会公共利益的重大取水应公告并听证': 'Announced and heard for major abstractions of public interest',
  '公告后举行，时间不计入': 'Held after announcement; the time does not count',
  即时: 'At once',
  决定后10日内颁发: 'Issued within 10 days of the decision',
  村内公示: 'Published in the village',
  不少于5个工作日: 'At least 5 working days',
  不少于7日: 'At least 7 days',
  单位公示5个工作日: 'Published at the workplace for 5 working days',
  当场出具受理回执单: 'Receipt on the spot',
  '30日（自收到申请之日起）': '30 days from receipt of the application',
  '冷静期满后30日内，逾期视为撤回': 'Within 30 days after cooling-off; deemed withdrawn if late',
  等待司法机关或有关部门结论期间: 'While a court or another body decides',
  '当场，家庭经济状况核对授权一并签署': 'On the spot, with the authorisation to check means',
  '决定后在村（社区）公布；不批准的书面说明理由': 'Published in the village after the decision; refusals give reasons in writing',
  自愿: 'Voluntary',
  开庭3个工作日前通知: 'Notice 3 working days before',
  当场: 'On the spot',
};

/** A limit in both languages; '3个工作日' and '7日' are read, other sentences are known or stay Chinese. */
export function limitWords(limit: string): Words {
  const counted = /^(\d+)(个工作日|日)$/.exec(limit);
  if (!counted) return withEnglish(limit, limits[limit]);
  const [, n, unit] = counted;
  return [limit, `${n} ${unit === '日' ? '' : 'working '}day${n === '1' ? '' : 's'}`];
}

/** Chinese punctuation in full width, as it is printed. */
export function typeset(text: string): string {
  return text.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）').replaceAll(';', '；');
}

function withEnglish(zh: string, en: string | undefined): Words {
  return en === undefined ? [zh] : [zh, en];
}
