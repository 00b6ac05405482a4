import { describe, expect, it } from "vitest";
import { powers } from "#machines/law/powers.ts";
import { cones } from "#src/proof/cones.ts";
import { prove } from "#src/proof/prove.ts";
import { asHistory, stepsTo, told } from "#src/proof/story.ts";
import { draftingErrors, subjectWith } from "#tests/mutants/drafting-errors.ts";
import { entriesOfLines } from "./story-entries.ts";

/** Where each error shows, and the step at which its shortest story ends. */
const shownIn: Readonly<Record<string, readonly [cone: string, endsWith: RegExp]>> = {
  "a direction without a gate": ["the direction itself", /made a statutory direction/],
  "a day short": ["hearing", /decided on the proposal|made a statutory direction/],
  "a trust that was never set up": ["launch", /new model was in operation/],
  "a finding used again": ["succession", /made a statutory direction \(second/],
  "a proposal decided unheard": ["proposals", /direction/],
  "a good grade ends a direction": ["endings", /direction had ended \(cause: goodGrade\)/],
};

/** What stands for the rule of an error that no numbered rule forbids. */
const UNNUMBERED = "a paragraph";

describe("a drafting error", () => {
  it("must be told of each of the six", () => {
    expect(draftingErrors.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(shownIn).toSorted(),
    );
  });

  describe.each(draftingErrors)("$name: $says", (error) => {
    const [name, endsWith] = shownIn[error.name] ?? ["", /./];
    const rule = /^[VP]/.test(error.rule) ? error.rule : UNNUMBERED;
    const proof = prove(
      powers,
      subjectWith(error),
      cones.filter((cone) => cone.name === name),
    );

    it("must be caught by the table of powers, at the step that it concerns", () => {
      const story = proof.disagreements.map(({ node, step }) => told(stepsTo(node, step)));
      expect(story.length).toBeGreaterThan(0);
      expect(story[0]?.at(-1)).toMatch(endsWith);
      expect([...proof.disagreements.map(({ from }) => from), UNNUMBERED]).toContain(rule);
    });

    it("must be caught by exhaustion, by the rules and the facts alone", () => {
      expect(proof.broken.length).toBeGreaterThan(0);
      expect([...proof.broken.map((found) => found.rule), UNNUMBERED]).toContain(rule);
    });

    it("must have a story that can be replayed", () => {
      const [first] = proof.broken;
      if (first === undefined) throw new Error("no story");
      const story = stepsTo(first.node, first.step);
      const entries = entriesOfLines(asHistory(story));
      expect(entries.map(({ type }) => type).slice(1)).toEqual(story.map(({ step }) => step.type));
    });
  });
});
