import { describe, expect, it } from "vitest";
import { departure } from "#events/envelope.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
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
const tooSoon = directed("2022-10-12", { urgency: null, proposal: "p1" });

describe("a direction about to be made, without urgency", () => {
  it("needs a departure where no letter was sent (V18)", () => {
    const step = directed("2022-10-12", { urgency: null });
    expect(given().asAt("2022-10-12").explain(step).answer).toBe("departure");
  });

  it("needs a departure where the letter sent is left unnamed (V18)", () => {
    const step = directed("2022-10-12", { urgency: null });
    expect(given(letter).asAt("2022-10-12").explain(step).answer).toBe("departure");
  });

  it("needs a departure where the letter was not served and no answer was considered (V18)", () => {
    expect(given(letter).asAt("2022-10-12").explain(tooSoon).answer).toBe("departure");
  });

  it("needs a departure on the day after a letter that promised 14 days (V19, V20)", () => {
    expect(given(letter, served).asAt("2022-10-12").explain(tooSoon).answer).toBe("departure");
  });

  it("needs none once the time to answer has ended and the answer was considered", () => {
    const considered: Short = ["RepresentationsConsidered", "2022-10-26", { proposal: "p1" }];
    const step = directed("2022-11-01", { urgency: null, proposal: "p1" });
    const seen = given(letter, served, considered).asAt("2022-11-01");
    expect(seen.explain(step).answer).toBe("allowed");
  });
});

describe("an announcement about to be made", () => {
  it("needs a departure in the time to answer (V21)", () => {
    const seen = given(letter, served).asAt("2022-10-20");
    expect(seen.explain(["OutcomeAnnounced", "2022-10-20"]).answer).toBe("departure");
  });
});

describe("a rule that this record does not show to be kept", () => {
  const seen = given(letter).asAt("2022-11-30");
  const announced = seen.explain(["OutcomeAnnounced", "2022-11-30"]);

  it("needs a departure, and names the facts that are not on record", () => {
    expect(announced.answer).toBe("departure");
    const [finding] = announced.findings.filter(({ rule }) => rule === "V21");
    expect(finding?.missing).toContain("the day the minded-to letter was served");
    expect(finding?.because).toEqual([]);
  });

  it("has no earliest day while service is not on record", () => {
    expect(announced.earliest).toBeNull();
  });
});

describe("a stated departure", () => {
  it("may name every rule that can be departed from", () => {
    const ids = ruleNames
      .filter((name) => rules[name].onBreach === "depart")
      .map((name) => rules[name].id);
    const reason = "A stated reason";
    expect(ids.filter((rule) => !departure.safeParse({ rule, reason }).success)).toEqual([]);
  });

  it("does not lift a rule of statute: the step stays refused (V03)", () => {
    const step = directed("2022-11-01", { powers: [] });
    expect(given().asAt("2022-11-01").explain(step, ["V03"]).answer).toBe("refused");
  });

  it("does not give effect to an act by someone with no power (V06)", () => {
    const step = directed("2022-11-01", { madeBy: "council" });
    expect(given().asAt("2022-11-01").explain(step, ["V06"]).answer).toBe("refused");
  });
});

describe("Solihull on 20 October 2022, with a letter of 11 October and no direction", () => {
  const seen = given(letter).asAt("2022-10-20");

  it("may not yet be instructed by a commissioner (V15)", () => {
    const { answer, findings } = seen.explain(["CommissionerInstructed", "2022-10-20"]);
    expect(answer).toBe("refused");
    expect(findings.map(({ rule }) => rule)).toEqual(["V15"]);
  });

  it("may be given a commissioner, with a doubt about a settled outcome (V21)", () => {
    const { answer, findings } = seen.explain(["CommissionerAppointed", "2022-10-20"]);
    expect(answer).not.toBe("refused");
    expect(findings.map(({ rule }) => rule)).toEqual(["V21"]);
  });

  it("may not be required by a departure to have a trust run without its set-up (V34)", () => {
    expect(seen.explain(["DeliveryModelOperated", "2022-11-02"]).answer).toBe("refused");
  });
});
