/** How a kind of body is called and what it is in law. `{p}` is the place. */
export interface Department {
  /** Letters used in the organ's id. */
  readonly key: string;
  /** As the items write it after the place. */
  readonly written: string;
  /** As the organ calls itself; defaults to what is written. */
  readonly name?: string;
  readonly en: string;
  /** GB/T 39046 A.3: 1 statutory organ, 2 authorised organisation, 3 entrusted organisation, 9 other. */
  readonly nature: '1' | '2' | '3' | '9';
  /** First two signs of the credit code: registrar and kind (GB 32100). */
  readonly registered: '11' | '12' | '13' | '91';
  /** Key of the body that this one belongs to, in the same place; otherwise the government. */
  readonly under?: string;
  /** Answers for this body: the other name is a signboard or a note of who does the work. */
  readonly sameAs?: string;
}

const organ = { nature: '1', registered: '11' } as const;

export const departments: readonly Department[] = [
  { key: 'gov', written: '人民政府', en: 'People’s Government of {p}', ...organ },
  { key: 'scjg', written: '市场监督管理局', en: 'Administration for Market Regulation of {p}', ...organ },
  { key: 'rs', written: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau of {p}', ...organ },
  { key: 'mz', written: '民政局', en: 'Civil Affairs Bureau of {p}', ...organ },
  { key: 'wj', written: '卫生健康委员会', en: 'Health Commission of {p}', ...organ },
  { key: 'zj', written: '住房和城乡建设局', en: 'Housing and Urban-Rural Development Bureau of {p}', ...organ },
  { key: 'ga', written: '公安局', en: 'Public Security Bureau of {p}', ...organ },
  { key: 'jy', written: '教育局', en: 'Education Bureau of {p}', ...organ },
  { key: 'sthj', written: '生态环境局', en: 'Ecology and Environment Bureau of {p}', ...organ },
  { key: 'zrzy', written: '自然资源和规划局', en: 'Natural Resources and Planning Bureau of {p}', ...organ },
  { key: 'ny', written: '农业农村局', en: 'Agriculture and Rural Affairs Bureau of {p}', ...organ },
  { key: 'wglt', written: '文化广电旅游局', en: 'Culture, Radio, Television and Tourism Bureau of {p}', ...organ },
  { key: 'zf', written: '综合行政执法局', en: 'Comprehensive Law Enforcement Bureau of {p}', ...organ },
  { key: 'yj', written: '应急管理局', en: 'Emergency Management Bureau of {p}', ...organ },
  { key: 'fg', written: '发展和改革委员会', en: 'Development and Reform Commission of {p}', ...organ },
  { key: 'yb', written: '医疗保障局', en: 'Healthcare Security Bureau of {p}', ...organ },
  { key: 'tyjr', written: '退役军人事务局', en: 'Veterans Affairs Bureau of {p}', ...organ },
  { key: 'sl', written: '水利局', en: 'Water Resources Bureau of {p}', ...organ },
  { key: 'jt', written: '交通运输局', en: 'Transport Bureau of {p}', ...organ },
  { key: 'sf', written: '司法局', en: 'Justice Bureau of {p}', ...organ },
  { key: 'ty', written: '体育局', en: 'Sports Bureau of {p}', ...organ },
  { key: 'yc', written: '烟草专卖局', en: 'Tobacco Monopoly Bureau of {p}', ...organ },
  { key: 'xw', written: '宣传部(新闻出版局)', name: '新闻出版局', en: 'Press and Publication Bureau of {p}', ...organ },
  { key: 'xf', written: '消防救援支队(大队)', name: '消防救援大队', en: 'Fire and Rescue Brigade of {p}', ...organ },
  { key: 'crj', written: '公安局(出入境管理局)', name: '公安局出入境管理局', en: 'Exit and Entry Administration, Public Security Bureau of {p}', under: 'ga', ...organ },
  { key: 'jj', written: '公安局(交通警察支队)', name: '公安局交通警察大队', en: 'Traffic Police Brigade, Public Security Bureau of {p}', under: 'ga', ...organ },
  { key: 'ldjd', written: '劳动能力鉴定委员会(人力资源和社会保障局)', name: '劳动能力鉴定委员会', en: 'Work Capacity Appraisal Committee of {p}', nature: '2', registered: '11', under: 'rs' },
  { key: 'gjj', written: '住房公积金管理中心', en: 'Housing Provident Fund Centre of {p}', nature: '2', registered: '12' },
  { key: 'cl', written: '残疾人联合会', en: 'Disabled Persons’ Federation of {p}', nature: '2', registered: '13' },
  { key: 'byg', written: '殡仪馆(民政局)', name: '殡仪馆', en: 'Funeral Home of {p}', nature: '3', registered: '12', under: 'mz' },
  { key: 'sdq', written: '供水、供电、供气企业', en: 'Water, Power and Gas Suppliers of {p}', nature: '9', registered: '91' },
  { key: 'zwb', written: '行政服务中心', en: '{p} Administrative Service Centre', nature: '3', registered: '12' },
  { key: 'scjg-zscq', written: '市场监督管理局(知识产权局)', en: '', sameAs: 'scjg', ...organ },
  { key: 'scjg-fg', written: '市场监督管理局(发展和改革委员会)', en: '', sameAs: 'scjg', ...organ },
  { key: 'zrzy-ly', written: '自然资源和规划局(林业局)', en: '', sameAs: 'zrzy', ...organ },
  { key: 'wj-hs', written: '卫生健康委员会(红十字会)', en: '', sameAs: 'wj', ...organ },
  { key: 'gov-zrzy', written: '人民政府(自然资源和规划局承办)', en: '', sameAs: 'gov', ...organ },
  { key: 'gov-ly', written: '人民政府(林业主管部门承办)', en: '', sameAs: 'gov', ...organ },
  { key: 'gov-sl', written: '人民政府(水利局承办)', en: '', sameAs: 'gov', ...organ },
];

// The province's departments are 厅 and some have other names.
const PROVINCIAL: Readonly<Record<string, { written: string; en: string }>> = {
  rs: { written: '人力资源和社会保障厅', en: 'Department of Human Resources and Social Security of {p}' },
  mz: { written: '民政厅', en: 'Department of Civil Affairs of {p}' },
  sthj: { written: '生态环境厅', en: 'Department of Ecology and Environment of {p}' },
  ny: { written: '农业农村厅', en: 'Department of Agriculture and Rural Affairs of {p}' },
  wglt: { written: '文化和旅游厅', en: 'Department of Culture and Tourism of {p}' },
  zj: { written: '住房和城乡建设厅', en: 'Department of Housing and Urban-Rural Development of {p}' },
  sf: { written: '司法厅', en: 'Department of Justice of {p}' },
};

const PROVINCIAL_KEYS: Readonly<Record<string, string>> = {
  '劳动能力鉴定委员会(人力资源和社会保障厅)': 'ldjd', '人民政府(水利厅承办)': 'gov-sl',
  ...Object.fromEntries(Object.entries(PROVINCIAL).map(([key, { written }]) => [written, key])),
};

/** The department that a name after its place stands for. */
export function departmentWritten(written: string): Department {
  const key = PROVINCIAL_KEYS[written];
  const found = departments.find((department) => (key === undefined ? department.written === written : department.key === key));
  if (!found) throw new Error(`no department is written ${written}`);
  return found;
}

/** The department of a key. */
export function departmentOf(key: string): Department {
  const found = departments.find((department) => department.key === key);
  if (!found) throw new Error(`no department has the key ${key}`);
  return found;
}

/** A department's own name in a place of a level, in Chinese and English. */
export function nameIn(department: Department, place: { name: string; en: string; level: string }): { name: string; en: string } {
  const provincial = place.level === '省级' ? PROVINCIAL[department.key] : undefined;
  const own = provincial?.written ?? department.name ?? department.written;
  const en = (provincial?.en ?? department.en).replace('{p}', place.en);
  if (place.level !== '市级') return { name: place.name + own, en };
  // Fire and traffic units of the prefecture are 支队, a rank above the counties' 大队.
  return { name: place.name + own.replace('大队', '支队'), en: en.replace('Brigade', 'Detachment') };
}
