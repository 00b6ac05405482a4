import { describe, expect, it } from "vitest";
import { claim, given, type Short, type When } from "#tests/given.ts";
import { clause, directed } from "#tests/machines/rules/case.ts";

const made = (when: When): Short => ["StatutoryDirectionMade", when, { direction: "d1" }];
const also = (value: unknown, predicate = "dates.made"): Short => [
  "FactAlsoStated",
  "2023-01-01",
  { factId: "E1", predicate, value },
];
const ruled = (ruling: string, chosen: unknown = null, predicate = "dates.made"): Short => [
  "ConflictAdjudicated",
  "2023-01-01",
  { factId: "E1", predicate, ruling, chosen, weighs: ["s1"] },
];
const seen = (...history: readonly Short[]) => given(...history).asAt("2026-03-31");
const madeOn = (...history: readonly Short[]) => seen(...history).facts.directions[0]?.madeOn;
const rulings = (...history: readonly Short[]) =>
  seen(...history).replayed.conflicts.map(({ ruling }) => ruling);

describe("the day of a fact", () => {
  const first = { from: "2022-11-01", to: "2022-11-01" };

  it("is what its own source states", () => {
    expect(madeOn(made("2022-11-01"))).toEqual(first);
  });

  it("is what a later source states where its own states none", () => {
    expect(madeOn(made("?"), also(claim("2022-11-01")))).toEqual(first);
  });

  it("is a stated day rather than bounds that the recorder inferred", () => {
    expect(madeOn(made("..2022-11-30~"), also(claim("2022-11-01")))).toEqual(first);
    expect(rulings(made("..2022-11-30~"), also(claim("2022-11-01")))).toEqual([]);
  });

  it("stays a stated day beside bounds inferred later", () => {
    expect(madeOn(made("2022-11-01"), also(claim("..2022-11-30~")))).toEqual(first);
  });

  it("keeps inferred bounds where nobody states a day", () => {
    expect(madeOn(made("2022-10-20..2022-11-30~"))).toEqual({
      from: "2022-10-20",
      to: "2022-11-30",
    });
  });

  it("is the hull of the days that sources state while the conflict is open", () => {
    const history = [made("2022-11-01"), also(claim("2022-11-03"))];
    expect(madeOn(...history)).toEqual({ from: "2022-11-01", to: "2022-11-03" });
    expect(rulings(...history)).toEqual(["open"]);
    expect(madeOn(...history, ruled("open"))).toEqual({ from: "2022-11-01", to: "2022-11-03" });
  });

  it("is no conflict where two sources give the same days in other words", () => {
    const same = { ...claim("2022-11-01"), words: "the first of November" };
    expect(rulings(made("2022-11-01"), also(same))).toEqual([]);
  });

  it("is the day that an adjudication chose", () => {
    const history = [made("2022-11-01"), also(claim("2022-11-03"))];
    const chosen = claim("2022-11-03");
    expect(madeOn(...history, ruled("chosen", chosen))).toEqual({
      from: "2022-11-03",
      to: "2022-11-03",
    });
  });

  it("is the last adjudication’s where there are several", () => {
    const history = [made("2022-11-01"), also(claim("2022-11-03"))];
    const rulingsMade = [
      ruled("chosen", claim("2022-11-03")),
      ruled("chosen", claim("2022-11-01")),
    ];
    expect(madeOn(...history, ...rulingsMade)).toEqual(first);
  });

  it("is its own source’s where the others spoke of different things", () => {
    expect(madeOn(made("2022-11-01"), also(claim("2022-11-03")), ruled("differentThings"))).toEqual(
      first,
    );
  });

  it("keeps inferred bounds under a ruling that leaves the conflict open", () => {
    expect(madeOn(made("2022-10-20..2022-11-30~"), ruled("open"))).toEqual({
      from: "2022-10-20",
      to: "2022-11-30",
    });
  });
});

describe("another value of a fact", () => {
  const gate = (...history: readonly Short[]) => seen(...history).facts.directions[0]?.gate;

  it("is not known while sources differ", () => {
    expect(gate(made("2022-11-01"), also("2A", "data.gate"))).toBeNull();
  });

  it("is the one chosen, also deep inside", () => {
    expect(
      gate(made("2022-11-01"), also("2A", "data.gate"), ruled("chosen", "2A", "data.gate")),
    ).toBe("2A");
    const letter: Short = ["MindedToLetterSent", "2022-10-11", { proposal: "p1" }];
    const powers = also(["4A"], "data.proposes.powers");
    expect(seen(letter, powers).facts.proposals[0]).toMatchObject({
      powers: ["4A"],
      commissioner: true,
    });
  });
});

