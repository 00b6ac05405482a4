import { describe, it } from "vitest";
import { isLeftOut } from "./chromium.ts";
import { Reader } from "./reader.ts";
import { served, type Served } from "./served.ts";
import { widths, windowOf } from "./widths.ts";

/** Each width once, and a browser that runs no scripts; every pair of them where time is no matter. */
const ways = widths.flatMap((width) =>
  [true, false]
    .filter((scripts) => process.env["DEEP"] || scripts === (width === 1280))
    .map((scripts) => ({ width, scripts: scripts ? "with" : "without" })),
);

/** A journey through the pages, by keyboard alone: at each width, with and without scripts. */
export function journey(
  says: string,
  steps: Readonly<Record<string, (reader: Reader) => Promise<void>>>,
): void {
  describe.skipIf(isLeftOut)(`${says}`, () => {
    const { inWindow }: Served = served();
    for (const [does, step] of Object.entries(steps)) {
      it.each(ways)(`${does}, at $width and $scripts scripts`, async ({ width, scripts }) => {
        const settings = { ...windowOf(width), javaScriptEnabled: scripts === "with" };
        await inWindow(settings, async (page) => {
          await page.goto("/");
          await step(new Reader(page));
        });
      });
    }
  });
}
