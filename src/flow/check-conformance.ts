import { Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import type { ProcessGraph } from './process-graph.ts';
import { type Effect, type ProcessEvent, type ProcessState, startTokens, tryStep } from './step.ts';

/** Whether a matter followed its process; if not, at which entry of its log it left it, and what would have been possible there. */
export type Conformance =
  | { conforms: true; ended: boolean; ending: string | undefined; state: ProcessState }
  | { conforms: false; entry: number; act: string; enabled: readonly string[]; sentence: Said };

const notThen = said('第 {n} 条：{why}', 'Entry {n}: {why}');

/** Replays the acts of a matter's log, oldest first, against the process that was published for it. `numbers` are those under which the acts stand in the log. */
export function checkConformance(graph: ProcessGraph, log: readonly ProcessEvent[], numbers?: readonly number[]): Conformance {
  const numberOf = (entry: number): number => numbers?.[entry] ?? entry + 1;
  let { state, effects }: { state: ProcessState; effects: readonly Effect[] } = startTokens(graph);
  for (const [entry, event] of log.entries()) {
    const next = tryStep(graph, state, event);
    if (next instanceof Refused) {
      const why = next.sentence;
      const sentence: Said = {
        'zh-CN': sayWith(notThen, { n: numberOf(entry), why: why['zh-CN'] })['zh-CN'],
        en: sayWith(notThen, { n: numberOf(entry), why: why.en }).en,
      };
      const enabled = (next.particulars['enabled'] as string[] | undefined) ?? [];
      return { conforms: false, entry, act: event.act, enabled, sentence };
    }
    ({ state, effects } = next);
  }
  const ended = state.tokens.length === 0;
  const last = effects.find((effect) => effect.kind === 'ended');
  return { conforms: true, ended, ending: ended ? last?.ending : undefined, state };
}
