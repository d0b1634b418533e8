interface Said { readonly 'zh-CN': string; readonly en: string }

const say = (zh: string, en: string): Said => ({ 'zh-CN': zh, en });

/** People who apply. `sequence` is three digits; an odd last one is a man's. */
export const citizens = [
  {
    id: 'lin-xiaolan', login: 'linxiaolan', name: '林晓岚', en: 'Lin Xiaolan', roles: ['citizen'], born: '1990-04-18', sequence: '026', phone: '13805700001',
    division: '330802006000', address: '衢州市柯城区府山街道北门街7号（演示地址）', addressEn: '7 Beimen Street, Fushan Subdistrict, Kecheng District, Quzhou (demo address)',
    tryIt: say(
      '以“禾下面馆（演示）”经营者身份，搜索“开饭店”，申请食品经营许可，看办理进度，取得电子证照。',
      'As the owner of Hexia Noodle House (demo), search for “开饭店” (open a restaurant), apply for the food business licence, follow the case, receive the e-licence.',
    ),
  },
  {
    id: 'zheng-qiuhe', login: 'zhengqiuhe', name: '郑秋禾', en: 'Zheng Qiuhe', roles: ['citizen'], born: '1996-10-07', sequence: '042', phone: '13805700002',
    division: '330802010000', address: '衢州市柯城区双港街道荷三路21号（演示地址）', addressEn: '21 Hesan Road, Shuanggang Subdistrict, Kecheng District, Quzhou (demo address)',
    tryIt: say(
      '为自己办一件小事：申领居住证或社会保障卡，看哪些栏目已经替您填好，哪些材料免交。',
      'Settle a small matter of your own: a residence permit or a social security card; see which fields are filled in for you and which papers you need not bring.',
    ),
  },
  {
    id: 'xu-ruochuan', login: 'xuruochuan', name: '徐若川', en: 'Xu Ruochuan', roles: ['citizen'], born: '1984-02-29', sequence: '013', phone: '13805700003',
    division: '330802008000', address: '衢州市柯城区信安街道花园中路9号（演示地址）', addressEn: '9 Huayuan Middle Road, Xin’an Subdistrict, Kecheng District, Quzhou (demo address)',
    tryIt: say(
      '作为云上歌舞娱乐有限公司（演示）法定代表人，授权何静怡代办，随时收回授权。',
      'As legal representative of Yunshang Entertainment (demo), empower He Jingyi to act for the company, and withdraw it at any time.',
    ),
  },
  {
    id: 'he-jingyi', login: 'hejingyi', name: '何静怡', en: 'He Jingyi', roles: ['citizen'], born: '1993-12-05', sequence: '068', phone: '13805700004',
    division: '330803001000', address: '衢州市衢江区樟潭街道振兴东路30号（演示地址）', addressEn: '30 Zhenxing East Road, Zhangtan Subdistrict, Qujiang District, Quzhou (demo address)',
    tryIt: say(
      '作为代办人，替云上歌舞娱乐有限公司（演示）申请娱乐场所设立审批：这件事依法必须听证。',
      'As agent, apply for the company’s entertainment venue approval: the law requires a hearing in this matter.',
    ),
  },
] as const;

