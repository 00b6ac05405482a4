import { describe, expect, it } from "vitest";
import { chain } from "#src/views/schemas/chain.ts";
import { deadlines, duties, type Deadlines } from "#src/views/schemas/duties.ts";
import { durations } from "#src/views/schemas/durations.ts";
import { evidence } from "#src/views/schemas/evidence.ts";
import { money } from "#src/views/schemas/money.ts";
import { reports, type Reports } from "#src/views/schemas/reports.ts";
import { search } from "#src/views/schemas/search.ts";
import { verified } from "#src/views/schemas/verified.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();
const councils = ["solihull", "bradford", "slough", "northamptonshire"];
const of = (command: string): readonly string[] => councils.map((name) => `${command} ${name}`);
const commands = [
  "deadlines --as-at 2023-02-10",
  "deadlines --overdue --as-at 2023-02-10",
  "deadlines solihull --as-at 2022-11-03",
  "deadlines solihull --functions edu",
  "duties",
  "duties solihull --as-at 2022-11-03 --known-at 2022-10-20",
  ...of("chain"),
  "chain solihull --as-at 2022-11-02",
  "reports",
  ...of("reports"),
  "durations",
  ...of("durations"),
  "money",
  ...of("money"),
  "search trust board",
  "search xyzzy",
  ...of("evidence"),
  "evidence bradford --press-alone --as-at 2022-01-31 --known-at 2022-01-24",
  "verify --quotations",
  "verify slough --quotations",
];

describe("the text of a list", () => {
  it.each(commands)("must fit 80 and 100 columns and must speak plainly: %s", async (line) => {
    for (const columns of [80, 100]) {
      const { out, code } = await type(line, { columns });
      expect(code).toBe(0);
      const wide = out
        .split("\n")
        .filter((text) => text.length > columns && /\s/.test(text.trim()));
      expect(wide).toEqual([]);
      expect(out).not.toMatch(/\b(guard|projection|null|undefined|stream|region)\b/);
      expect(out).not.toMatch(/\[object|NaN|\.\./);
    }
  });
});

describe("a list as JSON", () => {
  const schemas = {
    chain,
    deadlines,
    durations,
    duties,
    evidence,
    money,
    reports,
    search,
    verify: verified,
  };
  it.each(commands)("must be one document that its published schema accepts: %s", async (line) => {
    const name = line.split(" ")[0] as keyof typeof schemas;
    const document = await json<unknown>(line);
    expect(schemas[name].safeParse(document).error?.message).toBeUndefined();
  });
});

describe("the commands that answer an auditor", () => {
  it("must stand under one heading of the help", async () => {
    const { out } = await type("help");
    const [, after = ""] = out.split("Answer an auditor’s questions:\n");
    const names = after
      .split("\n\n")[0]
      ?.split("\n")
      .flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? []);
    for (const name of Object.keys({ chain, deadlines, duties, durations, evidence, money })) {
      expect(names).toContain(name);
    }
  });

  it("must refuse two forms at once, and a search for nothing", async () => {
    expect(await type("durations --csv --json")).toMatchObject({ code: 2, out: "" });
    expect(await type('search " "')).toMatchObject({ code: 2, out: "" });
    expect((await type("money atlantis")).code).toBe(3);
  });

  it("must say first how the decisions stand to what was recommended, and whose commission it was", async () => {
    const { said } = await type("reports");
    const view = await json<Reports>("reports");
    const decisions = view.reports.flatMap((one) => one.decisions);
    const of = (differs: string) =>
      decisions.filter((one) => one.differs === differs).length || "none";
    expect(said).toContain(
      `Of ${decisions.length} decisions on them, ${of("no")} went as recommended, ${of("inPart")} in part, ` +
        `${of("yes")} otherwise, and of ${of("unknown")} it is not known;`,
    );
    const towerHamlets = await type("reports tower-hamlets");
    expect(towerHamlets.said).toContain("appointed by the department for local government");
  });

  it("must call nothing a breach that is only not shown to be met", async () => {
    const { said } = await type("deadlines --overdue --as-at 2023-02-10");
    expect(said).toContain("Not shown to be met does not mean missed");
    expect(said).toContain("Nothing on record shows that it was met");
    const view = await json<Deadlines>("deadlines --overdue --as-at 2023-02-10");
    expect(view.deadlines.map(({ council }) => council.key)).toEqual(["solihull"]);
    expect((await json<Deadlines>("deadlines --overdue --as-at 2023-01-31")).deadlines).toEqual([]);
  });
});
