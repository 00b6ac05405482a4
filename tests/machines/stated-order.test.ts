import { describe, expect, it } from "vitest";
import { given } from "#tests/given.ts";

describe("the rung", () => {
  it("must not show a proposal that was never made: a direction made but not in force adds none", () => {
    const served = { dates: { served: "2022-11-05" } };
    const made = given(["StatutoryDirectionMade", "2022-11-01", { direction: "d1" }, served]);
    expect(made.asAt("2022-11-02").rung).toBe(0);
    expect(made.asAt("2022-11-05").rung).toBe(3);
  });
});

describe("a decision on a report whose days overlap with the report’s (V32)", () => {
  const decided = { report: "r1", outcome: "directedTrust", model: "trust" };
  const reported = given(
    ["CommissionerAppointed", "2022-11-01", { commission: "c1" }],
    ["CommissionerReported", "2023-02-01..2023-03-20", { commission: "c1", report: "r1" }],
  );

  it("is open while nothing says which came first", () => {
    const seen = reported.and(["MinisterialDecisionMade", "2023-02-10..2023-03-20", decided]);
    expect(seen.asAt("2023-04-01").rulesFound("gap")).toContain("V32");
  });

  it("is in order where the decision says that it followed the report", () => {
    const after = { after: "E2" };
    const seen = reported.and([
      "MinisterialDecisionMade",
      "2023-02-10..2023-03-20",
      decided,
      after,
    ]);
    expect(seen.asAt("2023-04-01").rulesFound("gap")).not.toContain("V32");
  });
});
