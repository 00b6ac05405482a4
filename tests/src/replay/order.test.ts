import { describe, expect, it } from "vitest";
import { given, type Short, type When } from "#tests/given.ts";

const stated = (when: When, more: Short[3] = {}): Short => ["FundingProvided", when, {}, more];
const order = (...history: readonly Short[]) =>
  given(...history)
    .asAt("2026-03-31")
    .replayed.taken.map(({ entry }) => entry?.id);

describe("the order of a replay", () => {
  it("must be that of the days, not that of the record", () => {
    expect(order(stated("2022-03-01"), stated("2022-01-01"), stated("2022-02-01"))).toEqual([
      "E2",
      "E3",
      "E1",
    ]);
  });

  it("must go by the earliest possible day", () => {
    expect(order(stated("2022-01-15"), stated("2022-01-01..2022-12-31"))).toEqual(["E2", "E1"]);
  });

  it("must go by the latest possible day where the earliest is the same", () => {
    expect(order(stated("2022-01-01..2022-01-31"), stated("2022-01-01"))).toEqual(["E2", "E1"]);
  });

  it("must go by the latest possible day where none is the earliest", () => {
    expect(order(stated("..2022-02-01"), stated("2022-01-15"))).toEqual(["E2", "E1"]);
  });

  it("must follow, within one day, what an entry says it comes after", () => {
    const first = stated("2022-01-01", { after: "E2" });
    expect(order(first, stated("2022-01-01"))).toEqual(["E2", "E1"]);
  });

  it("must fall back to the record where entries wait for each other", () => {
    const history = [
      stated("2022-01-01", { after: "E2" }),
      stated("2022-01-01", { after: "E1" }),
      stated("2022-01-01"),
    ];
    expect(order(...history)).toEqual(["E3", "E1", "E2"]);
  });

  it("must be that of the record otherwise", () => {
    expect(order(stated("2022-01-01"), stated("2022-01-01"))).toEqual(["E1", "E2"]);
  });

  it("must put what falls due by then before an entry of the same day", () => {
    const { taken } = given(
      ["MindedToLetterSent", "2022-10-11", { proposal: "p1", representationsPeriodDays: 14 }],
      ["MindedToLetterServed", "2022-10-11", { proposal: "p1" }],
      ["ProposalDecided", "2022-10-26", { proposal: "p1" }],
    ).asAt("2022-12-31").replayed;
    expect(taken.map(({ type }) => type)).toEqual([
      "MindedToLetterSent",
      "MindedToLetterServed",
      "$windowOpened",
      "$windowClosed",
      "ProposalDecided",
    ]);
  });
});
