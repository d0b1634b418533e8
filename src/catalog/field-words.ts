/** Words of the field that the general dictionary does not have, so that a name is not cut through them. */
export const fieldWords: readonly string[] = (
  '小餐饮店 小餐饮 小食杂店 小食杂 小作坊 食品小作坊 预包装食品 食品经营许可证 食品经营许可 食品经营 经营许可 一件事 一网通办 最多跑一次 好差评 ' +
  '设立登记 变更登记 注销登记 个体工商户 农民专业合作社 营业执照 公章刻制 信用修复 ' +
  '公共场所卫生许可 卫生许可 医疗机构 执业登记 执业注册 医疗器械 药品经营 特种设备 使用登记 作业人员 人力资源服务 劳务派遣 不定时工作制 综合计算工时 ' +
  '施工许可 商品房预售 建设用地规划 建设工程规划 乡村建设规划 竣工验收备案 消防验收备案 消防安全检查 公众聚集场所 环境影响报告书 环境影响报告表 排污许可 取水许可 水土保持 防空地下室 ' +
  '林木采伐 动物防疫 动物诊疗 农药经营 兽药经营 烟草专卖 专卖零售 出版物 娱乐场所 上网服务 营业性演出 旅行社 高危险性体育项目 道路货物运输 道路旅客运输 旅馆业 特种行业 大型群众性活动 烟花爆竹 危险化学品 安全生产许可 ' +
  '社会团体 民办非企业单位 公开募捐 殡葬设施 印刷经营 投资项目 备案 核准 租赁登记备案 粮食收购 集体合同 职业病危害 ' +
  '教师资格 户口迁移 普通护照 往来港澳通行证 往来台湾通行证 机动车 注册登记 驾驶证 宅基地 ' +
  '结婚登记 离婚登记 收养登记 出生户口登记 户口登记 户口注销 居民身份证 居住证 工伤认定 劳动能力鉴定 不动产 不动产登记 抵押权 首次登记 转移登记 就业困难人员 提前退休 ' +
  '最低生活保障 特困人员 临时救助 高龄津贴 医疗救助 退役士兵 退役军人 定期抚恤 育儿补贴 见义勇为 无偿献血 行政裁决 行政许可 行政确认 行政给付 行政奖励 行政处罚 行政强制 行政征收 行政检查 公共服务 ' +
  '出生医学证明 预防接种证 预防接种 医疗保险 养老保险 社会保险 社会保障卡 社会保障 参保登记 失业登记 失业保险金 灵活就业 转移接续 义务教育 入学报名 住房公积金 公积金 法律援助 残疾人证 优待证 遗体火化 遗属待遇 婚前医学检查 生育登记 一般纳税人 发票领用 税务注销 缴存登记 就业登记 ' +
  '办不成事 容缺受理 告知承诺 综合窗口 行政服务中心 便民服务中心 柯城区 衢江区 常山县 开化县 龙游县 江山市 衢州市'
).split(' ');

/** Words that say only that somebody wants something done; left out of a query that says more. */
export const emptyWords: ReadonlySet<string> = new Set(
  '办 办理 怎么 怎么办 如何 怎样 我 我要 我想 要 想 的 了 吗 呢 啊 在 到 去 给 和 与 或 哪 哪里 哪儿 什么 需要 手续 流程 申请 申领 领取 领 一个 证件 个 请问 可以 能 多少 钱 证 家 间 一家 一个 一间 想开 想办 要办 什么证 哪些 ' +
    'a an the for of to in on at and or my our your i we you me it is are do does can how where what which who get got have make want would like need needs apply applying application applications open opening start new please help with from about go ' +
    'licence licences license licenses permit permits certificate certificates registration register registering'.split(' '),
);
