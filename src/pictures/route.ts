import { places, type PlaceName } from "./places.ts";
import { boxOf, gapBefore, type Box } from "./rungs-layout.ts";

type Point = readonly [x: number, y: number];

/** How far from its box an arrow turns: short of the edge of the band. */
const gutter = 7;

/**
 * The corners of an arrow from one place to another, along the gaps between the boxes. `track` sets
 * arrows that share a gap apart.
 */
export function routeOf(from: PlaceName, to: PlaceName, track: number): readonly Point[] {
  const [start, end] = [boxOf(from), boxOf(to)];
  const rows = places[to].row - places[from].row;
  if (places[from].panel !== "rungs") return alongLane(start, end, rows, track);
  if (rows === 0) return alongRow(start, end, track);
  return rows === 1 || rows === -1
    ? toNextRow(start, end, rows, track)
    : overRows(start, end, rows, track);
}

const offset = (track: number, step: number): number => ((track % 3) - 1) * step;
const middle = ({ x, width }: Box): number => x + width / 2;
const end = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;

/** Where an arrow up leaves a box and where it enters one; an arrow down the other way round. */
const leaves = (box: Box, rows: number): number => (rows > 0 ? box.y : bottom(box));
const enters = (box: Box, rows: number): number => (rows > 0 ? bottom(box) : box.y);

function alongRow(start: Box, target: Box, track: number): readonly Point[] {
  const adjacent = target.x > end(start) && target.x - end(start) < 20;
  if (adjacent) {
    const y = start.y + start.height / 2;
    return [
      [end(start), y],
      [target.x, y],
    ];
  }
  const y = start.y - gutter + offset(track, 2.5);
  const [x0, x1] = [middle(start) + 10, middle(target) + offset(track, 8)];
  return [
    [x0, start.y],
    [x0, y],
    [x1, y],
    [x1, target.y],
  ];
}

function toNextRow(start: Box, target: Box, rows: number, track: number): readonly Point[] {
  const shared = [Math.max(start.x, target.x), Math.min(end(start), end(target))] as const;
  if (shared[1] - shared[0] > 40) {
    const x = (shared[0] + shared[1]) / 2 + offset(track, 8);
    return [
      [x, leaves(start, rows)],
      [x, enters(target, rows)],
    ];
  }
  const y = enters(target, rows) + (rows > 0 ? gutter : -gutter) + offset(track, 2.5);
  const [x0, x1] = [middle(start) + 10 + offset(track, 8), middle(target) + offset(track, 8)];
  return [
    [x0, leaves(start, rows)],
    [x0, y],
    [x1, y],
    [x1, enters(target, rows)],
  ];
}

// Between the third and the fourth column, and the fourth and the fifth, no box is in the way.
const downs = gapBefore(3);
const ups = gapBefore(4);

function overRows(start: Box, target: Box, rows: number, track: number): readonly Point[] {
  const away = rows > 0 ? -gutter : gutter;
  const [y0, y1] = [
    leaves(start, rows) + away + offset(track, 2.5),
    enters(target, rows) - away + offset(track, 2.5),
  ];
  const channel = (rows > 0 ? ups : downs) + offset(track, 3);
  const [x0, x1] = [middle(start) + 10 + offset(track, 8), middle(target) + offset(track, 8)];
  return [
    [x0, leaves(start, rows)],
    [x0, y0],
    [channel, y0],
    [channel, y1],
    [x1, y1],
    [x1, enters(target, rows)],
  ];
}

function alongLane(start: Box, target: Box, rows: number, track: number): readonly Point[] {
  if (rows === 1 || rows === -1) {
    const x = middle(start) + (rows > 0 ? -14 : 14);
    return [
      [x, leaves(start, rows)],
      [x, enters(target, rows)],
    ];
  }
  const side = rows > 0 ? start.x : end(start);
  const x = side + (rows > 0 ? -1 : 1) * (7 + offset(track, 3));
  const [y0, y1] = [
    start.y + start.height / 2 + offset(track, 6) - 4,
    target.y + target.height / 2 + offset(track, 6) + 4,
  ];
  return [
    [side, y0],
    [x, y0],
    [x, y1],
    [side, y1],
  ];
}
