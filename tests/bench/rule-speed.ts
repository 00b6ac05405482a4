import { options } from "#machines/options.ts";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { answerOf, envOf } from "#machines/judge.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { replay, stepOf, type Replay } from "#src/replay/replay.ts";
import { Statements } from "#src/replay/claims.ts";
import { duration, grouped, reported, type Effort, type Report } from "./figure.ts";
import { median, timed } from "./rounds.ts";
import { must, withRecord } from "./stored-record.ts";

const asAt = "2022-11-03";
const law = lawWith();

/** What single questions cost, of Solihull's shipped history on the day its direction was reported. */
export async function ruleSpeed(record: string, effort: Effort): Promise<Report> {
  const recorded = must(await withRecord(record, (log) => log.readStream("council-solihull")));
  const entries = recorded.map(({ entry }) => entry);
  const view = { council: "solihull", functions: "csc", law, asAt } as const;
  const replayed = (): Replay => replay(entries, { ...view, knownAt: null, sources: null });
  const { snapshot } = replayed();
  const made = entries.find(({ type }) => type === "StatutoryDirectionMade");
  if (made === undefined) throw new Error("bug: Solihull’s direction is not on record");
  const step = stepOf(new Statements(entries).workOut(made).fact);
  const env = envOf(snapshot.context.facts, step, law, "open");
  const names = rulesOf(step.type);
  const each = async (times: number, work: () => unknown): Promise<number> => {
    const rounds: number[] = [];
    for (let round = 0; round <= effort.ruleRounds; round += 1) {
      const took = await timed(() => {
        for (let time = 0; time < times; time += 1) work();
      });
      // The first round is the one in which the code is compiled.
      if (round > 0) rounds.push(took / times);
    }
    return median(rounds);
  };
  const allRules = await each(500, () => names.map((name) => answerOf(name, env)));
  const allOptions = await each(5, () => options(snapshot, asAt));
  const oneReplay = await each(5, replayed);
  const explained: number[] = [];
  for (let round = 0; round <= effort.ruleRounds * 3; round += 1) {
    // Findings are explained once: each round needs its own.
    const { findings } = replayed();
    const took = await timed(() => JSON.stringify(findings));
    if (round > 0) explained.push(took / findings.length);
  }
  return {
    title: `Single questions about Solihull, as at ${asAt}`,
    figures: [
      reported(
        `one rule, mean of the ${names.length} for a direction`,
        duration(allRules / names.length),
      ),
      reported(
        `options for the position, ${options(snapshot, asAt).length} steps`,
        duration(allOptions),
      ),
      reported(`its replay, ${grouped(entries.length)} entries`, duration(oneReplay)),
      reported("one finding explained", duration(median(explained))),
    ],
    notes: [],
  };
}
