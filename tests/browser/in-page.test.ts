import { describe, expect, it } from "vitest";
import { bringAxe, violationsOn } from "./accessibility.ts";
import { askIn } from "./in-page.ts";
import { isLeftOut } from "./chromium.ts";
import { served } from "./served.ts";
import { windowOf } from "./widths.ts";

/** A page of nothing but what is given: what the checks must find in it is its only fault. */
const page = (body: string): string =>
  `<!doctype html><html lang="en-GB"><title>A page</title><main><h1>A page</h1>${body}</main>`;

const table = "<table><tr><td>1</td></tr></table>";
const wide = "<p style='width: 500px'>Too wide</p>";
const small = "<a href='#' style='display: block; width: 20px; height: 10px'>a</a>";
const cut = "<p style='width: 3em; overflow: hidden; white-space: nowrap'>Words that are cut</p>";

const text = (x: number, y: number, says: string) => `<text x="${x}" y="${y}">${says}</text>`;
const svg = (inside: string) =>
  `<svg viewBox="0 0 200 100" width="200" height="100">${inside}</svg>`;
const box = '<rect x="10" y="10" width="20" height="20"/>';

const focusOf = (style: string, more = "") =>
  `<style>a:focus { ${style} } a { display: inline-block }</style>
  <a href="#1">one</a> <a href="#2">two</a>${more}`;

describe.skipIf(isLeftOut)("what the tests look for", () => {
  const { inWindow } = served();

  const looking = (body: string, name: string) =>
    inWindow(windowOf(320), async (window) => {
      await window.setContent(page(body));
      return askIn<string[]>(window, name);
    });

  it.each([
    ["nothing", "<p>As it should be</p>", ""],
    ["sideways scrolling", wide, "scrolls sideways"],
    ["a thing too small to hit", small, "too small: a a, 20 by 10"],
    ["words cut off", cut, "cut off: p Words that are cut"],
    ["a heading without the one above it", "<h3>Third</h3>", "h3 after h1: h3 Third"],
    ["a second main heading", "<h1>Again</h1>", "2 main headings"],
    ["a table without a caption", table, "no caption: table 1"],
    ["a field without words", "<input name='day' style='height: 30px'>", "0 labels: day"],
  ])("must be found in a layout: %s", async (_, body, expected) => {
    expect((await looking(body, "layout-faults")).join()).toMatch(new RegExp(`^${expected}.*$`));
    expect(expected === "" ? await looking(body, "layout-faults") : []).toEqual([]);
  });

  it.each([
    ["nothing", text(10, 20, "apart") + text(10, 60, "from this"), ""],
    ["words over words", text(10, 20, "over") + text(12, 22, "these"), "over | these"],
    ["words outside", text(180, 20, "beyond the edge"), "outside: beyond the edge"],
    [
      "words wider than their box",
      `<g class="place">${box}${text(10, 20, "wider")}</g>`,
      "beyond: wider",
    ],
  ])("must be found in a picture: %s", async (_, drawn, expected) => {
    expect((await looking(svg(drawn), "texts-out-of-place")).join()).toBe(expected);
  });

  const cover = "<div style='position: fixed; inset: 0; background: white'></div>";
  it.each([
    ["nothing", focusOf("outline: 3px solid black"), ""],
    ["no sign of it", focusOf("outline: none"), "looks the same with the focus: a one"],
    ["behind something", focusOf("outline: 3px solid black", cover), "hidden behind div : a one"],
    [
      "out of view",
      focusOf("outline: 3px solid black; position: fixed; left: -900px"),
      "out of view: a one",
    ],
    [
      "out of order",
      focusOf("outline: 3px solid black", "<a href='#3' tabindex='1'>three</a>"),
      "out of order: a one",
    ],
  ])("must be found of the focus: %s", async (_, body, expected) => {
    const { faults } = await inWindow(windowOf(320), async (window) => {
      await window.setContent(page(body));
      await askIn(window, "watch-focus");
      for (const key of ["Tab", "Tab", "Tab"]) await window.keyboard.press(key);
      return askIn<{ readonly faults: readonly string[] }>(window, "focus-watched");
    });
    expect(faults[0] ?? "").toBe(expected);
  });

  it("must be found by axe, the size of what is to be hit included", async () => {
    const found = await inWindow(windowOf(320), async (window) => {
      const two = "<button style='width: 9px; height: 9px; padding: 0'>x</button>".repeat(2);
      await window.setContent(page(`${two}<p style="color: #999">Pale</p>`));
      await bringAxe(window);
      return violationsOn(window);
    });
    expect(found.map((one) => one.split(" ")[0])).toEqual(["color-contrast", "target-size"]);
  });
});
