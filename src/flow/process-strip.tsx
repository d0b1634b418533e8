import { type Step, StepStrip } from '#ui/step-strip/step-strip.tsx';
import type { Lang } from '#platform/i18n.ts';
import { words } from './drawing-words.ts';
import { nameIn, shortLimit } from './node-text.ts';
import { type ProcessGraph, type ProcessNode } from './process-graph.ts';
import { type Progress, dayIn, mainWay } from './progress.ts';

/** The steps of a matter in a row, from the process that runs it: what is done with its day, where it stands, what comes. */
export function ProcessStrip({ graph, lang, progress }: { graph: ProcessGraph; lang: Lang; progress: Progress }) {
  const steps = stripOf(graph, lang, progress);
  const say = words(lang);
  const current = steps.findIndex(({ state }) => state === 'current');
  const begun = steps.some(({ state }) => state === 'done');
  const n = steps.length;
  const line = current >= 0 ? say('line', { n, i: current + 1, name: steps[current]!.label }) : say(begun ? 'ended' : 'notBegun', { n });
  return <StepStrip label={say('steps', { name: graph.name })} steps={steps} line={line} here={say('here')} />;
}

/** The steps of a strip. Tasks that came from one step of the guide (check, correct, accept) are one box. */
export function stripOf(graph: ProcessGraph, lang: Lang, progress: Progress): Step[] {
  const groups: ProcessNode[][] = [];
  for (const node of mainWay(graph, progress)) {
    const last = groups.at(-1);
    if (last && node.task?.step !== undefined && last[0]!.task?.step === node.task.step) last.push(node);
    else groups.push([node]);
  }
  return groups.map((group) => boxOf(graph, group, lang, progress));
}

function boxOf(graph: ProcessGraph, group: readonly ProcessNode[], lang: Lang, progress: Progress): Step {
  const last = group.at(-1)!;
  const step = last.task?.step;
  // The way back (correction) is not on the main way but belongs to the step.
  const here = graph.nodes.find((node) => progress.present.includes(node.id) && (group.includes(node) || (step !== undefined && node.task?.step === step)));
  if (here) return { label: nameIn(lang, here), sub: progress.note ?? (shortLimit(here, lang) || undefined), state: 'current' };
  const done = progress.done[last.id];
  if (done !== undefined) return { label: nameIn(lang, last), sub: dayIn(lang, done) || undefined, state: 'done' };
  return { label: nameIn(lang, last), sub: shortLimit(last, lang) || undefined, state: 'future' };
}
