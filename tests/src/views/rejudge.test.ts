import { describe, expect, it } from "vitest";
import type { RulesPatch } from "#src/rules-patch/patch.ts";
import { answer, type Question, type Stream } from "#src/views/question.ts";
import { rulesDiffOf } from "#src/views/patch-parts.ts";
import { rejudgedOf } from "#src/views/rejudge.ts";
import { rejudged, rulesDiff } from "#src/views/schemas/rules-patch.ts";
import { absence } from "#tests/machines/rules/case.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { asked, streamOf } from "./streams.ts";

const shipped = shippedStreams();
/** A council of which it is stated that nobody followed its Inadequate grade: broken, once days are set. */
const nobodyFollowed = streamOf(
  [
    ["InspectionPublished", "2018-02-04", { overall: "inadequate" }],
    absence("adviserOrCommissioner", "2018-02-04", "2018-12-31", "2019-01-01"),
  ],
  "exampleshire",
);
const all = [...shipped, nobodyFollowed];
const question = asked("2026-10-01");
const patchOf = (suppose: Question["suppose"], dates: RulesPatch["dates"] = {}): RulesPatch => ({
  words: null,
  suppose,
  dates,
});

interface Line {
  readonly council: string;
  readonly thing: string;
  readonly ofStep: boolean;
  readonly verdict: string;
}

/** Every finding of every council as a line of its own. */
const linesOf = (it: Question): readonly Line[] =>
  all.flatMap((stream) =>
    answer(stream, it).replay.findings.map(({ rule, entry, subject, verdict }) => ({
      council: stream.council,
      thing: `${rule} ${entry ?? subject}`,
      ofStep: entry !== null,
      verdict,
    })),
  );

const isIn = (lines: readonly Line[], { council, thing }: Line, verdict?: string): boolean =>
  lines.some(
    (one) =>
      one.council === council &&
      one.thing === thing &&
      (verdict === undefined || one.verdict === verdict),
  );

/** What changes, by comparing every line with every other. */
function byBruteForce(it: Question, { suppose, dates }: RulesPatch) {
  const law = linesOf(it);
  const change = linesOf({ ...it, suppose, dates });
  const gone = law.filter((line) => !isIn(change, line));
  const appeared = change.filter((line) => !isIn(law, line));
  const verdict = change.filter((line) => isIn(law, line) && !isIn(law, line, line.verdict));
  const lines = [...gone, ...appeared, ...verdict];
  const stepOf = ({ council, thing }: Line) => `${council} ${thing.split(" ")[1]}`;
  return {
    councils: [...new Set(lines.map(({ council }) => council))].toSorted(),
    steps: new Set(lines.filter(({ ofStep }) => ofStep).map(stepOf)).size,
    questions: lines.filter(({ ofStep }) => !ofStep).length,
    appeared: appeared.length,
    gone: gone.length,
    verdict: verdict.length,
  };
}

const patches: Readonly<Record<string, RulesPatch>> = {
  "28 days to answer": patchOf({ usualRepresentationsDays: 28 }),
  "a day of service that counts": patchOf({ countsDayOfService: true }),
  "ninety days for an adviser, in force for ever": patchOf(
    { adviserFollowsDays: 90 },
    { helpFollowsInadequate: { from: null, to: null } },
  ),
  "a trigger of April 2026 that begins in 2010": patchOf(
    { inadequateAreaIsTrigger: true, adviserFollowsDays: 90 },
    { helpFollowsTheLaterTrigger: { from: "2010-01-01", to: null } },
  ),
  "a hearing, a gate and powers that nobody owed before 2016": patchOf(
    {},
    {
      fairHearingCameFirst: { from: "2016-01-01", to: null },
      gateIsSatisfied: { from: "2016-01-01", to: null },
      powersAreNamed: { from: "2016-01-01", to: null },
    },
  ),
};

