import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "#src/views/schemas/report.ts";
import { terminal } from "./terminal.ts";

const { type, json, record } = terminal();
const place = (name: string) => join(dirname(record()), name);

describe("intervention show as a picture", () => {
  it.each([
    ["show solihull --format svg", "rungs"],
    ["show solihull --picture rungs", "rungs"],
    ["show solihull --picture staircase", "staircase"],
    ["show solihull --format svg --picture staircase", "staircase"],
  ])("must be SVG and nothing else: %s", async (line, name) => {
    const { code, out, err } = await type(line);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" class="picture-${name}"`),
    );
    expect(out).toMatch(/<\/svg>\n$/);
  });

  it("must be the picture of the report, byte for byte", async () => {
    for (const cut of ["", " --as-at 2022-11-02", " --as-at 2022-11-03 --known-at 2022-10-19"]) {
      const { out: page } = await type(`report solihull${cut}`);
      for (const picture of ["rungs", "staircase"]) {
        const { out } = await type(`show solihull${cut} --picture ${picture}`);
        expect(page).toContain(out);
      }
    }
  });

  it("must stay text or JSON where no picture is asked for", async () => {
    const plain = await type("show solihull");
    expect((await type("show solihull --format text")).out).toBe(plain.out);
    const document = await type("show solihull --json");
    expect((await type("show solihull --format json")).out).toBe(document.out);
    expect(document.out).toMatch(/^\{/);
  });

  it.each([
    "show solihull --json --format svg",
    "show solihull --json --picture rungs",
    "show solihull --format text --picture rungs",
  ])("must refuse to be two things at once: %s", async (line) => {
    const { code, out, err } = await type(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/ask for two different things: give one of them\.$/m);
  });
});

describe("intervention report", () => {
  it("must write the page to the output, or to a file that it names", async () => {
    const { out: page } = await type("report bradford");
    expect(page).toMatch(/^<!doctype html>/);
    for (const line of ["report bradford --html", "report bradford --html -"]) {
      expect((await type(line)).out).toBe(page);
    }
    const { code, out } = await type("report bradford --html bradford.html");
    expect([code, out]).toEqual([0, `Wrote the report to ${place("bradford.html")}.\n`]);
    expect(readFileSync(place("bradford.html"), "utf8")).toBe(page);
  });

  it("must not replace a file unless it is told to", async () => {
    writeFileSync(place("mine.html"), "mine");
    const refused = await type("report bradford --html mine.html");
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/is there already and was not changed.*--force/);
    expect(readFileSync(place("mine.html"), "utf8")).toBe("mine");
    expect((await type("report bradford --html mine.html --force")).code).toBe(0);
    expect(readFileSync(place("mine.html"), "utf8")).toMatch(/^<!doctype html>/);
    rmSync(place("mine.html"));
  });

  it("must leave no file behind where there is no such council, or no such folder", async () => {
    const unknown = await type("report nowhere --html nowhere.html");
    expect([unknown.code, existsSync(place("nowhere.html"))]).toEqual([3, false]);
    expect((await type("report bradford --html no/such/folder.html")).code).toBe(3);
  });

  it.each([
    ["report bradford --json --html x.html", /two different things/],
    ["report bradford --force", /name it with --html FILE/],
    ['report bradford --html ""', /needs the name of a file/],
  ])("must say what is wrong with: %s", async (line, says) => {
    const { code, out, err } = await type(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(says);
  });

  it("must give the document that the page is made from, by the same cuts", async () => {
    const line = "report bradford --as-at 2022-01-31 --known-at 2022-01-24";
    const document = await json<Report>(line);
    expect(document).toMatchObject({ view: "report", asAt: "2022-01-31" });
    expect(document.hidden).toBeGreaterThan(0);
    expect(document.position).not.toHaveProperty("hidden");
    const { out: page } = await type(line);
    expect(page).toContain(`${document.hidden} entries are left out.`);
  });
});
