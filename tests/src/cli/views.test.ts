import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { version } from "#src/cli/version.ts";
import { councils } from "#src/views/schemas/councils.ts";
import { history } from "#src/views/schemas/history.ts";
import { moves } from "#src/views/schemas/moves.ts";
import { position, type Position } from "#src/views/schemas/position.ts";
import { why } from "#src/views/schemas/why.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();
const names = ["birmingham", "bradford", "doncaster", "solihull", "sunderland", "tower-hamlets"];
const commands = [
  "councils --as-at 2022-11-03",
  ...names.map((name) => `show ${name}`),
  "show solihull --as-at 2022-11-02",
  "show solihull --as-at 2022-10-15 --sources seed",
  "show bradford --as-at 2022-01-31 --known-at 2022-01-24",
  "history solihull --as-at 2022-11-03 --all",
  "history bradford",
  "moves solihull --as-at 2022-11-03 --all",
  "moves sunderland --functions edu",
  "why solihull CommissionerInstructed --on 2022-10-20",
  "why bradford StatutoryDirectionMade",
];

describe("the text of a view", () => {
  it.each(commands)("must fit 80 and 100 columns and must speak plainly: %s", async (line) => {
    for (const columns of [80, 100]) {
      const { out } = await type(line, { columns });
      const wide = out.split("\n").filter((text) => text.length > columns);
      expect(wide).toEqual([]);
      expect(out).not.toMatch(/\b(guard|projection|null|undefined|stream|region)\b/);
      expect(out).not.toMatch(/\[object|NaN/);
    }
  });

  it("must say the same with and without style", async () => {
    const plain = await type("show solihull");
    const styled = await type("show solihull", { styled: true });
    expect(plain.out).not.toContain("\u001b");
    expect(styled.out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});

describe("a view as JSON", () => {
  const schemas = { councils, show: position, history, moves, why };
  it.each(commands)("must be one document that its published schema accepts: %s", async (line) => {
    const name = line.split(" ")[0] as keyof typeof schemas;
    const document = await json<unknown>(line);
    expect(schemas[name].safeParse(document).error?.message).toBeUndefined();
  });
});

describe("a council", () => {
  it.each(["solihull", "Solihull", "Solihull Metropolitan Borough Council", "solih", "E08000029"])(
    "may be meant by its key, its name, the beginning of one, or its code: %s",
    async (name) => {
      const { council } = await json<Position>(`show "${name}"`);
      expect(council.key).toBe("solihull");
    },
  );

  it("must be named nearly right to be suggested, and must exit 3 if it is not there", async () => {
    const { code, err, out } = await type("show bradfrod");
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err).toContain("Did you mean bradford?");
    expect((await type("show Atlantis")).err).toContain("The councils on this record are");
  });
});

describe("the cuts", () => {
  it("must take the day of knowledge for the day of the position, unless another is given", async () => {
    const known = await json<Position>("show solihull --known-at 2022-10-19");
    expect(known.asAt).toBe("2022-10-19");
    const today = await json<Position>("show solihull");
    expect(today.asAt).toBe("2026-11-26");
  });

  it("must count today in London", async () => {
    const now = () => new Date("2026-07-31T23:30:00.000Z");
    const { said } = await type("show solihull", { now });
    expect(said).toContain("Position on 1 August 2026");
  });

  it("may be what this record held up to an entry, or at an instant, or by the end of a day", async () => {
    const first = await json<Position>("show bradford --known-at #6");
    expect(first.known).toMatchObject({ by: "record", upToEntry: 6 });
    expect(first.hidden).toBeGreaterThan(0);
    const instant = await json<Position>("show bradford --known-at 2026-11-26T07:00:00Z");
    expect(instant.hidden).toBe(0);
    const day = await json<Position>("show bradford --known-by record --known-at 2026-11-26");
    expect(day.hidden).toBe(0);
    expect(day.asAt).toBe("2026-11-26");
    const before = await json<Position>("show bradford --known-by record --known-at 2026-11-25");
    expect(before.hidden).toBeGreaterThan(0);
    expect(before.lastEntry?.entry).toBe("BRA-14");
  });

  it("must not lie before the first entry", async () => {
    const { code, err } = await type("show bradford --known-by record --known-at 2026-11-21");
    expect(code).toBe(3);
    expect(err).toContain("This record begins on 22 November 2026.");
  });

  it.each([
    ["show solihull --as-at 2022-13-01", "no such day in the calendar"],
    ["show solihull --as-at yesterday", "write the day as year-month-day"],
    ["show solihull --as-at 20/3/2023", "the month and the day: 2023-03-20."],
    ["show solihull --known-at 2022-11-22T12:00:00", "write an instant with its time zone"],
    ["show solihull --known-by record", "needs a day"],
    ["show solihull --known-by guess", "write public or record"],
    ["show solihull --functions sen", "the sets are csc"],
    [
      "show solihull --suppose usualRepresentationDays=28",
      "Did you mean usualRepresentationsDays?",
    ],
    ["show solihull --suppose usualRepresentationsDays=many", "write a whole number"],
    ["show", "missing required argument"],
    ["show solihull --colour", "unknown option"],
    ["shwo solihull", "unknown command"],
    ["why solihull CommissionerAppointed --set colour=red", "has no detail called colour"],
    ["why solihull CommissionerAppointed --departure because", "write the rule and the reason"],
  ])("must be typed as they are read, else exit 2 with a sentence: %s", async (line, sentence) => {
    const { code, err, out } = await type(line);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
  });
});

describe("intervention why", () => {
  it("must suggest the event that was nearly typed, and must exit 3", async () => {
    const { code, err } = await type("why solihull CommisionerApointed");
    expect(code).toBe(3);
    expect(err).toContain("Did you mean CommissionerAppointed");
  });
});

describe("the command itself", () => {
  it("must tell its version, its exit codes and its commands", async () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(version).toBe(manifest.version);
    const help = await type("help exit-codes");
    expect(help.code).toBe(0);
    expect(help.out).toMatch(/4 {2}refused by the rules/);
  });
});
