import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "#src/cli/run.ts";
import { rejudged } from "#src/views/schemas/rules-patch.ts";
import { desk } from "#tests/src/record/desk.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const { home } = desk();
const typed = async (...words: readonly string[]) => {
  const io = recordingIo({ home, cwd: home });
  const code = await run(["rules", ...words], io);
  const { out, err } = io.said();
  return { code, raw: out, out: out.replaceAll(/\s+/g, " "), err: err.replaceAll(/\s+/g, " ") };
};
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(home, name), text);
  return name;
};
const fourWeeks = fileOf(
  "four-weeks.yaml",
  "patch: Four weeks to answer\nformat: 1\nnumbers: {usualRepresentationsDays: 28}\n",
);
const asAt = ["--as-at", "2026-10-01"] as const;

describe("a change of the rules, in the terminal", () => {
  it("must be restated in a sentence, as what it is, with the version that it would make", async () => {
    const { code, out } = await typed("diff", fourWeeks);
    expect(code).toBe(0);
    expect(out).toContain("A change of the rules: Four weeks to answer");
    expect(out).toContain("It is not the law.");
    expect(out).toContain(
      "The time usually offered to answer a proposal: 28 days, in the place of 14",
    );
    expect(out).toMatch(/Rules [0-9a-f]{12}; after the change [0-9a-f]{12}\./);
  });

  it("must be told to change nothing where the law says the same", async () => {
    const { out } = await typed("diff", "--suppose", "usualRepresentationsDays=14");
    expect(out).toContain("Nothing changes: the law says the same already.");
    expect(out).toMatch(/Rules [0-9a-f]{12}, and the same after the change\./);
  });

  it("must judge every history on the record, from a file and as typed alike", async () => {
    const file = await typed("rejudge", fourWeeks, ...asAt);
    expect(file.code).toBe(0);
    expect(file.out).toContain("of 1 of 16 councils, is judged otherwise: Solihull");
    expect(file.out).toContain("on 11 October 2022 (SOL-19).");
    expect(file.out).toContain("Nothing found under the law; unusual under the change.");
    expect(file.out).not.toContain("1 October 2022: 1 October 2022");
    expect(file.out).toContain("no stage is another.");
    const [one, other] = await Promise.all([
      typed("rejudge", fourWeeks, ...asAt, "--json"),
      typed("rejudge", "--suppose", "usualRepresentationsDays=28", ...asAt, "--json"),
    ]);
    const read = rejudged.parse(JSON.parse(one.raw));
    expect({ ...read, words: null }).toEqual(rejudged.parse(JSON.parse(other.raw)));
    expect(read.suppositions).toEqual([]);
  });

  it("must use no more of the record than the cuts allow", async () => {
    const before = await typed("rejudge", fourWeeks, ...asAt, "--known-at", "2022-10-01");
    expect(before.out).not.toContain("SOL-19");
    expect(before.out).toContain("no step is judged otherwise");
  });

  it("must be told of all that is wrong with its file, by line", async () => {
    const bad = fileOf(
      "bad.yaml",
      "patch: p\nformat: 2\nnumbers:\n  usualDays: 28\nrules: {V7: {}}\n",
    );
    const { code, err, out } = await typed("rejudge", bad);
    expect([code, out]).toEqual([7, ""]);
    expect(err).toContain("bad.yaml: 3 faults; nothing was judged");
    for (const where of ["line 2, format", "line 4, numbers.usualDays", "line 5, rules.V7"]) {
      expect(err).toContain(where);
    }
  });

  it("may not be nothing, nor a file that is not there or not text, nor one number twice", async () => {
    expect(await typed("rejudge")).toMatchObject({ code: 2, out: "" });
    expect(await typed("diff", "none.yaml")).toMatchObject({ code: 3, out: "" });
    writeFileSync(join(home, "latin.yaml"), Buffer.from([0x70, 0xe9]));
    expect(await typed("diff", "latin.yaml")).toMatchObject({ code: 7, out: "" });
    const twice = await typed("diff", fourWeeks, "--suppose", "usualRepresentationsDays=21");
    expect(twice).toMatchObject({ code: 2, out: "" });
    expect(twice.err).toContain("by four-weeks.yaml and by --suppose: leave out one");
  });
});
