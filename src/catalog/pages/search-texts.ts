import { texts } from '#platform/i18n.ts';

export const words = texts({
  title: { 'zh-CN': '办事', en: 'Services' },
  ask: { 'zh-CN': '您要办什么事', en: 'What would you like to do?' },
  placeholder: { 'zh-CN': '如：开面馆、身份证、spjy', en: 'e.g. noodle shop, ID card' },
  foundFor: { 'zh-CN': '“{q}”找到 {n} 个事项', en: '“{q}”: {n} matters' },
  foundAll: { 'zh-CN': '共 {n} 个事项', en: '{n} matters' },
  colon: { 'zh-CN': '：', en: ': ' },
  pinyin: { 'zh-CN': '没有与“{q}”相同的词，下面是按拼音找到的。', en: 'No matter has the words “{q}”; these were found by pinyin.' },
  anyWord: { 'zh-CN': '没有同时符合“{q}”全部词的事项，下面的事项符合其中一部分。', en: 'No matter has all the words of “{q}”; these have some of them.' },
  likeness: { 'zh-CN': '没有找到“{q}”，下面是写法或读音相近的。', en: 'Nothing was found for “{q}”; these are written or read alike.' },
  nothing: { 'zh-CN': '没有找到事项', en: 'No matter was found' },
  nothingHelp: { 'zh-CN': '可以换一个说法，写得短一些，或写拼音首字母；也可以从首页的“一件事”里按人生和经营的阶段找。都找不到，请拨打 12345，接线员会告诉您由谁办。', en: 'Try other or fewer words, or look among the life events on the home page. If you still do not find it, call 12345: you will be told who handles it.' },
  browse: { 'zh-CN': '按主题看全部事项', en: 'See all services by topic' },
  everywhere: { 'zh-CN': '在全市范围找', en: 'Search the whole city' },
  narrow: { 'zh-CN': '缩小范围', en: 'Narrow the list' },
  place: { 'zh-CN': '在哪里办', en: 'Where' },
  audience: { 'zh-CN': '谁来办', en: 'For whom' },
  topic: { 'zh-CN': '主题', en: 'Topic' },
  type: { 'zh-CN': '类型', en: 'Type' },
  moreTopics: { 'zh-CN': '全部 {n} 个主题', en: 'All {n} topics' },
  clear: { 'zh-CN': '取消全部条件', en: 'Clear all choices' },
});
