import { sinceDay } from "#src/views/labels.ts";
import type { CouncilLine, Councils } from "#src/views/schemas/councils.ts";
import { commandName } from "#src/cli/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { findingsCounted } from "./findings-text.ts";
import { counted, headingOf } from "./heading.ts";
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
  page.gap().text(`For one of them: ${commandName(io)} show <council>`);
  return page.toString();
}

function rowOf({
  council,
  rung,
  mayBe,
  delivery,
  since,
  findings,
  departures,
  lastEntry,
}: CouncilLine): string[] {
  const stands = standsAt(rung, since, mayBe);
  return [
    council.key,
    stands,
    delivery,
    [
      findingsCounted(findings),
      ...(departures === 0 ? [] : [counted(departures, "departure stated", "departures stated")]),
    ].join("; "),
    lastEntry === null ? "none by this day" : lastEntry.on.words,
  ];
}

function standsAt(
  { number, label }: CouncilLine["rung"],
  since: CouncilLine["since"],
  mayBe: CouncilLine["mayBe"],
): string {
  const other = mayBe.find((one) => one.number !== number);
  if (label.startsWith("direction made") && other !== undefined) {
    return `${number} or ${other.number}  direction made; its day of service decides whether it was in force`;
  }
  const from = since === null ? "" : `, ${sinceDay(since)}`;
  const or =
    other === undefined ? "" : `; or ${other.number}, ${other.label}, by a day not on record`;
  return `${number}  ${label}${from}${or}`;
}