describe("a correction", () => {
  const corrects = (kind: "supersede" | "retract", ...of: readonly string[]) => ({
    corrects: { kind, of: [...of], reason: "A slip", authority: "Recorder" },
  });
  const notice: Short = ["ImprovementNoticeIssued", "2022-02-28", { notice: "n1" }];
  const idsTaken = (...history: readonly Short[]) =>
    seen(...history).replayed.taken.map(({ entry }) => entry?.id);

  it("puts an entry in the place of the one that it supersedes", () => {
    const later: Short = ["ImprovementNoticeIssued", "2022-03-01", {}, corrects("supersede", "E1")];
    expect(idsTaken(notice, later)).toEqual(["E2"]);
  });

  it("takes away the entry that it retracts, and records no fact itself", () => {
    const later: Short = ["ImprovementNoticeIssued", "2022-03-01", {}, corrects("retract", "E1")];
    expect(idsTaken(notice, later)).toEqual([]);
  });

  it("may itself be corrected", () => {
    const second: Short = [
      "ImprovementNoticeIssued",
      "2022-03-01",
      {},
      corrects("supersede", "E1"),
    ];
    const third: Short = ["ImprovementNoticeIssued", "2022-03-02", {}, corrects("supersede", "E2")];
    expect(idsTaken(notice, second, third)).toEqual(["E3"]);
  });

  it("that is itself retracted takes nothing away", () => {
    const second: Short = ["ImprovementNoticeIssued", "2022-03-01", {}, corrects("retract", "E1")];
    const third: Short = ["ImprovementNoticeIssued", "2022-03-02", {}, corrects("retract", "E2")];
    expect(idsTaken(notice, second, third)).toEqual(["E1"]);
  });
});

describe("what was said about an entry that was superseded", () => {
  const supersedes = (...of: readonly string[]) => ({
    corrects: { kind: "supersede" as const, of: [...of], reason: "A slip", authority: "Recorder" },
  });
  const retracts = (...of: readonly string[]) => ({
    corrects: { kind: "retract" as const, of: [...of], reason: "A slip", authority: "Recorder" },
  });
  const served = (when: string): Short => [
    "FactAlsoStated",
    "2022-11-04",
    { factId: "E1", predicate: "dates.served", value: claim(when) },
  ];
  const corrected: Short = [
    "StatutoryDirectionMade",
    "2022-11-02",
    { direction: "d1" },
    supersedes("E1"),
  ];
  const servedOn = (...history: readonly Short[]) =>
    seen(...history).facts.directions.map((direction) => direction.servedOn);

  it("must be read as said about the entry that stands in its place", () => {
    const day = { from: "2022-11-03", to: "2022-11-03" };
    expect(servedOn(made("2022-11-01"), served("2022-11-03"), corrected)).toEqual([day]);
    const again: Short = ["StatutoryDirectionMade", "2022-11-03", {}, supersedes("E3")];
    expect(servedOn(made("2022-11-01"), served("2022-11-03"), corrected, again)).toEqual([day]);
  });

  it("must stand alone where an earlier one corrected the same entry", () => {
    const taken = (...history: readonly Short[]) =>
      seen(...history).replayed.taken.flatMap(({ entry }) => entry?.id ?? []);
    const second: Short = ["StatutoryDirectionMade", "2022-11-04", {}, supersedes("E1")];
    const first: Short = ["StatutoryDirectionMade", "2022-11-02", {}, supersedes("E1")];
    expect(taken(made("2022-11-01"), first, second)).toEqual(["E3"]);
    const undone: Short = ["EntryRetracted", "2022-12-01", {}, retracts("E3")];
    expect(taken(made("2022-11-01"), first, second, undone)).toEqual(["E2"]);
  });

  it("must be read of the first entry again once the correction is retracted", () => {
    const undone: Short = ["EntryRetracted", "2022-12-01", {}, retracts("E3")];
    expect(servedOn(made("2022-11-01"), served("2022-11-03"), corrected, undone)).toEqual([
      { from: "2022-11-03", to: "2022-11-03" },
    ]);
  });
});

describe("one item of a list", () => {
  it("may be stated by another source, and the list must stay a list", () => {
    const duty = { ...clause("other"), words: null };
    const direction = directed("2022-11-01", { obligations: [duty, clause("grantAccess")] });
    const { facts } = seen(direction, also("The council shall", "data.obligations.0.words"));
    const said = facts.directions[0]?.obligations?.map(({ words }) => words);
    expect(said).toEqual(["The council shall", "The council shall do so"]);
  });
});
