import { describe, expect, it } from "vitest";
import { counter } from "./counter.ts";

const desk = counter();
const why = '--reason "typed wrongly" --authority "the recorder"';

describe("a correction", () => {
  it("must stand in the place of the entry, with what was not stated anew and what others said of it", async () => {
    const { type, report } = desk();
    const { outcome, about } = await report(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    expect(outcome).toBe("recorded");
    expect(about.map(({ id }) => id)).toEqual(["SOL-22"]);
    const { said } = await type("show solihull --as-at 2022-11-03");
    expect(said).toContain("Statutory direction made on 2 November 2022");
    expect(said).toContain("3 November 2022 (seed-2, press)");
    for (const letter of "abcdefg") expect(said).toContain(`(${letter}) `);
  });

  it("must leave the corrected entry in view, with the reason", async () => {
    const { type } = desk();
    await type(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    const { said } = await type("history solihull --all");
    expect(said).toContain("1 entry was corrected");
    expect(said).toMatch(/SOL-22: .*Corrected by solihull-\d+: typed wrongly/);
  });

  it("must say why it is made and who allows it, and must change something", async () => {
    const { type } = desk();
    const bare = await type("correct solihull SOL-22 --on 2022-11-02");
    expect([bare.code, bare.complained]).toEqual([2, expect.stringContaining("--reason")]);
    const noAuthority = await type("correct solihull SOL-22 --on 2022-11-02 --reason x");
    expect(noAuthority.complained).toContain("--authority");
    const same = await type(`correct solihull SOL-22 ${why}`);
    expect([same.code, same.complained]).toEqual([
      2,
      expect.stringContaining("Nothing would change"),
    ]);
  });

  it("may lie before what was decided on it; the verdicts that change must be listed", async () => {
    const { report } = desk();
    const served = await report("state solihull SOL-19 dates.served=2022-10-11 --source seed-3");
    const promised = served.changed.find(({ rule }) => rule === "V19");
    expect(promised).toMatchObject({ before: "gap", after: null, entry: "SOL-22" });
    const late = await report(`correct solihull ${served.entry?.id} --set value=2022-10-25 ${why}`);
    expect(late.changed.find(({ rule }) => rule === "V19")).toMatchObject({
      before: null,
      after: "gap",
    });
  });

  it("must be of an entry that still stands", async () => {
    const { type, report } = desk();
    const first = await report(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    const again = await type(`correct solihull SOL-22 --on 2022-11-03 ${why}`);
    expect(again.code).toBe(2);
    expect(again.complained).toContain(
      `SOL-22 was corrected: ${first.entry?.id} stands in its place`,
    );
    const twice = await type(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    expect([twice.code, twice.said]).toEqual([0, expect.stringContaining("by the same words")]);
    const unknown = await desk().type(`correct solihull SOL-222 --on 2022-11-03 ${why}`);
    expect(unknown.code).toBe(3);
    expect(unknown.complained).toContain("Did you mean SOL-22?");
  });
});

describe("what a correction may state", () => {
  it("must not be a day that has not come", async () => {
    const { type } = desk();
    const { code, complained } = await type(`correct solihull SOL-22 --on 2030-01-01 ${why}`);
    expect([code, complained]).toEqual([2, expect.stringContaining("has not come yet")]);
  });

  it("must not be another name for a source, which those that cite it would lose", async () => {
    const { type } = desk();
    const { code, complained } = await type(`correct solihull SOL-SRC-3 --set source.id=x ${why}`);
    expect([code, complained]).toEqual([2, expect.stringContaining("it keeps that name")]);
  });
});

describe("a retraction", () => {
  it("must take the entry out of every view, and must itself be undone by a retraction", async () => {
    const { type, report } = desk();
    const shown = async () => (await type("show solihull --as-at 2022-11-03")).said;
    const before = await shown();
    const gone = await report(`retract solihull SOL-22 ${why}`);
    expect(gone.fallsSilent).toContain("SOL-22.made-seed-2");
    expect(await shown()).not.toContain("497A(4B)");
    expect(gone.undo).toContain(`retract solihull ${gone.entry?.id}`);
    await type(`retract solihull ${gone.entry?.id} ${why}`);
    const withoutHead = (text: string) => text.replace(/Record: .*? Rules/, "Rules");
    expect(withoutHead(await shown())).toBe(withoutHead(before));
  });

  it("must say why and by what authority", async () => {
    const { complained, code } = await desk().type("retract solihull SOL-22");
    expect([code, complained]).toEqual([2, expect.stringContaining("--reason")]);
  });

  it("must not take away what others rest on", async () => {
    const { type } = desk();
    const source = await type(`retract solihull SOL-SRC-3 ${why}`);
    expect(source.code).toBe(2);
    expect(source.complained).toContain("seed-3, on which ");
    const council = await type(`retract solihull SOL-REG ${why}`);
    expect(council.complained).toContain("cannot be withdrawn");
  });

  it("may undo a correction of what others rest on, which then says again what it said", async () => {
    const { report, type } = desk();
    for (const [entry, set] of [
      ["SOL-SRC-3", "source.title=Another title"],
      ["SOL-REG", "successors=bradford"],
    ] as const) {
      const { outcome, undo } = await report(`correct solihull ${entry} --set "${set}" ${why}`);
      expect([entry, outcome]).toEqual([entry, "recorded"]);
      const [, line] = /intervention (retract solihull \S+)/.exec(undo ?? "") ?? [];
      expect((await report(`${line} ${why}`)).outcome).toBe("recorded");
    }
    expect((await type("source list solihull")).said).not.toContain("Another title");
  });

  it("must not bring a correction back beside the one that has taken its place", async () => {
    const { report, type } = desk();
    const first = await report(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    const undone = await report(`retract solihull ${first.entry?.id} ${why}`);
    const second = await report(`correct solihull SOL-22 --on 2022-11-03 ${why}`);
    await report(`retract solihull ${undone.entry?.id} ${why}`);
    const { said } = await type("show solihull --as-at 2022-12-31");
    expect(said).toContain("Statutory direction made on 3 November 2022");
    expect(said).not.toContain("Statutory direction made on 2 November 2022");
    await report(`retract solihull ${second.entry?.id} ${why}`);
    expect((await type("show solihull --as-at 2022-12-31")).said).toContain(
      "Statutory direction made on 2 November 2022",
    );
  });
});

describe("another source’s statement", () => {
  const other = "state solihull SOL-10 dates.made=2022-03-01 --source seed-4";

  it("must be kept beside the fact, and must say how the point is now read", async () => {
    const { report, type } = desk();
    const { outcome, conflict, entry } = await report(other);
    expect(outcome).toBe("recorded");
    expect(conflict?.statements.length).toBeGreaterThan(1);
    expect(entry?.on.words).toBe("26 January 2022");
    expect((await type("history solihull")).said).toContain("1 March 2022 (seed-4, press)");
  });

  it("may confirm a fact without a word on the point", async () => {
    const { report } = desk();
    const confirmed = await report("state solihull SOL-10 dates.made --confirms --source seed-2");
    expect(confirmed.outcome).toBe("recorded");
  });

  it("must be about a point that the fact has, in a value that it can hold", async () => {
    const { type } = desk();
    const said = async (point: string) =>
      await type(`state solihull SOL-10 ${point} --source seed-2`);
    expect((await said("dates.mad=2022-03-01")).complained).toContain("Did you mean dates.made?");
    expect((await said("reviewIntervalMonth=6")).complained).toContain(
      "Did you mean reviewIntervalMonths?",
    );
    expect((await said("reviewIntervalMonths=often")).complained).toContain("a whole number");
    expect((await said("dates.made")).code).toBe(2);
    expect((await type("state solihull SOL-10 dates.made=2022-03-01")).complained).toContain(
      "--source",
    );
    expect(
      (await type("state solihull SOL-SRC-3 dates.made=2022-03-01 --source seed-2")).code,
    ).toBe(2);
  });
});

describe("an adjudication", () => {
  const rule = (how: string) =>
    `adjudicate solihull SOL-10 dates.made ${how} --reasons "the direction says so itself"`;

  it("must choose, leave open, or call them different things, with reasons", async () => {
    const { report, type } = desk();
    await type("state solihull SOL-10 dates.made=2022-03-01 --source seed-4");
    const open = await report(rule("--open"));
    expect(open.conflict?.ruling).toBe("open");
    const chosen = await report(rule("--choose 2022-02-28"));
    expect(chosen.conflict).toMatchObject({ ruling: "chosen", chosen: "28 February 2022" });
    const neither = await type(rule(""));
    expect([neither.code, neither.complained]).toEqual([
      2,
      expect.stringContaining("--choose VALUE"),
    ]);
    expect((await type(rule("--open --different-things"))).code).toBe(2);
    expect((await type("adjudicate solihull SOL-10 dates.made --open")).complained).toContain(
      "--reasons",
    );
  });

  it("must weigh every source that speaks of the point, unless it names them", async () => {
    const { report, type } = desk();
    const { outcome } = await report(`${rule("--open")} --weighs seed-2,seed-3`);
    expect(outcome).toBe("recorded");
    expect((await type(`${rule("--open")} --weighs seed-9`)).complained).toContain("seed-9");
  });
});
