import { describe, expect, it } from "vitest";
import { definitionOf, eventTypes } from "#events/catalogue.ts";
import { regionOf } from "#machines/options.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { answer, everything } from "#src/views/question.ts";
import { why as whySchema } from "#src/views/schemas/why.ts";
import { whyOf, type Proposed } from "#src/views/why.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { terminal } from "./terminal.ts";

const { type } = terminal();

const steps = eventTypes.filter((name) => regionOf(name) !== undefined);

const solihull = shippedStreams().find(({ council }) => council === "solihull");
if (solihull === undefined) throw new Error("the shipped histories hold Solihull");
// What is typed is the question here, not the record: the first sources are enough to judge by.
const answered = answer(solihull, {
  functions: "csc",
  asAt: "2022-11-03",
  known: everything,
  sources: ["seed-0", "seed-1", "seed-2", "seed-3", "seed-4", "committee-2022-10-19"],
  suppose: {},
});

/** Sound and unsound values of every kind, put to every detail alike. */
const values = [
  "abc",
  "-5",
  "1e99",
  "2.5",
  "999999999999999",
  "2022-02-30",
  "soon",
  "none",
  "maybe",
  "banana",
  "null",
  "true",
  "no",
  "0",
  "3",
  "2022-11-03",
  "trust",
  "4B",
  "4,4A",
  "a,b",
  "Main",
  "direction",
  "[]",
  "[1]",
  "{}",
  "[{}]",
  "[{",
  '{"from":"2022-01-01"}',
  '["4B"]',
  '"x"',
  "\u0007",
  "=",
  ",",
];

/** Every detail of a step, the parts of a group included, and some that it does not have. */
function pathsOf(name: string): readonly string[] {
  const example = (definitionOf(name)?.example ?? {}) as Readonly<Record<string, unknown>>;
  const paths = Object.entries(example).flatMap(([field, value]) => [
    field,
    ...(typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((part) => `${field}.${part}`)
      : []),
    `${field}.0`,
  ]);
  return [...paths, "dates.made", "dates.from", "dates", "__proto__", "toString", "."];
}

