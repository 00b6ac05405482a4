import { stringify } from "csv-stringify/sync";
import type { DurationShown, Durations, DurationsOfOne } from "#src/views/schemas/durations.ts";
import { guard } from "./safe-cell.ts";

interface Row {
  readonly view: Durations;
  readonly one: DurationsOfOne;
  readonly duration: DurationShown;
}

interface Column {
  readonly name: string;
  readonly means: string;
  readonly cell: (row: Row) => string | number | null;
}

const stage = ({ one, duration }: Row, side: "from" | "to") =>
  one.stages.find((it) => it.stage === duration[side]);

const ofStage = (side: "from" | "to"): readonly Column[] => [
  {
    name: `${side}_stage`,
    means: `the stage ${side === "from" ? "from" : "to"} which days are counted`,
    cell: ({ duration }) => duration[side],
  },
  {
    name: `${side}_earliest`,
    means: "the first day on which it may have come; empty if not on record",
    cell: (row) => stage(row, side)?.on?.from ?? null,
  },
  {
    name: `${side}_latest`,
    means: "the last day on which it may have come; empty if not on record",
    cell: (row) => stage(row, side)?.on?.to ?? null,
  },
  {
    name: `${side}_entry`,
    means: "the entry that records it",
    cell: (row) => stage(row, side)?.entry ?? null,
  },
];

/** The columns of the sheet that `durations --csv` prints: one row to a council and a span. */
export const durationColumns: readonly Column[] = [
  { name: "council", means: "the council’s key", cell: ({ one }) => one.council.key },
  { name: "name", means: "its name on the day of the view", cell: ({ one }) => one.council.name },
  ...ofStage("from"),
  ...ofStage("to"),
  {
    name: "least_days",
    means: "the fewest days between them, below 0 where the second came first; empty if not known",
    cell: ({ duration }) => duration.days?.least ?? null,
  },
  {
    name: "most_days",
    means: "the most days between them; the same as least_days where both days are known",
    cell: ({ duration }) => duration.days?.most ?? null,
  },
  { name: "as_at", means: "the day of the view", cell: ({ view }) => view.asAt },
  {
    name: "known",
    means: "what of the record the view used",
    cell: ({ view }) => view.known.words,
  },
];

/** The durations as CSV (RFC 4180). No text in it is obeyed by a spreadsheet. */
export function durationsSheet(view: Durations): string {
  const rows = view.councils.flatMap((one) =>
    one.durations.map((duration) =>
      durationColumns.map(({ cell }) => written(cell({ view, one, duration }))),
    ),
  );
  return stringify([durationColumns.map(({ name }) => name), ...rows], {
    record_delimiter: "\r\n",
    quoted_match: /[\r\n;\t]/,
  });
}

// A number below nought is a number; guarding it would make it text.
const written = (value: string | number | null): string =>
  typeof value === "number" ? String(value) : guard(value ?? "");
