import type { Lang } from '#platform/i18n.ts';
import { words } from './drawing-words.ts';
import { LaneBand, NodeShape } from './drawing-parts.tsx';
import { type Flow, type Point, type ProcessGraph, indexOf } from './process-graph.ts';
import { nameIn } from './node-text.ts';
import { type Progress, passedNodes } from './progress.ts';
import { ProcessInWords } from './process-in-words.tsx';

export interface ProcessDrawingProps {
  graph: ProcessGraph;
  lang: Lang;
  /** Marks the present step and what is done; without it the process is drawn plain. */
  progress?: Progress | undefined;
  /** Calls the applicant's lane 'you', as a guide does. */
  you?: boolean;
}

/** A process as a drawing with lanes, and the same as a numbered list: for screen readers always, for all eyes where the page is narrow. */
export function ProcessFigure(props: ProcessDrawingProps) {
  return (
    <figure class="process">
      <ProcessDrawing {...props} />
      <div class="process__words">
        <ProcessInWords {...props} />
      </div>
    </figure>
  );
}

/** The drawing alone: never without its words beside it. */
export function ProcessDrawing({ graph, lang, progress, you = false }: ProcessDrawingProps) {
  const passed = progress ? passedNodes(graph, progress) : undefined;
  const width = Math.max(...graph.lanes.map(({ bounds }) => bounds.x + bounds.width)) + 1;
  const height = Math.max(...graph.lanes.map(({ bounds }) => bounds.y + bounds.height)) + 1;
  const left = Math.min(...graph.lanes.map(({ bounds }) => bounds.x));
  const top = Math.min(...graph.lanes.map(({ bounds }) => bounds.y));
  const title = words(lang)('figure', { name: graph.name });
  const box = [left - 0.5, top - 0.5, width - left, height - top].join(' ');
  return (
    <div class="process__drawing" role="region" aria-label={title} tabIndex={0}>
      <svg class="flow" viewBox={box} width={rem(width - left)} height={rem(height - top)} role="img" aria-label={title} focusable="false">
        {graph.lanes.map((lane) => (
          <LaneBand key={lane.id} lane={lane} lang={lang} you={you} />
        ))}
        {graph.flows.map((flow) => (
          <FlowLine key={flow.id} flow={flow} taken={isTaken(flow, passed, progress)} />
        ))}
        {graph.nodes.map((node) => (
          <NodeShape key={node.id} node={node} lang={lang} progress={progress} passed={passed?.has(node.id)} below={isFreeBelow(graph, node.id)} />
        ))}
        {graph.flows.map((flow) => (flow.name ? <FlowWord key={flow.id} flow={flow} word={nameIn(lang, { ...flow, name: flow.name })} /> : null))}
      </svg>
    </div>
  );
}

// In the size of the reader's letters, so that larger letters make a larger drawing.
function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}

function isTaken(flow: Flow, passed: ReadonlySet<string> | undefined, progress: Progress | undefined): boolean | undefined {
  if (!passed || !progress) return undefined;
  return passed.has(flow.from) && (passed.has(flow.to) || progress.present.includes(flow.to));
}

function isFreeBelow(graph: ProcessGraph, id: string): boolean {
  const { nodes, into, outOf } = indexOf(graph);
  const { y, height } = nodes.get(id)!.bounds;
  const ends = [...into(id).map(({ waypoints }) => waypoints.at(-1)), ...outOf(id).map(({ waypoints }) => waypoints[0])];
  return !ends.some((point) => point && Math.abs(point.y - (y + height)) < 1);
}

function FlowLine({ flow, taken }: { flow: Flow; taken: boolean | undefined }) {
  const { waypoints } = flow;
  const [tip, before] = [waypoints.at(-1), waypoints.at(-2)];
  if (!tip || !before) return null;
  const line = waypoints.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g class={taken === undefined ? 'flow__line' : taken ? 'flow__line flow__line--taken' : 'flow__line flow__line--future'}>
      <polyline points={line} fill="none" />
      <polygon points={arrowhead(before, tip)} />
    </g>
  );
}

function arrowhead(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [bx, by] = [to.x - 9 * ux, to.y - 9 * uy];
  return [`${to.x},${to.y}`, `${bx - 4.5 * uy},${by + 4.5 * ux}`, `${bx + 4.5 * uy},${by - 4.5 * ux}`].join(' ');
}

function FlowWord({ flow, word }: { flow: Flow; word: string }) {
  const [first, second] = flow.waypoints;
  if (!first || !second) return null;
  const down = second.y > first.y;
  const upright = second.x === first.x;
  const x = upright ? first.x + 7 : first.x + 4 * Math.sign(second.x - first.x);
  const y = upright ? first.y + (down ? 18 : -8) : first.y - 6;
  return (
    <text class="flow__word" x={x} y={y} text-anchor={!upright && second.x < first.x ? 'end' : 'start'}>
      {word}
    </text>
  );
}
