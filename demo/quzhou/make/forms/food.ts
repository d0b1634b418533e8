import { contact, counties, premises, staff } from './common.ts';
import { amount, area, confirm, count, creditCode, day, group, idNumber, lines, many, page, person, phone, pick, text, yes, type Page } from './parts.ts';

const operator = page('operator', '经营者', 'Operator', [
  text('operatorName', '经营者名称', 'Name of operator', { autofill: 'organisation.name', locked: true, sensitivity: 'public' }),
  creditCode('operatorCreditCode', '统一社会信用代码', 'Unified social credit code', { autofill: 'organisation.creditCode', locked: true, sensitivity: 'public' }),
  person('legalRepresentative', '法定代表人（负责人、经营者）', 'Legal representative (person in charge, owner)', { autofill: 'organisation.legalRepresentative', locked: true }),
  ...contact(),
], ['名称和代码取自营业执照，不用填写', 'Name and code come from the business licence; nothing to type']);

/** 食品经营许可: 食品经营许可和备案管理办法 13 to 16 (what is applied for), 12 (who watches over safety). */
const foodBusiness: readonly Page[] = [
  operator,
  page('premises', '经营场所', 'Premises', [
    pick('premisesCounty', '所在县（市、区）', 'County', counties, { autofill: 'organisation.county', sensitivity: 'public', hint: ['由该地市场监督管理局办理', 'Its administration for market regulation handles the case'] }),
    text('premisesAddress', '详细地址', 'Address', { max: 200, autofill: 'organisation.address', sensitivity: 'public', hint: ['写到门牌号和楼层，与平面布局图一致', 'Down to the house number and floor, as on the floor plan'] }),
    area('businessArea', '经营面积', 'Business area', { max: 100_000, hint: ['按平面布局图，包括加工和就餐区域', 'As on the floor plan, with kitchen and dining area'] }),
    pick('premisesRight', '场所使用权', 'Right to use the premises', { own: ['自有', 'Owned'], rented: ['租赁', 'Rented'], lent: ['无偿使用', 'Used free of charge'] }),
    yes('hasWarehouse', '是否另有外设仓库', 'Is there a separate storehouse?'),
    text('warehouseAddress', '外设仓库地址', 'Address of the storehouse', { max: 200, when: ['hasWarehouse', true] }),
  ]),
  page('business', '主体业态和经营项目', 'Kind of business and what is sold', [
    pick('mainKind', '主体业态', 'Kind of business', {
      catering: ['餐饮服务经营者', 'Caterer (restaurant, café, takeaway)'], sales: ['食品销售经营者', 'Seller of food'], canteen: ['单位食堂', 'Canteen of an organisation'],
    }, { sensitivity: 'public' }),
    many('cateringItems', '餐饮服务项目', 'Catering', {
      hotDishes: ['热食类食品制售', 'Hot food made and sold'], coldDishes: ['冷食类食品制售', 'Cold food made and sold'], rawFood: ['生食类食品制售', 'Raw food made and sold'],
      pastry: ['糕点类食品制售', 'Pastry made and sold'], drinks: ['自制饮品制售', 'Drinks made and sold'], semiFinished: ['半成品制售', 'Semi-finished food made and sold'],
    }, { when: ['mainKind', 'catering', 'canteen'], sensitivity: 'public', hint: ['只选实际要做的；生食类、冷食类须设专间', 'Choose only what you will do; raw and cold food need a separate room'] }),
    many('salesItems', '食品销售项目', 'Sale of food', {
      prepackaged: ['预包装食品销售', 'Pre-packaged food'], bulk: ['散装食品销售', 'Food in bulk'], health: ['保健食品销售', 'Health food'],
      infant: ['婴幼儿配方食品销售', 'Infant formula'], medical: ['特殊医学用途配方食品销售', 'Food for special medical purposes'],
    }, { when: ['mainKind', 'sales'], sensitivity: 'public', hint: ['仅销售预包装食品的，只需备案，不用许可', 'If you sell only pre-packaged food, a filing is enough; no licence is needed'] }),
    count('dinersAtOnce', '最多同时就餐人数', 'Most diners at one time', { min: 0, max: 20_000, unit: ['人', 'people'], when: ['mainKind', 'catering', 'canteen'] }),
    pick('canteenKind', '食堂类别', 'Kind of canteen', {
      school: ['学校食堂', 'School'], kindergarten: ['托幼机构食堂', 'Nursery or kindergarten'], elderly: ['养老机构食堂', 'Care home'], hospital: ['医院食堂', 'Hospital'],
      site: ['工地食堂', 'Building site'], other: ['其他单位食堂', 'Other organisation'],
    }, { when: ['mainKind', 'canteen'] }),
    yes('online', '是否通过网络经营', 'Do you also sell online?'),
    text('onlinePlatform', '网络平台名称或网址', 'Platform or website', { when: ['online', true] }),
  ]),
  page('people', '人员和食品安全管理', 'People and food safety', [
    staff({ hint: ['直接接触食品的人员须有健康证明', 'Whoever touches food needs a health certificate'] }),
    person('safetyManagerName', '食品安全管理员姓名', 'Name of food safety manager'),
    phone('safetyManagerPhone', '食品安全管理员手机号码', 'Food safety manager’s mobile number'),
    pick('safetyManagerTerms', '食品安全管理员', 'The food safety manager works', { fullTime: ['专职', 'Full-time'], partTime: ['兼职', 'Part-time'] }),
    group('foodHandlers', '接触直接入口食品的人员', 'People who handle ready-to-eat food', [
      person('name', '姓名', 'Name'), text('duty', '岗位', 'Duty', { max: 30 }), text('healthCertificate', '健康证明编号', 'Health certificate number', { max: 40, sensitivity: 'sensitive' }),
    ], { optional: true, max: 50 }),
    many('systems', '已建立的食品安全制度', 'Food safety rules in place', {
      purchase: ['进货查验记录', 'Checks and records of purchases'], health: ['从业人员健康管理', 'Health of staff'], training: ['从业人员培训', 'Training of staff'],
      selfCheck: ['食品安全自查', 'Self-inspection'], process: ['加工制作过程控制', 'Control of preparation'], waste: ['餐厨废弃物处置', 'Disposal of kitchen waste'], incident: ['食品安全事故处置', 'Handling of incidents'],
    }),
  ]),
  page('inspection', '现场勘验', 'Inspection', [
    pick('way', '办理方式', 'How the case is handled', {
      ordinary: ['先勘验后发证', 'Inspected first, then licensed'], commitment: ['告知承诺，发证后核查', 'Licensed on a declaration, checked afterwards'],
    }),
    confirm('meetsConditions', '我已知晓许可条件，承诺已经符合', 'I know the conditions and declare that they are met', { when: ['way', 'commitment'] }),
    day('readyOn', '可以勘验的日期', 'Ready for inspection from', { when: ['way', 'ordinary'], hint: ['两名以上工作人员上门，约1小时', 'Two or more officers come; it takes about an hour'] }),
  ]),
];

