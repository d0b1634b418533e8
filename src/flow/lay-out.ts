import { boxHeight, drawn } from './node-text.ts';
import { type Cell, placeNodes } from './place-nodes.ts';
import type { Flow, Lane, Point, ProcessGraph, ProcessNode } from './process-graph.ts';
import { type Port, type Taken, type Tracks, routeFlow } from './route-flows.ts';

/** Width of the band with a lane's name. */
export const headerWidth = 88;

const gap = 38;
const margin = 25; // from a lane's edge to its nodes
const tracksAcross = [10, 19, 28]; // lines between two columns
const tracksDown = [-8, 8]; // lines beside the border between two rows, so that no flow runs on the border
const label = 20;

interface Grid {
  columns: { left: number; width: number; centre: number; offset: number }[];
  /** Rows from top to bottom over all lanes. */
  rows: { lane: number; row: number; top: number; height: number; centre: number }[];
}

/** Draws a process: lanes, nodes and flows get their places. Deterministic; what a drawing already held is replaced. */
export function layOut(graph: ProcessGraph): ProcessGraph {
  const cells = placeNodes(graph);
  const nodes = graph.nodes.map((node) => ({ ...node, bounds: { x: 0, y: 0, ...sizeOf(node) } }));
  evenOut(nodes, cells);
  const grid = gridOf(nodes, cells, graph.lanes.length);
  for (const node of nodes) {
    const { col, lane, row } = cells.get(node.id)!;
    const centre = { x: grid.columns[col]!.centre, y: grid.rows.find((each) => each.lane === lane && each.row === row)!.centre };
    Object.assign(node.bounds, { x: centre.x - node.bounds.width / 2, y: centre.y - node.bounds.height / 2 });
  }
  const last = grid.columns.at(-1)!;
  const width = last.left + last.width + 24;
  const lanes = graph.lanes.map((lane, i): Lane => {
    const rows = grid.rows.filter((row) => row.lane === i);
    return { ...lane, bounds: { x: 0, y: rows[0]!.top, width, height: rows.reduce((sum, { height }) => sum + height, 0) } };
  });
  return { ...graph, lanes, nodes, flows: routeAll(graph.flows, nodes, cells, grid) };
}

function sizeOf(node: ProcessNode): { width: number; height: number } {
  switch (node.kind) {
    case 'userTask':
    case 'serviceTask':
      return { width: drawn.boxWidth, height: boxHeight(node) };
    case 'exclusiveGateway':
      return { width: 104, height: 60 };
    case 'parallelGateway':
      return { width: 48, height: 48 };
    case 'timer':
      return { width: 44, height: 44 };
    default:
      return { width: 36, height: 36 };
  }
}

// Boxes of one row are of one height.
function evenOut(nodes: readonly ProcessNode[], cells: ReadonlyMap<string, Cell>): void {
  const boxes = nodes.filter(({ task }) => task !== undefined);
  for (const row of Map.groupBy(boxes, ({ id }) => `${cells.get(id)!.lane} ${cells.get(id)!.row}`).values()) {
    const height = Math.max(...row.map(({ bounds }) => bounds.height));
    for (const { bounds } of row) bounds.height = height;
  }
}

// Room that a node needs with the words beneath it.
function roomOf(node: ProcessNode): { width: number; height: number } {
  const { width, height } = node.bounds;
  if (node.kind === 'end') return { width: Math.max(width, 64), height: height + 2 * label };
  if (node.kind === 'timer') return { width: drawn.boxWidth, height: height + 4 * label };
  return { width, height };
}

function gridOf(nodes: readonly ProcessNode[], cells: ReadonlyMap<string, Cell>, lanes: number): Grid {
  const columns: Grid['columns'] = [];
  const most = Math.max(...[...cells.values()].map(({ col }) => col));
  let left = headerWidth + 20;
  for (let col = 0; col <= most; col++) {
    const width = Math.max(36, ...nodes.filter(({ id }) => cells.get(id)!.col === col).map((node) => roomOf(node).width));
    columns.push({ left, width, centre: left + width / 2, offset: Math.min(30, width / 4) });
    left += width + gap;
  }
  const rows: Grid['rows'] = [];
  let top = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const within = nodes.filter(({ id }) => cells.get(id)!.lane === lane);
    const deepest = Math.max(0, ...within.map(({ id }) => cells.get(id)!.row));
    for (let row = 0; row <= deepest; row++) {
      const tallest = Math.max(48, ...within.filter(({ id }) => cells.get(id)!.row === row).map((node) => roomOf(node).height));
      const height = tallest + 2 * margin;
      rows.push({ lane, row, top, height, centre: top + height / 2 });
      top += height;
    }
  }
  return { columns, rows };
}