describe("every history under a change of the rules", () => {
  it.each(Object.entries(patches))("must be told with its true counts: %s", (_, patch) => {
    for (const it of [question, asked("2018-06-30"), asked("2026-10-01", { functions: "edu" })]) {
      const view = rejudgedOf(all, it, patch);
      const { counted, councilsOtherwise } = view;
      const { open: _open, ...findings } = counted.findings;
      const { councils, steps, questions, ...kinds } = byBruteForce(it, patch);
      expect(councilsOtherwise.map(({ key }) => key).toSorted()).toEqual(councils);
      expect([counted.stepsOtherwise, counted.questionsOtherwise]).toEqual([steps, questions]);
      expect(findings).toEqual(kinds);
      expect(view.rules.flatMap(({ judged }) => judged)).toHaveLength(
        kinds.appeared + kinds.gone + kinds.verdict + counted.findings.open,
      );
      rejudged.parse(view);
    }
  });

  it("must be no empty comparison: each of these changes but one alters a verdict", () => {
    const altered = Object.values(patches).map(
      (patch) => rejudgedOf(all, question, patch).councilsOtherwise.length > 0,
    );
    expect(altered).toEqual([true, false, true, true, true]);
  });

  it("must tell a verdict that turns from not known to broken, with what it is found on", () => {
    const view = rejudgedOf([nobodyFollowed], question, patchOf({ adviserFollowsDays: 90 }));
    expect(view.rules[0]?.judged).toMatchObject([
      {
        how: "verdict",
        of: "position",
        entry: "E1",
        about: "Ofsted published an inspection report, on 4 February 2018",
        says: "Not known (if broken, challengeable) under the law; challengeable under the change.",
      },
    ]);
    expect(view.counted).toMatchObject({ stepsOtherwise: 0, questionsOtherwise: 1 });
  });

  it("must name the one letter that offered less than 28 days, with its day and its council", () => {
    const view = rejudgedOf(shipped, question, patchOf({ usualRepresentationsDays: 28 }));
    expect(view.says[0]).toMatch(
      /^Under the change, 1 of \d+ steps, of 1 of 16 councils, is judged otherwise: Solihull/,
    );
    expect(view.rules).toMatchObject([
      {
        rule: "V41",
        judged: [
          {
            council: { key: "solihull" },
            entry: "SOL-19",
            on: { from: "2022-10-11", to: "2022-10-11" },
            how: "appeared",
            was: null,
            is: { verdict: "unusual" },
            says: "Nothing found under the law; unusual under the change.",
          },
        ],
      },
    ]);
  });

  it("must show an unknown that turns on other days, with the days of both", () => {
    const view = rejudgedOf(shipped, question, patchOf({ countsDayOfService: true }));
    const v19 = view.rules.find(({ rule }) => rule === "V19")?.judged[0];
    expect(v19).toMatchObject({ how: "open", entry: "SOL-22" });
    expect(v19?.says).toBe("Not known under either; under the change it turns on other days.");
    expect(v19?.was?.turns[0]?.says).toContain("18 October 2022 turns on whether");
    expect(v19?.is?.turns[0]?.says).toContain("kept if on 18 October 2022");
    expect(view.counted.findings).toMatchObject({ open: 2 });
  });

  it("must tell a duty that is dated otherwise, which no rule judges", () => {
    const view = rejudgedOf(shipped, asked("2022-11-10"), patchOf({ judicialReviewMonths: 1 }));
    expect(view.rules).toEqual([]);
    expect(view.says.join(" ")).toContain("No rule judges by judicialReviewMonths");
    expect(view.concluded).toMatchObject([
      { council: { key: "solihull" }, group: "What is due", was: "by 1 February 2023; to come" },
    ]);
    expect(view.concluded[0]?.is).toBe("by 1 December 2022; to come");
  });
});

const letter = (days: number) =>
  streamOf([
    ["MindedToLetterSent", "2022-10-03", { proposal: "p1", representationsPeriodDays: days }],
    ["MindedToLetterServed", "2022-10-03", { proposal: "p1" }],
    ["ConcernRaised", "2022-10-18"],
  ]);

describe("a change that alters something", () => {
  it("must say of how many it could not judge, so that nobody takes these to be cleared", () => {
    const two = streamOf([
      ["MindedToLetterSent", "2020-01-01", { proposal: "p0", representationsPeriodDays: 7 }],
      ["MindedToLetterSent", "2022-10-03", { proposal: "p1", representationsPeriodDays: 14 }],
    ]);
    const changed = patchOf({ usualRepresentationsDays: 28 });
    expect(rejudgedOf([two], question, changed).says.slice(1)).toEqual([
      "1 finding appears.",
      "V41 was asked 2 times, of them 1 of a day on which it is in force: of the others it says nothing.",
    ]);
    expect(rejudgedOf([letter(14)], question, changed).says.slice(1)).toEqual([
      "1 finding appears.",
    ]);
  });
});

