import { describe, expect, it } from "vitest";
import { terminal } from "#tests/src/cli/terminal.ts";
import { counter } from "#tests/src/recording/counter.ts";
import { answersOf, clocks, found, sentencesIn, typed } from "./question-page.ts";

/** The questions of an auditor (NAO, Ofsted, council scrutiny, judicial review lawyer), as the dossier asks them. */
const asked: readonly string[] = [
  "On 1 Nov 2022, which instrument bound Solihull, under which subsection and gate, over which functions, and what evidence is cited?",
  "For how many days could Solihull answer before the direction, and is that proven, disproven or unknown on these documents?",
  "Was the commissioner publicly settled before the time to answer ended?",
  "Which dates rest on a primary document and which on press only; where do they conflict?",
  "On any chosen date, who owned, operated and was statutorily accountable for the service?",
  "List every direction to council X in order, what each replaced, and any gap with none in force.",
  "Which obligations in the direction were due by date d, and what evidence shows they were met?",
  "Was the commissioner’s report on time under its own terms, delivered, published; when; what did it recommend?",
  "Where did the minister differ from the recommendation and what reasons are recorded?",
  "How long from first Inadequate to notice, to direction, to decision, to launch (Bradford), and against other councils?",
  "Was any review interval under a notice longer than the notice allowed?",
  "Did any step lack the policy-required adviser or commissioner, and is a reason recorded?",
  "What public money (grants, commissioner, set-up) was committed in each stage, with dates and sources?",
  "Which named individuals were criticised in a decision document, and were they heard?",
  "If a fact is corrected today, can the state as believed on an earlier date be reproduced exactly, with the same verdicts?",
];

const answers = answersOf("docs/how-to/audit.md");

const { type } = terminal();
const desk = counter();

describe("the page of an auditor’s questions (docs/how-to/audit.md)", () => {
  it("must ask the fifteen questions in the dossier’s words and order", () => {
    expect(answers.map(({ heading }) => heading)).toEqual(
      asked.map((question, at) => `${at + 1}. ${question}`),
    );
  });

  it.each(answers)("must answer with one command, which is read: $heading", (answer) => {
    const { commands, quoted, reading } = answer;
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^npx intervention /);
    expect(quoted.length).toBeGreaterThan(1);
    expect(quoted.length).toBeLessThan(9);
    // Two sentences: what rests on what, and what is missing.
    expect(sentencesIn(reading)).toBeLessThanOrEqual(2);
  });

  it.each(answers.flatMap((answer) => clocks.map((clock) => ({ ...answer, clock }))))(
    "must quote what its command prints: $heading ($clock)",
    async ({ commands: [command = ""], quoted, clock }) => {
      const { code, said } = await type(typed(command), { now: () => new Date(clock) });
      expect(code).toBe(0);
      expect(quoted.filter((line) => found(line, said) < 0)).toEqual([]);
    },
  );

  it("must not take words for quoted that stand in another order", () => {
    expect(found("a b … c", "x a b y c")).toBeGreaterThan(0);
    expect(found("c … a b", "x a b y c")).toBe(-1);
    expect(found("a c", "x a b y c")).toBe(-1);
  });
});

describe("the last question’s view", () => {
  it("must stay the same after a correction, and diff must say what the correction changed", async () => {
    const { type: write } = desk();
    const command = typed(answers.at(-1)?.commands[0] ?? "");
    // The record’s head and the bare number of hidden entries stand outside what is frozen.
    const seen = async () =>
      (await write(command)).said
        .replace(/ [\d,]+ entr(y is|ies are) left out\./, "")
        .replace(/Record: [^.]*\./, "");
    const before = await seen();
    const why = '--reason "typed wrongly" --authority "the recorder"';
    expect((await write(`correct solihull SOL-22 --on 2022-11-02 ${why}`)).code).toBe(0);
    expect(await seen()).toBe(before);
    const now = await write("show solihull --as-at 2022-11-03");
    expect(now.said).toContain("Statutory direction made on 2 November 2022");
    const { said } = await write("diff solihull --as-at 2022-11-03 --known-at '#605..'");
    expect(said).toContain("2 November 2022 (was: 1 November 2022");
  });
});
