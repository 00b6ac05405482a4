import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#machines/time/day.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import { bisectOf } from "#src/views/bisect.ts";
import { blameOf } from "#src/views/blame.ts";
import { chainOf } from "#src/views/chain.ts";
import { deadlinesOf, dutiesOf } from "#src/views/deadlines.ts";
import { diffOf } from "#src/views/diff.ts";
import { durationsOf } from "#src/views/durations.ts";
import { evidenceOf } from "#src/views/evidence.ts";
import { findingsOf } from "#src/views/findings.ts";
import { moneyOf } from "#src/views/money.ts";
import { answer, type Question, type Stream } from "#src/views/question.ts";
import { quotationsVerified } from "#src/views/quotations-verified.ts";
import { reportsOf } from "#src/views/reports.ts";
import { searchOf } from "#src/views/search.ts";
import { englandStream, shippedStreams } from "./shipped-streams.ts";
import { asked } from "./streams.ts";
import { withoutHidden } from "./without-hidden.ts";

const england = englandStream();
const streams = shippedStreams();

const question = (knownAt: Day, asAt: Day): Question =>
  asked(asAt, { known: { publicBy: knownAt, held: null } });

const frozen = (view: object): string => JSON.stringify({ ...view, logHead: null, hidden: null });

const copies = { check: () => ({ check: "notHeld" }) as const, isHeld: () => false };

const blank = (view: object): object => JSON.parse(frozen(view)) as object;

const read = readStatement("direction in force");
if (!read.ok) throw new Error(read.error);
const directed = read.value;

type Made = (streams: readonly Stream[], england: Stream, question: Question) => object;

const ofSeveral: Readonly<Record<string, Made>> = {
  deadlines: (all, _, it) => deadlinesOf(all, it, { overdueOnly: false }),
  overdue: (all, _, it) => deadlinesOf(all, it, { overdueOnly: true }),
  duties: (all, _, it) => dutiesOf(all, it),
  reports: (all, _, it) => reportsOf(all, it),
  durations: (all, _, it) => durationsOf(all, it),
  money: (all, national, it) => moneyOf(all, national, it, null),
  search: (all, national, it) => searchOf(all, national, it, ["trust"]),
  verify: (all, national, it) => quotationsVerified(all, national, it, copies),
  findings: (all, _, it) => findingsOf(all, it, { rules: null, verdicts: null }),
  blame: (all, _, it) =>
    all.map((one) => blank(blameOf(answer(one, it), directed, "direction in force"))),
  bisect: (all, _, it) =>
    all.map((one) => blank(bisectOf(answer(one, it), directed, "direction in force"))),
  diff: (all, _, it) =>
    all.map((one) => blank(diffOf(answer(one, it), { publicBy: "2014-01-01", held: null }))),
  chain: (all, _, it) => all.map((stream) => blank(chainOf(answer(stream, it)))),
  evidence: (all, _, it) =>
    all.map((stream) => blank(evidenceOf(answer(stream, it), { pressAloneOnly: false }))),
};

/** Around days on which something became public. */
const cuts: readonly (readonly [Day, Day])[] = [
  "2014-07-15",
  "2021-09-21",
  "2022-01-26",
  "2022-10-19",
  "2022-11-08",
  "2023-03-20",
].flatMap((day) => [
  [addDays(day, -1), addDays(day, -1)],
  [day, "2023-06-30"],
]);

describe("a list known at a date", () => {
  it.each(Object.entries(ofSeveral))(
    "must be byte-identical to that of a record in which the hidden entries are absent: %s",
    (_, make) => {
      for (const [knownAt, asAt] of cuts) {
        const it = question(knownAt, asAt);
        const seen = make(streams, england, it);
        const never = make(
          streams.map((stream) => withoutHidden(stream, knownAt)),
          withoutHidden(england, knownAt),
          it,
        );
        expect(frozen(seen)).toBe(frozen(never));
      }
      // Some of it is hidden by the first cut and shown by the last: the comparison is not idle.
      const [first, last] = [cuts[0], cuts.at(-1)].map((cut) =>
        frozen(make(streams, england, question(cut?.[0] ?? "", "2023-06-30"))),
      );
      if (first === undefined || last === undefined) throw new Error("no cuts");
      expect(last.length).not.toBe(first.length);
    },
  );
});
