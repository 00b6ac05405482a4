import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scenarioComparison, type Comparison } from "#src/views/schemas/comparison.ts";
import { terminal } from "#tests/src/cli/terminal.ts";

const { type, record } = terminal();
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "intervention-compare-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const typed = (line: string, world: object = {}) =>
  type(`scenario compare ${line}`, { cwd: folder, ...world });
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

const shipped = "solihull-trust-march-2023";
const early = `what-if: =1+1 An early end
format: 1
start: {council: solihull, as-at: 2023-03-20}
steps:
  - {event: StatutoryDirectionRevoked, set: {revokedBy: secretaryOfStateForEducation}}
`;

describe("scenario compare", () => {
  it("must tell what differs first, then each variant, and leave the record as it was", async () => {
    put("early.yaml", early);
    const before = readFileSync(record()).length;
    const { code, said, err } = await typed(`${shipped} early.yaml`);
    expect([code, err]).toEqual([0, ""]);
    expect(said).toMatch(/^WHAT-IF: 2 variants compared A scenario, not the record\./);
    const places = ["What differs", "A: Solihull goes", "B: =1+1 An early end"].map((words) =>
      said.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.includes(-1)).toBe(false);
    expect(said).toContain("A 8 May 2024 B 20 March 2023");
    expect(readFileSync(record())).toHaveLength(before);
  });

  it("must hold the step that counts against its like, whatever was tried in vain before", async () => {
    const { said } = await typed(`${shipped} solihull-trust-without-letter`);
    const launch = "The new arrangement starts to operate [DeliveryModelOperated]";
    expect(said).toContain(`${launch} A 8 April 2024: allowed B 27 February 2024: allowed`);
    expect(said).toContain(`Tried: ${launch} A 27 March 2023: refused (V34); not taken B none`);
    expect(said).toContain("Challengeable, common law A 0 B 1");
  });

  it("must say of a scenario and itself that there is no difference", async () => {
    const { code, said } = await typed(`${shipped} ${shipped}`);
    expect([code, said.includes("What differs No difference.")]).toEqual([0, true]);
  });

  it("must be a document of the published shape, and the same bytes on another day", async () => {
    put("early.yaml", early);
    const here = await typed(`${shipped} early.yaml --json`);
    const there = await typed(`${shipped} early.yaml --json`, {
      now: () => new Date("2031-01-01T00:00:00.000Z"),
    });
    expect(there.out).toBe(here.out);
    expect(scenarioComparison.safeParse(JSON.parse(here.out)).error).toBeUndefined();
  });

  it("must say the same as a sheet, of which no cell is obeyed, as a document and as a page", async () => {
    put("early.yaml", early);
    const files = `${shipped} early.yaml`;
    const { differences, variants } = JSON.parse(
      (await typed(`${files} --json`)).out,
    ) as Comparison;
    const sheet = parse((await typed(`${files} --csv`)).out) as readonly (readonly string[])[];
    const told = sheet.filter(([, , , differs]) => differs === "yes");
    expect(told.map(([, ...cells]) => cells)).toEqual(
      differences.map(({ group, what, values }) => [
        group,
        what,
        "yes",
        ...values.map((value) => value ?? ""),
      ]),
    );
    expect(sheet[1]).toEqual([
      "WHAT-IF",
      "Variant",
      "Title",
      "no",
      variants[0]?.title,
      "'=1+1 An early end",
    ]);
    const answer = await typed(`${files} --html page.html`);
    expect([answer.code, answer.out.startsWith("WHAT-IF: wrote")]).toEqual([0, true]);
    const page = readFileSync(join(folder, "page.html"), "utf8");
    const text = page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    for (const { what, values } of differences) {
      expect(text).toContain([what, ...values.map((value) => value ?? "none")].join(" "));
    }
    expect((await typed(`${files} --html page.html`)).code).toBe(2);
    expect((await typed(`${files} --html page.html --force`)).code).toBe(0);
    expect(readFileSync(join(folder, "page.html"), "utf8")).toBe(page);
  });

  it("must tell on the page of whom it is, what is not known, what each needs and what could be challenged", async () => {
    await typed(`${shipped} solihull-trust-without-letter --html page.html`);
    const page = readFileSync(join(folder, "page.html"), "utf8").replaceAll(/<[^>]+>/g, " ");
    const text = page.replaceAll(/\s+/g, " ");
    expect(text).toContain("WHAT-IF: Solihull Metropolitan Borough Council, 2 variants compared");
    expect(
      text.match(/The Secretary of State made a statutory direction, in March 2023 /),
    ).toHaveLength(1);
    const [, needs = ""] = text.split("The steps of each story");
    expect(needs).toContain(
      "Documents needed Minded-to letter sent on 27 March 2023, after 7 days Statutory direction made on 8 May 2023, after 49 days",
    );
    expect(needs).toMatch(
      /Taken, and could be challenged None\. The Secretary of State makes a statutory direction \(V18: Before the direction/,
    );
    expect(needs).toMatch(/Tried, and not taken The new arrangement .*?refused \(V34\)/);
  });

  it("may be written as a sheet that Excel opens, and as nothing that a double click does not open", async () => {
    put("early.yaml", early);
    const files = `${shipped} early.yaml`;
    const printed = await typed(`${files} --csv`);
    expect((await typed(`${files} --csv --out sheet.csv`)).code).toBe(0);
    expect(readFileSync(join(folder, "sheet.csv"), "utf8")).toBe(`\ufeff${printed.out}`);
    expect((await typed(`${files} --csv --out sheet.csv`)).code).toBe(2);
    for (const [line, hint] of [
      ["--html page", "--html page.html"],
      ["--html --csv", "--html trust.html"],
      ["--csv --out sheet", "--out sheet.csv"],
      ["--csv other.csv", "--csv --out other.csv"],
      ["--out other.csv", "--csv as well"],
    ]) {
      const { code, err } = await typed(`${files} ${line}`);
      expect([line, code, err]).toEqual([line, 2, expect.stringContaining(hint ?? "")]);
    }
    expect(readdirSync(folder).toSorted()).toEqual(["early.yaml", "sheet.csv"]);
  });

  it("must draw every staircase on the same days, need no network, and say WHAT-IF on every sheet", async () => {
    put("early.yaml", early);
    await typed(`${shipped} early.yaml --with-record --html page.html`);
    const page = readFileSync(join(folder, "page.html"), "utf8");
    const pictures = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures).toHaveLength(3);
    const ticks = pictures.map((svg) =>
      [...svg.matchAll(/<text x="([\d.]+)"[^>]*>((?:[A-Z][a-z]{2} )?\d{4})</g)].map(
        ([, x, day]) => [x, day],
      ),
    );
    expect(ticks[0]?.length).toBeGreaterThan(2);
    expect(ticks).toEqual([ticks[0], ticks[0], ticks[0]]);
    expect(page.match(/WHAT-IF [BC]: /g)?.length).toBeGreaterThanOrEqual(2);
    expect(page).not.toMatch(/<script|\b(src|href)="(?!#)|@import|url\(/);
    const foot = /@bottom-left \{ content: "([^"]*)"/.exec(page)?.[1] ?? "";
    const said = foot.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(said).toContain(
      "WHAT-IF: a scenario, not the record. Solihull Metropolitan Borough Council, 20 March 2023 to 26 November 2026",
    );
  });

  it("may hold the real history against it, as on record today, and then the record comes first", async () => {
    const { out } = await typed(`${shipped} --with-record --json`);
    const { variants } = JSON.parse(out) as Comparison;
    expect(variants.map(({ label, file, from, to }) => [label, file, from, to])).toEqual([
      ["A", null, "2023-03-20", "2026-11-26"],
      ["B", shipped, "2023-03-20", "2024-05-08"],
    ]);
    const shown = JSON.parse((await type("show solihull --json")).out) as {
      rung: unknown;
      findings: readonly unknown[];
    };
    expect(variants[0]?.end).toEqual(shown.rung);
    expect(variants[0]?.findings).toHaveLength(shown.findings.length);
  });

  it("may not compare one alone, a council made up with the record, nor what has a fault", async () => {
    put("blank.yaml", "what-if: A\nformat: 1\nstart: {blank: Testshire, as-at: 2022-01-01}\n");
    put("bad.yaml", "what-if: A\nformat: 1\nstart: {blank: Testshire, as-at: soon}\n");
    expect((await typed(shipped)).code).toBe(2);
    expect((await typed(`blank.yaml ${shipped} --with-record`)).code).toBe(2);
    expect((await typed(`blank.yaml nothing.yaml`)).code).toBe(3);
    const bad = await typed("blank.yaml bad.yaml");
    expect([bad.code, bad.out, bad.err.includes("start.as-at")]).toEqual([7, "", true]);
    expect((await typed(`blank.yaml ${shipped}`)).code).toBe(0);
  });
});
