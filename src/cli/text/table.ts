import { lines, type Page } from "./wrap.ts";

/** A column: its heading, and how large its share of the width is. */
export interface Column {
  readonly heading: string;
  readonly share: number;
}

const between = 2;

/** A table whose cells wrap, so that it fits the width and loses nothing. */
export function tableOf(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const widths = widthsOf(page.width - between * (columns.length - 1), columns, rows);
  rowOf(
    page,
    widths,
    columns.map(({ heading }) => heading),
  );
  page.raw(widths.map((width) => "-".repeat(width)).join(" ".repeat(between)));
  for (const [at, row] of rows.entries()) {
    if (at > 0) page.raw("");
    rowOf(page, widths, row);
  }
}

/** The first column names the row: it is as wide as its longest word, and the rest share what is left. */
function widthsOf(
  room: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const [first, ...others] = columns;
  const shareOf = (of: readonly Column[]) => of.reduce((sum, { share }) => sum + share, 0);
  const words = rows.flatMap(([name = ""]) => name.split(" ")).map(({ length }) => length);
  const fair = Math.floor((room * (first?.share ?? 0)) / shareOf(columns));
  const widest = Math.max(fair, ...words);
  return [
    widest,
    ...others.map(({ share }) => Math.floor(((room - widest) * share) / shareOf(others))),
  ];
}

function rowOf(page: Page, widths: readonly number[], cells: readonly string[]): void {
  const wrapped = cells.map((cell, at) => lines(cell, widths[at] ?? 1));
  const height = Math.max(...wrapped.map(({ length }) => length));
  for (let line = 0; line < height; line += 1) {
    const parts = wrapped.map((cell, at) => (cell[line] ?? "").padEnd(widths[at] ?? 1));
    page.raw(parts.join(" ".repeat(between)));
  }
}
