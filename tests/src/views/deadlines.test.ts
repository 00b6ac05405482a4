import { describe, expect, it } from "vitest";
import { deadlinesOf, dutiesOf } from "#src/views/deadlines.ts";
import type { DutyShown } from "#src/views/schemas/duties.ts";
import { deadlines, duties } from "#src/views/schemas/duties.ts";
import { claim, type Short } from "#tests/given.ts";
import { asked, streamOf } from "./streams.ts";

const direction = (obligations: readonly object[], more = {}): Short => [
  "StatutoryDirectionMade",
  "2022-01-10",
  { direction: "direction-1", obligations, ...more },
  { dates: { served: "2022-01-10" } },
];
const budget = {
  letter: "g",
  kind: "itemisedBudget",
  words: "To produce a budget",
  commission: null,
  dueOn: claim("2022-03-31"),
  everyMonths: null,
};
const access = { ...budget, letter: "b", words: "To give access", dueOn: null };
const meetings = { ...access, letter: "f", words: "To meet monthly", everyMonths: 1 };
const metG = (when: string): Short => [
  "ObligationMet",
  when,
  { direction: "direction-1", letter: "g" },
];
const commissioner: Short = [
  "CommissionerAppointed",
  "2022-01-10",
  { commission: "commission-2022", direction: "direction-1" },
];

const dated = (history: readonly Short[], asAt: string): readonly DutyShown[] =>
  deadlinesOf([streamOf(history)], asked(asAt), { overdueOnly: false }).deadlines;
const ofRule = (rule: string, found: readonly DutyShown[]) =>
  found.find((duty) => duty.rule === rule);

