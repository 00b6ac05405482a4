import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { addDays, daysBetween, FIRST_DAY, type Day } from "#machines/time/day.ts";
import { firstDays, firstTold } from "#src/statements/first.ts";
import { groundsOf } from "#src/statements/grounds.ts";
import { isSo, turningOn } from "#src/statements/is-so.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import type { Statement } from "#src/statements/statement.ts";
import { answer, answerOn, everything, type Answered } from "#src/views/question.ts";
import type { Short } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import { streamOf, asked } from "#tests/src/views/streams.ts";
import { anyStatement } from "./random-statement.ts";

const read = (text: string): Statement => {
  const statement = readStatement(text);
  if (!statement.ok) throw new Error(statement.error);
  return statement.value;
};

const ofEntries = (entries: readonly Entry[], asAt: Day): Answered =>
  answer(
    {
      council: "solihull",
      held: entries.map((entry, index) => ({ index, entry })),
      head: { size: entries.length, root: "root" },
    },
    asked(asAt),
  );
const of = (shorts: readonly Short[], asAt: Day): Answered => answer(streamOf(shorts), asked(asAt));

const told: readonly Short[] = [
  ["ImprovementNoticeIssued", "2022-02-28", { notice: "notice-1" }],
  ["StatutoryDirectionMade", "2022-11-01", {}, { dates: { served: "2022-11-01..2022-11-03" } }],
];

describe("whether a statement is so", () => {
  it.each([
    ["notice open", "2022-02-27", "fails"],
    ["notice open", "2022-02-28", "holds"],
    ["rung >= 3", "2022-10-31", "fails"],
    ["direction in force", "2022-11-02", "unknown"],
    ["not direction in force", "2022-11-02", "unknown"],
    ["direction made", "2022-11-02", "holds"],
    ["direction in force or direction made", "2022-11-02", "holds"],
    ["direction in force or not direction in force", "2022-11-02", "holds"],
    ["direction in force", "2022-11-03", "holds"],
    ["notice-1 open and rung is 3", "2022-11-03", "holds"],
    ["V27 unusual", "2022-11-03", "holds"],
    ["V27 unusual on notice-1", "2022-11-03", "holds"],
    ["V27 unusual on notice-2", "2022-11-03", "fails"],
    ["model trust", "2022-11-03", "fails"],
  ])("must be answered by what happened by the day: %s on %s: %s", (text, day, truth) => {
    expect(isSo(read(text), of(told, day).replay)).toBe(truth);
  });

  test.prop({ entries: history, text: anyStatement })(
    "must be unknown exactly where something that may have happened would change it",
    ({ entries, text }) => {
      const { replay } = ofEntries(entries, "2021-06-01");
      const turns = turningOn(read(text), replay);
      expect(turns.length > 0).toBe(isSo(read(text), replay) === "unknown");
      const opposite = { holds: "fails", fails: "holds", unknown: "unknown" } as const;
      expect(isSo(read(`not ${text.replace(/ (and|or) .*/, "")}`), replay)).toBe(
        opposite[isSo(read(text.replace(/ (and|or) .*/, "")), replay)],
      );
    },
  );
});

describe("what an answer rests on", () => {
  test.prop({ entries: history, text: anyStatement }, { numRuns: 40 })(
    "must be such that without a deciding entry it is another, and that sufficient ones suffice",
    ({ entries, text }) => {
      const answered = ofEntries(entries, "2021-06-01");
      const { stream, question, used } = answered;
      const statement = read(text);
      const { truth, deciding, sufficient } = groundsOf(statement, answered);
      const on = (some: readonly Entry[]) =>
        isSo(statement, answerOn(stream, question, some).replay);
      expect(truth).toBe(on(used));
      for (const entry of used) {
        const without = on(used.filter((one) => one !== entry));
        expect([entry.id, deciding.includes(entry)]).toEqual([entry.id, without !== truth]);
      }
      expect(on([...deciding, ...sufficient])).toBe(truth);
      for (const entry of sufficient) {
        const fewer = sufficient.filter((one) => one !== entry);
        expect(on([...deciding, ...fewer])).not.toBe(truth);
      }
    },
  );

  it("must name, beside the entry that decides, others where that one alone is not enough", () => {
    const answered = of(
      [
        ["ImprovementNoticeIssued", "2022-02-28", { notice: "n1" }, { id: "NOTICE" }],
        ["StatutoryDirectionMade", "2022-11-01", { direction: "d1" }, { id: "FIRST" }],
        ["StatutoryDirectionMade", "2022-11-02", { direction: "d2" }, { id: "SECOND" }],
      ],
      "2022-12-31",
    );
    const { deciding, sufficient } = groundsOf(read("n1 open and direction made"), answered);
    expect(deciding.map(({ id }) => id)).toEqual(["NOTICE"]);
    // Either direction would do: the later one is what makes it so now.
    expect(sufficient.map(({ id }) => id)).toEqual(["SECOND"]);
  });
});

describe("since when a statement is so", () => {
  it("must be found where it is so only between two days on which something happened", () => {
    const notices: readonly Short[] = [
      ["ImprovementNoticeIssued", "2022-01-01", { notice: "n1", reviewIntervalMonths: 3 }],
      ["ImprovementNoticeIssued", "2022-01-01", { notice: "n2", reviewIntervalMonths: 6 }],
    ];
    const statement = read("V26 unknown on n1 and not V26 unknown on n2");
    const answered = of(notices, "2022-12-31");
    expect(isSo(statement, answered.replay)).toBe("fails");
    expect(firstDays(statement, answered)).toEqual({ may: "2022-04-02", certain: "2022-04-02" });
  });

  test.prop({ entries: history, text: anyStatement }, { numRuns: 25 })(
    "must be the first day that asking on each day finds",
    ({ entries, text }) => {
      const last = "2021-03-01";
      const statement = read(text);
      const answered = ofEntries(entries, last);
      const { may, certain } = firstDays(statement, answered);
      const days = Array.from({ length: daysBetween("2019-12-31", last) + 1 }, (_, at) =>
        addDays("2019-12-31", at),
      );
      const truths = days.map((day) => isSo(statement, ofEntries(entries, day).replay));
      // What is so before anything is on record was always so.
      const dayOf = (at: number) => (at === 0 ? FIRST_DAY : (days[at] ?? null));
      expect(may).toBe(dayOf(truths.findIndex((truth) => truth !== "fails")));
      expect(certain).toBe(dayOf(truths.indexOf("holds")));
    },
  );

  test.prop({ entries: history, text: anyStatement }, { numRuns: 40 })(
    "must be told by the first entry up to which the record tells it",
    ({ entries, text }) => {
      const statement = read(text);
      const answered = ofEntries(entries, "2021-06-01");
      const { stream, question } = answered;
      const first = stream.held.find(({ index }) => {
        const known = { ...everything, held: { upToEntry: index } };
        return isSo(statement, answer(stream, { ...question, known }).replay) === "holds";
      });
      expect(firstTold(statement, answered)?.entry.id).toBe(first?.entry.id);
    },
  );
});
