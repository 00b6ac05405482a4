import { councilOn } from "./council.ts";
import { departuresOf } from "./departures.ts";
import { partsShown } from "./parts-shown.ts";
import { lastEntryOf, rungSince } from "./position.ts";
import { possibleShown } from "./possible-shown.ts";
import { rungShown } from "./rung-words.ts";
import type { Answered, Question, Stream } from "./question.ts";
import type { CouncilLine, Councils } from "./schemas/councils.ts";
import { severalOf } from "./several.ts";

/** Every council in a line: `intervention councils`. Pure. */
export function councilsOf(streams: readonly Stream[], question: Question): Councils {
  const { stated, answered } = severalOf(streams, question);
  return { ...stated, view: "councils", councils: answered.map(lineOf) };
}

// Only what a line says: a whole position takes several times as long, and there may be hundreds.
function lineOf(answered: Answered): CouncilLine {
  const { replay, used, stream, question } = answered;
  const { snapshot, sources } = replay;
  const findings = { unlawful: 0, challengeable: 0, overdue: 0, unusual: 0, gap: 0 };
  for (const { verdict } of replay.findings) findings[verdict] += 1;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const rung = rungShown(snapshot.context.facts);
  const lastEntry = lastEntryOf(answered);
  return {
    council: councilOn(stream.council, used, question.asAt),
    rung,
    mayBe: replay.possible.flatMap(
      (one) => possibleShown(one, snapshot, entries, sources).rung ?? [],
    ),
    delivery:
      partsShown(snapshot, replay.taken).find(({ part }) => part === "delivery")?.words ?? "",
    since: rungSince(answered, rung.number),
    findings,
    departures: departuresOf(answered).length,
    lastEntry: lastEntry === null ? null : { entry: lastEntry.entry, on: lastEntry.on },
  };
}
