import { describe, expect, it } from "vitest";
import { proveRules } from "#src/cli/commands/rules.ts";
import { run } from "#src/cli/run.ts";
import { hearing, urgency } from "#src/proof/cones/hearing.ts";
import { desk } from "#tests/src/record/desk.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const typed = async (home: string, ...words: readonly string[]) => {
  const io = recordingIo({ home, cwd: home });
  const code = await run([...words], io);
  const { out, err } = io.said();
  return { code, out: out.replaceAll(/\s+/g, " "), err };
};

describe("the rules, in the terminal", () => {
  it("must be listed, each with what a breach brings", async () => {
    const { code, out } = await typed(desk().home, "rules", "list");
    expect(code).toBe(0);
    expect(out).toContain("V20 The decision came no earlier than");
    expect(out).toContain("V01 The direction states its gate");
    expect(out).toContain("If broken: unlawful.");
  });

  it("must be shown with their law and the shortest stories that keep and break them", async () => {
    const { code, out } = await typed(desk().home, "rules", "show", "v34");
    expect(code).toBe(0);
    expect(out).toContain("V34. A trust operates only once its company exists");
    expect(out).toContain("Shortest story in which it is kept (a fictional council)");
    expect(out).toContain("Shortest story in which it is broken (a fictional council)");
  });

  it("must give a story that breaks one, as a history that can be imported and shows the breach", async () => {
    const { home, record } = desk();
    const told = await typed(home, "rules", "counterexample", "V20", "--save", "story.jsonl");
    expect(told.code).toBe(0);
    expect(told.out).toContain("The minister decided on the proposal");
    expect(told.out).toContain("it can be challenged");
    expect(told.out).toMatch(
      /type: (npx )?intervention import story\.jsonl --record NEW\.db --create/,
    );
    const imported = await typed(home, "import", "story.jsonl", "--record", record, "--create");
    expect(imported.code).toBe(0);
    const shown = await typed(home, "show", "exampleshire", "--record", record);
    expect(shown.out).toContain("V20");
    expect(shown.out).toContain("sent on 3 October 2022: decided.");
  });

  it("must not write over a file that is there", async () => {
    const { home } = desk();
    await typed(home, "rules", "counterexample", "V20", "--save", "story.jsonl");
    const again = await typed(home, "rules", "counterexample", "V20", "--save", "story.jsonl");
    expect(again.code).toBe(2);
    expect(again.err).toContain("is there already and was not changed");
  });

  it("must say of a rule that no story breaks that it is only ever kept or open", async () => {
    const { code, out } = await typed(desk().home, "rules", "counterexample", "V16");
    expect(code).toBe(0);
    expect(out).toContain("No story breaks this rule");
  });

  it("must say how rules are named where there is none of a name", async () => {
    const { code, err } = await typed(desk().home, "rules", "show", "V99");
    expect(code).toBe(3);
    expect(err).toContain("There is no rule “V99”");
    expect(err).toContain("rules list");
  });

  it("must say of a word that is no command what is near to it", async () => {
    const { code, err } = await typed(desk().home, "rules", "prov");
    expect(code).toBe(2);
    expect(err).toContain("unknown command 'prov'");
    expect(err).toContain("prove?");
  });

  it("must be proved part by part, each with its counts", () => {
    const { home } = desk();
    const io = recordingIo({ home, cwd: home });
    const code = proveRules({}, io, [hearing, urgency]);
    const { out } = io.said();
    expect(out).toContain("Proved, over these positions and steps");
    expect(out).toMatch(/hearing: [\d,]+ positions/);
    expect(out).toMatch(/urgency: [\d,]+ positions/);
    expect(code).toBe(0);
  });
});
