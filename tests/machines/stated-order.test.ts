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

describe("a proposal that is answered by a direction", () => {
  const letter = given(["MindedToLetterSent", "2022-10-11", { proposal: "p1" }]);
  const data = { direction: "d1", proposal: "p1" };
  const made = letter.and([
    "StatutoryDirectionMade",
    "2022-11-01",
    data,
    { dates: { served: "2022-11-05" } },
  ]);

  it("must stay on its rung, decided, until the direction binds", () => {
    const between = made.asAt("2022-11-02");
    expect([between.rung, between.at("proposal")]).toEqual([2, "decided"]);
    const bound = made.asAt("2022-11-05");
    expect([bound.rung, bound.at("proposal")]).toEqual([3, "idle"]);
  });

  it("must be spent when the direction is revoked before it binds", () => {
    const revoked = made.and(["StatutoryDirectionRevoked", "2022-11-03", { direction: "d1" }]);
    const after = revoked.asAt("2022-11-04");
    expect([after.rung, after.at("proposal"), after.at("direction")]).toEqual([0, "idle", "none"]);
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