describe("a dated duty", () => {
  it("must be told with the entry that shows it was met, and whether that was in time", () => {
    const met = (when: string) =>
      ofRule("TE", dated([direction([budget]), metG(when)], "2022-06-30"))?.met;
    expect(met("2022-03-31")).toMatchObject({ answer: "met", entry: "E2", inTime: "yes" });
    expect(met("2022-04-01")).toMatchObject({ answer: "met", inTime: "no" });
    expect(met("2022-03-01..2022-04-15")).toMatchObject({ answer: "met", inTime: "unknown" });
    expect(met("2022-06-15..2022-07-15")).toMatchObject({ answer: "mayBeMet", inTime: null });
    expect(met("2022-08-01")).toMatchObject({ answer: "notShown", entry: null });
  });

  it("must not be met by what met another letter", () => {
    const other: Short = ["ObligationMet", "2022-03-01", { direction: "direction-1", letter: "b" }];
    expect(ofRule("TE", dated([direction([budget]), other], "2022-06-30"))?.met.answer).toBe(
      "notShown",
    );
  });

  it("may be met by a direction’s council even if the direction has ended since", () => {
    const ended: Short = ["StatutoryDirectionRevoked", "2022-05-01", { direction: "direction-1" }];
    const history = [direction([budget]), metG("2022-03-01"), ended];
    expect(ofRule("TE", dated(history, "2022-06-30"))?.met.answer).toBe("met");
    const early: Short = ["StatutoryDirectionRevoked", "2022-02-01", { direction: "direction-1" }];
    expect(ofRule("TE", dated([direction([budget]), early], "2022-06-30"))?.met.answer).toBe(
      "ended",
    );
  });

  it("must be told of a commissioner’s report with the judgement of V30", () => {
    const started: Short = [
      "CommissionerCommenced",
      "2022-12-01",
      { commission: "commission-2022" },
    ];
    const report = (when: string): Short => [
      "CommissionerReported",
      when,
      { commission: "commission-2022", kind: "initial" },
    ];
    const met = (when: string) =>
      ofRule("V30", dated([direction([]), commissioner, started, report(when)], "2023-06-30"))?.met;
    expect(met("2023-01-31")).toMatchObject({ answer: "met", inTime: "yes" });
    expect(met("2023-02-01")).toMatchObject({ answer: "met", inTime: "no" });
  });

  it("must be met by the statement that answers its own report, and by no other", () => {
    const report: Short = ["InspectionPublished", "2022-01-10", { statutoryReport: true }];
    const statement = (inspection: string): Short => [
      "WrittenStatementSubmitted",
      "2022-03-01",
      { inspection },
    ];
    const answers = (inspection: string) =>
      dated([report, statement(inspection)], "2022-06-30").map(({ what, met, from }) => [
        what,
        met.answer,
        from.entry,
      ]);
    expect(answers("E1")).toEqual([
      ["the council’s own publication of the report", "notShown", "E1"],
      ["the council’s written statement of action", "met", "E1"],
    ]);
    expect(answers("E9").map(([, answer]) => answer)).toEqual(["notShown", "notShown"]);
  });

  it("may be a time limit for others, which nobody owes, and which a claim meets", () => {
    const claimed: Short = [
      "StatutoryDirectionChallenged",
      "2022-02-01",
      { direction: "direction-1" },
    ];
    const limit = (history: readonly Short[]) => ofRule("D3", dated(history, "2022-02-15"));
    expect(limit([direction([])])).toMatchObject({ owedBy: null, met: { answer: "notShown" } });
    expect(limit([direction([]), claimed])?.met).toMatchObject({ answer: "met", entry: "E2" });
  });

  it("must be owed by the one to whom the direction is addressed, where that is on record", () => {
    const owedBy = (addressee: string | null) =>
      ofRule("TE", dated([direction([budget], { addressee })], "2022-02-15"))?.owedBy;
    expect(owedBy("officerOfCouncil")).toBe("an officer of the council");
    expect(owedBy(null)).toMatch(/not on record/);
  });

  it("must be told of each review that a notice asks for, as V26 judges it", () => {
    const notice: Short = [
      "ImprovementNoticeIssued",
      "2022-02-28",
      { notice: "notice-1", reviewIntervalMonths: 6 },
    ];
    const review = (when: string): Short => ["ProgressReviewHeld", when, { notice: "notice-1" }];
    const reviews = (history: readonly Short[], asAt: string) =>
      dated(history, asAt)
        .filter(({ rule }) => rule === "V26")
        .map(({ by, met }) => [by?.to, met.answer, met.entry, met.inTime]);
    expect(reviews([notice], "2022-03-31")).toEqual([["2022-08-28", "notShown", null, null]]);
    expect(reviews([notice, review("2022-08-28")], "2022-12-31")).toEqual([
      ["2022-08-28", "met", "E2", "yes"],
      ["2023-02-28", "notShown", null, null],
    ]);
    // A review in between may be missing from the record.
    expect(reviews([notice, review("2022-08-29")], "2022-12-31")[0]).toEqual([
      "2022-08-28",
      "met",
      "E2",
      "unknown",
    ]);
    const lifted: Short = ["ImprovementNoticeLifted", "2022-08-01", { notice: "notice-1" }];
    expect(reviews([notice, lifted], "2022-12-31")).toEqual([["2022-08-28", "ended", null, null]]);
    expect(dutiesOf([streamOf([notice, lifted])], asked("2022-12-31")).duties).toEqual([]);
    expect(
      reviews(
        [["ImprovementNoticeIssued", "2022-02-28", { reviewIntervalMonths: null }]],
        "2022-12-31",
      ),
    ).toEqual([]);
  });

  it("must be overdue only where its day has certainly passed and nothing shows it met", () => {
    const overdue = (history: readonly Short[], asAt: string) =>
      deadlinesOf([streamOf(history)], asked(asAt), { overdueOnly: true }).deadlines.map(
        ({ rule }) => rule,
      );
    expect(overdue([direction([budget])], "2022-03-31")).toEqual([]);
    expect(overdue([direction([budget])], "2022-04-01")).toEqual(["TE"]);
    expect(overdue([direction([budget]), metG("2022-05-01")], "2022-06-30")).toEqual([]);
    const rough = { ...budget, dueOn: claim("2022-03") };
    expect(overdue([direction([rough])], "2022-03-31")).toEqual([]);
  });

  it("must come soonest first, whichever council owes it", () => {
    const later = streamOf([direction([budget])], "later");
    const sooner = streamOf([direction([{ ...budget, dueOn: claim("2022-02-28") }])], "sooner");
    const view = deadlinesOf([later, sooner], asked("2022-01-20"), { overdueOnly: false });
    const budgets = view.deadlines.filter(({ rule }) => rule === "TE");
    expect(budgets.map(({ council }) => council.key)).toEqual(["sooner", "later"]);
    expect(deadlines.safeParse(view).error).toBeUndefined();
  });
});

describe("what is owed", () => {
  const view = (history: readonly Short[], asAt = "2022-06-30") =>
    dutiesOf([streamOf(history)], asked(asAt));

  it("must hold what has no day and what recurs, by whom and from which instrument", () => {
    const { duties: owed } = view([direction([access, meetings])]);
    expect(owed.map(({ what, everyMonths }) => [what, everyMonths])).toEqual([
      ["obligation (f): To meet monthly", 1],
      ["obligation (b): To give access", null],
    ]);
    expect(owed[0]).toMatchObject({
      owedBy: "the council",
      from: { key: "direction-1", entry: "E1" },
      strengthWords: "the document’s own terms",
    });
    expect(duties.safeParse(view([direction([access])])).error).toBeUndefined();
  });

  it("must not hold what was met, what a direction that ended asked, or a time limit for others", () => {
    expect(view([direction([budget]), metG("2022-03-01")]).duties).toEqual([]);
    const ended: Short = ["StatutoryDirectionRevoked", "2022-02-01", { direction: "direction-1" }];
    expect(view([direction([access]), ended]).duties).toEqual([]);
    expect(view([direction([])], "2022-01-20").duties).toEqual([]);
  });
});
