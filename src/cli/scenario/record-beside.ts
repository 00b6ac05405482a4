import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import type { Refusal } from "#src/cli/record.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Variant } from "#src/scenario/variant.ts";
import { everything } from "#src/views/question.ts";
import type { Player } from "./play-file.ts";

/** A scenario that was played, as one of those compared. */
export type ScenarioVariant = Extract<Variant, { kind: "scenario" }>;

/** Why not, and whether those chosen are at fault, which whoever chose them can put right. */
interface Refused extends Refusal {
  readonly fault: "choice" | "record";
}

type RecordVariant = Extract<Variant, { kind: "record" }>;

/**
 * The record of the council that all of them are about, as `show` sees it today. No: they are not all
 * about one council of the record, or it cannot be read. `asked` is what the reader calls asking for it.
 */
export async function recordBeside(
  scenarios: readonly ScenarioVariant[],
  player: Player,
  { today, asked }: { readonly today: Day; readonly asked: string },
): Promise<Result<RecordVariant, Refused>> {
  const starts = scenarios.map(({ scenario, story }) =>
    "blank" in scenario.start.of
      ? null
      : JSON.stringify([story.stream.council, scenario.start.functions]),
  );
  const [first] = scenarios;
  if (first === undefined || starts.includes(null) || new Set(starts).size > 1) {
    const says = `${asked} needs scenarios that all begin with the record of one council, and look at the same functions.`;
    return no({ says, code: exitCodes.usage, fault: "choice" });
  }
  const stream = await player.recordOf(first.story.stream.council);
  if (!stream.ok) return no({ ...stream.error, fault: "record" });
  const question = {
    functions: first.scenario.start.functions,
    asAt: today,
    known: everything,
    sources: null,
    suppose: {},
  };
  return ok({ kind: "record", stream: stream.value, question });
}
