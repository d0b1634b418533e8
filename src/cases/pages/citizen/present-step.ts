import type { ProcessGraph } from '#flow';
import type { Lang } from '#platform/i18n.ts';

/** What the step is called at which a case stands, or nothing where it stands at none or at several. */
export function nameInProcess(graph: ProcessGraph, tokens: readonly { at: string }[], lang: Lang): string | undefined {
  const [only, ...others] = graph.nodes.filter(({ id }) => tokens.some(({ at }) => at === id));
  if (!only || others.length > 0) return undefined;
  return lang === 'en' ? (only.nameEn ?? only.name) : only.name;
}
