import { alignmentOf } from "#src/alignment/alignment.ts";
import { caseOf } from "#src/alignment/case-of.ts";
import { answer } from "#src/views/question.ts";
import { duration, grouped, reported, type Effort, type Report } from "./figure.ts";
import { median, timed } from "./rounds.ts";
import { must, withRecord } from "./stored-record.ts";

/** The shipped history with the most findings. */
const council = "slough";
const asAt = "2026-10-01";

/** What the cheapest set of missing facts costs to find, of the shipped history with most findings. */
export async function alignmentSpeed(record: string, effort: Effort): Promise<Report> {
  const recorded = must(await withRecord(record, (log) => log.readStream(`council-${council}`)));
  const stream = { council, held: recorded, head: { size: recorded.length, root: "" } };
  const question = {
    functions: "csc",
    asAt,
    known: { publicBy: null, held: null },
    sources: null,
    suppose: {},
  } as const;
  const align = () => alignmentOf(caseOf(answer(stream, question)));
  const { findings, choices, replays } = align();
  const rounds: number[] = [];
  for (let round = 0; round < effort.ruleRounds; round += 1) rounds.push(await timed(align));
  return {
    title: `The documents that would close the findings of ${council}, as at ${asAt}`,
    figures: [
      reported(
        `${grouped(findings.length)} findings, ${grouped(choices)} missing facts, ${grouped(replays)} replays`,
        duration(median(rounds)),
      ),
    ],
    notes: ["The aim is 2 s for each shipped history."],
  };
}
