import { lawWith } from "#machines/law/numbers.ts";
import { positionOf } from "./position.ts";
import {
  answer,
  isOnRecord,
  statedOf,
  type Answered,
  type Question,
  type Stream,
} from "./question.ts";
import type { CouncilLine, Councils } from "./schemas/councils.ts";

/** Every council in a line: `intervention councils`. Pure. */
export function councilsOf(streams: readonly Stream[], question: Question): Councils {
  const answered = streams.map((stream) => answer(stream, question));
  const head = streams[0]?.head ?? { size: 0, root: "" };
  const hidden = answered.reduce((sum, one) => sum + one.hidden, 0);
  return {
    ...statedOf(question, lawWith(question.suppose), head, hidden),
    view: "councils",
    councils: answered.filter(({ stream }) => isOnRecord(stream, question.known)).map(lineOf),
  };
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
