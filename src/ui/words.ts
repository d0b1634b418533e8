import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The two languages a page may be written in; a page is in one of them. */
export type Lang = 'zh-CN' | 'en';

const words = {
  skip: ['跳到正文', 'Skip to content'],
  menu: ['菜单', 'Menu'],
  mainNav: ['主导航', 'Main'],
  menuNav: ['菜单导航', 'Menu'],
  footerNav: ['页脚', 'Footer'],
  breadcrumbs: ['当前位置', 'You are here'],
  required: ['必填', 'required'],
  optional: ['选填', 'optional'],
  error: ['错误：', 'Error: '],
  change: ['修改', 'Change'],
  choose: ['请选择', 'Choose'],
  search: ['搜索', 'Search'],
  signOut: ['退出', 'Sign out'],
  done: ['已完成', 'Done'],
  current: ['进行中', 'In progress'],
  future: ['还没到', 'Not yet'],
  unfinished: ['没有完成', 'Not finished'],
  suspended: ['暂停', 'Suspended'],
  today: ['今天', 'Today'],
  due: ['到期', 'Due'],
  dayCount: ['第{n}天', 'Day {n}'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  pages: ['翻页', 'Pages'],
  page: ['第 {n} 页', 'Page {n}'],
  selected: ['已选', 'Selected'],
  remove: ['取消', 'Remove'],
  acts: ['可办的事', 'Acts'],
  notAvailable: ['现在不能办', 'Not available'],
  ticks: ['共 {total}，已过 {done}', '{done} of {total}'],
  data: ['查看数据', 'View data'],
  steps: ['步骤', 'Steps'],
  filters: ['筛选', 'Filters'],
  list: ['清单', 'List'],
  account: ['账户', 'Account'],
} as const;

export type Word = keyof typeof words;

/** The language of the page being drawn; `documentHtml` provides it. */
export const LangContext = createContext<Lang>('zh-CN');

/** The design system's own few words (skip link, 'error', 'required') in the language of the page. */
export function useWords(): (key: Word, values?: Record<string, string | number>) => string {
  const lang = useContext(LangContext);
  return (key, values = {}) =>
    words[key][lang === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
