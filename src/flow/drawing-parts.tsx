import type { Lang } from '#platform/i18n.ts';
import { words } from './drawing-words.ts';
import { breakLines } from './measure-text.ts';
import { drawn, nameIn, textOf } from './node-text.ts';
import { type Lane, type ProcessNode, applicantLane } from './process-graph.ts';
import { type Progress, dayIn, markOf } from './progress.ts';

const header = 88;

/** The band of a lane, its name at the left. */
export function LaneBand({ lane, lang, you }: { lane: Lane; lang: Lang; you: boolean }) {
  const { x, y, width, height } = lane.bounds;
  const name = you && lane.id === applicantLane ? words(lang)('you') : nameIn(lang, lane);
  const lines = breakLines(name, (header - 12) / 14, 4);
  return (
    <g>
      <rect class="flow__lane" x={x} y={y} width={width} height={height} />
      <rect class="flow__lane-head" x={x} y={y} width={header} height={height} />
      <Lines lines={lines} className="flow__lane-name" x={x + header / 2} middle={y + height / 2} leading={20} />
    </g>
  );
}

export interface NodeShapeProps {
  node: ProcessNode;
  lang: Lang;
  progress: Progress | undefined;
  /** Undefined where no progress is shown. */
  passed: boolean | undefined;
  /** Whether the space under the node is free of flows. */
  below: boolean;
}

/** A node: a box for what is done, a diamond for a question, a circle for start, end and waiting time. */
export function NodeShape({ node, lang, progress, passed, below }: NodeShapeProps) {
  const shape = passed === undefined ? 'plain' : passed ? 'done' : 'future';
  switch (node.kind) {
    case 'userTask':
    case 'serviceTask':
      return <Box node={node} lang={lang} progress={progress} below={below} />;
    case 'exclusiveGateway':
    case 'parallelGateway':
      return <Diamond node={node} lang={lang} shape={shape} />;
    default:
      return <Circle node={node} lang={lang} progress={progress} below={below} shape={endShape(node, progress, shape)} />;
  }
}

function endShape(node: ProcessNode, progress: Progress | undefined, shape: string): string {
  if (node.kind === 'start' || !progress) return shape;
  const mark = markOf(node.id, progress);
  return mark === 'plain' ? shape : mark;
}

function Box({ node, lang, progress, below }: Omit<NodeShapeProps, 'passed'>) {
  const { x, y, width, height } = node.bounds;
  const mark = markOf(node.id, progress);
  const text = textOf(node, lang);
  const day = mark === 'done' ? dayIn(lang, progress?.done[node.id] ?? '') : '';
  const limit = day ? [day] : mark === 'present' && progress?.note ? [progress.note] : text.limit;
  const tick = mark === 'done' ? '✓ ' : '';
  const name = text.name.map((line, i) => (i === 0 ? tick + line : line));
  const leading = lang === 'en' ? drawn.nameLineEn : drawn.nameLine;
  const size = name.length * leading + limit.length * drawn.limitLine;
  const top = y + (height - size) / 2;
  return (
    <g class={`flow__box flow__box--${mark}`}>
      <title>{hoverOf(node, lang)}</title>
      <rect x={x} y={y} width={width} height={height} rx={4} />
      {name.map((line, i) => (
        <text class={lang === 'en' ? 'flow__name flow__name--en' : 'flow__name'} x={x + width / 2} y={top + i * leading + (lang === 'en' ? 14 : 16)} text-anchor="middle">
          {line}
        </text>
      ))}
      {limit.map((line, i) => (
        <text class="flow__limit" x={x + width / 2} y={top + name.length * leading + i * drawn.limitLine + 14} text-anchor="middle">
          {line}
        </text>
      ))}
      {mark === 'present' ? <Here x={x + width / 2} y={below ? y + height : y} below={below} lang={lang} /> : null}
    </g>
  );
}

// In the reader's language only: what has no English is left to the words beside the drawing.
function hoverOf(node: ProcessNode, lang: Lang): string {
  const { role, roleEn, limit, limitEn } = node.task ?? {};
  return lang === 'en' ? [nameIn(lang, node), roleEn, limitEn].filter(Boolean).join(', ') : [node.name, role, limit].filter(Boolean).join('，');
}

function Here({ x, y, below, lang }: { x: number; y: number; below: boolean; lang: Lang }) {
  const tip = below ? `${x},${y + 1} ${x - 5},${y + 6} ${x + 5},${y + 6}` : `${x + 8},${y - 1} ${x + 3},${y - 6} ${x + 13},${y - 6}`;
  return (
    <g class="flow__here">
      <polygon points={tip} />
      <text x={below ? x : x + 17} y={below ? y + 19 : y - 6} text-anchor={below ? 'middle' : 'start'}>
        {words(lang)('here')}
      </text>
    </g>
  );
}

function Diamond({ node, lang, shape }: { node: ProcessNode; lang: Lang; shape: string }) {
  const { x, y, width, height } = node.bounds;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const points = [`${middle.x},${y}`, `${x + width},${middle.y}`, `${middle.x},${y + height}`, `${x},${middle.y}`].join(' ');
  return (
    <g class={`flow__gate flow__gate--${shape}`}>
      <polygon points={points} />
      {node.kind === 'parallelGateway' ? (
        <path class="flow__plus" d={`M${middle.x - 10} ${middle.y}h20M${middle.x} ${middle.y - 10}v20`} />
      ) : (
        <text x={middle.x} y={middle.y + 5} text-anchor="middle">
          {nameIn(lang, node)}
        </text>
      )}
    </g>
  );
}

function Circle({ node, lang, progress, below, shape }: Omit<NodeShapeProps, 'passed'> & { shape: string }) {
  const { x, y, width, height } = node.bounds;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const day = progress ? dayIn(lang, progress.done[node.id] ?? '') : '';
  const text = node.kind === 'timer' ? [nameIn(lang, node), day || textOf(node, lang).limit[0] || ''] : node.kind === 'end' ? [nameIn(lang, node)] : [];
  return (
    <g class={`flow__${node.kind} flow__${node.kind}--${shape}`}>
      <circle cx={cx} cy={cy} r={width / 2 - 2} />
      {node.kind === 'timer' ? <circle cx={cx} cy={cy} r={width / 2 - 6} /> : null}
      {node.kind === 'timer' ? <path class="flow__hands" d={`M${cx} ${cy - 10}v10l7 4`} /> : null}
      {text.map((line, i) => (
        <text x={cx} y={below ? y + height + 15 + i * 18 : y - 8 - (text.length - 1 - i) * 18} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

function Lines({ lines, className, x, middle, leading }: { lines: readonly string[]; className: string; x: number; middle: number; leading: number }) {
  const first = middle - ((lines.length - 1) * leading) / 2 + 5;
  return (
    <>
      {lines.map((line, i) => (
        <text class={className} x={x} y={first + i * leading} text-anchor="middle">
          {line}
        </text>
      ))}
    </>
  );
}
