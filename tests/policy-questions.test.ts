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
];

const answers = answersOf("docs/how-to/policy-questions.md");

/** The number of the question that a shipped scenario says it answers; null if it names none. */
const questionOf = (name: string): number | null => {
  const number = /Question (\d+) of a policy analyst: /.exec(shippedText(name).text)?.[1];
  return number === undefined ? null : Number(number);
};

const answering = shippedNames().filter((name) => questionOf(name) !== null);

/** The scenario once for each of its expectations, with that one wrong. V16 never refuses a step. */
function wrongly(text: string): readonly string[] {
  const expectations = /(?<=expect: )[a-z[].*$|(?<=stage: ).*(?= \}$)/gm;
  return [...text.matchAll(expectations)].map(({ 0: right, index }) => {
    const isStage = text.slice(0, index).endsWith("stage: ");
    const wrong = isStage ? (right === "4" ? "0" : "4") : "refused by V16";
    return text.slice(0, index) + wrong + text.slice(index + right.length);
  });
}

const { type } = terminal();
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "intervention-policy-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the page of a policy analyst’s questions (docs/how-to/policy-questions.md)", () => {
  it("must ask the questions in the dossier’s words and order", () => {
    expect(answers.map(({ heading }) => heading)).toEqual(
      asked.map((question, at) => `${at + 1}. ${question}`),
    );
  });

  it.each(answers)("must answer with one command, which is read: $heading", (answer) => {
    const { commands, quoted, reading } = answer;
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^npx intervention /);
    expect(quoted.length).toBeGreaterThan(1);
    expect(quoted.length).toBeLessThan(10);
    expect(sentencesIn(reading)).toBeGreaterThan(1);
    expect(sentencesIn(reading)).toBeLessThan(5);
  });

  it.each(answers.flatMap((answer) => clocks.map((clock) => ({ ...answer, clock }))))(
    "must quote what its command prints: $heading ($clock)",
    async ({ commands: [command = ""], quoted, clock }) => {
      const { code, said } = await type(typed(command), { now: () => new Date(clock) });
      expect(code).toBe(0);
      expect(quoted.filter((line) => found(line, said) < 0)).toEqual([]);
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
