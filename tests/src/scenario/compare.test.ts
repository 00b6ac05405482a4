import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "#src/scenario/compare.ts";
import type { Variant } from "#src/scenario/variant.ts";
import { scenarioComparison, type VariantShown } from "#src/views/schemas/comparison.ts";
import { everything } from "#src/views/question.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { blank, variant } from "./stories.ts";

const solihull = shippedStreams().find(({ council }) => council === "solihull");
if (solihull === undefined) throw new Error("Solihull is not shipped");

const head = "what-if: A test\nformat: 1\nstart: {council: solihull, as-at: 2023-03-20}\n";
const directed = (more: string) => `
  - event: StatutoryDirectionMade
    set: {gate: "2", powers: ["4B"], act: EA1996/s497A, failingFunctions: [socialServicesForChildren],
      directedFunctions: [socialServicesForChildren], satisfiedOn: 2023-03-20, addressee: council,
      madeBy: secretaryOfStateForEducation, term: indefinite, requiresModel: trust, sequence: 2,
      replaces: [direction-2022-11], obligations: [], appoints: [], extraFunctions: [],
      individualsCriticised: [], reasons: [{words: Capacity is not shown, evidenceOn: 2023-01-13}]}${more}`;
const letter = (days: number) => `
  - {event: MindedToLetterSent, set: {proposes: {powers: ["4B"], model: trust}, representationsPeriodDays: ${days}}}`;

const told = (one: Variant, other: Variant) =>
  compare([one, other]).comparison.differences.map(({ group, what, values }) => [
    group,
    what,
    ...values,
  ]);

/** What a variant holds, without what only tells it apart. */
const bare = (one: VariantShown) => ({
  ...one,
  label: "",
  file: null,
  title: "",
  expected: 0,
  failed: 0,
});

describe("a comparison of scenarios", () => {
  it("must find no difference between a scenario and itself, and be the same when asked again", () => {
    const one = variant(`${head}steps:${letter(14)}`, solihull);
    const { comparison } = compare([one, one, one]);
    expect(comparison.differences).toEqual([]);
    expect(scenarioComparison.parse(comparison)).toEqual(comparison);
    expect(compare([one, one, one])).toEqual(compare([one, one, one]));
  });

  it("must count a departure that is taken as challengeable, and no gap of the record (V18)", () => {
    const without = variant(`${head}steps: []`, solihull);
    const departing = variant(
      `${head}steps:${directed("\n    departures: {V18: Children are at risk}")}`,
      solihull,
    );
    expect(told(without, departing)).toContainEqual([
      "Exposure to challenge",
      "Challengeable, common law",
      "0",
      "1",
    ]);
    expect(told(without, departing).filter(([, what]) => what?.startsWith("V18"))).toEqual([
      [
        "Findings by rule",
        expect.any(String),
        "1 × evidence gap",
        "1 × challengeable and 1 × evidence gap",
      ],
    ]);
    expect(told(without, departing)).toContainEqual([
      "Documents and decisions",
      "Document: The Secretary of State makes a statutory direction",
      null,
      "1",
    ]);
  });

  it("may not count what is refused among the findings or the documents needed", () => {
    const refused = variant(`${head}steps:${directed("")}`, solihull);
    const none = variant(`${head}steps: []`, solihull);
    expect(told(none, refused).map(([group]) => group)).toEqual(["Steps"]);
    expect(told(none, refused)[0]?.at(-1)).toBe("20 March 2023: challengeable (V18); not taken");
  });

  it("must tell of one detail that a step states otherwise", () => {
    const [short, long] = [14, 21].map((days) => variant(`${head}steps:${letter(days)}`, solihull));
    if (short === undefined || long === undefined) throw new Error("two were made");
    const stated = told(short, long).filter(([group]) => group === "What the steps state");
    expect(stated.map(([, , ...values]) => values)).toEqual([["14", "21"]]);
  });

  it("must call what the record lacks a gap, and never a refusal", () => {
    const record: Variant = {
      kind: "record",
      stream: solihull,
      question: {
        functions: "csc",
        asAt: "2026-11-26",
        known: everything,
        sources: null,
        suppose: {},
      },
    };
    const { variants } = compare([record, variant(`${head}steps: []`, solihull)]).comparison;
    const made = variants[0]?.steps.find(({ event }) => event === "StatutoryDirectionMade");
    expect([made?.outcome, made?.taken, made?.paper]).toEqual(["notKnown", true, "document"]);
    expect(variants[0]?.steps.some(({ outcome }) => outcome === "refused")).toBe(false);
  });

  const step = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map((months) => `- {advance: ${months} months}`),
    fc
      .integer({ min: 10, max: 12 })
      .map((days) => `- {event: MindedToLetterSent, set: {representationsPeriodDays: ${days}}}`),
    fc.constantFrom(
      "- {event: ImprovementNoticeIssued, set: {reviewIntervalMonths: 6}}",
      "- {event: ProgressReviewHeld}",
      "- {event: StatutoryDirectionMade, happened: true}",
      "- {event: DeliveryModelOperated, set: {model: trust, provider: t}}",
    ),
  );
  const story = fc.array(step, { maxLength: 4 });
  const made = (steps: readonly string[]) =>
    variant(
      `${blank("2022-01-01")}steps: ${steps.length === 0 ? "[]" : `\n  ${steps.join("\n  ")}`}\n`,
    );

  it("must find a difference where anything of two scenarios differs, and none where nothing does", () => {
    fc.assert(
      fc.property(story, story, fc.boolean(), (first, second, same) => {
        const pair = [made(first), made(same ? first : second)];
        const { differences, variants } = compare(pair).comparison;
        const [a, b] = variants.map((one) => JSON.stringify(bare(one)));
        expect(differences.length === 0).toBe(a === b);
        for (const { values } of differences) expect(new Set(values).size).toBe(2);
        const back = compare(pair.toReversed()).comparison.differences;
        const names = (all: typeof back) =>
          all.map(({ group, what }) => `${group} ${what}`).toSorted();
        expect(names(back)).toEqual(names(differences));
      }),
      { numRuns: 25 },
    );
  });

  it("must count by hand the same documents, findings and open duties", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const one = made(steps);
        const [shown] = compare([one]).comparison.variants;
        if (shown === undefined || one.kind !== "scenario") throw new Error("one was made");
        const letters = one.story.moments.filter(
          ({ step: it }) => it?.taken === true && it.draft.type === "MindedToLetterSent",
        );
        expect(
          shown.steps.filter(
            ({ event, paper }) => event === "MindedToLetterSent" && paper === "document",
          ),
        ).toHaveLength(letters.length);
        const counts = shown.exposure.map(({ count }) => count);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(shown.findings.length);
      }),
      { numRuns: 25 },
    );
  });
});
