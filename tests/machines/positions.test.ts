import { describe, expect, it } from "vitest";
import { claim, given, type Short } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

const letter = (proposal: string, on: string): Short => [
  "MindedToLetterSent",
  on,
  { proposal, representationsPeriodDays: 14 },
];
const commissioner = (commission: string): Short => [
  "CommissionerAppointed",
  "2022-01-01",
  { commission },
];
const report = (commission: string, key: string): Short => [
  "CommissionerReported",
  "2022-04-01",
  { commission, report: key },
];
const decision = (data: Readonly<Record<string, unknown>>): Short => [
  "MinisterialDecisionMade",
  "2022-05-01",
  { outcome: "retain", model: null, ...data },
];
const END = "2026-03-31";

describe("the proposal to direct", () => {
  it("is not moved by the service of an earlier letter that another has replaced", () => {
    expect(
      given(letter("p1", "2022-01-01"), letter("p2", "2022-02-01"), [
        "MindedToLetterServed",
        "2022-02-10",
        { proposal: "p1" },
      ])
        .asAt("2022-02-12")
        .at("proposal"),
    ).toBe("mindedTo.notServed");
  });

  it("is not reopened by the end of an earlier letter’s time to answer", () => {
    expect(
      given(
        letter("p1", "2022-01-01"),
        ["MindedToLetterServed", "2022-02-10", { proposal: "p1" }],
        letter("p2", "2022-02-11"),
        ["RepresentationsReceived", "2022-02-15", { proposal: "p2" }],
      )
        .asAt(END)
        .at("proposal"),
    ).toBe("considering");
  });

  it("stays decided when an answer comes, or is considered, after the decision", () => {
    expect(
      given(
        letter("p1", "2022-01-01"),
        ["ProposalDecided", "2022-01-20", { proposal: "p1", outcome: "issue" }],
        ["RepresentationsConsidered", "2022-01-21", { proposal: "p1" }],
      )
        .asAt(END)
        .at("proposal"),
    ).toBe("decided");
  });
});

describe("a direction", () => {
  it("stands until quashed though it claims to replace itself (T43)", () => {
    const seen = given(directed("2022-11-01", { replaces: ["d1"] })).asAt(END);
    expect([seen.at("direction"), seen.rung]).toEqual(["inForce", 3]);
  });

  it("made by the council is none (V06)", () => {
    const seen = given(directed("2022-11-01", { madeBy: "council" })).asAt(END);
    expect([seen.at("direction"), seen.facts.withoutEffect.length]).toEqual(["none", 1]);
  });

  it("is not revoked by the council (V06)", () => {
    expect(
      given(directed("2022-11-01"), [
        "StatutoryDirectionRevoked",
        "2023-11-01",
        { direction: "d1", revokedBy: "council" },
      ])
        .asAt(END)
        .at("direction"),
    ).toBe("inForce");
  });

  it("is not ended by a good grade, a report, a launch or a commissioner’s leaving (V07)", () => {
    for (const cause of ["goodGrade", "report", "trustLaunched", "commissionEnded"]) {
      expect(
        given(directed("2022-11-01"), [
          "StatutoryDirectionSaidToHaveEnded",
          "2023-11-01",
          { direction: "d1", cause },
        ])
          .asAt(END)
          .at("direction"),
      ).toBe("inForce");
    }
  });

  it("keeps the day on which it ended when it is revoked again (P01)", () => {
    const seen = given(
      directed("2020-01-01"),
      ["StatutoryDirectionRevoked", "2021-01-01", { direction: "d1" }],
      ["StatutoryDirectionRevoked", "2023-01-01", { direction: "d1" }],
    ).asAt(END);
    expect(seen.facts.directions[0]?.endedOn).toEqual(claimed("2021-01-01"));
  });

  it("may not come to be in force beside another of its line (V13)", () => {
    const later = (direction: string, on: string, effective: string): Short => [
      "StatutoryDirectionMade",
      on,
      { direction, replaces: [] },
      { dates: { effective } },
    ];
    const seen = given(
      later("d1", "2022-11-01", "2022-12-01"),
      later("d2", "2022-11-15", "2022-12-02"),
      ["StatutoryDirectionRevoked", "2023-01-01", { direction: "d1" }],
    ).asAt(END);
    expect(seen.findings("V13").map(({ verdict }) => verdict)).toEqual(["unlawful"]);
  });

  it("is made and not in force until the day that it names", () => {
    const record = given([
      "StatutoryDirectionMade",
      "2022-11-01",
      {},
      { dates: { effective: "2022-12-01" } },
    ]);
    expect(record.asAt("2022-11-30").at("direction")).toBe("made");
    expect(record.asAt("2022-12-01").at("direction")).toBe("inForce");
  });
});

const claimed = (day: string) => {
  const { from, to } = claim(day);
  return { from, to };
};

describe("a commissioner", () => {
  it("still awaits a decision when another’s report is decided on", () => {
    const seen = given(
      commissioner("c1"),
      commissioner("c2"),
      report("c1", "r1"),
      report("c2", "r2"),
      decision({ report: "r1" }),
    ).asAt(END);
    expect(seen.facts.commissions.map(({ status }) => status)).toEqual(["overseeing", "reported"]);
    expect(seen.at("commission")).toBe("reported");
  });

  it("keeps the day on which a commission ended when it is ended again (P03)", () => {
    const ended = (on: string): Short => ["CommissionEnded", on, { commission: "c1" }];
    const seen = given(commissioner("c1"), ended("2023-01-01"), ended("2024-01-01")).asAt(END);
    expect(seen.facts.commissions[0]?.endedOn).toEqual(claimed("2023-01-01"));
  });
});

describe("the delivery model", () => {
  it("is not moved by a decision still open, whatever model it names (A07)", () => {
    const seen = given(decision({ report: null, outcome: "noDecisionYet", model: "trust" })).asAt(
      END,
    );
    expect([seen.at("delivery"), seen.facts.delivery.phase]).toEqual(["council", "council"]);
  });

  it("stays under review while nothing is decided, though the decision names the council", () => {
    const undecided = decision({ report: null, outcome: "noDecisionYet", model: "council" });
    const seen = given(["DeliveryReviewBegan", "2020-01-01"], undecided).asAt(END);
    expect([seen.at("delivery"), seen.facts.delivery.phase]).toEqual(["reviewing", "reviewing"]);
  });

  it("is not a rung: a trust may run with no direction (A13)", () => {
    const seen = given(["DeliveryModelOperated", "2020-04-01"]).asAt(END);
    expect([seen.at("delivery"), seen.rung]).toEqual(["operating", 0]);
  });

  it("makes the fourth rung with a direction in force, from set-up on", () => {
    const setUp = decision({ report: null, outcome: "voluntaryTrust", model: "trust" });
    expect(given(directed("2022-01-01"), setUp).asAt(END).rung).toBe(4);
  });
});
