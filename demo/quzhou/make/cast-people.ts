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
    id: 'wu-jing', login: 'wujing', name: '吴静', en: 'Wu Jing', roles: ['supervisor'], born: '1983-09-12', sequence: '062', phone: '13805700015', staffNo: 'QZ-JD-006',
    organ: '3308-jdc', post: say('效能监督员', 'Supervisor of performance'), may: ['watch', 'raiseCard'],
    tryIt: say('看每一件的时钟和红黄灯，回放全过程，发监督卡。', 'See the clock and lamp of every case, replay its whole course, issue a supervision card.'),
  },
  {
    id: 'shen-yanqing', login: 'shenyanqing', name: '沈砚青', en: 'Shen Yanqing', roles: ['listManager'], born: '1987-01-26', sequence: '057', phone: '13805700016', staffNo: 'QZ-SJ-021',
    organ: '3308-sj', post: say('权力清单和事项管理', 'Keeper of the power list and the items'), may: ['publishPower', 'publishItem'],
    tryIt: say('维护权力清单和实施清单：拟订、审核、发布新版本，看新旧差别。', 'Keep the power list and the items: draft, check and publish a version; see what changed.'),
  },
  {
    id: 'su-yingxue', login: 'suyingxue', name: '苏映雪', en: 'Su Yingxue', roles: ['editor'], born: '1994-06-03', sequence: '084', phone: '13805700017', staffNo: 'QZ-SJ-033',
    organ: '3308-sj', post: say('门户编辑', 'Portal editor'), may: ['writeArticle', 'publishArticle'],
    tryIt: say('写一篇稿件，送审、发布；看栏目是否按期更新。', 'Write an article, have it checked and published; see whether the columns are kept up.'),
  },
  {
    id: 'gao-yuan', login: 'gaoyuan', name: '高远', en: 'Gao Yuan', roles: ['systemAdmin'], born: '1986-08-17', sequence: '071', phone: '13805700018', staffNo: 'QZ-SJ-041',
    organ: '3308-sj', post: say('系统管理员（三员之一）', 'System administrator (one of three)'), may: ['configure', 'seeJobs'],
    tryIt: say('看运行状况、任务和配置；不能给人授权，也不能看审计记录。', 'See health, jobs and configuration; may neither grant rights nor read the audit record.'),
  },
  {
    id: 'luo-anning', login: 'luoanning', name: '罗安宁', en: 'Luo Anning', roles: ['securityAdmin'], born: '1990-02-11', sequence: '096', phone: '13805700019', staffNo: 'QZ-SJ-042',
    organ: '3308-sj', post: say('安全管理员（三员之一）', 'Security administrator (one of three)'), may: ['grantRoles', 'lockAccounts'],
    tryIt: say('开通人员、授予岗位、停用账号；自己不办件。', 'Admit officers, give posts, close accounts; handles no cases.'),
  },
  {
    id: 'pan-mingjian', login: 'panmingjian', name: '潘明鉴', en: 'Pan Mingjian', roles: ['auditAdmin'], born: '1981-12-28', sequence: '119', phone: '13805700020', staffNo: 'QZ-SJ-043',
    organ: '3308-sj', post: say('审计管理员（三员之一）', 'Audit administrator (one of three)'), may: ['readAudit', 'verifyLedger'],
    tryIt: say('查谁看过哪一件、改过什么，核对账本是否被动过。', 'See who has read or changed what, and check that the ledger is untouched.'),
  },
] as const;
