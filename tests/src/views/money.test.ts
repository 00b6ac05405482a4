import { describe, expect, it } from "vitest";
import { moneyOf } from "#src/views/money.ts";
import { money, type SumShown } from "#src/views/schemas/money.ts";
import { claim, type Short } from "#tests/given.ts";
import { asked, streamOf } from "./streams.ts";

const grant = (when: string, amountPounds: number | null, purpose = "A purpose"): Short => [
  "FundingProvided",
  when,
  { amountPounds, purpose },
  { sources: ["letter"] },
];
const alsoStated = (factId: string, value: number): Short => [
  "FactAlsoStated",
  "2022-10-24",
  { factId, predicate: "data.amountPounds", value },
  { sources: [`source-of-${value}`] },
];
const notice: Short = ["ImprovementNoticeIssued", "2022-02-28"];
const nothing = streamOf([], "england");

const view = (history: readonly Short[], england: readonly Short[] = [], asAt = "2022-12-31") =>
  moneyOf([streamOf(history)], streamOf(england, "england"), asked(asAt), null);
const only = (history: readonly Short[], asAt?: string): SumShown => {
  const [sum] = view(history, [], asAt).sums;
  if (sum === undefined) throw new Error("no sum");
  return sum;
};

describe("a public sum", () => {
  it("must be told with the stages on which its day may lie", () => {
    const rungs = (when: string) => only([notice, grant(when, 1)]).stages.map(({ rung }) => rung);
    expect(rungs("2022-01-31")).toEqual([0]);
    expect(rungs("2022-03-01")).toEqual([1]);
    expect(rungs("2022-02-01..2022-03-31")).toEqual([0, 1]);
  });

  it("must not be told before its day, and may be uncertain within it", () => {
    expect(view([grant("2022-06", 5)], [], "2022-05-31").sums).toEqual([]);
    const within = view([grant("2022-06", 5)], [], "2022-06-15");
    expect(within.sums.map(({ certain }) => certain)).toEqual([false]);
    expect(within.totals).toEqual([]);
  });

  it("must be total only of grants whose amount is known, and never of rival statements", () => {
    const history = [grant("2022-01-01", 100), grant("2022-02-01", 20), grant("2022-03-01", null)];
    expect(view(history).totals).toMatchObject([{ pounds: 120, grants: 2, withoutAmount: 1 }]);
    const rival = view([grant("2022-01-01", 100), alsoStated("E1", 90)]);
    expect(rival.totals).toMatchObject([{ pounds: 0, grants: 0, withoutAmount: 1 }]);
    expect(rival.sums[0]?.amount).toBe("sources differ: £100 (letter) or £90 (source-of-90)");
    const same = view([grant("2022-01-01", 100), alsoStated("E1", 100)]);
    expect(same.totals).toMatchObject([{ pounds: 100, grants: 1 }]);
  });

  it("must take its amount from another source where its own gives none", () => {
    const sum = only([grant("2022-01-01", null), alsoStated("E1", 90)]);
    expect(sum).toMatchObject({ amountPounds: 90, amountRestsOn: { sourceIds: ["source-of-90"] } });
    expect(sum.restsOn.sourceIds).toEqual(["letter", "source-of-90"]);
  });

  it("must not be added to a figure, an estimate or what was said of the country", () => {
    const cost: Short = [
      "MeasureReported",
      "2022-04-01",
      { measure: "Cost of setting up", value: 700, unit: "pounds", comparison: "about" },
    ];
    const cases: Short = ["MeasureReported", "2022-04-01", { value: 400, unit: "cases" }];
    const fund: Short = [
      "PolicyStated",
      "2022-01-07",
      { about: "The £24m fund" },
      { functions: [] },
    ];
    const all = view([grant("2022-01-01", 100), cost, cases], [fund]);
    expect(all.sums.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["grant", "£100"],
      ["figure", "about £700"],
      ["statement", "in words only"],
    ]);
    expect(all.totals.map(({ pounds }) => pounds)).toEqual([100]);
    expect(money.safeParse(all).error).toBeUndefined();
  });

  it("must say how many councils have one, whichever council is asked about", () => {
    const streams = [streamOf([grant("2022-01-01", null)], "a"), streamOf([notice], "b")];
    const one = moneyOf(streams, nothing, asked("2022-12-31"), "b");
    expect(one.sums).toEqual([]);
    expect(one.coverage).toEqual({ councils: 2, withAnySum: 1, withAnAmount: 0 });
    expect(one.councils.map(({ key }) => key)).toEqual(["b"]);
  });

  it("must tell what each source says that it was for, where nobody ruled", () => {
    const other: Short = [
      "FactAlsoStated",
      "2022-10-24",
      { factId: "E1", predicate: "data.purpose", value: "Another purpose" },
      { sources: ["story"] },
    ];
    const { what } = only([grant("2022-01-01", 1), other]);
    expect(what).toContain("“A purpose” (letter) or “Another purpose” (story)");
  });
});

describe("a day that is not on record", () => {
  it("may be the day of a sum, which is then uncertain", () => {
    expect(
      only([["FundingProvided", "?", { amountPounds: 5 }, { dates: { stated: "2022-01-01" } }]]),
    ).toMatchObject({ certain: false, on: { from: claim("?").from } });
  });
});
