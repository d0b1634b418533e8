import { said, texts } from '#platform/i18n.ts';

/** What the home page and the page of life events say. */
export const words = texts({
  title: said('首页', 'Home'),
  question: said('您想办什么？', 'What do you need?'),
  example: said('例如：开一家小餐饮店', 'e.g. open a restaurant'),
  often: said('常见事项', 'For example'),
  allItems: said('全部 {n} 个事项', 'All {n} services'),
  mine: said('我的事', 'My matters'),
  allMine: said('全部 {n} 件', 'All {n}'),
  noneMine: said('您还没有在这里办过事', 'You have not applied for anything here yet'),
  noneMineText: said('在上面搜索要办的事；交了申请，进度和最迟办结的日子就在这里。', 'Search above for what you need; once you have applied, its progress and last day stand here.'),
  life: said('一件事，一次办', 'One event, one visit'),
  allEvents: said('全部 {n} 件', 'All {n}'),
  person: said('个人', 'People'),
  organisation: said('企业', 'Business'),
  whose: said('为谁办', 'For whom'),
  together: said('{n} 个事项', '{n} services'),
  together1: said('1 个事项', '1 service'),
  noEvents: said('还没有“一件事”', 'There are no life events yet'),
  noEventsText: said('几个部门的事项并成一件事发布以后，按人和企业的一生排在这里。', 'Once services of several bodies are published as one event, they stand here in the order of life.'),
  halls: said('办事大厅', 'Service halls'),
  openToday: said('今天 {hours}', 'Today {hours}'),
  closedToday: said('今天不开', 'Closed today'),
  hallsNear: said('在哪个窗口交、什么时候开，每份办事指南按您选的地区写明；能在网上办的，不用跑大厅。', 'Each guide tells for the place you choose at which window to hand in and when it is open; what can be done on line needs no visit.'),
  noHalls: said('还没有登记大厅。出门前请拨打 12345 询问；能在网上办的，不用跑大厅。', 'No hall is registered yet. Call 12345 before you go; what can be done on line needs no visit.'),
  disclosure: said('信息公开', 'Disclosure'),
  powers: said('权力清单', 'Power list'),
  powersEnd: said('{n} 项，每项写明依据', '{n} powers with their basis in law'),
  verify: said('证照核验', 'Verify a licence'),
  verifyEnd: said('谁都可以', 'for anyone'),
  api: said('开放接口', 'API'),
  apiEnd: said('同样的数据和规则', 'the same data and rules'),
  check: said('自己核对', 'Check for yourself'),
  deadlines: said('期限计算：最迟哪一天', 'Deadlines: by which day'),
  deadlinesEnd: said('逐日说明', 'day by day'),
  eventsTitle: said('一件事，一次办', 'Life events'),
  eventsSub: said('几个部门的事，按生活里的一件事排在一起', 'Services of several bodies, put together by what happens in life'),
});

/** What people ask for most, in everyday words; each is a search, so it holds whatever items are published. */
export const oftenAsked = [
  { label: said('食品经营许可', 'Food business licence'), q: '食品经营许可' },
  { label: said('住房公积金提取', 'Housing fund withdrawal'), q: '住房公积金提取' },
  { label: said('社会保障卡申领', 'Social security card'), q: '社会保障卡申领' },
  { label: said('居住证申领', 'Residence permit'), q: '居住证申领' },
] as const;
