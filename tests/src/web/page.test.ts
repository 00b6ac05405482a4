import { describe, expect, it } from "vitest";
import { everything, type Question } from "#src/views/question.ts";
import { printStyle } from "#src/web/frame/print-style.ts";
import { routes } from "#src/web/routes.ts";
import { linesWith, projectFiles } from "#tests/house-files.ts";
import { site } from "./site.ts";

const { ask, json } = site();

/** The pages that need nothing but their address; a file is none. */
const plain = routes.filter(({ path }) => !path.includes(":") && !/\.\w+$/.test(path));

describe("every page", () => {
  it.each(plain)(
    "must be whole: one heading, one main part, a way past the head: $path",
    async ({ path }) => {
      const page = await (await ask(path)).text();
      expect(page).toMatch(/^<!doctype html>\s*<html lang="en-GB" class="govuk-template">/);
      expect(page.match(/<h1[ >]/g)).toHaveLength(1);
      expect(page.match(/<main[ >]/g)).toHaveLength(1);
      expect(page).toContain('<a href="#main-content" class="govuk-skip-link">');
      expect(page).toMatch(/<main [^>]*id="main-content"/);
      expect(page).toContain('<meta name="theme-color" content="#0b5e63" />');
      expect(page).toContain("Read only: nothing can be written from these pages.");
      expect(page).toMatch(
        /From the record\s+record\.db:\s+\d+\s+entries,\s+root\s+<code>[0-9a-f]{12}</,
      );
      expect(page).toContain(
        '<link rel="stylesheet" href="/style/print.css?as-at=2026-11-26" media="print" />',
      );
    },
  );

  it.each(plain)(
    "must hold no script, no style of its own and no word of ours alone: $path",
    async ({ path }) => {
      const page = await (await ask(path)).text();
      expect(page).not.toMatch(
        /<script|<style|\sstyle=|\son\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/i,
      );
      const text = page.replaceAll(/<[^>]*>/g, " ");
      expect(text).not.toMatch(/\b(guard|projection|null|undefined|NaN|\[object)\b/);
    },
  );

  it.each(plain)("must lead only to pages that are there: $path", async ({ path }) => {
    const page = await (await ask(path)).text();
    const own = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    for (const href of new Set(own))
      expect(`${href} ${(await ask(href)).status}`).toBe(`${href} 200`);
  });

  it.each(plain)("must give programs one JSON document: $path", async ({ path }) => {
    const answer = await ask(`${path}?format=json`);
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ schemaVersion: 1 });
  });

  it("must be drawn without style attributes, so that nothing of a picture is lost", () => {
    const drawn = projectFiles().filter((path) => /^src\/(web|pictures)\/.*\.ts$/.test(path));
    expect(linesWith(/<style|\bstyle=/, drawn)).toEqual([]);
  });
});

describe("the first page", () => {
  it("must say what the commands say", async () => {
    const cut = "as-at=2022-11-03&known-at=2022-10-19";
    const home = (await (await ask(`/?${cut}&format=json`)).json()) as Record<string, unknown>;
    const flags = "--as-at 2022-11-03 --known-at 2022-10-19";
    expect(home["councils"]).toEqual(await json(`councils ${flags}`));
    expect(home["overdue"]).toEqual(await json(`deadlines --overdue ${flags}`));
  });

  it("must ask again for the same dates, in three boxes too", async () => {
    const boxes = "as-at-day=3&as-at-month=11&as-at-year=2022&known-at=&format=json";
    const home = (await (await ask(`/?${boxes}`)).json()) as { councils: { asAt: string } };
    expect(home.councils.asAt).toBe("2022-11-03");
  });
});

describe("a printed page", () => {
  it("must say both dates at its foot, and nothing that would end the text", () => {
    const question: Question = {
      functions: "csc",
      asAt: "2022-11-03",
      known: { ...everything, publicBy: "2022-10-19" },
      sources: ['"; } body { display: none } @page { x: "'],
      suppose: {},
    };
    const sheet = printStyle(question);
    expect(sheet).toContain(
      "position on 3 November 2022, using only what was public by the end of 19 October 2022",
    );
    expect(sheet).not.toContain("body {");
    expect(sheet.match(/"/g)).toHaveLength(10);
  });
});