const kinds = { workshop: ['食品小作坊', 'Small food workshop'], eatery: ['小餐饮店', 'Small eatery'], grocery: ['小食杂店', 'Small grocery'] } as const;

export const food: Readonly<Record<string, readonly Page[]>> = {
  'XK-006': foodBusiness,
  'QT-001': [
    operator,
    page('business', '销售情况', 'Sales', [
      ...premises(), day('startsOn', '开始销售日期', 'Sales begin on'),
      many('ways', '销售方式', 'How you sell', { shop: ['实体门店', 'Shop'], online: ['网络销售', 'Online'], machine: ['自动售货设备', 'Vending machine'] }),
      text('website', '网址或平台名称', 'Website or platform', { when: ['ways', 'online'] }),
      count('machines', '自动售货设备数量', 'Number of vending machines', { min: 1, max: 10_000, unit: ['台', 'machines'], when: ['ways', 'machine'] }),
      many('special', '是否含特殊食品', 'Special foods', { none: ['不含', 'None'], health: ['保健食品', 'Health food'], infant: ['婴幼儿配方乳粉', 'Infant formula'], medical: ['特殊医学用途配方食品', 'Food for special medical purposes'] }),
    ]),
  ],
  'QT-002': [
    operator,
    page('shop', '店铺', 'The shop', [
      pick('kind', '登记类别', 'Registered as', kinds), ...premises(),
      many('eateryFoods', '经营品种', 'What you serve', {
        noodles: ['面食、米饭套餐', 'Noodles and set meals'], breakfast: ['早点', 'Breakfast'], stirFry: ['炒菜', 'Stir-fried dishes'], snacks: ['小吃', 'Snacks'], drinks: ['自制饮品', 'Drinks made in the shop'],
      }, { when: ['kind', 'eatery'], hint: ['小餐饮店不得经营裱花蛋糕、生食水产品', 'Small eateries may not sell decorated cakes or raw seafood'] }),
      many('workshopFoods', '加工品种', 'What you make', {
        rice: ['米面制品', 'Rice and flour products'], tofu: ['豆制品', 'Bean products'], oil: ['食用油', 'Cooking oil'], pickles: ['酱腌菜', 'Pickles'], pastry: ['糕点', 'Pastry'], wine: ['白酒、黄酒', 'Spirits, rice wine'],
      }, { when: ['kind', 'workshop'] }),
      many('groceryFoods', '销售品种', 'What you sell', { packed: ['预包装食品', 'Pre-packaged food'], bulk: ['散装食品', 'Food in bulk'], produce: ['食用农产品', 'Farm produce'] }, { when: ['kind', 'grocery'] }),
    ]),
    page('people', '人员', 'People', [
      staff({ max: 50 }),
      group('workers', '从业人员', 'Staff', [person('name', '姓名', 'Name'), text('healthCertificate', '健康证明编号', 'Health certificate number', { max: 40, sensitivity: 'sensitive' }), day('validUntil', '有效期至', 'Valid until')], { max: 20 }),
      confirm('foodSafetyPledge', '我承诺遵守食品安全法和《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》', 'I undertake to obey the Food Safety Law and the province’s rules for small food businesses'),
    ]),
  ],
  'JL-001': [
    page('report', '举报情况', 'What you reported', [
      text('reportNo', '举报登记编号', 'Number of the report', { max: 40, optional: true }), text('reported', '被举报单位或个人', 'Who was reported'),
      day('reportedOn', '举报日期', 'Date of report'), lines('facts', '举报的违法事实', 'The breach reported'),
      yes('insider', '是否本单位人员举报（内部举报）', 'Did you work there?'),
    ]),
  ],
  'XK-007': [
    page('pharmacy', '药店', 'The pharmacy', [
      ...premises(), pick('category', '经营类别', 'Class of medicines', { prescription: ['处方药和非处方药', 'Prescription and over-the-counter'], otcA: ['甲类、乙类非处方药', 'Over-the-counter, classes A and B'], otcB: ['乙类非处方药', 'Over-the-counter, class B only'] }),
      many('scope', '经营范围', 'Scope', { chemical: ['化学药', 'Chemical medicines'], chinese: ['中成药', 'Chinese patent medicines'], pieces: ['中药饮片', 'Prepared herbs'], biological: ['生物制品', 'Biological products'] }),
      amount('coldStore', '阴凉、冷藏设备容积', 'Cool and cold storage', ['立方米', 'm³'], { min: 0 }),
    ]),
    page('people', '药学人员', 'Pharmacists', [
      group('pharmacists', '执业药师和药学技术人员', 'Licensed pharmacists and pharmacy technicians', [person('name', '姓名', 'Name'), idNumber('idNumber', '公民身份号码', 'Identity number'), text('registration', '注册证编号', 'Registration number', { max: 40 })]),
      staff(),
    ]),
  ],
};