/** People in office, each with one post. */
export const officers = [
  {
    id: 'zhou-min', login: 'zhoumin', name: '周敏', en: 'Zhou Min', roles: ['clerk'], born: '1992-07-15', sequence: '024', phone: '13805700011', staffNo: 'KC-ZW-018',
    organ: '330802-zwb', post: say('综合窗口', 'General service window'), window: 'B02', may: ['accept', 'makeCertificate', 'deliver'],
    tryIt: say('在综合窗口收件：一次告知补正、受理或不予受理，出证、送达。', 'Receive at the general window: one-time correction notice, acceptance or refusal; print and deliver.'),
  },
  {
    id: 'chen-liqun', login: 'chenliqun', name: '陈立群', en: 'Chen Liqun', roles: ['examiner'], born: '1985-03-22', sequence: '015', phone: '13805700012', staffNo: 'KC-SJ-107',
    organ: '330802-scjg', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('审查材料，与方志远两人现场勘验，提出审查意见；决定由另一人作出。', 'Examine the papers, inspect on site with Fang Zhiyuan, give an opinion; another person decides.'),
  },
  {
    id: 'fang-zhiyuan', login: 'fangzhiyuan', name: '方志远', en: 'Fang Zhiyuan', roles: ['examiner'], born: '1989-11-30', sequence: '031', phone: '13805700013', staffNo: 'KC-SJ-112',
    organ: '330802-scjg', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('作为第二名勘验人员签署现场勘验记录：依法须两名以上工作人员。', 'Sign the inspection record as the second inspector: the law asks for two or more.'),
  },
  {
    id: 'ye-wenqing', login: 'yewenqing', name: '叶文清', en: 'Ye Wenqing', roles: ['head'], born: '1979-05-09', sequence: '048', phone: '13805700014', staffNo: 'KC-SJ-003',
    organ: '330802-scjg', post: say('首席代表（审批负责人）', 'Chief representative (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('作出准予或不予许可的决定，批准延长期限；自己审查过的件不能自己决定。', 'Grant or refuse, approve an extension; one may not decide what one has examined.'),
  },
  {
    id: 'zhu-hanqing', login: 'zhuhanqing', name: '祝汉卿', en: 'Zhu Hanqing', roles: ['clerk'], born: '1988-04-02', sequence: '033', phone: '13805700021', staffNo: 'QZ-ZJ-026',
    organ: '3308-zj', post: say('市行政服务中心 住建窗口', 'Housing and construction window, city hall'), window: 'A09', ownBodyOnly: true, may: ['accept', 'makeCertificate', 'deliver'],
    tryIt: say('在市行政服务中心的住建窗口收件：早上的工作单里有快要视为受理的件。', 'At the city hall’s window of the housing bureau: the morning’s list has cases about to be deemed accepted.'),
  },
  {
    id: 'xu-zhiyan', login: 'xuzhiyan', name: '徐知言', en: 'Xu Zhiyan', roles: ['examiner'], born: '1990-09-21', sequence: '055', phone: '13805700022', staffNo: 'QZ-ZJ-031',
    organ: '3308-zj', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('审查市住建局的件：施工许可、燃气经营、商品房预售。', 'Examine the cases of the city’s housing bureau: building permits, gas, sale of flats.'),
  },
  {
    id: 'lu-jianxun', login: 'lujianxun', name: '陆建勋', en: 'Lu Jianxun', roles: ['head'], born: '1976-02-17', sequence: '077', phone: '13805700023', staffNo: 'QZ-ZJ-002',
    organ: '3308-zj', post: say('首席代表（审批负责人）', 'Chief representative (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('在时限届满前延长一次并写明理由，或者作出决定。', 'Extend a limit once before it passes, giving the reason; or decide.'),
  },
  {
    id: 'jiang-shuyi', login: 'jiangshuyi', name: '江书仪', en: 'Jiang Shuyi', roles: ['examiner'], born: '1991-12-08', sequence: '044', phone: '13805700024', staffNo: 'KC-RS-015',
    organ: '330802-rs', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('审查人社局的件：工伤认定、劳务派遣、退休申请。', 'Examine the cases of the labour bureau: work injuries, labour dispatch, retirement.'),
  },
  {
    id: 'wang-shouyi', login: 'wangshouyi', name: '汪守一', en: 'Wang Shouyi', roles: ['head'], born: '1975-08-30', sequence: '013', phone: '13805700025', staffNo: 'KC-RS-001',
    organ: '330802-rs', post: say('首席代表（审批负责人）', 'Chief representative (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('对审查完的件作出决定；不予的要写理由和救济途径。', 'Decide what has been reviewed; a refusal gives reasons and remedies.'),
  },
  {
    id: 'mao-qinghe', login: 'maoqinghe', name: '毛清和', en: 'Mao Qinghe', roles: ['examiner'], born: '1987-05-19', sequence: '068', phone: '13805700026', staffNo: 'KC-WJ-009',
    organ: '330802-wj', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('看中止在专家评审上的医疗机构设置，评审完了恢复计时。', 'See clinics whose clock stands still for expert review; resume it when the review is done.'),
  },
  {
    id: 'qiu-wanting', login: 'qiuwanting', name: '邱婉婷', en: 'Qiu Wanting', roles: ['head'], born: '1980-10-11', sequence: '082', phone: '13805700027', staffNo: 'KC-WJ-002',
    organ: '330802-wj', post: say('首席代表（审批负责人）', 'Chief representative (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('对卫生许可、执业注册作出决定。', 'Decide on hygiene licences and registrations of doctors and nurses.'),
  },
  {
    id: 'ye-zhiqiu', login: 'yezhiqiu', name: '叶知秋', en: 'Ye Zhiqiu', roles: ['examiner'], born: '1993-01-27', sequence: '026', phone: '13805700028', staffNo: 'KC-WL-011',
    organ: '330802-wglt', post: say('行政审批科 经办人', 'Examiner, Approvals Section'), may: ['review', 'inspect'],
    tryIt: say('办理娱乐场所设立：依法每件都要听证，听证的时间不计入期限。', 'Handle entertainment venues: each needs a hearing, and its time is not counted.'),
  },
  {
    id: 'zhan-yuntao', login: 'zhanyuntao', name: '占云涛', en: 'Zhan Yuntao', roles: ['head'], born: '1978-07-03', sequence: '091', phone: '13805700029', staffNo: 'KC-WL-001',
    organ: '330802-wglt', post: say('首席代表（审批负责人）', 'Chief representative (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('对娱乐场所、网吧和演出作出决定。', 'Decide on entertainment venues, internet cafés and performances.'),
  },
  {
    id: 'dong-xiaoman', login: 'dongxiaoman', name: '董小满', en: 'Dong Xiaoman', roles: ['clerk'], born: '1995-05-21', sequence: '060', phone: '13805700030', staffNo: 'FS-BM-004',
    organ: '330802006-bmzx', post: say('便民服务中心 综合窗口', 'General window, public service centre'), window: 'T04', may: ['accept', 'makeCertificate', 'deliver'],
    tryIt: say('在街道的便民服务中心收件：宅基地、救助、补贴。', 'At the public service centre of a subdistrict: homesteads, relief, allowances.'),
  },
  {
    id: 'lai-shunian', login: 'laishunian', name: '赖树年', en: 'Lai Shunian', roles: ['examiner'], born: '1984-11-14', sequence: '037', phone: '13805700031', staffNo: 'FS-BS-007',
    organ: '330802006-gov', post: say('社会事务办 经办人', 'Examiner, Social Affairs Office'), may: ['review', 'inspect'],
    tryIt: say('核实临时救助、残疾人补贴和宅基地申请，提出意见。', 'Look into relief, allowances for disabled people and homesteads, and give an opinion.'),
  },
  {
    id: 'fu-mingyuan', login: 'fumingyuan', name: '傅明远', en: 'Fu Mingyuan', roles: ['head'], born: '1977-03-06', sequence: '059', phone: '13805700032', staffNo: 'FS-BS-001',
    organ: '330802006-gov', post: say('分管负责人（审批负责人）', 'Deputy in charge (approving officer)'), may: ['decide', 'extend'],
    tryIt: say('对街道权限内的救助、补贴和宅基地作出决定。', 'Decide what is within the subdistrict’s power: relief, allowances, homesteads.'),
  },
  {
    id: 'wu-jing', login: 'wujing', name: '吴静', en: 'Wu Jing', roles: ['supervisor'], born: '1983-09-12', sequence: '062', phone: '13805700015', staffNo: 'QZ-JD-006',
    organ: '3308-jdc', post: say('效能监督员', 'Supervisor of performance'), may: ['watch', 'raiseCard'],
    tryIt: say('按灯色看全市每一件的时钟，打开一件看全过程、每一步的权力依据和账本记录。', 'See every case of the city by its lamp; open one and read its whole course, with the power and the ledger entry of each act.'),
  },
  {
    id: 'shen-yanqing', login: 'shenyanqing', name: '沈砚青', en: 'Shen Yanqing', roles: ['listManager'], born: '1987-01-26', sequence: '057', phone: '13805700016', staffNo: 'QZ-SJ-021',
    organ: '3308-sj', post: say('权力清单和事项管理', 'Keeper of the power list and the items'), may: ['publishPower', 'publishItem'],
    tryIt: say('维护流程图；为本市任何机关申请调整权力清单，批准后公布。', 'Keep the flowcharts; propose changes of the power list for any body of the city, and publish what is approved.'),
  },
  {
    id: 'yu-zhihe', login: 'yuzhihe', name: '余知和', en: 'Yu Zhihe', roles: ['powerProposer'], born: '1986-06-11', sequence: '064', phone: '13805700033', staffNo: 'KC-SJ-021',
    organ: '330802-scjg', post: say('政策法规科 清单申报', 'Policy and Regulation Section, power list'), may: ['proposeAdjustment'],
    tryIt: say('为市场监督管理局申请新增、变更、取消、下放权力：写明事由和发生的日子，看审核、审批走到哪一步。', 'Propose for the market administration to add, change, cancel or delegate a power; say what happened and when, and follow the reviews.'),
  },
  {
    id: 'he-mingli', login: 'hemingli', name: '何明礼', en: 'He Mingli', roles: ['listReviewer'], born: '1982-01-19', sequence: '073', phone: '13805700034', staffNo: 'KC-BB-005',
    organ: '330802-bb', post: say('审改科 清单审核', 'Reform Section, review of lists'), may: ['reviewAdjustment', 'publishAdjustment'],
    tryIt: say('在十五个工作日内审核调整申请，不妥的退回并写明理由；批准后三个工作日内公布。', 'Review proposals within 15 working days, send back with reasons; publish within 3 working days after approval.'),
  },
  {
    id: 'fang-zhengping', login: 'fangzhengping', name: '方正平', en: 'Fang Zhengping', roles: ['legalReviewer'], born: '1980-09-25', sequence: '035', phone: '13805700035', staffNo: 'KC-SF-008',
    organ: '330802-sf', post: say('合法性审查科', 'Legality Review Section'), may: ['reviewAdjustment'],
    tryIt: say('看每项权力的依据是否有效，审核调整申请；自己提出的、已替另一部门审核过的，不能再审。', 'Check that each power has a law in force and review proposals; nobody reviews for both offices.'),
  },
  {
    id: 'jin-shian', login: 'jinshian', name: '金世安', en: 'Jin Shi’an', roles: ['governmentApprover'], born: '1974-03-30', sequence: '051', phone: '13805700036', staffNo: 'KC-ZF-002',
    organ: '330802-gov', post: say('区政府 清单审批', 'District government, approval of lists'), may: ['approveAdjustment'],
    tryIt: say('新增、取消、下放由本级政府审批：批准，或者不予批准并写明理由。', 'Adding, cancelling and delegating need the government: approve, or refuse and say why.'),
  },
  {
    id: 'su-yingxue', login: 'suyingxue', name: '苏映雪', en: 'Su Yingxue', roles: ['editor'], born: '1994-06-03', sequence: '084', phone: '13805700017', staffNo: 'QZ-SJ-033',
    organ: '3308-sj', post: say('门户编辑', 'Portal editor'), may: ['writeArticle', 'publishArticle'],
    tryIt: say('可以登录，看首页和办事指南；写稿、发布的页面还没有做。', 'Can sign in and read the home page and the guides; the pages for writing and publishing are not built yet.'),
  },
  {
    id: 'gao-yuan', login: 'gaoyuan', name: '高远', en: 'Gao Yuan', roles: ['systemAdmin'], born: '1986-08-17', sequence: '071', phone: '13805700018', staffNo: 'QZ-SJ-041',
    organ: '3308-sj', post: say('系统管理员（三员之一）', 'System administrator (one of three)'), may: ['configure', 'seeJobs'],
    tryIt: say('可以登录，看自己的账户；试着打开工作台，会被拒绝：管理员不办件。管理页面还没有做。', 'Can sign in and see the own account; opening the desk is refused: administrators handle no cases. The pages of administration are not built yet.'),
  },
  {
    id: 'luo-anning', login: 'luoanning', name: '罗安宁', en: 'Luo Anning', roles: ['securityAdmin'], born: '1990-02-11', sequence: '096', phone: '13805700019', staffNo: 'QZ-SJ-042',
    organ: '3308-sj', post: say('安全管理员（三员之一）', 'Security administrator (one of three)'), may: ['grantRoles', 'lockAccounts'],
    tryIt: say('可以登录，看自己的账户；试着打开工作台，会被拒绝：管理员不办件。管理页面还没有做。', 'Can sign in and see the own account; opening the desk is refused: administrators handle no cases. The pages of administration are not built yet.'),
  },
  {
    id: 'pan-mingjian', login: 'panmingjian', name: '潘明鉴', en: 'Pan Mingjian', roles: ['auditAdmin'], born: '1981-12-28', sequence: '119', phone: '13805700020', staffNo: 'QZ-SJ-043',
    organ: '3308-sj', post: say('审计管理员（三员之一）', 'Audit administrator (one of three)'), may: ['readAudit', 'verifyLedger'],
    tryIt: say('可以登录，看自己的账户；账本由命令行 npm run ledger:verify 核对，审计页面还没有做。', 'Can sign in and see the own account; the ledger is verified by the command npm run ledger:verify, the pages of audit are not built yet.'),
  },
] as const;
