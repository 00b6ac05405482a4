import { describe, expect, it } from "vitest";
import { ruleNames, type RuleName } from "#machines/rules/registry.ts";
import { storiesOf } from "#src/proof/stories.ts";
import { keptProof } from "#src/proof/kept-proof.ts";
import { findingsOf } from "#src/views/findings.ts";
import { allAnswersOf, ruleShownOf } from "#src/views/rule-shown.ts";
import { ruleShown } from "#src/views/schemas/rules.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { asked, streamOf } from "./streams.ts";

const question = asked("2026-11-26");
const answers = allAnswersOf(shippedStreams(), question);
const none = { kept: [], broken: [] };
const shownOf = (name: RuleName) => ruleShownOf(name, answers, none);

describe("the past decisions of a rule", () => {
  it("must hold every finding on the record once, under its rule, and nothing else that is not kept", () => {
    const { councils } = findingsOf(shippedStreams(), question, { rules: null, verdicts: null });
    const found = councils.flatMap(({ council, findings }) =>
      findings.map(({ rule, entry, verdict, about }) => [rule, council.key, entry, verdict, about]),
    );
    const told = ruleNames.flatMap((name) => {
      const { rule, decisions } = shownOf(name);
      return decisions.flatMap(({ council, entry, about, finding }) =>
        finding === null ? [] : [[rule, council.key, entry, finding.verdict, about]],
      );
    });
    expect(found.length).toBeGreaterThan(100);
    expect(told.map(String).toSorted()).toEqual(found.map(String).toSorted());
  });

  it("must be counted as they are told, and have their published shape", () => {
    for (const name of ruleNames) {
      const view = shownOf(name);
      const { kept, broken, open } = view.counted;
      expect(kept + broken + open).toBe(view.decisions.length);
      expect(ruleShown.safeParse(view).error).toBeUndefined();
    }
  });

  it("must name a step that kept the rule: Solihull’s direction states its gate (V01)", () => {
    const kept = shownOf("gateIsSatisfied").decisions.filter(({ answer }) => answer === "kept");
    expect(kept.map(({ council, entry, says }) => [council.key, entry, says])).toEqual([
      ["solihull", "SOL-22", "kept"],
    ]);
  });

  it("may not hold a step of a later day than the view’s", () => {
    const before = allAnswersOf(shippedStreams(), asked("2022-10-31"));
    const { decisions } = ruleShownOf("gateIsSatisfied", before, none);
    expect(decisions.map(({ entry }) => entry)).not.toContain("SOL-22");
  });

  it("must be none where the rule has nothing to say", () => {
    const empty = allAnswersOf([streamOf([])], question);
    expect(ruleShownOf("gateIsSatisfied", empty, none).decisions).toEqual([]);
  });
});

describe("the shortest stories of a rule", () => {
  it.each(["fairHearingCameFirst", "promisedTimeWasGiven", "officesStayFilled"] as const)(
    "must be the same from the proof that is kept as when explored anew: %s",
    (name) => {
      const ofOthers = { about: { rules: "others", chart: "another" }, rules: keptProof().rules };
      const { kept, broken } = storiesOf(name);
      expect(storiesOf(name, ofOthers)).toEqual({ kept, broken });
      expect(kept.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it("may not come from a proof of other rules", () => {
    const wrong = keptProof().rules.map((one) => ({ ...one, witness: ["A lie."] }));
    const ofOthers = { about: { rules: "others", chart: "another" }, rules: wrong };
    expect(storiesOf("officesStayFilled", ofOthers).kept).not.toContain("A lie.");
  });
});
