import { counties, premises, staff } from './common.ts';
import { amount, count, day, group, idNumber, lines, many, page, person, phone, pick, text, wan, yes, type Page } from './parts.ts';

const investors = (max = 50) => group('investors', '股东（发起人）', 'Shareholders (founders)', [
  text('name', '姓名或名称', 'Name'), pick('kind', '类别', 'Kind', { person: ['自然人', 'Natural person'], organisation: ['单位', 'Organisation'] }),
  text('number', '证件号码', 'Identity number or credit code', { max: 18, sensitivity: 'sensitive' }), wan('subscribed', '认缴出资额', 'Capital subscribed'), day('payBy', '出资期限', 'To be paid by'),
], { max });

const projectKinds = { newBuild: ['新建', 'New'], extension: ['扩建', 'Extension'], rebuild: ['改建', 'Conversion'], move: ['迁建', 'Relocation'] } as const;

const project = (zh: string, en: string) => page('project', zh, en, [
  text('projectName', '项目名称', 'Name of project'), text('projectCode', '项目代码', 'Project code', { max: 30, optional: true, hint: ['投资项目在线审批监管平台赋码，没有可不填', 'Given by the online investment platform; leave empty if none'] }),
  pick('projectCounty', '建设地点所在县（市、区）', 'County', counties), text('projectAddress', '建设地点', 'Site', { max: 200 }), pick('projectKind', '建设性质', 'Kind of project', projectKinds),
  lines('scale', '建设规模和主要内容', 'Scale and main contents'), wan('totalInvestment', '总投资', 'Total investment'), day('plannedStart', '计划开工日期', 'Planned start'), day('plannedEnd', '计划完工日期', 'Planned completion'),
]);

