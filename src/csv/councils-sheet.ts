import { stringify } from "csv-stringify/sync";
import { runsSays, stageSays } from "#src/views/stands-words.ts";
import type { CouncilListed } from "#src/views/councils-listed.ts";
import type { Councils } from "#src/views/schemas/councils.ts";
import { guard } from "./safe-cell.ts";

interface Row {
  readonly view: Councils;
  readonly one: CouncilListed;
}

interface Column {
  readonly name: string;
  readonly means: string;
  readonly cell: (row: Row) => string | number | null;
}

/** The columns of the sheet that `councils --csv` prints: one row to a council. */
export const councilColumns: readonly Column[] = [
  { name: "council", means: "the council’s key", cell: ({ one }) => one.line.council.key },
  {
    name: "name",
    means: "its name on the day of the view",
    cell: ({ one }) => one.line.council.name,
  },
  { name: "stage", means: "the rung, from 0 to 4", cell: ({ one }) => one.line.rung.number },
  {
    name: "stage_words",
    means: "the rung in words, and any other that a day not on record leaves open",
    cell: ({ one }) => stageSays(one.line),
  },
  {
    name: "service_run_by",
    means: "who runs the service; empty where nothing is on record",
    cell: ({ one }) => runsSays(one.line),
  },
  {
    name: "since_earliest",
    means:
      "the first day on which it may have come to that stage; empty if not on record, and for 0",
    cell: ({ one }) => one.line.since?.from ?? null,
  },
  {
    name: "since_latest",
    means: "the last day on which it may have come to that stage; empty if not on record",
    cell: ({ one }) => one.line.since?.to ?? null,
  },
  {
    name: "least_days",
    means: "the fewest days at that stage; empty if not known, and for 0",
    cell: ({ one }) => one.days?.least ?? null,
  },
  {
    name: "most_days",
    means: "the most days at that stage; the same as least_days where the day is known",
    cell: ({ one }) => one.days?.most ?? null,
  },
  {
    name: "next_deadline",
    means: "what is due next, of what has a day and is not shown to be met; empty for nothing",
    cell: ({ one }) => one.next?.what ?? null,
  },
  {
    name: "next_rule",
    means: "the rule that sets it",
    cell: ({ one }) => one.next?.rule ?? null,
  },
  {
    name: "next_verified",
    means: "no where its period, or the source of it, is unverified",
    cell: ({ one }) => (one.next === null ? null : one.next.verified ? "yes" : "no"),
  },
  {
    name: "next_earliest",
    means: "the first day that may be its last",
    cell: ({ one }) => one.next?.by?.from ?? null,
  },
  {
    name: "next_latest",
    means: "the last day that may be its last",
    cell: ({ one }) => one.next?.by?.to ?? null,
  },
  {
    name: "passed_not_shown",
    means: "how many deadlines have passed without anything to show that they were met",
    cell: ({ one }) => one.passed,
  },
  { name: "as_at", means: "the day of the view", cell: ({ view }) => view.asAt },
  {
    name: "known",
    means: "what of the record the view used",
    cell: ({ view }) => view.known.words,
  },
];

/** Councils as CSV (RFC 4180), in the order in which they are handed over. No text in it is obeyed. */
export const councilsSheet = (view: Councils, listed: readonly CouncilListed[]): string =>
  stringify(
    [
      councilColumns.map(({ name }) => name),
      ...listed.map((one) => councilColumns.map(({ cell }) => written(cell({ view, one })))),
    ],
    { record_delimiter: "\r\n", quoted_match: /[\r\n;\t]/ },
  );

const written = (value: string | number | null): string =>
  typeof value === "number" ? String(value) : guard(value ?? "");
