import { describe, expect, it } from "vitest";
import { oneOfEach } from "./addresses.ts";
import { askIn } from "./in-page.ts";
import { isLeftOut } from "./chromium.ts";
import { served } from "./served.ts";
import { widths, windowOf } from "./widths.ts";

interface Watched {
  readonly stops: readonly string[];
  readonly faults: readonly string[];
  readonly all: number;
}

const looked = process.env["DEEP"] ? widths : [320];

describe.skipIf(isLeftOut)("a page by keyboard alone", () => {
  const { inWindow } = served();

  it.each(looked.flatMap((width) => oneOfEach.map((address) => ({ width, address }))))(
    "must show at each stop where one is, in the order of reading: $address at $width",
    async ({ width, address }) => {
      await inWindow(windowOf(width), async (page) => {
        await page.goto(address);
        await askIn(page, "watch-focus");
        // The first press comes from nowhere; the last leaves the page.
        const { all } = await askIn<Watched>(page, "focus-watched");
        for (let stop = 0; stop < all; stop += 1) await page.keyboard.press("Tab");
        const { stops, faults } = await askIn<Watched>(page, "focus-watched");
        expect(faults).toEqual([]);
        expect(stops).toHaveLength(all);
        expect(stops[0]).toBe("a Skip to main content");
      });
    },
  );

  it("must be able to go past the head of the page at once", async () => {
    await inWindow(windowOf(1280), async (page) => {
      await page.goto(oneOfEach[1] ?? "");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const isPast = "document.querySelector('main').contains(document.activeElement)";
      expect(await page.evaluate(isPast)).toBe(true);
    });
  });
});
