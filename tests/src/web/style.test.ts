import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { brandColour } from "#src/web/frame/brand.ts";
import { compiledStyle } from "#src/web/style/compile.ts";

const css = readFileSync("src/web/style/site.css", "utf8");

describe("the style sheet of the pages", () => {
  it("must be what its sheets say: npm run css", () => {
    expect(css === compiledStyle(".") ? "the same" : "type npm run css").toBe("the same");
  });

  it.each([
    /GDS Transport/i,
    /@font-face/i,
    /#1d70b8/i,
    /crown(?! copyright)/i,
    /crest/i,
    /url\(/i,
  ])("must not hold what may not be used off GOV.UK, nor ask for a file: %s", (forbidden) => {
    expect(css).not.toMatch(forbidden);
  });

  it("must keep the licence of GOV.UK Frontend, and be small", () => {
    expect(css).toMatch(/^\/\*![^/]*GOV\.UK Frontend 6\.6\.0[^/]*\/\/[^]*?MIT licence/);
    expect(gzipSync(css).length).toBeLessThan(25_000);
  });

  it("must have the colour that the browser is told", () => {
    expect(css).toContain(`--govuk-brand-colour: ${brandColour}`);
  });
});
