import { bareLoop } from "./bare-loop.ts";
import { atMost, duration, grouped, reported, type Effort, type Report } from "./figure.ts";
import { inTurns, median, ratioOf } from "./rounds.ts";
import { withRecord } from "./stored-record.ts";
import { asAt, replayWhole } from "./whole-replay.ts";

/** What a replay of a whole record costs, against the least that anybody would have to do. */
export async function replaySpeed(record: string, effort: Effort): Promise<Report> {
  // Once each untimed, so that both are compiled before the clock starts.
  const { entries, councils, findings } = await withRecord(record, replayWhole);
  const stepped = bareLoop(record);
  if (stepped.entries !== entries) throw new Error("bug: the two did not read the same entries");
  const rounds = await inTurns(
    effort.replayRounds,
    () => withRecord(record, replayWhole),
    () => bareLoop(record),
    () => globalThis.gc?.(),
  );
  const [ours, bare] = [median(rounds.first), median(rounds.second)];
  const perSecond = (ms: number) => `${grouped((entries / ms) * 1000)}/s`;
  return {
    title: `Replay of ${grouped(entries)} entries in ${councils} streams, as at ${asAt}`,
    figures: [
      reported("ours", duration(ours)),
      reported("ours, entries", perSecond(ours)),
      reported("bare loop", duration(bare)),
      reported("bare loop, entries", perSecond(bare)),
      atMost("ours against the bare loop", ratioOf(rounds), 3),
    ],
    notes: [
      "Ours: every entry read through the log and verified, validated, put in order with its other",
      "statements and rulings, stepped, settled and judged in every order that its days allow:",
      `${grouped(findings)} findings, explained when shown. A third of the days are imprecise.`,
      "Bare loop: rows, JSON.parse, zod, can() and a step of the same chart, in record order.",
    ],
  };
}
