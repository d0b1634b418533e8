import { type GraphIndex, type ProcessGraph, type ProcessNode, indexOf } from './process-graph.ts';

/** A place on the grid: `row` is within the lane. */
export interface Cell {
  col: number;
  lane: number;
  row: number;
}

interface Placing {
  index: GraphIndex;
  laneOf: (node: ProcessNode) => number;
  cells: Map<string, Cell>;
  /** Columns between two nodes joined by a straight vertical flow: nothing may be placed there. */
  spans: { col: number; from: Cell; to: Cell }[];
  /** `id:up` or `id:down`: this side of the node has its vertical flow. */
  sides: Set<string>;
}

/**
 * Gives every node a cell: time runs to the right; what passes to another lane goes straight up or down where the way is free,
 * so that a matter of nine steps stays within a page's width.
 */
export function placeNodes(graph: ProcessGraph): Map<string, Cell> {
  const lanes = new Map(graph.lanes.map(({ id }, i) => [id, i]));
  const placing: Placing = { index: indexOf(graph), laneOf: ({ lane }) => lanes.get(lane) ?? 0, cells: new Map(), spans: [], sides: new Set() };
  const { order, back } = inOrder(graph, placing.index);
  for (const node of order) placeNode(placing, node, back);
  return placing.cells;
}

function placeNode(placing: Placing, node: ProcessNode, back: ReadonlySet<string>): void {
  const { index, cells } = placing;
  const lane = placing.laneOf(node);
  const before = index.into(node.id).filter((flow) => !back.has(flow.id) && cells.has(flow.from));
  const base = before.map(({ from }) => from).toSorted((a, b) => cells.get(b)!.col - cells.get(a)!.col || cells.get(a)!.row - cells.get(b)!.row)[0];
  if (!base) return put(placing, node, firstFree(placing, lane, 0));
  const from = cells.get(base)!;
  const kind = index.nodes.get(base)!.kind;
  const beside = from.lane !== lane || (index.outOf(base).length > 1 && (node.kind === 'end' || isSkipped(placing, node, base)));
  const abreast = (kind === 'parallelGateway' && index.outOf(base).length > 1) || (node.kind === 'parallelGateway' && before.length > 1);
  const straight = beside && kind !== 'start' && !abreast ? straightCell(placing, base, from, lane) : undefined;
  if (straight) {
    placing.spans.push({ col: from.col, from, to: straight });
    placing.sides.add(`${base}:${compare(straight, from) < 0 ? 'up' : 'down'}`);
    placing.sides.add(`${node.id}:${compare(straight, from) < 0 ? 'down' : 'up'}`);
    return put(placing, node, straight);
  }
  put(placing, node, firstFree(placing, lane, from.col + 1, from.lane === lane ? from.row : 0));
}

// Done only if asked for: the gateway before it also leads straight to what follows it.
function isSkipped({ index }: Placing, node: ProcessNode, gateway: string): boolean {
  const next = new Set(index.outOf(node.id).map(({ to }) => to));
  return index.outOf(gateway).some(({ to }) => next.has(to));
}

function put(placing: Placing, node: ProcessNode, cell: Cell): void {
  placing.cells.set(node.id, cell);
}

// The cell in the same column of another lane, or the next row of the same, if nothing stands on the way.
function straightCell(placing: Placing, base: string, from: Cell, lane: number): Cell | undefined {
  const cell: Cell = { col: from.col, lane, row: from.lane === lane ? from.row + 1 : 0 };
  const side = compare(cell, from) < 0 ? 'up' : 'down';
  if (placing.sides.has(`${base}:${side}`) || !isFree(placing, cell)) return undefined;
  const [top, bottom] = side === 'up' ? [cell, from] : [from, cell];
  const between = [...placing.cells.values()].some((other) => other.col === cell.col && compare(other, top) > 0 && compare(other, bottom) < 0);
  return between ? undefined : cell;
}

function firstFree(placing: Placing, lane: number, col: number, row = 0): Cell {
  for (let c = col; ; c++) {
    for (let r = row; r < row + 4; r++) {
      const cell = { col: c, lane, row: r };
      if (isFree(placing, cell)) return cell;
    }
  }
}

function isFree({ cells, spans }: Placing, cell: Cell): boolean {
  const taken = [...cells.values()].some((other) => other.col === cell.col && compare(other, cell) === 0);
  const crossed = spans.some(({ col, from, to }) => col === cell.col && compare(cell, from) * compare(cell, to) < 0);
  return !taken && !crossed;
}

function compare(a: Cell, b: Cell): number {
  return a.lane - b.lane || a.row - b.row;
}

/** Nodes in the order of time, the main way of each gateway first, and the flows that lead back. */
function inOrder(graph: ProcessGraph, index: GraphIndex): { order: ProcessNode[]; back: Set<string> } {
  const finished: ProcessNode[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<string>();
  const visit = (node: ProcessNode): void => {
    state.set(node.id, 'open');
    for (const flow of index.outOf(node.id).toReversed()) {
      const next = index.nodes.get(flow.to);
      if (!next) continue;
      if (state.get(next.id) === 'open') back.add(flow.id);
      if (!state.has(next.id)) visit(next);
    }
    state.set(node.id, 'done');
    finished.push(node);
  };
  for (const node of graph.nodes.toSorted((a, b) => Number(b.kind === 'start') - Number(a.kind === 'start'))) if (!state.has(node.id)) visit(node);
  return { order: finished.reverse(), back };
}
