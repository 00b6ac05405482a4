import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import { findingsCounted } from "#src/views/finding-words.ts";
import { counted } from "#src/views/say-value.ts";
import { runsSays, standsSays } from "#src/views/stands-words.ts";
import type { CouncilLine, Councils } from "#src/views/schemas/councils.ts";
import { toType } from "#src/cli/to-type.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention councils` as text. */
export function councilsText(view: Councils, io: Io): string {
  const page = pageFor(io);
  headingOf(page, "Councils", view, "Where they stand on");
  page.gap();
  if (view.councils.length === 0) page.text("No council is on this record.");
  const widest = Math.max(...view.councils.map(({ council }) => council.key.length), 0);
  for (const line of view.councils) lineOf(page, line, widest + 2);
  page.gap().text(`For one of them: ${toType(io, "show <council>")}`);
  return page.toString();
}

/** Where it stands, who runs the service where that is not simply the council, and how much is open. */
function lineOf(page: Page, line: CouncilLine, column: number): void {
  const { council, findings, departures, lastEntry } = line;
  page.row(council.key, standsSays(line), 0, column);
  const runs = runsSays(line);
  if (runs !== null) page.row("", runs, 0, column);
  const told = [
    `Findings: ${findingsCounted(findings)}`,
    ...(departures === 0 ? [] : [counted(departures, "departure stated", "departures stated")]),
    lastEntry === null ? "nothing on record by this day" : `last entry ${onDay(lastEntry.on)}`,
  ];
  page.row("", sentence(told.join("; ")), 0, column);
  page.gap();
}
