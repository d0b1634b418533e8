import { type Said, said } from '#platform/i18n.ts';
import type { ItemTypeCode } from '../codes.ts';
import { inChinese } from '../limit-words.ts';

/** What law asks of every body that exercises powers of some types, from a day on. */
export interface ResponsibilityByLaw {
  types: readonly ItemTypeCode[];
  /** The day from which these articles are in force. */
  from: string;
  duties: readonly { stage: Said; text: Said; basis?: Said }[];
  accountability: readonly { text: Said; basis: Said }[];
}

/** Articles of a law as they are cited, in both languages. */
export type Cite = (...articles: readonly number[]) => Said;

/** How a law is cited: 《行政许可法》第三十条、第三十二条. */
export function statute(law: string, english: string): Cite {
  return (...articles) =>
    said(`《${law}》${articles.map((n) => `第${inChinese(n)}条`).join('、')}`, `${english}, Art. ${articles.join(', ')}`);
}

/** Several citations as one. */
export function together(...citations: readonly Said[]): Said {
  return said(citations.map((one) => one['zh-CN']).join('；'), citations.map(({ en }) => en).join('; '));
}

/** A duty at a stage, with the articles that impose it. */
export function duty(stage: Said, zh: string, en: string, basis?: Said): ResponsibilityByLaw['duties'][number] {
  return { stage, text: said(zh, en), ...(basis && { basis }) };
}

/** A ground of accountability, with the articles that name it. */
export function ground(basis: Said, zh: string, en: string): ResponsibilityByLaw['accountability'][number] {
  return { text: said(zh, en), basis };
}

/** Stages at which duties are owed (责任事项). */
export const stages = {
  acceptance: said('受理', 'Acceptance'),
  examination: said('审查', 'Examination'),
  decision: said('决定', 'Decision'),
  delivery: said('送达', 'Delivery'),
  oversight: said('事后监管', 'Oversight afterwards'),
  filing: said('立案', 'Filing'),
  investigation: said('调查', 'Investigation'),
  notice: said('告知', 'Notice'),
  execution: said('执行', 'Execution'),
  approval: said('审批', 'Approval'),
  implementation: said('实施', 'Carrying out'),
  release: said('处理与解除', 'Disposal and release'),
  publication: said('公示', 'Publication'),
  assessment: said('核定', 'Assessment'),
  levy: said('征收', 'Collection'),
  payment: said('给付', 'Payment'),
  plan: said('计划', 'Plan'),
  award: said('兑现', 'Payment of the reward'),
} as const;
