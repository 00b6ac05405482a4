import { describe, expect, it } from "vitest";
import { site } from "./site.ts";

const { ask } = site();
const text = async (path: string): Promise<string> => (await ask(path)).text();

describe("the first page", () => {
  it.each(["Under notice, or told that a direction is in mind", "Under a statutory direction"])(
    "must lead from each number to as many councils: %s",
    async (says) => {
      const page = await text("/?as-at=2026-11-26");
      const told = new RegExp(`href="([^"]*)">${says}</a>[^]*?app-numbers__number">(\\d+)<`);
      const [, href = "", number] = told.exec(page) ?? [];
      const list = await text(href.replaceAll("&amp;", "&"));
      expect(list).toContain(`${number} of 16 councils on 26 November 2026`);
    },
  );

  it("must lead from what is overdue to the council that it is about, as at the same day", async () => {
    const page = await text("/?as-at=2026-11-26");
    const overdue = page.slice(page.indexOf('id="overdue"'));
    expect(overdue).toMatch(/href="\/councils\/solihull\?as-at=2026-11-26"/);
  });
});
