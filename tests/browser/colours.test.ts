import { describe, expect, it } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";
import { isLeftOut } from "./chromium.ts";
import { askIn } from "./in-page.ts";
import { served } from "./served.ts";
import { windowOf } from "./widths.ts";

type Point = readonly [x: number, y: number];

/** The least contrast of a line that says something (WCAG 1.4.11). */
const least = 3;

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["as usual", {}],
  ["with colours of the reader’s own, dark", { forcedColors: "active", colorScheme: "dark" }],
  ["with colours of the reader’s own, light", { forcedColors: "active", colorScheme: "light" }],
];

const photographed = async (page: Page): Promise<string> =>
  (await page.screenshot({ fullPage: true })).toString("base64");

describe.skipIf(isLeftOut)("the arrows of the pictures", () => {
  const { inWindow } = served();

  interface Part {
    readonly part: "line" | "head";
    readonly isDeparture: boolean;
    readonly points: readonly Point[];
  }

  /** The lines and heads, each with the share of its points that can be told from what is behind. */
  const seen = (settings: BrowserContextOptions, address: string) =>
    inWindow({ ...windowOf(1280), ...settings }, async (page, context) => {
      await page.goto(address);
      const parts = await askIn<readonly Part[]>(page, "arrow-points");
      const shown = await photographed(page);
      await askIn(page, "hide-arrows");
      const hidden = await photographed(page);
      const points = parts.flatMap((one) => one.points);
      const blank = await context.newPage();
      const contrasts = await askIn<readonly number[]>(blank, "contrast-at", {
        shown,
        hidden,
        points,
      });
      let next = 0;
      return parts.map(({ points: own, ...part }) => {
        const some = contrasts.slice(next, (next += own.length));
        return { ...part, share: some.filter((one) => one >= least).length / own.length };
      });
    });

  it.each(
    looks.flatMap(([words, settings]) =>
      ["solihull", "slough"].map((council) => ({ words, settings, council })),
    ),
  )(
    "must be told from what is behind them, in grey as well: $council, $words",
    async ({ settings, council }) => {
      const parts = await seen(settings, `/councils/${council}?as-at=2022-11-03`);
      expect(parts.length).toBeGreaterThan(5);
      // The numbers of steps stand on their lines.
      expect(parts.filter(({ share }) => share < 0.4)).toEqual([]);
    },
  );
});
