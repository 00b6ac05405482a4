import { describe, expect, it } from "vitest";
import { ruleCondition } from "#machines/judge.ts";
import { lawNumbers, type LawNumberName } from "#machines/law/numbers.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import { ruleSaid } from "#src/views/rule-said.ts";
import { storiesOf } from "#src/proof/stories.ts";
import { rulesListed, ruleShown } from "#src/views/schemas/rules.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

const { ask } = site();
const page = async (path: string): Promise<string> => (await ask(path)).text();
const json = async (path: string): Promise<unknown> => (await ask(path)).json();

describe("the page of the rules", () => {
  it("must name every rule with its sentence, and lead to it", async () => {
    const shown = await page("/rules");
    for (const name of ruleNames) expect(shown).toContain(`href="/rules/${rules[name].id}"`);
    expect(plainOf(shown)).toContain("All 45 rules");
    expect(plainOf(shown)).toContain("Our own reading, not confirmed by a lawyer.");
  });

  it("must show only the rules that hold all the words, marked, and of the strength asked for", async () => {
    const shown = await page("/rules?words=Direction+GATE&strength=ST");
    expect(shown).toContain("<mark>gate</mark>");
    expect(shown).toContain('value="Direction GATE"');
    expect(shown).toMatch(/<option\s+value="ST"\s+selected\s*>/);
    const view = rulesListed.parse(
      await json("/rules?words=direction+gate&strength=st&format=json"),
    );
    expect(view.rules.map(({ rule }) => rule)).toContain("V01");
    expect(view.rules.every(({ strength }) => strength === "ST")).toBe(true);
    expect(view.rules.length).toBeLessThan(view.inAll);
  });

  it("must say so where no rule holds the words, and offer all of them", async () => {
    const shown = plainOf(await page("/rules?words=zebra"));
    expect(shown).toContain("Show all rules");
    expect(shown).toContain("No rule holds all of these words for that reason. Try fewer words");
  });

  it("may not take a strength that there is not", async () => {
    const answer = await ask("/rules?strength=XX");
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("strength: write one of ST, PL, PO, TE, PR");
  });

  it("must keep the dates of the address in its form and its links", async () => {
    const shown = await page("/rules?as-at=2022-11-03&known-at=2022-10-19");
    expect(shown).toContain('<input type="hidden" name="known-at" value="2022-10-19" />');
    expect(shown).toContain('href="/rules/V18?as-at=2022-11-03&amp;known-at=2022-10-19"');
  });
});

describe("the page of a rule", () => {
  it("must say its law, whether it was read, its days, what a breach brings and its hint", async () => {
    const shown = plainOf(await page("/rules/V16"));
    expect(shown).toContain("Children Act 2004 ss.18-19 (unverified: not read in full");
    expect(shown).toContain("In force On every date");
    expect(shown).toContain("If broken Unusual. The step is allowed, and noted as unusual.");
    expect(shown).toContain("No story breaks this rule");
    expect(plainOf(await page("/rules/V02"))).toContain("No lawyer has confirmed it.");
  });

  it("must be found by its number in any letters, and else say which there are", async () => {
    expect((await ask("/rules/v18")).status).toBe(200);
    const none = await ask("/rules/V99");
    expect(none.status).toBe(404);
    expect(await none.text()).toContain("V01 to P05");
  });

  it("must show the numbers of law that it uses, what each rests on and whether it was verified", async () => {
    const shown = plainOf(await page("/rules/V41"));
    expect(shown).toContain(
      "The time usually offered to answer a proposal 14 days Practice, and no law " +
        "Seed 0 (the letter about Solihull, October 2022); not in any statute",
    );
    expect(plainOf(await page("/rules/V29"))).toContain(
      "60 months A statement of policy Ministerial answer, April 2016: Inadequate more than once in five years (unverified)",
    );
    expect(plainOf(await page("/rules/V28"))).toContain(
      "not set Nothing found: what rests on it is unknown",
    );
    expect(await page("/rules/V01")).not.toContain("The numbers that it uses");
  });

  it.each(ruleNames)(
    "must have every number that its condition reads, as the table has it: %s",
    (name) => {
      const read = fieldsRead(ruleCondition(name)).filter((field) => field.startsWith("law."));
      const { numbers } = ruleSaid(name);
      expect(numbers.map((one) => `law.${one.name}`).toSorted()).toEqual(read.toSorted());
      for (const { name: number, value, source, verified } of numbers) {
        expect(lawNumbers[number as LawNumberName]).toMatchObject({ value, source, verified });
      }
    },
  );

  it("must show a supposed number beside the one in force", async () => {
    const shown = plainOf(await page("/rules/V41?suppose=usualRepresentationsDays=28"));
    expect(shown).toMatch(
      /14 days SUPPOSITION, not the law: .* is 28 days \(the table in force says 14 days\)/,
    );
  });

  it("must tell the stories of the terminal", async () => {
    const shown = plainOf(await page("/rules/V18"));
    expect(shown).toContain("3 October 2022: The minded-to letter was served.");
    expect(shown).toContain("rules counterexample V18 --save story.jsonl");
  });

  it("must name each past decision with its council, its day and what is found", async () => {
    const shown = plainOf(await page("/rules/V01"));
    expect(shown).toContain(
      "Solihull Metropolitan Borough Council The Secretary of State made a statutory direction, on 1 November 2022 SOL-22 Kept",
    );
    expect(shown).toMatch(
      /V01 had something to say \d+ times: kept 1, broken 0, open \d+\. Open means/,
    );
  });

  it("must give programs the same, in its published shape", async () => {
    const view = ruleShown.parse(await json("/rules/V01?format=json"));
    expect(view.counted).toMatchObject({ kept: 1, broken: 0 });
    expect(view.stories).toEqual(storiesOf("gateIsSatisfied"));
  });

  it("may not show a decision that was not public by then, and must say what it leaves out", async () => {
    const shown = plainOf(await page("/rules/V01?as-at=2022-11-03&known-at=2022-10-19"));
    expect(shown).not.toContain("SOL-22");
    expect(shown).toMatch(
      /Position on 3 November 2022, children’s social care, using only what was public by the end of 19 October 2022\. \d+ entries are left out\./,
    );
  });
});
