import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shippedNames } from "#src/cli/scenario/scenario-file.ts";
import { scenarioFile } from "#src/scenario/scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import {
  scenarioList,
  scenarioRun,
  whatIf,
  type ScenarioRun,
} from "#src/views/schemas/scenario.ts";
import { terminal } from "#tests/src/cli/terminal.ts";

const { type, record } = terminal();
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "intervention-what-if-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const typed = (line: string, world: object = {}) =>
  type(`scenario ${line}`, { cwd: folder, ...world });
const file = (name: string) => readFileSync(join(folder, name), "utf8");
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const headNow = async () =>
  (JSON.parse((await type("show solihull --json")).out) as { logHead: unknown }).logHead;

const shipped = "solihull-trust-march-2023";

describe("what if Solihull had gone to a trust in March 2023", () => {
  it("must come out as the shipped scenario says, and leave the record as it was", async () => {
    const before = [await headNow(), readFileSync(record()).length];
    const { code, said, err } = await typed(`run ${shipped}`);
    expect([code, err]).toEqual([0, ""]);
    expect(said).toContain("WHAT-IF: Solihull goes to a trust in March 2023");
    expect(said).toContain("Nothing of it is written to the record.");
    expect(said).toContain(
      "The Secretary of State made a statutory direction, in March 2023 (SOL-39)",
    );
    expect(said).toContain("So it is not known which direction was in force on that day.");
    expect(said).toContain("Expectations: 14 of 14 came out as the file says.");
    expect([await headNow(), readFileSync(record()).length]).toEqual(before);
  });

  it("must say of a day that rests on an unverified period that it does, in the story and in the comparison", async () => {
    const { said } = await typed(`run ${shipped}`);
    expect(said).toMatch(/claim for judicial review[^.]*\[D3; the period has not been verified\]/);
    put(
      "early.yaml",
      "what-if: Early\nformat: 1\nstart: {council: solihull, as-at: 2022-12-01}\nsteps: []\n",
    );
    const compared = await typed(`compare ${shipped} early.yaml`);
    expect(compared.said).toContain("[D3; the period has not been verified]");
    expect(compared.said).not.toContain("[D3]");
  });

  it("must be the same bytes on another day, at another width and when asked again", async () => {
    const here = await typed(`run ${shipped} --json`);
    const there = await typed(`run ${shipped} --json`, {
      now: () => new Date("2031-01-01T00:00:00.000Z"),
      columns: 200,
    });
    expect(there.out).toBe(here.out);
    expect(scenarioRun.parse(JSON.parse(here.out)).scenarios[0]?.story?.failed).toBe(0);
  });

  it("must say of each refusal the rule, the provision, what is missing, who could supply it and what to do", async () => {
    const { scenarios } = JSON.parse((await typed(`run ${shipped} --json`)).out) as ScenarioRun;
    const refused = scenarios[0]?.story?.moments.flatMap(({ step }) =>
      step?.taken === false ? step : [],
    );
    expect(refused?.map(({ event, outcome }) => [event, outcome])).toEqual([
      ["DeliveryModelOperated", "refused"],
      ["StatutoryDirectionMade", "challengeable"],
    ]);
    for (const { rule, basis, missing, suppliers, hint } of refused?.flatMap(
      ({ findings }) => findings,
    ) ?? []) {
      expect([
        rule,
        basis.length > 0,
        missing.length > 0,
        suppliers.length > 0,
        hint !== "",
      ]).toEqual([rule, true, true, true, true]);
    }
  });

  it("may be played by hand: begun, advanced, refused, kept as a test and shown", async () => {
    const begun = await typed("from solihull --as-at 2023-03-20 --out a.yaml --title Trust");
    expect(begun.code).toBe(0);
    put("a.yaml", `${file("a.yaml")}# a remark of the author\n`);
    const launch = "step a.yaml DeliveryModelOperated --set model=trust --set provider=t";
    const before = file("a.yaml");
    const refused = await typed(launch);
    expect([refused.code, file("a.yaml")]).toEqual([4, before]);
    expect(refused.said).toContain("V34 (refused)");
    expect((await typed(`${launch} --expect "refused by V34"`)).code).toBe(0);
    expect((await typed(`${launch} --expect allowed`)).code).toBe(4);
    const letter =
      "step a.yaml MindedToLetterSent --set representationsPeriodDays=14 --name letter";
    expect((await typed(`${letter} --set "dates.served=2 days after the letter"`)).code).toBe(0);
    const clock = await typed('advance a.yaml "3 weeks"');
    expect(clock.said).toContain("6 April 2023: The time to answer ended.");
    expect(clock.said).toContain("consider any answer with an open mind");
    expect(file("a.yaml")).toContain("# a remark of the author");
    expect(scenarioFile.safeParse(yamlTextOf(file("a.yaml")).value).success).toBe(true);
    const shown = await typed("show a.yaml");
    expect(shown.said).toContain("Position on 10 April 2023");
    expect(shown.said).toContain(
      "Using the record as it stood at the start, and the steps of this scenario.",
    );
    const possible = await typed("step a.yaml");
    expect(possible.said).toContain("WHAT-IF: Trust");
    expect(possible.said).toContain(
      "To ask about one of them: intervention scenario step a.yaml <event>",
    );
    expect((await typed("run a.yaml")).code).toBe(0);
  });
});

