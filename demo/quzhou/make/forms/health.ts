import { bank, certified, premises, staff } from './common.ts';
import { amount, area, count, day, group, idNumber, lines, many, page, person, pick, text, wan, yes, yuan, type Page } from './parts.ts';

const practitioner = (kind: 'doctor' | 'nurse'): Page => page('practice', '执业', 'Practice', [
  pick('matter', '办理内容', 'Matter', { first: ['首次注册', 'First registration'], change: ['变更注册', 'Change'], again: ['重新注册', 'Registration again'], extend: ['延续注册', 'Extension'] }),
  text('institution', '拟执业医疗机构', 'Institution'), text('qualificationNo', '资格证书编号', 'Number of qualification', { max: 40 }), day('qualifiedOn', '取得资格日期', 'Qualified on'),
  ...(kind === 'doctor' ? [
    pick('category', '执业类别', 'Category', { clinical: ['临床', 'Clinical'], chinese: ['中医', 'Chinese medicine'], dental: ['口腔', 'Dental'], public: ['公共卫生', 'Public health'] }), text('scope', '执业范围', 'Scope', { hint: ['如：内科专业', 'As in “internal medicine”'] }),
  ] : [text('school', '毕业学校', 'School'), yes('practised', '是否完成8个月以上临床实习', 'Was clinical practice of eight months or more completed?')]),
  yes('barred', '是否有不予注册的情形', 'Is there any ground against registration?'),
]);

const devices = [
  many('ways', '经营方式', 'Way of trading', { wholesale: ['批发', 'Wholesale'], retail: ['零售', 'Retail'], online: ['网络销售', 'Online'] }), text('categories', '经营范围（医疗器械分类目录编码）', 'Scope (codes of the device catalogue)', { max: 300 }),
  area('storeArea', '库房面积', 'Area of store', { min: 0 }), ...certified('quality', '质量负责人', 'quality manager'),
];

const hospital = [
  text('institutionName', '医疗机构名称', 'Name of institution'), pick('institutionKind', '类别', 'Kind', { clinic: ['诊所', 'Clinic'], outpatient: ['门诊部', 'Outpatient department'], general: ['综合医院', 'General hospital'], special: ['专科医院', 'Specialist hospital'], chinese: ['中医医院', 'Hospital of Chinese medicine'], lab: ['医学检验实验室', 'Medical laboratory'] }),
  pick('nature', '经营性质', 'Nature', { profit: ['营利性', 'For profit'], nonProfit: ['非营利性', 'Not for profit'] }), count('beds', '床位数', 'Beds', { max: 5000, unit: ['张', 'beds'] }), text('departments', '诊疗科目', 'Departments', { max: 300 }),
];

