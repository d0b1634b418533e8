import type { Lang } from '#platform/i18n.ts';
import { breakLines, widthOf } from './measure-text.ts';
import type { ProcessNode } from './process-graph.ts';

/** Sizes of the drawing in CSS pixels: 16 px names, 14 px in English, 14 px limits, and their lines. */
export const drawn = { boxWidth: 120, inset: 5, name: 16, nameEn: 14, nameLine: 21, nameLineEn: 18, limit: 14, limitLine: 18, padding: 6 } as const;

export interface NodeText {
  name: string[];
  limit: string[];
}

/** The name of a node in the reader's language; Chinese where there is no English. */
export function nameIn(lang: Lang, named: { name: string; nameEn?: string }): string {
  return lang === 'en' ? (named.nameEn ?? named.name) : named.name;
}

/** The text inside a node's box, in lines that fit it. */
export function textOf(node: ProcessNode, lang: Lang): NodeText {
  const inner = drawn.boxWidth - 2 * drawn.inset;
  const size = lang === 'en' ? drawn.nameEn : drawn.name;
  return { name: breakLines(nameIn(lang, node), inner / size, 2), limit: breakLines(shortLimit(node, lang), inner / drawn.limit, 2) };
}

/** The head of a node's limit, or the time that it waits. */
export function shortLimit(node: ProcessNode, lang: Lang): string {
  if (node.kind === 'timer') return durationIn(lang, node.duration ?? '');
  const limit = lang === 'en' ? (node.task?.limitEn ?? node.task?.limit) : node.task?.limit;
  return shorten(limit ?? '');
}

/** The height that a node's text needs, in whichever language needs more. */
export function boxHeight(node: ProcessNode): number {
  const heights = (['zh-CN', 'en'] as const).map((lang) => {
    const { name, limit } = textOf(node, lang);
    return name.length * (lang === 'en' ? drawn.nameLineEn : drawn.nameLine) + limit.length * drawn.limitLine + 2 * drawn.padding;
  });
  return Math.max(56, ...heights);
}

/** A duration of whole days or months in words: 'P30D' is 30 日. */
export function durationIn(lang: Lang, duration: string): string {
  const [, n, unit] = /^P(\d+)([DMW])$/.exec(duration) ?? [];
  if (!n) return duration;
  const words = { D: ['日', 'day'], W: ['周', 'week'], M: ['个月', 'month'] }[unit as 'D' | 'W' | 'M'];
  return lang === 'en' ? `${n} ${words[1]}${n === '1' ? '' : 's'}` : `${n}${words[0]}`;
}

// The box holds the head of a limit that is longer than a line; the whole of it stands in the words.
function shorten(limit: string): string {
  if (widthOf(limit) <= (drawn.boxWidth - 2 * drawn.inset) / drawn.limit) return limit;
  const head = limit.replaceAll(/\s*（[^）]*）|\s*\([^)]*\)/g, '').split(/[，；;,]/)[0]!.trim();
  return head || limit;
}