describe("a scenario that is not found, or may not be written", () => {
  it("must be asked for by its whole name, which is told where a file of the folder is near", async () => {
    await typed("from solihull --as-at 2023-03-20 --out trust.yaml");
    for (const name of ["trust", "trust.yml", "trsut.yaml"]) {
      const { code, err } = await typed(`step ${name}`);
      expect([code, err]).toEqual([3, expect.stringContaining("Did you mean trust.yaml?")]);
    }
    const elsewhere = await typed("show trust.yaml", { cwd: tmpdir() });
    expect(elsewhere.code).toBe(3);
    expect(elsewhere.err).toContain(`in ${tmpdir()}`);
    expect(elsewhere.err).toContain("scenario list");
  });

  it("may not be written to a file that does not end as a scenario’s does", async () => {
    const { code, err } = await typed("from solihull --as-at 2023-03-20 --out trust");
    expect([code, err.trim()]).toEqual([
      2,
      "--out trust: name a file that ends in .yaml, such as --out trust.yaml.",
    ]);
    expect(existsSync(join(folder, "trust"))).toBe(false);
    await typed("from solihull --as-at 2023-03-20 --out trust.yaml");
    expect((await typed("advance trust.yaml 3 weeks --out later")).code).toBe(2);
    expect((await typed("advance trust.yaml 3 weeks --out later.yaml")).code).toBe(0);
  });
});

