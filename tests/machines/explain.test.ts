import { describe, expect, it } from "vitest";
import { rulesOf } from "#machines/chart/rules-of.ts";
import { rules } from "#machines/rules/registry.ts";
import { given, type Short } from "#tests/given.ts";
import { directed } from "./rules/case.ts";

const letter: Short = [
  "MindedToLetterSent",
  "2022-10-11",
  {
    proposal: "p1",
    proposes: { powers: ["4B"], commissioner: true, model: "none" },
    representationsPeriodDays: 14,
  },
];
const served: Short = ["MindedToLetterServed", "2022-10-11", { proposal: "p1" }];
const announced: Short = ["OutcomeAnnounced", "2022-10-20"];
const unheard = directed("2022-10-12", { urgency: null });
const inTheTime = given(letter, served).asAt("2022-10-20");

describe("a step that is explained", () => {
  it("must be said in the words of its event", () => {
    const { type, says } = inTheTime.explain(announced);
    expect(type).toBe("OutcomeAnnounced");
    expect(says).toBe("The outcome was announced as settled");
  });

  it("must have each of its rules either kept or found, never both", () => {
    for (const step of [announced, unheard, directed("2022-10-12", { powers: [] })]) {
      const { kept, findings } = given(letter).asAt("2022-10-20").explain(step);
      const found = findings.map(({ rule }) => rule);
      expect(kept.filter((rule) => found.includes(rule))).toEqual([]);
      expect([...kept, ...new Set(found)].toSorted()).toEqual(
        rulesOf(step[0])
          .map((name) => rules[name].id)
          .toSorted(),
      );
    }
  });

  it("must be refused where a rule that rejects is broken, whatever could be departed from", () => {
    const step = directed("2022-10-12", { urgency: null, powers: [] });
    const { answer, findings } = given().asAt("2022-10-12").explain(step);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["V03", "V18"]));
    expect(answer).toBe("refused");
  });

  it("may be taken on a stated reason for each breach that can have one, and on no fewer", () => {
    const seen = given().asAt("2022-10-12");
    const broken = seen
      .explain(unheard)
      .findings.filter(({ verdict }) => verdict === "challengeable")
      .map(({ rule }) => rule);
    expect(broken).toContain("V18");
    expect(seen.explain(unheard, broken).answer).toBe("allowed");
    expect(seen.explain(unheard, broken.slice(1)).answer).toBe("departure");
  });
});

describe("the first day on which a step could be taken", () => {
  it("must not be given of a step that may be taken today", () => {
    const later: Short = ["OutcomeAnnounced", "2022-11-30"];
    const { answer, earliest } = given().asAt("2022-11-30").explain(later);
    expect(answer).toBe("allowed");
    expect(earliest).toBeNull();
  });

  it("must be the last day of the time to answer, for an announcement within it", () => {
    expect(inTheTime.explain(announced).earliest).toBe("2022-10-25");
  });

  it("must be none where no day would do, the record staying as it is", () => {
    expect(given().asAt("2022-10-12").explain(unheard).earliest).toBeNull();
  });

  it.each([
    ["2022-10-20", "2022-10-26"],
    ["2022-10-28", "2022-10-28"],
  ])("must be the latest that any rule asks for: satisfied on %s, then on %s", (day, first) => {
    const seen = given(letter, served).asAt("2022-10-12");
    const step = directed("2022-10-12", { urgency: null, proposal: "p1", satisfiedOn: day });
    const departed = seen
      .explain(step)
      .findings.map(({ rule }) => rule)
      .filter((rule) => !["V01", "V19"].includes(rule));
    const { answer, earliest } = seen.explain(step, departed);
    expect(departed).toContain("V20");
    expect(answer).toBe("refused");
    expect(earliest).toBe(first);
  });

  it("must be none where one rule would never hold, though another would in time", () => {
    const step = directed("2022-10-12", { urgency: null, proposal: "p1" });
    const { findings, earliest } = given(letter, served).asAt("2022-10-12").explain(step);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["V19", "V20"]));
    expect(earliest).toBeNull();
  });
});

describe("a rule that the record only lacks the facts for", () => {
  it("must name the facts, and must not call the rule broken by what is on record", () => {
    const [finding] = given()
      .asAt("2022-10-12")
      .explain(unheard)
      .findings.filter(({ rule }) => rule === "V18");
    expect(finding?.missing.length).toBeGreaterThan(0);
    expect(finding?.because).toEqual([]);
  });

  it("must say by which facts it is broken where it is", () => {
    const [finding] = inTheTime.explain(announced).findings.filter(({ rule }) => rule === "V21");
    expect(finding).toBeDefined();
    expect(finding?.turns.length).toBeGreaterThan(0);
  });
});
