import type { LegalBasis } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';

// The laws that acts on cases stand on; others keep their Chinese name, marked as such where they are shown.
const laws: Readonly<Record<string, string>> = {
  行政许可法: 'Administrative Licensing Law',
  优化营商环境条例: 'Regulation on Optimising the Business Environment',
  行政复议法: 'Administrative Reconsideration Law',
  行政诉讼法: 'Administrative Litigation Law',
};

/** The name of a law as the reader knows it. */
export function lawName(law: string, lang: Lang): string {
  return lang === 'en' ? (laws[law] ?? law) : law;
}

/** A law with its article: '行政许可法第 32 条第 4 项', 'Administrative Licensing Law, Art. 32(4)'. */
export function sayArticle({ law, article }: Pick<LegalBasis, 'law' | 'article'>, lang: Lang): string {
  const name = lawName(law, lang);
  if (article === undefined) return name;
  if (lang === 'en') return `${name}, Art. ${article}`;
  const [, number = String(article), point] = /^(\d+)\((\d+)\)$/.exec(String(article)) ?? [];
  return `${name}第 ${number} 条${point ? `第 ${point} 项` : ''}`;
}