/** What is wrong with a refusal: nothing, if it is a sentence about what was typed. */
function faultsIn({ code, says }: { readonly code: number; readonly says: string }): string[] {
  const isSentence = /^--set .*[.?]$/.test(says) && !/undefined|\[object|NaN|Invalid/.test(says);
  return code === 2 && isSentence ? [] : [`exit ${code}: ${says}`];
}

/** What is wrong with the answers about a step, as typed and within the event's own example. */
function faultsInAnswers(proposed: Proposed): string[] {
  const example = definitionOf(proposed.type)?.example;
  const whole = { ...proposed, data: { ...example, ...proposed.data } };
  return [proposed, whole].flatMap((one) => {
    const { error } = whySchema.safeParse(whyOf(answered, one));
    return error === undefined ? [] : [error.message];
  });
}

describe("a detail typed with --set", () => {
  it.each(steps)("must be read or be refused in a sentence, never crash: %s", async (name) => {
    const faults: string[] = [];
    let taken = 0;
    for (const path of pathsOf(name)) {
      let texts = 0;
      for (const value of values) {
        const step = await stepTyped(name, { set: [`${path}=${value}`] }, "intervention");
        if (!step.ok) {
          faults.push(...faultsIn(step.error));
          continue;
        }
        taken += 1;
        // Text of every sort is taken alike: a few of them are put to the rules.
        const isText = typeof Object.values(step.value.data)[0] === "string";
        if (isText) texts += 1;
        if (!isText || texts < 4) faults.push(...faultsInAnswers(step.value));
      }
    }
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(0);
  });

  const day = "expected a day of the calendar. Write it as year-month-day";
  const number = "expected a whole number in digits";
  it.each([
    ["MindedToLetterSent", "representationsPeriodDays=abc", number],
    ["MindedToLetterSent", "representationsPeriodDays=-5", "0 or more"],
    ["MindedToLetterSent", "representationsPeriodDays=1e99", "representationsPeriodDays=14."],
    ["MindedToLetterSent", "proposes=yes", "expected its parts: powers, commissioner, model"],
    ["MindedToLetterSent", "proposes.model=trst", "such as --set proposes.model=trust."],
    ["StatutoryDirectionMade", "satisfiedOn=2022-02-30", `found "2022-02-30", ${day}`],
    ["StatutoryDirectionMade", "until=soon", day],
    ["StatutoryDirectionMade", "until=2022-10-31..2022-10-01", "no later than the last"],
    ["StatutoryDirectionMade", "until=..", day],
    ["StatutoryDirectionMade", 'signedBy={"role":"A","role":"B"}', "expected its parts"],
    ["StatutoryDirectionMade", "sequence=two", number],
    ["StatutoryDirectionMade", "sequence=0", "1 or more"],
    ["StatutoryDirectionMade", "individualsCriticised=nobody", "expected a list of groups"],
    ["StatutoryDirectionMade", 'obligations=[{"letter":"a"}]', "item 1: kind: one of comply"],
    ["StatutoryDirectionMade", "gate=3", "expected one of 2, 2A."],
    ["StatutoryDirectionMade", "powers=4,5", "expected a list of these: 4, 4A, 4B"],
    ["StatutoryDirectionMade", "line=Main", "a key in lower case, such as direction-2022-11"],
    ["CommissionerAppointed", "publiclySettled=maybe", "expected yes or no"],
    ["MinisterialDecisionMade", "outcome=banana", "expected one of retain, retainWithCommissioner"],
    ["MinisterialDecisionMade", "outcme=retain", "Did you mean outcome? The details are decision,"],
    ["MinisterialDecisionMade", "dates.mde=2022-11-03", "Did you mean made? The dates are made,"],
  ])("must be refused with what is expected, exit 2: %s %s", async (name, set, sentence) => {
    const { code, err, out } = await type(`why solihull ${name} --set '${set}'`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain(set.split("=")[0]);
  });

  it.each([
    ["satisfiedOn=2022-10-20", { satisfiedOn: { from: "2022-10-20", words: "2022-10-20" } }],
    ["satisfiedOn=2022-10-01..2022-10-31", { satisfiedOn: { to: "2022-10-31", inferred: false } }],
    ["satisfiedOn=2022-10-01..", { satisfiedOn: { from: "2022-10-01", to: null } }],
    ["powers=4,4B", { powers: ["4", "4B"] }],
    ['powers=["4A"]', { powers: ["4A"] }],
    ["individualsCriticised=[]", { individualsCriticised: [] }],
    ["signedBy.role=Minister", { signedBy: { role: "Minister" } }],
    ['signedBy={"role":"Minister"}', { signedBy: { name: null, role: "Minister" } }],
    ["gate=2A", { gate: "2A" }],
    ["sequence=2", { sequence: 2 }],
    ["until=null", { until: null }],
  ])("must be read as the event’s own schema reads it: %s", async (set, data) => {
    const step = await stepTyped("StatutoryDirectionMade", { set: [set] }, "intervention");
    expect(step).toMatchObject({ ok: true, value: { data } });
  });

  it("must read yes, no, true and false", async () => {
    for (const [text, value] of [
      ["yes", true],
      ["no", false],
      ["true", true],
      ["false", false],
    ] as const) {
      const set = [`publiclySettled=${text}`];
      const step = await stepTyped("CommissionerAppointed", { set }, "intervention");
      expect(step).toMatchObject({ ok: true, value: { data: { publiclySettled: value } } });
    }
  });
});

describe("a departure typed with --departure", () => {
  it.each([
    ["StatutoryDirectionMade", "V99: because", "there is no rule V99."],
    ["StatutoryDirectionMade", "V33: because", "is not judged by rule V33."],
    ["StatutoryDirectionMade", "V01: because", "rule V01 admits no departure."],
    ["MinisterialDecisionMade", "V99: because", "can depart from"],
    [
      "CouncilAbolished",
      "V33: because",
      "There is no rule that CouncilAbolished could depart from.",
    ],
  ])("must name a rule that the step can depart from, exit 2: %s %s", async (name, text, says) => {
    const { code, err, out } = await type(`why solihull ${name} --departure "${text}"`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
  });

  it("must be offered with the rule’s own number", async () => {
    const { said } = await type(
      "why solihull MinisterialDecisionMade --on 2022-11-02 --set outcome=directedTrust --set model=trust",
    );
    expect(said).toContain('To take it all the same: --departure "V33: the reason"');
  });
});