describe("a change that alters nothing", () => {
  const says = (stream: Stream, patch: RulesPatch) =>
    rejudgedOf([stream], question, patch).says.slice(1);

  it("must say that the law says the same already", () => {
    const same = patchOf(
      { usualRepresentationsDays: 14 },
      { timeOfferedIsUsual: { from: "2022-10-01", to: null } },
    );
    expect(says(letter(7), same)).toEqual(["The law says the same already."]);
    const diff = rulesDiffOf(same);
    expect(diff.parts.map(({ differs }) => differs)).toEqual([false, false]);
    expect(diff.changedVersion).toBe(diff.rulesVersion);
  });

  it("must say which rule no step of the histories reaches", () => {
    const concern = streamOf([["ConcernRaised", "2022-10-18"]]);
    expect(says(concern, patchOf({ usualRepresentationsDays: 28 }))).toEqual([
      "The change is about V41, which no step of these histories reaches.",
    ]);
  });

  it("must say which rule was asked of no day on which it is in force", () => {
    const early = streamOf([
      ["MindedToLetterSent", "2020-01-01", { proposal: "p1", representationsPeriodDays: 7 }],
    ]);
    expect(says(early, patchOf({ usualRepresentationsDays: 28 }))).toEqual([
      "V41 was asked 1 time, never of a day on which it is in force.",
    ]);
    expect(says(letter(30), patchOf({ usualRepresentationsDays: 28 }))).toEqual([
      "V41 was asked 1 time: each with the same verdict.",
    ]);
  });
});

describe("the steps that follow by the passing of days", () => {
  it("must be told where a change puts one on another day", () => {
    const view = rejudgedOf([letter(14)], question, patchOf({ countsDayOfService: true }));
    const [closed] = view.moved;
    expect(closed?.was).toMatch(/^on 18 October 2022; stage 2/);
    expect(closed?.is).toMatch(/^on 17 October 2022; stage 2/);
  });

  it("must stay as they are under every change of a rule’s days: the chart moves by none of these", () => {
    const patch = patchOf(
      { usualRepresentationsDays: 28, adviserFollowsDays: 90, inadequateAreaIsTrigger: true },
      { fairHearingCameFirst: { from: "2016-01-01", to: null } },
    );
    expect(rejudgedOf(shipped, question, patch).moved).toEqual([]);
  });
});

describe("a change of the rules in sentences", () => {
  it("must restate each part with its source, its standing and the rules that judge by it", () => {
    const diff = rulesDiff.parse(
      rulesDiffOf(
        patchOf(
          { usualRepresentationsDays: 28, inadequateAreaIsTrigger: true },
          { helpFollowsInadequate: { from: "2016-07-01", to: null } },
        ),
      ),
    );
    expect(diff.parts.map(({ says, standing, rules }) => [says, standing, rules[0]?.rule])).toEqual(
      [
        [
          "The time usually offered to answer a proposal: 28 days, in the place of 14 days.",
          "usual practice",
          "V41",
        ],
        [
          "Whether one area judged Inadequate calls for an adviser or commissioner after March 2026: yes, in the place of no number.",
          "not set: no source gives it",
          "V28a",
        ],
        [
          "V28 is in force from 1 July 2016, and not from 1 July 2016, to before 1 April 2026.",
          "published policy",
          "V28",
        ],
      ],
    );
  });

  it("must make another version, and put back give the first again", () => {
    const first = rulesDiffOf(patchOf({}));
    const changed = rulesDiffOf(patchOf({}, { timeOfferedIsUsual: { from: null, to: null } }));
    const numbers = rulesDiffOf(patchOf({ usualRepresentationsDays: 28 }));
    const versions = [first, changed, numbers].map(({ changedVersion }) => changedVersion);
    expect(new Set(versions).size).toBe(3);
    const back = patchOf(
      { usualRepresentationsDays: 14 },
      { timeOfferedIsUsual: { from: "2022-10-01", to: null } },
    );
    expect(rulesDiffOf(back).changedVersion).toBe(first.rulesVersion);
  });
});
