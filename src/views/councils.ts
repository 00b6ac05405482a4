import { positionOf } from "./position.ts";
import type { Answered, Question, Stream } from "./question.ts";
import type { CouncilLine, Councils } from "./schemas/councils.ts";
import { severalOf } from "./several.ts";

/** Every council in a line: `intervention councils`. Pure. */
export function councilsOf(streams: readonly Stream[], question: Question): Councils {
  const { stated, answered } = severalOf(streams, question);
  return { ...stated, view: "councils", councils: answered.map(lineOf) };
}

function lineOf(answered: Answered): CouncilLine {
  const position = positionOf(answered);
  const findings = { unlawful: 0, challengeable: 0, overdue: 0, unusual: 0, gap: 0 };
  for (const { verdict } of position.findings) findings[verdict] += 1;
  const { rung, lastEntry } = position;
  return {
    council: position.council,
    rung,
    mayBe: position.possible.flatMap((one) => one.rung ?? []),
    delivery: position.regions.find(({ part }) => part === "delivery")?.words ?? "",
    since: position.rungSince,
    findings,
    departures: position.departures.length,
    lastEntry: lastEntry === null ? null : { entry: lastEntry.entry, on: lastEntry.on },
  };
}