export const enterprise: Readonly<Record<string, readonly Page[]>> = {
  'XK-001': [
    page('company', '拟设企业', 'The enterprise', [
      text('companyName', '拟用名称', 'Name wanted', { hint: ['如：衢州某某商贸有限公司，可先查重名', 'As in “Quzhou … Trading Co., Ltd.”; look for the same name first'] }),
      pick('companyType', '企业类型', 'Type', { limited: ['有限责任公司', 'Limited liability company'], onePerson: ['一人有限责任公司', 'One-person limited company'], joint: ['股份有限公司', 'Joint-stock company'], sole: ['个人独资企业', 'Sole proprietorship enterprise'], partnership: ['合伙企业', 'Partnership'] }),
      pick('domicileCounty', '住所所在县（市、区）', 'County of domicile', counties), text('domicileAddress', '住所地址', 'Address of domicile', { max: 200 }),
      wan('registeredCapital', '注册资本', 'Registered capital', { hint: ['有限责任公司自成立之日起五年内缴足', 'A limited company pays it in within five years'] }),
      lines('businessScope', '经营范围', 'Business scope', { max: 1000, hint: ['按规范表述填写，含许可项目的先取得批准', 'In standard wording; licensed activities need their approval first'] }),
      pick('term', '经营期限', 'Term', { long: ['长期', 'Unlimited'], fixed: ['固定期限', 'Fixed'] }), count('termYears', '经营年数', 'Years', { min: 1, max: 100, when: ['term', 'fixed'] }),
    ]),
    page('people', '股东和人员', 'Shareholders and officers', [
      investors(),
      person('newLegalRepresentative', '法定代表人姓名', 'Name of legal representative'), idNumber('newLegalRepresentativeId', '法定代表人公民身份号码', 'Identity number of legal representative'), phone('newLegalRepresentativePhone', '法定代表人手机号码', 'Mobile number of legal representative'),
      group('officers', '董事、监事、经理', 'Directors, supervisors, manager', [person('name', '姓名', 'Name'), pick('duty', '职务', 'Office', { director: ['董事', 'Director'], supervisor: ['监事', 'Supervisor'], manager: ['经理', 'Manager'] })]),
      person('financeContact', '财务负责人', 'Head of finance'),
    ]),
    page('together', '一并办理', 'Done together', [
      many('together', '同时办理的事项', 'Also apply for', { seal: ['公章刻制', 'Seals'], invoice: ['发票领用', 'Invoices'], social: ['社会保险登记', 'Social insurance'], fund: ['住房公积金缴存登记', 'Housing provident fund'], account: ['银行预约开户', 'Bank account'] }, { optional: true }),
    ]),
  ],
  'XK-002': [
    page('change', '变更内容', 'What changes', [
      many('changes', '变更事项', 'Matters', { name: ['名称', 'Name'], address: ['住所', 'Domicile'], legal: ['法定代表人', 'Legal representative'], capital: ['注册资本', 'Registered capital'], scope: ['经营范围', 'Business scope'], shareholder: ['股东', 'Shareholders'], type: ['企业类型', 'Type'] }),
      text('newName', '变更后名称', 'New name', { when: ['changes', 'name'] }), text('newAddress', '变更后住所', 'New domicile', { max: 200, when: ['changes', 'address'] }),
      person('newLegalRepresentative', '变更后法定代表人', 'New legal representative', { when: ['changes', 'legal'] }), wan('newCapital', '变更后注册资本', 'New registered capital', { when: ['changes', 'capital'] }),
      lines('newScope', '变更后经营范围', 'New business scope', { max: 1000, when: ['changes', 'scope'] }),
      group('newShareholders', '变更后股东', 'New shareholders', [text('name', '姓名或名称', 'Name'), wan('subscribed', '认缴出资额', 'Capital subscribed')], { when: ['changes', 'shareholder'] }),
      text('newType', '变更后企业类型', 'New type', { when: ['changes', 'type'] }),
      day('decidedOn', '作出变更决议日期', 'Date of the resolution', { hint: ['自决议之日起30日内申请（市场主体登记管理条例24）', 'Apply within 30 days of the resolution'] }),
    ]),
  ],
  'XK-003': [
    page('closing', '注销情况', 'Closing', [
      pick('way', '注销方式', 'Way', { simple: ['简易注销（未发生债权债务或已清偿）', 'Simplified (no debts, or paid)'], general: ['一般注销（清算）', 'General (liquidation)'] }),
      pick('reason', '注销原因', 'Reason', { resolution: ['决议解散', 'Resolution'], expired: ['经营期限届满', 'Term ended'], merger: ['合并、分立', 'Merger or division'], revoked: ['被吊销、责令关闭', 'Revoked or ordered to close'], bankrupt: ['被宣告破产', 'Bankruptcy'] }),
      day('liquidatorsFiledOn', '清算组备案公告日期', 'Liquidators announced on', { when: ['way', 'general'] }), person('liquidatorHead', '清算组负责人', 'Head of liquidators', { when: ['way', 'general'] }),
      yes('taxCleared', '是否已结清税款', 'Are taxes settled?'), yes('wagesPaid', '是否已结清职工工资和社会保险费', 'Are wages and social insurance paid?'), yes('hasBranches', '是否还有分支机构', 'Are there branches left?'),
    ]),
  ],
  'XK-004': [
    page('shop', '个体工商户', 'The individual business', [
      pick('nameKind', '名称', 'Name', { named: ['使用名称', 'With a name'], unnamed: ['不使用名称', 'Without a name'] }), text('shopName', '拟用名称', 'Name wanted', { when: ['nameKind', 'named'] }),
      pick('form', '组成形式', 'Run by', { person: ['个人经营', 'One person'], family: ['家庭经营', 'A family'] }),
      group('family', '参加经营的家庭成员', 'Family members taking part', [person('name', '姓名', 'Name'), idNumber('idNumber', '公民身份号码', 'Identity number')], { when: ['form', 'family'] }),
      ...premises(), lines('businessScope', '经营范围', 'Business scope'), count('people', '从业人数', 'Number of staff', { min: 1, max: 1000 }), wan('capital', '资金数额', 'Capital', { optional: true }),
    ]),
  ],
  'XK-005': [
    page('cooperative', '合作社', 'The cooperative', [
      text('cooperativeName', '合作社名称', 'Name of cooperative'), ...premises({ area: false }), lines('businessScope', '业务范围', 'Scope of business'), wan('contributions', '成员出资总额', 'Members’ contributions'),
      group('members', '成员（五名以上）', 'Members (five or more)', [person('name', '姓名或名称', 'Name'), yes('farmer', '是否农民', 'Is a farmer?'), wan('contribution', '出资额', 'Contribution')], { min: 5, max: 200, hint: ['农民至少占80%（农民专业合作社法20）', 'At least 80% are farmers'] }),
      person('chairName', '理事长姓名', 'Name of chair'), idNumber('chairId', '理事长公民身份号码', 'Identity number of chair'), day('foundedOn', '设立大会日期', 'Founding meeting on'),
    ]),
  ],
  'QT-012': [
    page('seals', '印章', 'Seals', [
      many('seals', '需要刻制的印章', 'Seals needed', { company: ['法定名称章', 'Seal with the legal name'], finance: ['财务专用章', 'Finance seal'], invoice: ['发票专用章', 'Invoice seal'], contract: ['合同专用章', 'Contract seal'], legal: ['法定代表人名章', 'Legal representative’s seal'] }),
      pick('reason', '刻制原因', 'Reason', { first: ['首次刻制', 'First'], lost: ['遗失补刻', 'Lost'], worn: ['损坏更换', 'Damaged'], renamed: ['名称变更', 'Renamed'] }), day('lostNoticeOn', '遗失公告日期', 'Loss announced on', { when: ['reason', 'lost'] }),
      text('engraver', '选择的刻章单位', 'Engraver chosen', { hint: ['从公安机关许可的名录中选择', 'From the list licensed by the police'] }), person('collector', '领取人', 'Who collects'),
    ]),
  ],
  'CJ-004': [
    page('names', '争议的名称', 'The names', [
      text('ownName', '本企业名称', 'Your enterprise’s name'), day('ownRegisteredOn', '本企业名称登记日期', 'Registered on'), text('otherName', '被申请的企业名称', 'The name complained of'), text('otherAddress', '被申请企业住所', 'Its address', { max: 200 }),
      lines('facts', '事实和理由', 'Facts and reasons', { max: 2000 }), pick('request', '裁决请求', 'Ruling sought', { stop: ['责令停止使用', 'Order to stop using it'], rename: ['责令变更名称', 'Order to change it'] }),
      yes('inCourt', '是否已就同一争议起诉', 'Is the same dispute before a court?'),
    ]),
  ],
  'GG-023': [
    page('penalty', '失信信息', 'The record', [
      text('decisionNo', '行政处罚决定书文号', 'Number of the penalty decision'), text('decidedBy', '作出处罚的机关', 'Decided by'), day('decidedOn', '处罚决定日期', 'Decided on'), yes('fulfilled', '是否已全部履行', 'Is it fulfilled?'), day('fulfilledOn', '履行完毕日期', 'Fulfilled on', { when: ['fulfilled', true] }),
      lines('correction', '纠正失信行为的情况', 'How it was put right'), many('sites', '申请修复的平台', 'To be cleared from', { credit: ['信用中国', 'Credit China'], gsxt: ['国家企业信用信息公示系统', 'National Enterprise Credit Information Publicity System'] }),
    ]),
  ],
  'GG-024': [
    page('tax', '税务信息', 'Tax', [
      day('effectiveFrom', '一般纳税人生效日期', 'General taxpayer from'), wan('expectedSales', '预计年应税销售额', 'Expected yearly sales'), pick('accounting', '会计核算', 'Accounts', { sound: ['健全', 'Sound'], agent: ['委托代理记账', 'Kept by an agent'] }),
      many('invoices', '需要的发票种类', 'Invoices needed', { special: ['增值税专用发票', 'Special VAT invoice'], general: ['增值税普通发票', 'General VAT invoice'] }), count('monthly', '每月用量', 'Per month', { min: 1, max: 10_000, unit: ['份', 'invoices'] }), person('invoiceClerk', '领票人', 'Who receives them'),
    ]),
  ],
  'GG-025': [
    page('clearing', '清税情况', 'Settling', [
      pick('reason', '注销原因', 'Reason', { dissolved: ['解散', 'Dissolved'], bankrupt: ['破产', 'Bankrupt'], moved: ['迁出', 'Moved away'], other: ['其他', 'Other'] }), yes('neverTraded', '是否未办理过涉税事宜', 'Were there never any tax dealings?'),
      yes('invoicesReturned', '是否已缴销发票', 'Are invoices cancelled?'), yes('taxesPaid', '是否已结清税款、滞纳金、罚款', 'Are taxes, surcharges and fines paid?'), day('lastFiled', '最后一次申报日期', 'Last return filed on'),
    ]),
  ],
  'GG-026': [
    page('fund', '缴存信息', 'Contributions', [
      day('startsOn', '起缴月份（首日）', 'First month (its first day)'), amount('unitRate', '单位缴存比例', 'Employer’s rate', ['％', '%'], { min: 5, max: 12 }), amount('staffRate', '职工缴存比例', 'Employees’ rate', ['％', '%'], { min: 5, max: 12 }), staff(),
      count('payDay', '每月发薪日', 'Pay day', { min: 1, max: 31 }), text('payBank', '缴款银行', 'Paying bank'), person('fundClerk', '公积金专管员', 'Officer in charge of the fund'),
    ]),
  ],
  'QT-004': [project('项目', 'Project'), page('compliance', '声明', 'Compliance', [pick('industry', '所属行业', 'Industry', { industry: ['工业', 'Manufacturing'], farming: ['农业', 'Agriculture'], services: ['服务业', 'Services'], infrastructure: ['基础设施', 'Infrastructure'], property: ['房地产', 'Real estate'] }), yes('restricted', '是否属于产业政策限制类', 'Is it restricted by industrial policy?')])],
  'QT-005': [project('项目', 'Project'), page('funding', '资金和用地', 'Funding and land', [wan('ownCapital', '项目资本金', 'Own capital'), amount('land', '用地面积', 'Land', ['亩', 'mu']), text('sitePermitNo', '选址意见书或用地预审文号', 'Number of the site opinion or land pre-examination'), lines('energy', '能源消耗和节能措施', 'Energy use and saving')])],
};
