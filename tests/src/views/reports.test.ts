import { describe, expect, it } from "vitest";
import { differsFrom } from "#src/views/decision-differs.ts";
import { reportsOf } from "#src/views/reports.ts";
import { reports, type ReportShown } from "#src/views/schemas/reports.ts";
import { claim, type Short } from "#tests/given.ts";
import { asked, streamOf } from "./streams.ts";

const terms = (initialReport: object | null): Short => [
  "CommissionerAppointed",
  "2022-10-01",
  { commission: "commission-1", initialReport },
];
const both = { monthsAfterCommencement: 3, noLaterThan: claim("2023-01-31"), to: null };
const started = (when: string): Short => [
  "CommissionerCommenced",
  when,
  { commission: "commission-1" },
];
const delivered = (when: string, more = {}): Short => [
  "CommissionerReported",
  when,
  { commission: "commission-1", report: "report-1", kind: "initial", ...more },
];
const decided = (outcome: string | null, more = {}): Short => [
  "MinisterialDecisionMade",
  "2023-04-01",
  { report: "report-1", outcome, model: null, ...more },
];
const view = (history: readonly Short[], asAt = "2023-12-31") =>
  reportsOf([streamOf(history)], asked(asAt));
const first = (history: readonly Short[], asAt?: string): ReportShown => {
  const [report] = view(history, asAt).reports;
  if (report === undefined) throw new Error("no report");
  return report;
};
const onTime = (...history: Short[]) => first(history).onTime?.answer;

describe("a commissioner’s report", () => {
  it("must be on time by the earlier of two limits, as V30 judges it", () => {
    expect(onTime(terms(both), started("2022-10-20"), delivered("2023-01-20"))).toBe("yes");
    expect(onTime(terms(both), started("2022-10-20"), delivered("2023-01-21"))).toBe("no");
    expect(onTime(terms(both), started("2022-12-01"), delivered("2023-01-31"))).toBe("yes");
    expect(onTime(terms(both), started("2022-12-01"), delivered("2023-02-01"))).toBe("no");
    expect(onTime(terms(both), started("2022-12-01"), delivered("2023-01"))).toBe("yes");
    expect(onTime(terms(both), started("2022-10-02..2022-10-31"), delivered("2023-01-15"))).toBe(
      "unknown",
    );
  });

  it("must not be called late or in time where the start is not on record or no day is set", () => {
    const months = { ...both, noLaterThan: null };
    expect(onTime(terms(months), delivered("2023-01-20"))).toBe("unknown");
    expect(onTime(terms(both), delivered("2023-01-20"))).toBe("unknown");
    expect(onTime(terms(null), delivered("2023-01-20"))).toBe("noLimit");
  });

  it("must be told when it is not on record, with every limit and the one that binds", () => {
    const awaited = first([terms(both), started("2022-10-20")], "2023-01-10");
    expect(awaited).toMatchObject({ report: null, onTime: { answer: "notYet" } });
    expect(awaited.commission?.limits.map(({ binds }) => binds)).toEqual(["yes", "no"]);
    expect(awaited.due?.by).toMatchObject({ from: "2023-01-20", to: "2023-01-20" });
    const ended: Short = [
      "CommissionEnded",
      "2022-12-01",
      { commission: "commission-1", reason: "The council was abolished" },
    ];
    expect(first([terms(both), started("2022-10-20"), ended]).onTime?.answer).toBe("ended");
    const unknown = first([terms(both)], "2023-01-10");
    expect(unknown.onTime).toMatchObject({
      answer: "unknown",
      missing: ["the day the commissioner took up post"],
    });
    expect(unknown.commission?.limits.map(({ binds }) => binds)).toEqual(["unknown", "unknown"]);
    expect(unknown.due?.words).toMatch(/no later than 31 January 2023; earlier if .* 30 October/);
  });

  it("must be judged on time once only: a later one has no limit of its own", () => {
    const history = [terms(both), started("2022-12-01"), delivered("2023-01-20")];
    const second = delivered("2023-06-01", { report: "report-2", kind: "further" });
    expect(view([...history, second]).reports.map(({ onTime: it }) => it?.answer)).toEqual([
      "yes",
      undefined,
    ]);
  });

  it("must stand beside the decision on it, its reasons, or the lack of them", () => {
    const history = [terms(both), delivered("2023-01-20", { recommendation: "retain" })];
    const [decision] = first([...history, decided("voluntaryTrust")]).decisions;
    expect(decision).toMatchObject({ differs: "yes", reasons: [], entry: "E3" });
    const reasoned = first([...history, decided("retain", { reasons: ["It has improved"] })]);
    expect(reasoned.decisions[0]).toMatchObject({ differs: "no", reasons: ["It has improved"] });
    expect(first(history).decisions).toEqual([]);
    const other = view([...history, decided("retain", { report: null })]);
    expect(other.reports[0]?.decisions).toEqual([]);
    expect(other.decisionsWithoutReport.map(({ entry }) => entry)).toEqual(["E3"]);
    expect(reports.safeParse(other).error).toBeUndefined();
  });
});

describe("whether a decision differs from what was recommended", () => {
  it("must be unknown where either is not on record, or nothing is decided", () => {
    expect(differsFrom(null, "retain").differs).toBe("unknown");
    expect(differsFrom("retain", null).differs).toBe("unknown");
    expect(differsFrom("retain", "noDecisionYet").differs).toBe("unknown");
  });

  it("must be a difference in part where the same is done in another way", () => {
    expect(differsFrom("retain", "retainWithPartner").differs).toBe("inPart");
    expect(differsFrom("voluntaryTrust", "directedTrust").differs).toBe("inPart");
    expect(differsFrom("trust", "voluntaryTrust").differs).toBe("no");
    expect(differsFrom("retain", "rejectAll").differs).toBe("yes");
    expect(differsFrom("retain", "directedTrust").differs).toBe("yes");
  });
});
