import { describe, expect, it } from "vitest";
import { earliest as earliestSchema, type Earliest } from "#src/views/schemas/earliest.ts";
import { gaps as gapsSchema, type Gaps } from "#src/views/schemas/gaps.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();

describe("intervention gaps", () => {
  const solihull = "gaps solihull --as-at 2022-11-03";

  it("must say first that nothing of it is on record", async () => {
    const { said, code } = await type(solihull);
    expect(code).toBe(0);
    expect(said).toContain("INFERRED, NOT ON RECORD");
    expect(said).toContain("no verdict rests on it");
  });

  it("must name the document, what it would have to say, on which days, and what it closes", async () => {
    const { papers, instead } = await json<Gaps>(`${solihull} --json`);
    const waiver = papers.find(({ document }) => document.includes("waiving"));
    expect(waiver?.wouldSay[0]).toMatchObject({
      kind: "insert",
      entry: null,
      on: { from: "2022-10-11", to: "2022-10-20" },
    });
    expect(waiver?.closes.map(({ rule }) => rule)).toContain("V19");
    const served = instead.find(({ supposes }) => supposes.type === "MindedToLetterServed");
    expect(served).toMatchObject({
      closes: { rule: "V19", entry: "SOL-22" },
      supposes: { on: { from: "2022-10-11", to: "2022-10-17" } },
    });
  });

  it.each([
    solihull,
    "gaps bradford --as-at 2022-01-31 --known-at 2022-01-24",
    "gaps slough --functions edu",
    "gaps bradford --sources seed",
  ])("must keep to its published schema: %s", async (line) => {
    const view = await json<Gaps>(`${line} --json`);
    expect(gapsSchema.parse(view)).toEqual(view);
    expect(view.papers.every(({ cost }) => cost >= 0)).toBe(true);
  });

  it("must know only what was public by the day that is asked for", async () => {
    const then = await json<Gaps>("gaps solihull --as-at 2022-11-03 --known-at 2022-10-19 --json");
    const now = await json<Gaps>(`${solihull} --json`);
    expect(then.findings).toBeLessThan(now.findings);
    expect(JSON.stringify(then.papers)).not.toContain("SOL-22");
  });

  it("must speak of one finding as one", async () => {
    const { said } = await type("gaps west-northamptonshire --as-at 2022-01-01");
    expect(said.replaceAll(/\s+/g, " ")).toContain("would close the only finding.");
  });

  it("must say that nothing is missing where there is no finding", async () => {
    expect((await type("gaps coventry")).said).toContain("There is no finding");
  });
});

describe("intervention earliest", () => {
  const way = async (line: string): Promise<readonly string[]> =>
    (await json<Earliest>(`earliest ${line} --json`)).way.map(
      ({ on, type: kind }) => `${on} ${kind}`,
    );

  it("must let a letter be served, its time run and the answer be considered before a direction", async () => {
    const line = "solihull StatutoryDirectionMade --as-at 2022-10-15";
    expect(await way(line)).toEqual([
      "2022-10-15 MindedToLetterServed",
      "2022-10-30 RepresentationsConsidered",
      "2022-10-30 StatutoryDirectionMade",
    ]);
    const { said } = await type(`earliest ${line}`);
    expect(said).toContain(
      "The 14 days to answer, from service on 15 October 2022, end on 29 October",
    );
    expect(said).toContain("rule V20");
  });

  it("must count the days that the letter on record allows, and others where they are supposed", async () => {
    const { day } = await json<Earliest>(
      "earliest solihull StatutoryDirectionMade --as-at 2022-01-03 --suppose usualRepresentationsDays=28 --json",
    );
    expect(day).toBe("2022-02-01");
  });

  it("may depart from fairness at risk, must name the rule, and must never depart from statute", async () => {
    const view = await json<Earliest>(
      "earliest solihull CommissionerInstructed --as-at 2022-10-20 --at-risk --json",
    );
    expect(view.way.map(({ on, type: kind, departures }) => [on, kind, departures.length])).toEqual(
      [
        ["2022-10-20", "StatutoryDirectionMade", 3],
        ["2022-10-20", "CommissionerInstructed", 0],
      ],
    );
    // The letter of 11 October is followed: each of its promises that is broken is named.
    expect(view.way[0]?.departures).toMatchObject(
      ["V18", "V19", "V20"].map((rule) => ({ rule, verdict: "challengeable" })),
    );
    expect(view.inTheWay).toMatchObject([{ rule: "V15", mayBeDepartedFrom: false }]);
  });

  it("must have a direction bind the council before a commissioner instructs it", async () => {
    expect((await way("solihull CommissionerInstructed --as-at 2022-10-20")).at(-2)).toBe(
      "2022-11-04 StatutoryDirectionMade",
    );
  });

  it("must ask of a trust its company, its contract and the council’s approval", async () => {
    const steps = await way("bradford DeliveryModelOperated --as-at 2022-01-31");
    expect(steps.map((step) => step.slice(11)).toSorted()).toEqual([
      "CouncilExecutiveDecided",
      "DeliveryModelOperated",
      "ProviderCompanyStated",
      "ServiceContractStated",
    ]);
  });

  it("may revoke a direction in force at once", async () => {
    const { said } = await type("earliest solihull StatutoryDirectionRevoked --as-at 2022-11-03");
    expect(said).toContain("May be done at once, on 3 November 2022, lawfully");
  });

  it("must refuse a step towards a council that is no more, and name the rule", async () => {
    const { said, code } = await type(
      "earliest northamptonshire StatutoryDirectionMade --as-at 2022-11-03",
    );
    expect(code).toBe(4);
    expect(said).toContain("Not possible lawfully from here");
    expect(said).toContain("P05");
  });

  it("must refuse an event that there is none of", async () => {
    expect((await type("earliest solihull CommissionerDances")).code).toBe(3);
  });

  it.each(["solihull StatutoryDirectionMade", "bradford ServicesReturned --at-risk"])(
    "must keep to its published schema: %s",
    async (line) => {
      const view = await json<Earliest>(`earliest ${line} --as-at 2022-10-15 --json`);
      expect(earliestSchema.parse(view)).toEqual(view);
    },
  );
});
