import { bank, premises, staff } from './common.ts';
import { amount, count, day, group, idNumber, lines, many, page, person, phone, pick, text, wan, yes, yuan, type Page } from './parts.ts';

const worker = [person('workerName', '职工姓名', 'Name of worker'), idNumber('workerId', '职工公民身份号码', 'Identity number of worker'), phone('workerPhone', '职工手机号码', 'Mobile number of worker')];
const employer = text('employerName', '用人单位', 'Employer');

export const labour: Readonly<Record<string, readonly Page[]>> = {
  'XK-016': [page('agency', '机构', 'The agency', [
    ...premises(), many('services', '服务项目', 'Services', { introduction: ['职业介绍', 'Job placement'], hunting: ['人才寻访', 'Executive search'], online: ['网络招聘', 'Online recruitment'] }), wan('capital', '开办资金', 'Starting capital'),
    group('specialists', '专职工作人员', 'Full-time staff', [person('name', '姓名', 'Name'), text('qualification', '学历或资格', 'Degree or qualification', { max: 50 })], { min: 3, max: 50 }),
  ])],
  'XK-017': [page('dispatch', '劳务派遣', 'Labour dispatch', [
    ...premises(), wan('capital', '注册资本', 'Registered capital', { min: 200, hint: ['不少于200万元（劳动合同法57）', 'At least 2 million yuan'] }), day('capitalPaidOn', '验资日期', 'Capital verified on'), staff(), lines('rules', '劳务派遣管理制度要点', 'Main rules for dispatched workers'),
  ])],
  'XK-018': [page('hours', '特殊工时', 'Special working hours', [
    many('systems', '申请的工时制度', 'Working hours applied for', { irregular: ['不定时工作制', 'Irregular hours'], comprehensive: ['综合计算工时工作制', 'Hours computed over a period'] }),
    pick('period', '综合计算周期', 'Period', { week: ['周', 'Week'], month: ['月', 'Month'], quarter: ['季', 'Quarter'], year: ['年', 'Year'] }, { when: ['systems', 'comprehensive'] }),
    group('posts', '岗位', 'Posts', [text('post', '岗位名称', 'Post', { max: 50 }), count('workers', '人数', 'Workers', { min: 1 }), text('why', '理由', 'Reason', { max: 200 })]),
    day('from', '实行起始日期', 'From'), day('until', '实行截止日期', 'Until'), yes('consulted', '是否已听取工会或职工代表意见', 'Were the union or the workers’ representatives heard?'),
  ])],
  'QT-010': [page('contract', '集体合同', 'Collective contract', [
    pick('kind', '合同类型', 'Kind', { general: ['综合性集体合同', 'General'], wage: ['工资专项集体合同', 'Wages'], women: ['女职工专项集体合同', 'Women workers'], safety: ['劳动安全卫生专项集体合同', 'Safety and health'] }),
    day('signedOn', '签订日期', 'Signed on'), day('from', '期限起', 'From'), day('until', '期限止', 'Until'), staff(), person('workersSide', '职工方首席代表', 'Workers’ chief representative'), person('employerSide', '企业方首席代表', 'Employer’s chief representative'), day('passedOn', '职工代表大会通过日期', 'Passed by the workers’ congress on'),
  ])],
  'QR-009': [page('accident', '伤害情况', 'The injury', [
    ...worker, employer, pick('kind', '类型', 'Kind', { accident: ['事故伤害', 'Accident'], commute: ['上下班途中', 'On the way to or from work'], disease: ['职业病', 'Occupational disease'], sudden: ['突发疾病48小时内死亡', 'Sudden illness, death within 48 hours'] }),
    day('happenedOn', '事故发生或诊断日期', 'Happened or diagnosed on', { hint: ['单位30日内、个人1年内申请（工伤保险条例17）', 'The employer applies within 30 days, the worker within a year'] }), text('place', '地点', 'Place', { max: 200 }),
    lines('course', '经过', 'What happened', { max: 2000 }), text('hospital', '首诊医疗机构', 'First hospital'), lines('injury', '受伤部位和诊断', 'Injury and diagnosis', { sensitivity: 'sensitive' }), person('witness', '证人', 'Witness', { optional: true }),
  ])],
  'QR-010': [page('appraisal', '鉴定', 'Appraisal', [
    ...worker, employer, text('decisionNo', '认定工伤决定书文号', 'Number of the injury decision'), many('subjects', '鉴定项目', 'To be appraised', { disability: ['劳动功能障碍等级', 'Grade of disability'], care: ['生活自理障碍等级', 'Need of care'], aids: ['配置辅助器具', 'Assistive devices'], leave: ['延长停工留薪期', 'Longer paid leave'] }),
    day('stableOn', '伤情稳定日期', 'Condition stable since'), lines('present', '目前伤情', 'Present condition', { sensitivity: 'sensitive' }), yes('homeVisit', '是否需要上门鉴定', 'Is a home visit needed?'),
  ])],
  'QR-013': [page('hardship', '就业困难情形', 'Hardship', [
    pick('kind', '人员类别', 'Category', { older: ['大龄失业人员', 'Older unemployed'], longTerm: ['连续失业一年以上', 'Unemployed for over a year'], zero: ['零就业家庭成员', 'No one in the household works'], allowance: ['低保家庭成员', 'On the minimum living allowance'], disabled: ['残疾人', 'Disabled'], land: ['被征地农民', 'Land taken'] }),
    day('unemployedSince', '失业登记日期', 'Registered unemployed on'), pick('education', '文化程度', 'Education', { primary: ['小学', 'Primary'], middle: ['初中', 'Junior secondary'], high: ['高中、中专', 'Senior secondary'], college: ['大专及以上', 'College or above'] }), text('wish', '求职意向', 'Work wanted'), yes('training', '是否愿意参加培训', 'Would you take training?'),
  ])],
  'QR-014': [page('trade', '特殊工种', 'Special trade', [
    ...worker, employer, pick('trade', '工种类别', 'Trade', { toxic: ['有毒有害', 'Toxic or harmful'], hot: ['高温', 'Heat'], high: ['高空', 'Heights'], heavy: ['特别繁重体力劳动', 'Very heavy labour'], underground: ['井下', 'Underground'] }), text('tradeName', '工种名称', 'Name of trade'), count('years', '从事年限', 'Years worked', { min: 1, max: 50 }), count('paidYears', '缴费年限', 'Years of contribution', { min: 0, max: 60 }), day('retireOn', '申请退休日期', 'Retirement wanted on'),
  ])],
  'GG-006': [page('jobless', '失业情况', 'Unemployment', [
    day('since', '失业日期', 'Unemployed since'), pick('reason', '失业原因', 'Reason', { ended: ['合同到期终止', 'Contract ended'], dismissed: ['被解除劳动合同', 'Dismissed'], resigned: ['本人辞职', 'Resigned'], graduate: ['毕业未就业', 'Graduate without work'], business: ['停业', 'Business closed'], land: ['失地', 'Land taken'] }), text('lastEmployer', '原工作单位', 'Last employer', { optional: true }),
    pick('education', '文化程度', 'Education', { primary: ['小学', 'Primary'], middle: ['初中', 'Junior secondary'], high: ['高中、中专', 'Senior secondary'], college: ['大专及以上', 'College or above'] }), text('wish', '求职意向', 'Work wanted'),
  ])],
  'GG-007': [page('benefit', '失业保险金', 'Benefit', [
    day('since', '失业日期', 'Unemployed since'), text('lastEmployer', '原参保单位', 'Last insured employer'), pick('reason', '中断就业原因', 'Why work ended', { ended: ['合同到期，单位不续订', 'Contract not renewed'], dismissed: ['被解除劳动合同', 'Dismissed'], agreed: ['单位提出协商一致解除', 'Ended by agreement, proposed by the employer'], forced: ['因单位违法被迫辞职', 'Forced to resign'] }), yes('looking', '是否有求职要求', 'Are you looking for work?'), ...bank(),
  ])],
  'GG-008': [page('insurance', '参保', 'Insurance', [
    many('schemes', '参加险种', 'Schemes', { pension: ['企业职工基本养老保险', 'Employees’ basic pension'], medical: ['职工基本医疗保险', 'Employees’ basic medical insurance'] }), pick('base', '缴费基数档次', 'Contribution base', { p60: ['60%（最低档）', '60% (lowest)'], p80: ['80%档', '80%'], p100: ['100%档', '100%'], p200: ['200%档', '200%'], p300: ['300%（最高档）', '300% (highest)'] }), day('from', '参保起始月份（首日）', 'From the month of'), pick('pay', '缴费方式', 'Payment', { withhold: ['银行代扣', 'Direct debit'], self: ['自行缴纳', 'By yourself'] }), ...bank(),
  ])],
  'GG-009': [page('register', '单位参保', 'Registration', [
    many('schemes', '参加险种', 'Schemes', { pension: ['养老保险', 'Pension'], medical: ['医疗保险', 'Medical'], jobless: ['失业保险', 'Unemployment'], injury: ['工伤保险', 'Work injury'] }), pick('unitKind', '单位类型', 'Kind', { company: ['企业', 'Enterprise'], individual: ['有雇工的个体工商户', 'Individual business with staff'], institution: ['事业单位', 'Public institution'], society: ['社会组织', 'Social organisation'] }), day('from', '参保起始月份（首日）', 'From the month of'),
    group('workers', '参保职工', 'Employees', [person('name', '姓名', 'Name'), idNumber('idNumber', '公民身份号码', 'Identity number'), yuan('monthlyWage', '月工资', 'Monthly wage')], { max: 200 }),
  ])],
  'GG-010': [page('pension', '退休', 'Retirement', [
    ...worker, employer, pick('kind', '退休类别', 'Kind', { statutory: ['达到法定退休年龄', 'Statutory age'], earlier: ['弹性提前退休', 'Flexible, earlier'], later: ['弹性延迟退休', 'Flexible, later'], illness: ['病退', 'Illness'] }), day('retireOn', '退休日期', 'Retirement on'), day('startedWork', '参加工作日期', 'Started work on'), count('paidYears', '累计缴费年限', 'Years of contribution', { min: 0, max: 60 }), ...bank(),
  ])],
  'GG-011': [page('transfer', '转移', 'Transfer', [
    pick('kind', '转移类型', 'Kind', { employees: ['企业职工养老保险之间', 'Between employees’ schemes'], residents: ['城乡居民养老保险之间', 'Between residents’ schemes'], across: ['居民与职工之间衔接', 'Between residents’ and employees’'], institution: ['机关事业单位与企业之间', 'Between public institutions and enterprises'] }), text('fromPlace', '原参保地', 'From', { hint: ['省、市、县', 'Province, city, county'] }), text('fromOffice', '原参保地社保机构', 'Its social insurance office'), day('leftOn', '原参保地停保日期', 'Stopped there on'), text('fromNumber', '原个人社保编号', 'Your number there', { max: 30, optional: true }),
  ])],
  'GG-019': [page('deceased', '死亡人员', 'The deceased', [
    person('deceasedName', '死亡人员姓名', 'Name'), idNumber('deceasedId', '死亡人员公民身份号码', 'Identity number'), day('diedOn', '死亡日期', 'Died on'), pick('status', '参保状态', 'Status', { working: ['在职参保', 'Working'], retired: ['退休领取养老金', 'Retired'] }), pick('relation', '与死亡人员关系', 'You are the', { spouse: ['配偶', 'Spouse'], child: ['子女', 'Child'], parent: ['父母', 'Parent'], other: ['其他继承人', 'Other heir'] }), ...bank(),
  ])],
  'GG-027': [page('hiring', '用工', 'Employment', [
    pick('kind', '登记类型', 'Kind', { hire: ['新招用', 'Hired'], renew: ['续签', 'Renewed'], end: ['终止、解除', 'Ended'] }), group('workers', '职工', 'Workers', [person('name', '姓名', 'Name'), idNumber('idNumber', '公民身份号码', 'Identity number'), day('from', '合同起始日', 'From'), text('post', '岗位', 'Post', { max: 50 })], { max: 200 }), pick('contract', '合同类型', 'Contract', { fixed: ['固定期限', 'Fixed term'], open: ['无固定期限', 'Open-ended'], task: ['以完成一定工作任务为期限', 'For a task'] }), amount('weeklyHours', '每周工作时间', 'Weekly hours', ['小时', 'hours'], { max: 60 }),
  ])],
};
