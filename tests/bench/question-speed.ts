import type { EventLog } from "#src/log/event-log.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import { bisectOf } from "#src/views/bisect.ts";
import { blameOf } from "#src/views/blame.ts";
import { councilsOf } from "#src/views/councils.ts";
import { diffOf } from "#src/views/diff.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, type Question, type Stream } from "#src/views/question.ts";
import { duration, reported, type Effort, type Figure, type Report } from "./figure.ts";
import { median, timed } from "./rounds.ts";
import { must, withRecord } from "./stored-record.ts";

/** As at and as known at a day in the middle of the story. */
const bothClocks: Question = {
  functions: "csc",
  asAt: "2022-11-08",
  known: { publicBy: "2022-11-08", held: null },
  sources: null,
  suppose: {},
};
const everything: Question = { ...bothClocks, known: { publicBy: null, held: null } };

const aims = { position: 20, councils: 500, diff: 50, bisect: 100 } as const;

/** What an auditor's questions take, once the entries are read. */
export async function questionSpeed(
  shipped: string,
  synthetic: string,
  effort: Effort,
): Promise<Report> {
  const solihull = await withRecord(shipped, (log) => streamIn(log, "solihull"));
  const made = await withRecord(synthetic, streamsIn);
  const direction = readStatement("direction in force");
  if (!direction.ok) throw new Error(direction.error);
  const { value: statement } = direction;
  const before = { publicBy: "2022-10-19", held: null };
  const took = (what: string, aim: number, work: () => unknown): Promise<Figure> =>
    medianOf(effort, work).then((ms) => reported(`${what}; aim ${duration(aim)}`, duration(ms)));
  return {
    title: "Questions of an auditor, on both clocks, the entries read already",
    figures: [
      await took("where Solihull stands", aims.position, () =>
        positionOf(answer(solihull, bothClocks)),
      ),
      await took(`a line for each of ${made.length} councils`, aims.councils, () =>
        councilsOf(made, { ...bothClocks, asAt: "2020-06-30" }),
      ),
      await took("what three weeks changed in Solihull", aims.diff, () =>
        diffOf(answer(solihull, bothClocks), before),
      ),
      await took("since when a direction is in force", aims.bisect, () =>
        bisectOf(answer(solihull, everything), statement, ""),
      ),
      await took("what that rests on", aims.bisect, () =>
        blameOf(answer(solihull, everything), statement, ""),
      ),
    ],
    notes: ["The aims are for one quiet core; a busy machine takes longer."],
  };
}

async function medianOf(effort: Effort, work: () => unknown): Promise<number> {
  const rounds: number[] = [];
  // The first rounds are those in which the code is compiled.
  for (let round = -2; round < effort.ruleRounds; round += 1) {
    const ms = await timed(work);
    if (round >= 0) rounds.push(ms);
  }
  return median(rounds);
}

async function streamIn(log: EventLog, council: string): Promise<Stream> {
  const held = must(await log.readStream(`council-${council}`));
  return { council, held, head: must(await log.head()) };
}

async function streamsIn(log: EventLog): Promise<readonly Stream[]> {
  const { size } = must(await log.head());
  const named = must(await log.streams({ prefix: "council-", size }));
  return Promise.all(named.map(({ stream }) => streamIn(log, stream.slice("council-".length))));
}
