import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { oneOfEach } from "./addresses.ts";
import { isLeftOut } from "./chromium.ts";
import { isTagged, pdfPages } from "./pdf-pages.ts";
import { served } from "./served.ts";

const both = "as-at=2022-01-31&known-at=2022-01-24";

describe.skipIf(isLeftOut)("a page on paper", () => {
  const { inWindow } = served();
  const printed = (
    address: string,
    paper: Parameters<Page["pdf"]>[0] = { preferCSSPageSize: true },
  ) =>
    inWindow({}, async (page) => {
      await page.goto(address);
      return page.pdf({ tagged: true, ...paper });
    });

  it.each([
    ["a council", `/councils/bradford?${both}`],
    ["the list of councils", `/councils?${both}`],
    ["what changed", `/councils/bradford/changes?${both}&before=2021-12-31`],
    ["a rule", `/rules/V18?${both}`],
    ["the first page", `/?${both}`],
  ])("must say both dates, and which page of how many, on every sheet: %s", async (_, address) => {
    const pdf = await printed(address);
    const pages = pdfPages(pdf);
    expect(isTagged(pdf)).toBe(true);
    expect(pages.length).toBeGreaterThan(0);
    pages.forEach(({ text, size }, at) => {
      expect(text).toContain("position on 31 January 2022");
      expect(text).toContain("24 January 2022");
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      // A4 in points, upright or on its side.
      expect(size.map(Math.round).toSorted((a, b) => a - b)).toEqual([595, 842]);
    });
  });

  it("must hold what is folded on the screen, and no form", async () => {
    const text = pdfPages(await printed("/councils/solihull?as-at=2022-11-03"))
      .map((page) => page.text)
      .join(" ");
    // The event’s name is inside each folded “why”.
    const folded = await inWindow({}, async (page) => {
      await page.goto("/councils/solihull?as-at=2022-11-03");
      const names = await page.locator("details:not([open]) p.small code").allTextContents();
      expect(await page.locator("details p.small code").first().isVisible()).toBe(false);
      return names;
    });
    expect(folded.length).toBeGreaterThan(3);
    for (const name of folded) expect(text).toContain(name);
    expect(text).not.toContain("Show that position");
  });

  it.each([
    ["a story", "/scenarios/trust-with-consent", false],
    ["a story on another paper", "/scenarios/trust-launch-slips", true],
    ["a comparison", "/compare?of=trust-with-consent&of=trust-launch-slips", false],
    ["the list of stories", "/scenarios", false],
  ])("must say on every sheet of a what-if that it is one: %s", async (_, address, onAnother) => {
    // Nothing but the head of the sheet has these words: not the bar at the top, not the title.
    const head = "WHAT-IF: a scenario, not the record";
    const pages = pdfPages(await printed(address, onAnother ? { format: "Letter" } : undefined));
    expect(pages.length).toBeGreaterThan(1);
    const silent = pages.filter(({ text }) => !text.includes(head));
    expect(silent.map(({ text }) => text.slice(0, 300))).toEqual([]);
    expect(pages.filter(({ text }) => !text.includes(`of ${pages.length}`))).toEqual([]);
  });

  it("must say on every sheet of a position that supposes another number that it does", async () => {
    const pages = pdfPages(await printed("/councils/slough?suppose=usualRepresentationsDays=28"));
    const silent = pages.filter(
      ({ text }) => !/SUPPOSITION, not the law: .* is 28 days/.test(text),
    );
    expect(silent.map(({ text }) => text.slice(0, 300))).toEqual([]);
    const lawful = pdfPages(await printed("/councils/slough"));
    expect(lawful.filter(({ text }) => /SUPPOSITION/.test(text))).toEqual([]);
  });

  it.each(oneOfEach)(
    "may not print after a link where it leads on this computer: %s",
    async (address) => {
      const texts = pdfPages(await printed(address)).map(({ text }) => text);
      const local = texts.flatMap(
        (text) => text.match(/\((?:\/|https?:\/\/(?:127|localhost))[^)]*\)/g) ?? [],
      );
      expect(local).toEqual([]);
    },
  );

  it("must print after a link where it leads elsewhere", async () => {
    const texts = pdfPages(await printed("/rules/V01")).map(({ text }) => text);
    expect(texts.join(" ")).toMatch(/\(https:\/\/www\.legislation\.gov\.uk\//);
  });
});
