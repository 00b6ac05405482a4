import { nothingOnRecord } from "#machines/facts.ts";
import { sentence } from "#machines/words.ts";
import { onDay, sinceDay } from "#src/views/labels.ts";
import { findingsCounted } from "#src/views/finding-words.ts";
import { counted } from "#src/views/say-value.ts";
import { deliverySays } from "#src/views/rung-words.ts";
import type { CouncilLine, Councils } from "#src/views/schemas/councils.ts";
import { commandName } from "#src/cli/command-name.ts";
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
  page.gap().text(`For one of them: ${commandName(io)} show <council>`);
  return page.toString();
}

/** Where it stands, who runs the service where that is not simply the council, and how much is open. */
function lineOf(page: Page, line: CouncilLine, column: number): void {
  const { council, rung, mayBe, delivery, since, findings, departures, lastEntry } = line;
  page.row(council.key, standsAt(rung, since, mayBe), 0, column);
  if (delivery === "the council") page.row("", "The council runs the service.", 0, column);
  else if (delivery !== nothingElse) page.row("", sentence(delivery), 0, column);
  const told = [
    `Findings: ${findingsCounted(findings)}`,
    ...(departures === 0 ? [] : [counted(departures, "departure stated", "departures stated")]),
    lastEntry === null ? "nothing on record by this day" : `last entry ${onDay(lastEntry.on)}`,
  ];
  page.row("", sentence(told.join("; ")), 0, column);
  page.gap();
}

/** What a view says where nothing but the council itself is on record. */
const nothingElse = deliverySays(nothingOnRecord("", "csc"));

function standsAt(
  { number, label }: CouncilLine["rung"],
  since: CouncilLine["since"],
  mayBe: CouncilLine["mayBe"],
): string {
  const other = mayBe.find((one) => one.number !== number);
  if (label.startsWith("direction made") && other !== undefined) {
    return `Rung ${number} or ${other.number}: direction made; its day of service decides whether it was in force.`;
  }
  const from = since === null ? "" : `, ${sinceDay(since)}`;
  const or =
    other === undefined ? "" : `; or ${other.number}, ${other.label}, by a day not on record`;
  return sentence(`Rung ${number}: ${label}${from}${or}`);
}
