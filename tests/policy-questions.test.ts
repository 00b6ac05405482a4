import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shippedNames, shippedText } from "#src/cli/scenario/scenario-file.ts";
import { scenarioRun } from "#src/views/schemas/scenario.ts";
import { terminal } from "#tests/src/cli/terminal.ts";
import { answersOf, clocks, found, sentencesIn, typed } from "./question-page.ts";

/** The questions of a policy analyst of the department, as the dossier asks them. */
const asked: readonly string[] = [
  "If the six-month review fails tomorrow, which lawful next steps exist, with risk mark and documents each?",
  "What is the earliest date a direction can issue keeping the promised window, given today’s minded-to?",
  "What changes if we bypass the window for urgency; what must be recorded?",
  "Compare notice-then-direction with direct-to-direction: time and exposure to challenge.",
  "Which variant (adviser, commissioner, partner, trust) fits persistent but improving failure?",
  "If the council consents to a trust, is a direction still needed, and to do what?",
  "What must be in place on go-live day; which item is on the critical path; what if launch slips three months?",
  "Can we pause or cancel the trust mid set-up, with what instrument?",
  "When may we revoke, step down to a notice, or change commissioner to adviser, and what is left in force?",
  "If Ofsted regrades to Good while a direction is in force, what follows automatically (nothing) and what choices open?",
  "After April 2026, with no overall grade, which councils would meet our trigger under option A or B?",
  "What happens to notice, direction, trust and contract if the council is reorganised next April?",
  "How do SEND and social care interventions for one council interact on a timeline?",
  "How many councils are in each status on date d, and how has the count of “lifted out” been defined?",
  "Which past histories are reachable under a proposed new rule, and which would become illegal?",
];

const answers = answersOf("docs/how-to/policy-questions.md");

/** The number of the question that a shipped scenario says it answers; null if it names none. */
const questionOf = (name: string): number | null => {
  const number = /Question (\d+) of a policy analyst: /.exec(shippedText(name).text)?.[1];
  return number === undefined ? null : Number(number);
};

const answering = shippedNames().filter((name) => questionOf(name) !== null);

/** The scenario with one expectation wrong, in its answer or its rule, once for each way to be wrong. */
function wrongly(text: string): readonly string[] {
  const expectations = /(?<=expect: )[a-z[].*$|(?<=stage: ).*(?= \}$)/gm;
  return [...text.matchAll(expectations)].flatMap(({ 0: right, index }) => {
    const isStage = text.slice(0, index).endsWith("stage: ");
    return wrongsOf(right, isStage)
      .filter((wrong) => wrong !== right)
      .map((wrong) => text.slice(0, index) + wrong + text.slice(index + right.length));
  });
}

function wrongsOf(right: string, isStage: boolean): readonly string[] {
  if (isStage) return [right === "4" ? "0" : "4"];
  const otherAnswer = right.replace(/allowed|challengeable|unusual|refused/, (answer) =>
    answer === "refused" ? "unusual" : "refused",
  );
  return [otherAnswer, right.replace(/[VP]\d+/, "V16")];
}

const { type } = terminal();
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "intervention-policy-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the page of a policy analyst’s questions (docs/how-to/policy-questions.md)", () => {
  it("must ask the fifteen questions in the dossier’s words and order", () => {
    expect(answers.map(({ heading }) => heading)).toEqual(
      asked.map((question, at) => `${at + 1}. ${question}`),
    );
  });

  it.each(answers)("must answer with a command or two, which are read: $heading", (answer) => {
    const { commands, quoted, reading } = answer;
    expect([1, 2]).toContain(commands.length);
    expect(commands.filter((command) => !command.startsWith("npx intervention "))).toEqual([]);
    expect(quoted.length).toBeGreaterThan(1);
    expect(quoted.length).toBeLessThan(10);
    expect(sentencesIn(reading)).toBeGreaterThan(1);
    expect(sentencesIn(reading)).toBeLessThan(5);
  });

  it.each(answers.flatMap((answer) => clocks.map((clock) => ({ ...answer, clock }))))(
    "must quote what it prints: $heading ($clock)",
    async ({ commands, quoted, clock }) => {
      const said: string[] = [];
      for (const command of commands) {
        const answered = await type(typed(command), { now: () => new Date(clock) });
        expect(answered.code).toBe(0);
        said.push(answered.said);
      }
      expect(quoted.filter((line) => found(line, said.join(" ")) < 0)).toEqual([]);
    },
  );
});

describe("a shipped scenario that answers a question", () => {
  it.each(answering)("must be played under the question that it names: %s", (name) => {
    const under = answers.flatMap(({ commands }, at) =>
      commands.some((command) => command.split(" ").includes(name)) ? at + 1 : [],
    );
    expect(under).toEqual([questionOf(name)]);
  });

  it.each(answering)(
    "must fail, with 6, for each answer or stage that is wrong: %s",
    async (name) => {
      const wrong = wrongly(shippedText(name).text);
      const files = wrong.map((_, at) => `wrong-${at + 1}.yaml`);
      for (const [at, text] of wrong.entries())
        writeFileSync(join(folder, `wrong-${at + 1}.yaml`), text);
      const { code, out } = await type(`scenario run ${files.join(" ")} --json`, { cwd: folder });
      const { scenarios } = scenarioRun.parse(JSON.parse(out));
      expect([code, scenarios.map(({ story }) => story?.failed)]).toEqual([6, wrong.map(() => 1)]);
    },
  );
});
