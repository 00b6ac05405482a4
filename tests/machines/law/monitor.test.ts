import { describe, expect, it } from "vitest";
import { sequences } from "#machines/law/sequences.ts";
import { stepsOf } from "#machines/law/sequences/history.ts";
import { advance, compact, start, verdicts } from "#machines/law/sequences/monitor.ts";
import { sequence, type Moment, type Sequence } from "#machines/law/sequences/sequence.ts";

const ruleOf = (id: string): Sequence => {
  const found = sequences.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};
const after = (rules: readonly Sequence[], ...history: readonly Moment[]) =>
  stepsOf(history).reduce(advance, start(rules));
const shown = (rules: readonly Sequence[], ...history: readonly Moment[]) =>
  verdicts(after(rules, ...history)).map(({ key, verdict, by }) => [key, verdict, by]);

const sent = (proposal: string): Moment => ["MindedToLetterSent", "2022-10-03", { proposal }];
const withdrawn = (proposal: string): Moment => ["ProposalWithdrawn", "2022-10-20", { proposal }];
const abolished: Moment = ["CouncilAbolished", "2023-04-01"];
const made: Moment = ["StatutoryDirectionMade", "2022-11-01", { direction: "d1" }];
const madeByAnother: Moment = [
  "StatutoryDirectionMade",
  "2022-11-01",
  { direction: "d1", madeBy: "council" },
];
const revokedBy = (revokedBy: string | null): Moment => [
  "StatutoryDirectionRevoked",
  "2023-06-01",
  { direction: "d1", revokedBy },
];
const outcome = ruleOf("S13");
const once = ruleOf("S05");

describe("a rule that is of each of a kind", () => {
  it("must stand apart for each, and must name the entry that left it pending", () => {
    expect(shown([outcome], sent("p1"), sent("p2"), withdrawn("p1"))).toEqual([
      ["p1", "kept so far", null],
      ["p2", "pending", "E2"],
    ]);
  });

  it("must keep naming the first entry that nothing answered", () => {
    expect(shown([outcome], sent("p1"), sent("p1"))).toEqual([["p1", "pending", "E1"]]);
  });

  it("must hear of every one a step that has no key, and must not hear it of later ones as an answer", () => {
    expect(shown([outcome], sent("p1"), abolished, sent("p2"))).toEqual([
      ["p1", "kept so far", null],
      ["p2", "pending", "E3"],
    ]);
  });

  it("must hear what came before a key was first named", () => {
    const urgent: Moment = ["UrgencyRecorded", "2022-10-31"];
    const direct: Moment = ["StatutoryDirectionMade", "2022-11-01", { proposal: "p1" }];
    expect(shown([ruleOf("S03")], direct)).toEqual([["p1", "broken", "E1"]]);
    expect(shown([ruleOf("S03")], urgent, direct)).toEqual([["p1", "kept", null]]);
  });

  it("must say nothing of a step that names none", () => {
    expect(
      shown([ruleOf("S09")], ["MinisterialDecisionMade", "2023-03-01", { report: null }]),
    ).toEqual([]);
  });

  it("must hear every key of a list", () => {
    const lists = { ...outcome, b: [{ on: ["StatutoryDirectionMade"], key: "replaces" }] } as const;
    const both: Moment = ["StatutoryDirectionMade", "2022-11-01", { replaces: ["p1", "p2"] }];
    expect(shown([lists], sent("p1"), sent("p2"), both).map(([, verdict]) => verdict)).toEqual([
      "kept so far",
      "kept so far",
    ]);
  });

  it("may hear one step as one letter of one key and as another of another", () => {
    const issued = (notice: string, replaces: string | null): Moment => [
      "ImprovementNoticeIssued",
      "2022-02-28",
      { notice, replaces },
    ];
    expect(shown([ruleOf("S17")], issued("n1", null), issued("n2", "n1"))).toEqual([
      ["n1", "kept so far", null],
      ["n2", "pending", "E2"],
    ]);
  });
});

describe("an act that the law gives no effect (V06)", () => {
  it("must be no letter: a direction made by another office was not made, nor revoked by it", () => {
    const revoked = revokedBy("secretaryOfStateForEducation");
    expect(shown([once], madeByAnother, revoked)).toEqual([["d1", "broken", "E2"]]);
    expect(shown([once], made, revokedBy("council"), revoked)).toEqual([
      ["d1", "kept so far", null],
    ]);
  });

  it("may be an act of an office that is not on record", () => {
    expect(shown([once], made, revokedBy(null), revokedBy(null))).toEqual([["d1", "broken", "E3"]]);
  });
});

describe("a breach of order", () => {
  const decided: Moment = ["MinisterialDecisionMade", "2023-01-10", { report: "r1" }];
  const delivered: Moment = ["CommissionerReported", "2023-01-20", { report: "r1" }];
  const lacking = (...history: readonly Moment[]) =>
    verdicts(after([ruleOf("S09")], ...history)).map(({ lacking }) => lacking);

  it("must be a gap while what should have come first is not on record, and a breach once it came later", () => {
    expect(lacking(decided)).toEqual([true]);
    expect(lacking(decided, delivered)).toEqual([false]);
    expect(shown([ruleOf("S09")], decided, delivered)).toEqual([["r1", "broken", "E1"]]);
  });
});

describe("a rule that hears every step", () => {
  const directly = sequence({
    ...outcome,
    template: "chainResponse",
    b: [{ on: ["MindedToLetterServed"], key: "proposal" }],
  });
  const served: Moment = ["MindedToLetterServed", "2022-10-04", { proposal: "p1" }];

  it("must be broken by a step that is no letter of it", () => {
    expect(shown([directly], sent("p1"), served)).toEqual([["p1", "kept so far", null]]);
    expect(shown([directly], sent("p1"), made, served)).toEqual([["p1", "broken", "E2"]]);
  });
});

describe("where the rules stand, in short", () => {
  it("must be the same for histories that no rule tells apart, and differ for others", () => {
    const short = (...history: readonly Moment[]) => compact(after(sequences, ...history));
    expect(short()).toBe("");
    expect(short(["InspectionPublished", "2022-03-01"])).toBe("");
    expect(short(sent("p1"), sent("p2"))).toBe(short(sent("p2"), sent("p1")));
    expect(short(sent("p1"))).not.toBe(short(sent("p2")));
    expect(short(sent("p1"))).not.toBe(short(sent("p1"), withdrawn("p1")));
  });

  it("must be left as it was, in the same object, by a step that matters to no rule", () => {
    const before = after(sequences, sent("p1"));
    const inspected = stepsOf([["InspectionPublished", "2022-03-01"]]);
    expect(inspected.reduce(advance, before)).toBe(before);
  });
});
