import { describe, expect, it } from "vitest";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { askIn } from "#tests/browser/in-page.ts";
import { isLeftOut } from "#tests/browser/chromium.ts";
import { served } from "#tests/browser/served.ts";
import { windowOf } from "#tests/browser/widths.ts";
import { crowdedStories } from "#tests/src/pictures/crowded.ts";
import { shippedStories } from "#tests/src/pictures/stories.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { pageOn } from "./reports.ts";

// Where there is no browser, the tests of the estimated widths stand alone.
describe.skipIf(isLeftOut)("in a browser", () => {
  const { inWindow } = served();

  it("the words of every picture must keep apart and stay in their boxes", async () => {
    const drawn = [...shippedStories(), ...crowdedStories()].map(
      (story) => rungsPicture(story) + staircasePicture(story),
    );
    expect(drawn.length).toBeGreaterThan(15);
    await inWindow(windowOf(1280), async (page) => {
      await page.setContent(drawn.join(""));
      expect(await askIn(page, "texts-out-of-place")).toEqual([]);
    });
  });

  it("a report must not need sideways scrolling on a phone", async () => {
    await inWindow(windowOf(320), async (page) => {
      for (const stream of shippedStreams()) {
        await page.setContent(pageOn(stream, "2026-11-26"));
        const beyond = "document.documentElement.scrollWidth - innerWidth";
        expect([stream.council, await page.evaluate(beyond)]).toEqual([stream.council, 0]);
      }
    });
  });
});
