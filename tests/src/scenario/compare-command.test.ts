import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
