import type { CouncilLine, Councils } from "#src/views/schemas/councils.ts";
import type { Io } from "#src/cli/io.ts";
import { findingsCounted } from "./findings-text.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import { tableOf } from "./table.ts";

const columns = [
  { heading: "Council", share: 16 },
  { heading: "Stands at", share: 24 },
  { heading: "Who runs the service", share: 20 },
  { heading: "Findings", share: 13 },
  { heading: "Last entry", share: 15 },
] as const;

/** `intervention councils` as text. */
export function councilsText(view: Councils, io: Io): string {
  const page = pageFor(io);
  headingOf(page, "Councils", view, "Where they stand on");
  page.gap();
  if (view.councils.length === 0) page.text("No council is on this record.");
  else tableOf(page, columns, view.councils.map(rowOf));
  page.gap().text("For one of them: intervention show <council>");
  return page.toString();
}

function rowOf({
  council,
  rung,
  mayBe,
  delivery,
  since,
  findings,
  lastEntry,
}: CouncilLine): string[] {
  const from = since === null ? "" : `, since ${since.words}`;
  const or = mayBe.map(({ number, label }) => `; or ${number}, ${label}, by a day not on record`);
  return [
    council.key,
    `${rung.number}  ${rung.label}${from}${or.join("")}`,
    delivery,
    findingsCounted(findings),
    lastEntry === null ? "none by this day" : `${lastEntry.on.words} (${lastEntry.entry})`,
  ];
}
