import { describe, expect, it } from "vitest";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { assumptions, notProven } from "#src/docs/proof-limits.ts";
import { plainLine, readMarkdown } from "#src/docs/read-markdown.ts";
import { keptProof } from "#src/proof/kept-proof.ts";
import { glossary } from "#src/views/schemas/glossary.ts";
import { proofPageOf } from "#src/web/pages/proof.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const { ask } = site();
const page = async (path: string): Promise<string> => (await ask(path)).text();
const lineOf = (text: string): string => {
  const [block] = readMarkdown(text);
  return block?.kind === "paragraph" ? plainLine(block.line) : text;
};

describe("the page of the proof", () => {
  it("must say everything that is not proven, and every assumption, in the words of the documents", async () => {
    const letters = (text: string) => text.replaceAll(/\s/g, "");
    const shown = letters(plainOf(await page("/proof")));
    for (const limit of notProven) expect(shown).toContain(letters(lineOf(limit)));
    for (const [assumed, by] of assumptions) {
      expect(shown).toContain(letters(`${lineOf(assumed)} ${lineOf(by)}`));
    }
  });

  it("must say what was compared, part by part, and lead to every rule", async () => {
    const shown = await page("/proof");
    expect(plainOf(shown)).toContain("Compared: 391,301 pairs of a position and a step.");
    for (const name of ruleNames) expect(shown).toContain(`href="/rules/${rules[name].id}"`);
  });

  it("must give programs the kept proof itself", async () => {
    expect(await (await ask("/proof?format=json")).json()).toEqual(
      JSON.parse(JSON.stringify(keptProof())),
    );
  });
});

describe("the page of a proof that is about other rules", () => {
  const others = { ...keptProof(), about: { rules: "0".repeat(64), chart: "0".repeat(64) } };
  const other = site([proofPageOf(() => others)]);

  it("may not claim anything for the rules in force", async () => {
    const shown = await (await other.ask("/proof")).text();
    expect(plainOf(shown)).toContain("Nothing is proven of the rules and the chart");
    expect(shown).not.toContain("391,301");
    expect(await (await other.ask("/proof?format=json")).json()).toMatchObject({ proved: false });
  });
});

describe("the page of the glossary", () => {
  it("must define the words of law and of the project, and name every event and rule", async () => {
    const shown = plainOf(await page("/glossary"));
    expect(shown).toContain("adviser a person the department places with a council");
    expect(shown).toContain("StatutoryDirectionMade: The Secretary of State made");
    for (const name of ruleNames) expect(shown).toContain(`${rules[name].id} ${name}:`);
  });

  it("must give programs each word with what it means and where it is from", async () => {
    const view = glossary.parse(await (await ask("/glossary?format=json")).json());
    const words = view.parts.flatMap((part) => part.words);
    expect(words.find(({ word }) => word === "adviser")).toEqual({
      word: "adviser",
      means: "a person the department places with a council to help and to report; compels nothing",
      from: "practice; documents",
    });
    expect(words.filter(({ word, means }) => word === "" || means === "")).toEqual([]);
    expect(words.length).toBeGreaterThan(200);
  });
});

describe("the accessibility statement", () => {
  it("must say what was not tested as plainly as what was, and whom to tell", async () => {
    const shown = plainOf(await page("/help/accessibility"));
    expect(shown).toContain("What was not tested screen readers");
    expect(shown).toContain("no claim is made that they meet WCAG 2.2 in full");
    expect(shown).toContain("If you cannot use a page");
  });

  it("must be one click away from every page", async () => {
    expect(await page("/rules/V18")).toContain('href="/help/accessibility"');
  });
});
