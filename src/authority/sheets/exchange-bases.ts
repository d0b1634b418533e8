import type { PowerBasis } from '../power.ts';
import { sayCitation } from '../limit-words.ts';
import { numberInChinese } from './cell-words.ts';
import { optional } from './list-row.ts';

/** Bases as by_law tells them: 《行政许可法》第十二条：…, several joined by ^. */
export function byLaw(bases: readonly PowerBasis[]): string {
  return bases.map(oneByLaw).join('^');
}

function oneByLaw({ paragraph, gist, ...basis }: PowerBasis): string {
  const { law, documentNumber, article } = basis;
  const cited = sayCitation({ law, ...optional('documentNumber', documentNumber), ...optional('article', article) })['zh-CN'];
  return `${cited}${paragraph === undefined ? '' : `第${paragraph}款`}：${gist}`.replaceAll('^', '＾');
}

const number = '[0-9零一二三四五六七八九十百千]{1,9}';
const citation = new RegExp(`^(?:《(.+)》|(.+?))(?:（([^（）]+)）)?(?:第(${number}(?:条之${number})?)条?)?(?:第(${number})款)?[：:](.*)$`, 's');

/** Bases out of by_law; what does not cite a law and what it says gives a basis without a gist, which no entry may rest on. */
export function basesIn(text: string): PowerBasis[] {
  return text.split('^').filter((one) => one.trim() !== '').map((one) => {
    const [, quoted, plain, documentNumber, article, paragraph, gist] = citation.exec(one.trim()) ?? [];
    const law = quoted ?? plain;
    if (law === undefined) return { law: one.trim(), gist: '' };
    return {
      law,
      ...optional('documentNumber', documentNumber),
      ...optional('article', article && (numberInChinese(article) ?? article.replace(/条$/, ''))),
      ...optional('paragraph', paragraph && (numberInChinese(paragraph) ?? paragraph)),
      gist: (gist ?? '').trim(),
    };
  });
}