function routeAll(flows: readonly Flow[], nodes: readonly ProcessNode[], cells: ReadonlyMap<string, Cell>, grid: Grid): Flow[] {
  const perColumn = tracksAcross.length + 3;
  const perRow = tracksDown.length + 1;
  const xs = grid.columns.flatMap(({ left, centre, offset }) => [...tracksAcross.map((x) => left - gap + x), centre - offset, centre, centre + offset]);
  const end = grid.columns.at(-1)!;
  xs.push(...tracksAcross.slice(0, 2).map((x) => end.left + end.width + x));
  const ys = grid.rows.flatMap(({ top, centre }) => [...tracksDown.map((y) => top + y), centre]);
  const bottom = grid.rows.at(-1)!;
  ys.push(bottom.top + bottom.height - 8);
  // The first row has nothing above its upper border, nor the first column left of the lane's name.
  const outside = (i: number, j: number): boolean => ys[j]! < 4 || xs[i]! < headerWidth + 4;
  const covered = new Set<number>();
  const place = new Map<string, { col: number; line: number }>();
  for (const { id } of nodes) {
    const { col, lane, row } = cells.get(id)!;
    const line = grid.rows.findIndex((each) => each.lane === lane && each.row === row);
    place.set(id, { col, line });
    for (let k = 3; k < 6; k++) covered.add((line * perRow + 2) * xs.length + col * perColumn + k);
  }
  const tracks: Tracks = { xs, ys, covered: (i, j) => covered.has(j * xs.length + i) || outside(i, j) };
  const taken: Taken = { segments: new Map(), crossings: new Map(), ports: new Map() };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const routes = new Map<string, Point[]>();
  // What runs straight comes first, so that detours go round it.
  const distance = ({ from, to }: Flow): number => {
    const [a, b] = [place.get(from)!, place.get(to)!];
    return (a.line === b.line || a.col === b.col ? 0 : 100) + Math.abs(a.line - b.line) + Math.abs(a.col - b.col) + (b.col < a.col ? 50 : 0);
  };
  for (const flow of flows.toSorted((a, b) => distance(a) - distance(b))) {
    const ports = (id: string, leaving: boolean): Port[] => portsOf(byId.get(id)!, place.get(id)!, leaving, tracks);
    const route = routeFlow(tracks, ports(flow.from, true), ports(flow.to, false), flow.to, taken);
    routes.set(flow.id, route ?? [centreOf(byId.get(flow.from)!), centreOf(byId.get(flow.to)!)]);
  }
  return flows.map((flow) => ({ ...flow, waypoints: routes.get(flow.id)! }));
}

function portsOf(node: ProcessNode, { col, line }: { col: number; line: number }, leaving: boolean, { xs, ys }: Tracks): Port[] {
  const { x, y, width, height } = node.bounds;
  const i = col * 6 + 4;
  const j = line * 3 + 2;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const round = leaving ? 0 : 2; // arriving travels the other way
  const ports: Port[] = [
    { key: `${node.id}:right`, at: { x: x + width, y: middle.y }, i: i + 2, j, direction: (0 + round) % 4, cost: leaving ? 0 : 120 },
    { key: `${node.id}:left`, at: { x, y: middle.y }, i: i - 2, j, direction: (2 + round) % 4, cost: leaving ? 160 : 0 },
  ];
  const wide = node.kind === 'userTask' || node.kind === 'serviceTask';
  for (const k of wide ? [0, -1, 1] : [0]) {
    const at = xs[i + k]!;
    const cost = k === 0 ? 0 : 15;
    ports.push({ key: `${node.id}:top${k}`, at: { x: at, y }, i: i + k, j: j - 1, direction: (3 + round) % 4, cost });
    if (ys[j + 1] !== undefined) ports.push({ key: `${node.id}:bottom${k}`, at: { x: at, y: y + height }, i: i + k, j: j + 1, direction: (1 + round) % 4, cost });
  }
  return ports.filter((port) => port.i >= 0 && port.i < xs.length);
}

function centreOf({ bounds: { x, y, width, height } }: ProcessNode): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
