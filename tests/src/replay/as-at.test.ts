import { describe, expect, it } from "vitest";
import { claim, given } from "#tests/given.ts";
import { directed } from "#tests/machines/rules/case.ts";

const solihull = given([
  "StatutoryDirectionMade",
  "2022-11-01",
  { direction: "d1" },
  { dates: { served: "2022-11-01..2022-11-03" } },
]);

describe("a view as at a day", () => {
  it("must fold what has certainly happened by the end of that day", () => {
    expect(given(directed("2022-11-01")).asAt("2022-11-01").rung).toBe(3);
  });

  it("must not fold what happens later, nor show it as possible", () => {
    const seen = given(directed("2022-11-01")).asAt("2022-10-31");
    expect(seen.rung).toBe(0);
    expect(seen.replayed.possible).toEqual([]);
  });

  it("must list, and not fold, what may have happened", () => {
    const seen = given(["ImprovementNoticeIssued", "2022-02"]).asAt("2022-02-10");
    expect(seen.rung).toBe(0);
    expect(seen.replayed.possible).toMatchObject([
      {
        type: "ImprovementNoticeIssued",
        entry: "E1",
        rung: 1,
        regions: { notice: "improvementNotice" },
      },
    ]);
  });

  it("must fold an imprecise day once its last possible day is over", () => {
    const seen = given(["ImprovementNoticeIssued", "2022-02"]).asAt("2022-02-28");
    expect(seen.rung).toBe(1);
    expect(seen.replayed.possible).toEqual([]);
  });

  it("must list what has no day on record as possible on every day", () => {
    const seen = given(["ImprovementNoticeIssued", "?"]).asAt("2000-01-01");
    expect(seen.replayed.possible.map(({ entry }) => entry)).toEqual(["E1"]);
  });

  it("must hold a direction not yet in force while the day of its service is open", () => {
    const seen = solihull.asAt("2022-11-02");
    expect(seen.at("direction")).toBe("made");
    expect(seen.replayed.possible).toMatchObject([{ type: "$directionTookEffect", rung: 3 }]);
  });

  it("must hold it in force from the last possible day of service", () => {
    expect(solihull.asAt("2022-11-03").at("direction")).toBe("inForce");
  });

  it("must hold a direction out of force from the day on which its term ends (V05)", () => {
    const record = given(directed("2018-04-01", { term: "fixed", until: claim("2019-03-31") }));
    expect(record.asAt("2019-03-30").at("direction")).toBe("inForce");
    expect(record.asAt("2019-03-31").at("direction")).toBe("none");
  });

  it("must hold a direction in force for as long as no end is on record", () => {
    expect(given(directed("2005-01-01")).asAt("2026-03-31").at("direction")).toBe("inForce");
  });

  it("must close the time to answer on the day after its last day", () => {
    const record = given(
      ["MindedToLetterSent", "2022-10-11", { proposal: "p1", representationsPeriodDays: 14 }],
      ["MindedToLetterServed", "2022-10-11", { proposal: "p1" }],
    );
    expect(record.asAt("2022-10-25").at("proposal")).toBe("mindedTo.windowOpen");
    expect(record.asAt("2022-10-26").at("proposal")).toBe("mindedTo.windowClosed");
    const counting = record.underLaw({ countsDayOfService: true });
    expect(counting.asAt("2022-10-25").at("proposal")).toBe("mindedTo.windowClosed");
  });

  it("must not let an overdue report move any region (V31)", () => {
    const record = given(
      directed("2022-11-01"),
      ["CommissionerAppointed", "2022-11-01"],
      ["CommissionerCommenced", "2022-11-10"],
    );
    const before = record.asAt("2023-01-30");
    const after = record.asAt("2025-01-30");
    expect(after.snapshot.value).toEqual(before.snapshot.value);
    expect(after.findings("V30")).toHaveLength(1);
    expect(after.replayed.taken).toEqual(before.replayed.taken);
  });

  it("must judge a step by the facts before it, not by those of a later day (V38)", () => {
    const record = given(directed("2022-11-01", { urgency: null }));
    const later = record.and(["MindedToLetterSent", "2022-12-01", { proposal: "p1" }]);
    expect(later.asAt("2022-11-30").findings("V18")).toEqual(
      record.asAt("2022-11-30").findings("V18"),
    );
  });
});
