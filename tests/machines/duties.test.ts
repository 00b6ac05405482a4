import { describe, expect, it } from "vitest";
import { dutiesAsAt, type Due } from "#machines/duties.ts";
import type { Day } from "#machines/time/day.ts";
import { given, type Short } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

const owed = (rule: string, asAt: Day, ...history: readonly Short[]): readonly Due[] => {
  const { snapshot, monitors } = given(...history).asAt(asAt).replayed;
  return dutiesAsAt(snapshot.context, monitors, asAt).filter((due) => due.rule === rule);
};
const daysOwed = (rule: string, asAt: Day, ...history: readonly Short[]) =>
  owed(rule, asAt, ...history).map(({ what, by, state }) => [what, by?.to ?? null, state]);

const statutory: Short = ["InspectionPublished", "2022-03-01", { statutoryReport: true }];
const priority = (on: string): Short => ["FocusedVisitPublished", on, { priorityAction: true }];
const draft = "the council’s draft plan after an area for priority action";

describe("what follows a statutory inspection report (SI 2007/462, D1)", () => {
  it("must be its publication within 30 working days and a statement within 70", () => {
    expect(daysOwed("D1", "2022-03-02", statutory)).toEqual([
      ["the council’s own publication of the report", "2022-04-12", "to come"],
      ["the council’s written statement of action", "2022-06-14", "to come"],
    ]);
  });

  it("must be no statement once it was submitted", () => {
    const submitted: Short = ["WrittenStatementSubmitted", "2022-05-01", { inspection: "E1" }];
    expect(owed("D1", "2022-05-02", statutory, submitted).map(({ what }) => what)).toEqual([
      "the council’s own publication of the report",
    ]);
  });

  it("must be nothing where the report is not statutory", () => {
    expect(owed("D1", "2022-03-02", ["InspectionPublished", "2022-03-01"])).toEqual([]);
  });
});

describe("an area for priority action (D1)", () => {
  it("must bring a draft plan within 20 working days, from September 2018", () => {
    expect(daysOwed("D1", "2018-09-04", priority("2018-09-03"))).toEqual([
      [draft, "2018-10-01", "to come"],
    ]);
  });

  it("must bring none before, and must keep it in view where its day may be later", () => {
    expect(owed("D1", "2018-09-01", priority("2018-08-31"))).toEqual([]);
    expect(owed("D1", "2018-10-01", priority("2018-08-20..2018-09-05"))).toHaveLength(1);
  });
});

describe("a claim for judicial review (D3)", () => {
  it("may be made within three months of the direction, and is of no interest after", () => {
    const made = directed("2022-11-01");
    expect(owed("D3", "2022-11-02", made).map(({ by }) => by?.to)).toEqual(["2023-02-01"]);
    expect(owed("D3", "2023-02-02", made)).toEqual([]);
  });
});

describe("what good administration owes in the end", () => {
  const letter: Short = ["MindedToLetterSent", "2022-10-11", { proposal: "p1" }];
  const report: Short = ["CommissionerReported", "2023-01-20", { commission: "c1", report: "r1" }];
  const notice: Short = ["ImprovementNoticeIssued", "2022-02-28", { notice: "n1" }];

  it("must be an outcome of each proposal, until there is one (L1)", () => {
    const withdrawn: Short = ["ProposalWithdrawn", "2022-10-20", { proposal: "p1" }];
    expect(daysOwed("L1", "2022-10-12", letter)).toEqual([
      ["an outcome of the proposal", null, "no date"],
    ]);
    expect(owed("L1", "2022-10-21", letter, withdrawn)).toEqual([]);
  });

  it("must be the report of a commissioner who owes one, or an end with a reason (L2)", () => {
    const appointed: Short = ["CommissionerAppointed", "2022-11-01", { commission: "c1" }];
    const ended: Short = ["CommissionEnded", "2022-12-01", { commission: "c1", reason: "Illness" }];
    expect(owed("V30", "2022-11-02", appointed)).toHaveLength(1);
    expect(owed("V30", "2023-01-21", appointed, report)).toEqual([]);
    expect(owed("V30", "2022-12-02", appointed, ended)).toEqual([]);
  });

  it("must be a decision on each report delivered (L3)", () => {
    const decided: Short = [
      "MinisterialDecisionMade",
      "2023-03-01",
      { report: "r1", outcome: "retain", model: null },
    ];
    expect(owed("L3", "2023-01-21", report).map(({ of }) => of)).toEqual(["r1"]);
    expect(owed("L3", "2023-03-02", report, decided)).toEqual([]);
  });

  it("must be the launch of a model being set up, or its cancellation, pauses allowed (L4)", () => {
    const decided: Short = [
      "MinisterialDecisionMade",
      "2022-01-25",
      { report: null, outcome: "voluntaryTrust", model: "trust" },
    ];
    const paused: Short = ["SetUpPaused", "2022-06-01"];
    const cancelled: Short = ["SetUpCancelled", "2022-09-01"];
    expect(owed("L4", "2022-01-26", decided)).toHaveLength(1);
    expect(owed("L4", "2022-06-02", decided, paused)).toHaveLength(1);
    expect(owed("L4", "2022-09-02", decided, paused, cancelled)).toEqual([]);
  });

  it("must be the end of each notice, and never that of a direction (L5)", () => {
    const lifted: Short = ["ImprovementNoticeLifted", "2023-02-01", { notice: "n1" }];
    expect(owed("L5", "2022-03-01", notice).map(({ of }) => of)).toEqual(["n1"]);
    expect(owed("L5", "2023-02-02", notice, lifted)).toEqual([]);
    expect(owed("L5", "2030-01-01", directed("2022-11-01"))).toEqual([]);
  });
});
