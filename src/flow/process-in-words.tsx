import { LaneList } from '#ui/lane-list/lane-list.tsx';
import type { Lang } from '#platform/i18n.ts';
import { words } from './drawing-words.ts';
import { durationIn, nameIn } from './node-text.ts';
import { type GraphIndex, type ProcessGraph, type ProcessNode, applicantLane, indexOf } from './process-graph.ts';
import { type Progress, dayIn, markOf } from './progress.ts';

export interface InWordsProps {
  graph: ProcessGraph;
  lang: Lang;
  progress?: Progress | undefined;
  you?: boolean;
}

/** A process as a numbered list: what is done, by whom, within which time, and where each answer leads. */
export function ProcessInWords({ graph, lang, progress, you = false }: InWordsProps) {
  return <LaneList label={words(lang)('steps', { name: graph.name })} steps={stepsInWords(graph, lang, progress, you)} />;
}

/** The lines of a process in words; every task, timer and question of the drawing is in them. */
export function stepsInWords(graph: ProcessGraph, lang: Lang, progress?: Progress, you = false): { title: string; line: string; lane: string }[] {
  const index = indexOf(graph);
  const tasks = graph.nodes.filter(({ kind }) => kind === 'userTask' || kind === 'serviceTask' || kind === 'timer');
  const lanes = new Map(graph.lanes.map((lane) => [lane.id, you && lane.id === applicantLane ? words(lang)('you') : nameIn(lang, lane)]));
  return tasks.map((node, i) => {
    const done = progress && markOf(node.id, progress) === 'done';
    const onward = done ? [] : [limitOf(node, lang), ...leadsOn(index, node, tasks[i + 1], lang)];
    const said = [standing(node, lang, progress), ...onward];
    const end = /[。！？.!?]$/;
    const line = said.filter(Boolean).map((part, n, all) => (n < all.length - 1 && !end.test(part) ? `${part}${lang === 'en' ? '. ' : '。'}` : part));
    return { title: nameIn(lang, node), line: line.join(''), lane: lanes.get(node.lane) ?? '' };
  });
}

function standing(node: ProcessNode, lang: Lang, progress: Progress | undefined): string {
  const mark = markOf(node.id, progress);
  if (mark === 'present') return `▶ ${words(lang)('here')}${progress?.note ? `${lang === 'en' ? ', ' : '，'}${progress.note}` : ''}`;
  if (mark === 'done') return `✓ ${dayIn(lang, progress?.done[node.id] ?? '') || words(lang)('done')}`;
  return '';
}

function limitOf(node: ProcessNode, lang: Lang): string {
  if (node.kind === 'timer') return durationIn(lang, node.duration ?? '');
  const limit = lang === 'en' ? (node.task?.limitEn ?? node.task?.limit ?? '') : (node.task?.limit ?? '');
  const suspension = node.task?.suspension && words(lang)('suspension', { when: node.task.suspension });
  return [limit, suspension].filter(Boolean).join(words(lang)('between'));
}

// What follows, where it is not simply the next line: the questions, and ways back.
function leadsOn(index: GraphIndex, node: ProcessNode, next: ProcessNode | undefined, lang: Lang): string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    for (const { to } of index.outOf(id)) {
      const follower = index.nodes.get(to)!;
      if (follower.kind !== 'exclusiveGateway' && follower.kind !== 'parallelGateway') continue;
      if (seen.has(to)) continue;
      seen.add(to);
      const ways = index.outOf(to);
      if (follower.kind === 'exclusiveGateway' && ways.length > 1) lines.push(question(index, follower, lang));
      visit(to);
    }
  };
  visit(node.id);
  const [only, ...others] = index.outOf(node.id);
  const target = only && others.length === 0 ? index.nodes.get(only.to)! : undefined;
  const plain = target && target.kind !== 'exclusiveGateway' && target.kind !== 'parallelGateway';
  if (plain && target.id !== next?.id && target.kind !== 'end') lines.push(words(lang)('goesOn', { to: nameIn(lang, target) }));
  return lines;
}

function question(index: GraphIndex, gateway: ProcessNode, lang: Lang): string {
  const say = words(lang);
  const answers = index.outOf(gateway.id).map((flow) => {
    const to = nameIn(lang, index.nodes.get(flow.to)!);
    return say('answer', { answer: flow.name ? nameIn(lang, { ...flow, name: flow.name }) : flow.id, to });
  });
  const asked = nameIn(lang, gateway);
  return say('answers', { question: /[？?]$/.test(asked) ? asked : `${asked}：`, answers: answers.join(say('between')) });
}
