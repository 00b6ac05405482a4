import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { stringify } from "yaml";
import { play } from "#src/scenario/play.ts";
import { blankCouncil, frozenAt, groundOf } from "#src/scenario/frozen.ts";
import { readScenario, startAsked } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import { withStep } from "#src/scenario/edit-scenario.ts";
import { faultsIn } from "#tests/src/scenario/stories.ts";

const numRuns = (fc.readConfigureGlobal().numRuns ?? 100) * 4;

const names =
  "start steps expect suppose anchors event on name set dates departures happened advance stage blank council as-at known-at head size root taken V18 V99 served made proposes powers model".split(
    " ",
  );
const words = [
  ...names,
  "2022-01-01",
  "2022-02-30",
  "3 months",
  "a week after start",
  "6 weeks after the letter",
  "MindedToLetterSent",
  "ProgressReviewHeld",
  "refused by V15",
  "usualRepresentationsDays",
  "9999 years",
];
const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary" }));
const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));

const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("anything"), { maxLength: 4 }),
    fc.dictionary(word, tie("anything"), { maxKeys: 6 }),
  ),
}));

/** A file that is nearly one: a part or two of a good one replaced by anything. */
const nearly = fc.record({
  "what-if": fc.oneof({ weight: 4, arbitrary: fc.constant("A test") }, anything),
  format: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, anything),
  start: fc.oneof(
    { weight: 4, arbitrary: fc.constant({ blank: "Testshire", "as-at": "2022-01-01" }) },
    anything,
  ),
  steps: fc.array(
    fc.oneof(
      fc.record(
        {
          event: word,
          on: word,
          name: word,
          set: anything,
          dates: anything,
          departures: anything,
          happened: leaf,
          expect: word,
        },
        { requiredKeys: ["event"] },
      ),
      fc.record({ advance: word }),
      anything,
    ),
    { maxLength: 5 },
  ),
  expect: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anything),
});

const textOf = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false });

const read = (text: string) => {
  const yaml = yamlTextOf(text);
  const start = startAsked(yaml);
  const blank = start !== null && "blank" in start.of ? blankCouncil(start.of.blank, start) : null;
  const result = readScenario(yaml, blank && start && groundOf(blank, start));
  return { result, blank };
};

describe("a scenario’s file", () => {
  test.prop({ text: fc.oneof(fc.string(), nearly.map(textOf), anything.map(textOf)) }, { numRuns })(
    "may hold anything: it is played, or told what is wrong with it, each with its line",
    ({ text }) => {
      const { result, blank } = read(text);
      if (result.ok && blank !== null) {
        expect(
          play(frozenAt(blank, result.value), result.value).end.day >= result.value.start.asAt,
        ).toBe(true);
      }
      if (result.ok) return;
      expect(result.error.length).toBeGreaterThan(0);
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line, expected, found, remedy } of result.error) {
        expect(line === null || (line >= 1 && line <= lines)).toBe(true);
        for (const said of [expected, found, remedy]) {
          expect(said).not.toBe("");
          expect(said).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        }
      }
    },
  );

  test.prop({
    lengths: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
    remark: fc.stringMatching(/^[a-z ]{1,30}$/),
  })("must keep all that stands in it when a step is put at its end", ({ lengths, remark }) => {
    const begun = `# ${remark}\nwhat-if: A test # ${remark}\nformat: 1\nstart: {blank: Testshire, as-at: 2022-01-01}\n`;
    const text = lengths.reduce(
      (before, length) => withStep(before, { advance: `${length} days` }).text,
      begun,
    );
    expect(faultsIn(text)).toEqual([]);
    expect(text.split(`# ${remark}`.trimEnd()).length).toBe(3);
    const { result } = read(text);
    expect(
      result.ok && result.value.moves.map((move) => move.kind === "advance" && move.words),
    ).toEqual(lengths.map((length) => `${length} days`));
  });
});