describe("a step that is typed with a fault", () => {
  it("must be told by its options, not by a line that the file does not have", async () => {
    await typed("from solihull --as-at 2023-03-20 --out a.yaml");
    const { code, err } = await typed(
      'step a.yaml MindedToLetterSent --set "dates.served=22/3/2023"',
    );
    expect(code).toBe(2);
    expect(err).toContain(
      "What was typed: 1 fault; nothing was played, and a.yaml stays as it was",
    );
    expect(err).toContain("dates.served");
    expect(err).not.toMatch(/line \d|steps\[/);
  });
});

describe("the start of a scenario", () => {
  it("must say of what follows by the passing of days that it may have come about", async () => {
    const { said } = await typed("from solihull --as-at 2022-11-02 --out a.yaml");
    expect(said).toContain("- The direction took effect, between 1 and 3 November 2022.");
    expect(said).toContain("So it is not known which direction was in force on that day.");
    expect((await typed('advance a.yaml "1 day"')).said).toContain(
      "3 November 2022: The direction took effect.",
    );
  });

  it("may not take to have happened what certainly had, or had not, or is not public", async () => {
    await typed("from solihull --as-at 2023-03-20 --known-at 2023-03-20 --out a.yaml");
    put(
      "taken.yaml",
      file("a.yaml").replace("start:", "start:\n  taken: [SOL-39, SOL-10, SOL-99]"),
    );
    const { code, err } = await typed("run taken.yaml");
    expect([code, err.match(/start\.taken\[\d\]/g)]).toEqual([
      7,
      ["start.taken[0]", "start.taken[1]", "start.taken[2]"],
    ]);
  });
});

describe("a scenario that comes with this version", () => {
  it.each(shippedNames())("must come out as it says: %s", async (name) => {
    const { code, out } = await typed(`run ${name}`);
    expect(code === 0 ? "as it says" : out).toBe("as it says");
  });
});

describe("scenario run", () => {
  const text = (expected: string) =>
    `what-if: A test\nformat: 1\nstart: {blank: Testshire, as-at: 2022-01-01}\nsteps:\n  - {event: CommissionerInstructed, set: {commission: c, instruction: Do it}, expect: ${expected}}\n`;

  it("must exit with 6 and the story of what came out otherwise, and with 7 for a bad file", async () => {
    put("good.yaml", text("refused by V15"));
    put("other.yaml", text("allowed"));
    put("bad.yaml", text("allowed").replace("CommissionerInstructed", "CommisionerInstructed"));
    expect((await typed("run good.yaml")).code).toBe(0);
    const both = await typed("run good.yaml other.yaml");
    expect(both.code).toBe(6);
    expect(both.said).toContain("NOT AS EXPECTED: allowed. Found: refused by V15.");
    expect(both.said).toContain("good.yaml: 1 of 1 as expected; ends on 2022-01-01 at stage 0.");
    const all = await typed("run good.yaml other.yaml bad.yaml");
    expect(all.code).toBe(7);
    expect(all.err).toContain("line 5, steps[0].event");
    expect(all.err).toContain("Did you mean CommissionerInstructed?");
    expect((await typed("run nothing.yaml")).code).toBe(3);
  });

  it("may not be played on a record other than the one that the file names", async () => {
    await typed("from solihull --as-at 2023-03-20 --out a.yaml");
    put("other.yaml", file("a.yaml").replace(/\broot: .*/, `root: ${"f".repeat(64)}`));
    put("longer.yaml", file("a.yaml").replace(/size: .*/, "size: 100000"));
    const other = await typed("run other.yaml longer.yaml");
    expect(other.code).toBe(7);
    expect(other.err.replaceAll(/\s+/g, " ")).toContain(
      "he record that had the root ffffffffffff… at",
    );
    expect(other.err).toContain("start.head.size");
  });

  it("must name the council that is not on the record", async () => {
    put("a.yaml", "what-if: A\nformat: 1\nstart: {council: solihlul, as-at: 2022-01-01}\n");
    const { code, err } = await typed("run a.yaml");
    expect([code, err.replaceAll(/\s+/g, " ").includes("Did you mean solihull?")]).toEqual([
      7,
      true,
    ]);
  });
});

describe("the file of a scenario", () => {
  it("may not be written over, nor written where what was typed is wrong", async () => {
    expect((await typed('new "Test shire" --as-at 2024-01-01')).code).toBe(0);
    expect((await typed('new "Test shire" --as-at 2024-01-01')).code).toBe(2);
    const before = file("test-shire.yaml");
    expect((await typed("advance test-shire.yaml soon")).code).toBe(2);
    expect((await typed("step test-shire.yaml ConcernRaised --on never")).code).toBe(2);
    expect((await typed("step test-shire.yaml NoSuchThing")).code).toBe(3);
    expect(file("test-shire.yaml")).toBe(before);
    expect((await typed("new x")).code).toBe(2);
    expect((await typed("from solihull --as-at 1901-01-01 --out early.yaml")).code).toBe(7);
    expect(existsSync(join(folder, "early.yaml"))).toBe(false);
  });

  it("may be one that comes with this version, continued in a file of one’s own", async () => {
    expect((await typed(`advance ${shipped} "1 year"`)).code).toBe(2);
    expect((await typed(`advance ${shipped} "1 year" --out own.yaml`)).code).toBe(0);
    expect((await typed("run own.yaml")).code).toBe(0);
    const list = await typed("list --json");
    const { scenarios } = scenarioList.parse(JSON.parse(list.out));
    expect(scenarios.map(({ name, shipped: isShipped }) => [name, isShipped])).toEqual([
      ["own.yaml", false],
      ...shippedNames().map((name) => [name, true]),
    ]);
  });

  it("must be answered with a document of the published shape", async () => {
    for (const line of [
      "from solihull --as-at 2023-03-20 --out a.yaml",
      "show a.yaml",
      "step a.yaml",
      'advance a.yaml "1 day"',
    ]) {
      expect(
        whatIf.safeParse(JSON.parse((await typed(`${line} --json`)).out)).error,
      ).toBeUndefined();
    }
  });
});

describe("a scenario’s file that cannot be read as text", () => {
  it("must be told from one that is not there", async () => {
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x77, 0xe9, 0x0a]));
    const latin = await typed("run latin.yaml");
    expect([latin.code, latin.err]).toEqual([7, expect.stringContaining("saved as UTF-8")]);
    const missing = await typed("run missing.yaml");
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining("no scenario")]);
  });
});