export const health: Readonly<Record<string, readonly Page[]>> = {
  'QT-003': [page('devices', '经营情况', 'Trade', [...premises(), ...devices])],
  'XK-008': [page('devices', '经营情况', 'Trade', [...premises(), ...devices, text('system', '计算机信息管理系统名称', 'Traceability system'), lines('afterSales', '售后服务能力', 'After-sales service')])],
  'XK-011': [page('venue', '场所', 'Venue', [
    text('venueName', '场所名称（招牌）', 'Name on the sign'), pick('venueKind', '场所类别', 'Kind', { hotel: ['宾馆、旅店', 'Hotel or inn'], beauty: ['理发店、美容店', 'Hairdresser or beauty salon'], bath: ['公共浴室', 'Public bath'], pool: ['游泳场馆', 'Swimming pool'], cinema: ['影剧院、歌舞厅', 'Cinema, theatre, dance hall'], mall: ['商场、书店', 'Shopping centre, bookshop'], waiting: ['候诊室、候车室', 'Waiting room'], museum: ['体育场馆、图书馆', 'Gymnasium, library'] }),
    ...premises(), staff(), yes('centralAir', '是否使用集中空调', 'Is there central air conditioning?'), yes('pooledWater', '是否使用二次供水', 'Is there secondary water supply?'), text('testReportNo', '卫生检测报告编号', 'Number of the hygiene test report', { max: 60 }), person('hygieneManager', '卫生管理员', 'Hygiene manager'),
  ])],
  'XK-012': [page('institution', '拟设机构', 'The institution', [...hospital, ...premises(), wan('investment', '投资总额', 'Total investment'), text('serves', '服务对象和半径', 'Whom it serves and how far', { max: 200 })])],
  'XK-013': [page('institution', '机构', 'The institution', [
    text('approvalNo', '设置医疗机构批准书文号', 'Number of the approval', { max: 60 }), ...hospital, ...premises(), person('principal', '主要负责人', 'Person in charge'),
    count('doctors', '执业医师人数', 'Doctors', { min: 1 }), count('nurses', '注册护士人数', 'Nurses', { min: 0 }),
  ])],
  'XK-014': [practitioner('doctor')],
  'XK-015': [practitioner('nurse')],
  'QT-011': [page('hazards', '职业病危害', 'Hazards', [
    pick('kind', '申报类别', 'Kind', { first: ['初次申报', 'First'], change: ['变更申报', 'Change'], yearly: ['年度更新', 'Yearly'] }), many('hazards', '危害因素', 'Hazards', { dust: ['粉尘', 'Dust'], chemical: ['化学因素', 'Chemical'], noise: ['噪声、振动', 'Noise, vibration'], heat: ['高温', 'Heat'], radiation: ['放射性', 'Radiation'], biological: ['生物因素', 'Biological'] }),
    staff(), count('exposed', '接触危害人数', 'Workers exposed', { min: 0 }), day('testedOn', '最近一次检测日期', 'Last tested on'), text('testedBy', '检测机构', 'Tested by'), lines('protection', '防护设施和用品', 'Protection'),
  ])],
  'JL-004': [page('donation', '献血情况', 'Donations', [
    text('certificateNo', '无偿献血证编号', 'Donor certificate number', { max: 40 }), count('times', '献血次数', 'Times', { min: 1, max: 500 }), amount('volume', '累计献血量', 'Total', ['毫升', 'ml'], { max: 1_000_000 }), pick('award', '申请奖项', 'Award', { gold: ['金奖', 'Gold'], silver: ['银奖', 'Silver'], bronze: ['铜奖', 'Bronze'], lifetime: ['终身荣誉奖', 'Lifetime honour'] }),
  ])],
  'GG-001': [page('newborn', '新生儿', 'The newborn', [
    person('babyName', '新生儿姓名', 'Name'), pick('babySex', '性别', 'Sex', { male: ['男', 'Male'], female: ['女', 'Female'] }), day('bornOn', '出生日期', 'Born on'), text('hospital', '出生医疗机构', 'Hospital of birth'), person('motherName', '母亲姓名', 'Mother’s name'), idNumber('motherId', '母亲公民身份号码', 'Mother’s identity number'), person('fatherName', '父亲姓名', 'Father’s name', { optional: true }), idNumber('fatherId', '父亲公民身份号码', 'Father’s identity number', { optional: true }),
    pick('matter', '办理内容', 'Matter', { first: ['首次签发', 'First issue'], replace: ['换发', 'Exchange'], again: ['补发', 'Replacement'] }),
  ])],
  'GG-002': [page('child', '儿童', 'The child', [
    person('childName', '儿童姓名', 'Name', { sensitivity: 'sensitive' }), day('bornOn', '出生日期', 'Born on'), text('birthCertificateNo', '出生医学证明编号', 'Birth certificate number', { max: 20 }), pick('relation', '您是儿童的', 'You are the child’s', { father: ['父亲', 'Father'], mother: ['母亲', 'Mother'], guardian: ['其他监护人', 'Other guardian'] }),
    pick('matter', '办理内容', 'Matter', { first: ['首次建证', 'First'], again: ['补证', 'Replacement'], moved: ['迁入', 'Moved here'] }), text('clinic', '预防接种单位', 'Vaccination clinic'), lines('allergy', '过敏史、禁忌症', 'Allergies', { optional: true, sensitivity: 'sensitive' }),
  ])],
  'GG-021': [page('couple', '双方', 'The couple', [
    person('partnerName', '对方姓名', 'Partner’s name'), idNumber('partnerId', '对方公民身份号码', 'Partner’s identity number'), day('examOn', '预约检查日期', 'Examination on'), pick('place', '检查机构', 'Where', { city: ['衢州市妇幼保健院（演示）', 'Quzhou Maternal and Child Hospital (demo)'], county: ['所在县（市、区）妇幼保健机构', 'The county’s maternal and child clinic'] }),
  ])],
  'GG-022': [page('birth', '生育', 'Birth', [
    pick('status', '目前状态', 'Status', { pregnant: ['怀孕', 'Pregnant'], born: ['已生育', 'Born'] }), day('dueOn', '预产期', 'Due on', { when: ['status', 'pregnant'], sensitivity: 'sensitive' }), day('bornOn', '出生日期', 'Born on', { when: ['status', 'born'] }), count('order', '生育孩次', 'Which child', { min: 1, max: 20 }), person('spouseName', '配偶姓名', 'Spouse’s name', { optional: true }), idNumber('spouseId', '配偶公民身份号码', 'Spouse’s identity number', { optional: true }),
  ])],
  'GG-005': [page('childbirth', '生育医疗', 'Childbirth', [
    text('hospital', '就诊医疗机构', 'Hospital'), day('admittedOn', '入院日期', 'Admitted on'), day('dischargedOn', '出院日期', 'Discharged on'), pick('kind', '类型', 'Kind', { delivery: ['分娩', 'Delivery'], prenatal: ['产前检查', 'Prenatal checks'], miscarriage: ['流产', 'Miscarriage'], planning: ['计划生育手术', 'Family planning operation'] }, { sensitivity: 'sensitive' }),
    yuan('total', '医疗费总额', 'Total cost'), count('invoices', '票据张数', 'Number of invoices', { min: 1, max: 200 }), ...bank(),
  ])],
  'GG-003': [page('insured', '参保人', 'Who is insured', [
    group('members', '参保人员', 'Persons', [person('name', '姓名', 'Name'), idNumber('idNumber', '公民身份号码', 'Identity number'), pick('kind', '人员类别', 'Category', { adult: ['成年居民', 'Adult'], student: ['学生', 'Student'], child: ['未成年人', 'Minor'], newborn: ['新生儿', 'Newborn'] })]),
    pick('year', '参保年度', 'Year', { this: ['当年', 'This year'], next: ['下一年度', 'Next year'] }), pick('pay', '缴费方式', 'Payment', { withhold: ['银行代扣', 'Direct debit'], online: ['网上缴纳', 'Online'] }),
  ])],
  'JF-006': [page('treatment', '医疗费用', 'Treatment', [
    pick('kind', '救助对象类别', 'Category', { allowance: ['低保对象', 'On the minimum living allowance'], poor: ['特困人员', 'In extreme hardship'], margin: ['低保边缘家庭', 'Just above the allowance'], expense: ['因病致贫', 'Poor through illness'] }), person('patient', '患者姓名', 'Patient'), idNumber('patientId', '患者公民身份号码', 'Patient’s identity number'), lines('illness', '病种', 'Illness', { max: 200, sensitivity: 'sensitive' }), yuan('total', '医疗费总额', 'Total cost'), yuan('ownPart', '自付金额', 'Paid by yourself'), ...bank(),
  ])],
};
