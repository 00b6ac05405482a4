import { places, type Panel, type PlaceName } from "./places.ts";

/** A rectangle of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const rungsWidth = 960;
/** Where the panels begin, under the title and their own headings. */
export const top = 78;
const bandHeight = 84;
const inset = 12;
/** Where the bands end and the legend begins. */
export const bandsEnd = top + 5 * bandHeight;

const columnWidth = 80;
const columnGap = 12;
const firstColumn = 134;

/** What each panel covers. */
export const panelBoxes: Readonly<Record<Panel, Box>> = {
  rungs: { x: 8, y: top, width: 676, height: 5 * bandHeight },
  commission: { x: 694, y: top, width: 126, height: 5 * bandHeight },
  delivery: { x: 828, y: top, width: 124, height: 5 * bandHeight },
};

/** The band of a rung: the whole breadth of the panel. */
export const bandOf = (rung: number): Box => ({
  x: panelBoxes.rungs.x,
  y: bandsEnd - (rung + 1) * bandHeight,
  width: panelBoxes.rungs.width,
  height: bandHeight,
});

const rowsOf = (panel: Panel): number =>
  1 + Math.max(...Object.values(places).map((place) => (place.panel === panel ? place.row : 0)));

/** The box of a place. */
export function boxOf(name: PlaceName): Box {
  const { panel, row, column, span } = places[name];
  if (panel === "rungs") {
    return {
      x: firstColumn + column * (columnWidth + columnGap),
      y: bandOf(row).y + inset,
      width: span * columnWidth + (span - 1) * columnGap,
      height: bandHeight - 2 * inset,
    };
  }
  const { x, width, height } = panelBoxes[panel];
  const pitch = height / rowsOf(panel);
  return {
    x: x + 14,
    y: top + height - (row + 1) * pitch + inset - 1,
    width: width - 28,
    height: pitch - 2 * inset + 2,
  };
}

/** The middle of the gap to the left of a column of the rungs. */
export const gapBefore = (column: number): number =>
  firstColumn + column * (columnWidth + columnGap) - columnGap / 2;
