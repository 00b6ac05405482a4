import { describe, expect, it } from "vitest";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { crowdedStories } from "#tests/src/pictures/crowded.ts";
import { shippedStories } from "#tests/src/pictures/stories.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { browser, titleAfter } from "./chromium.ts";
import { pageOn } from "./reports.ts";

const asked = (body: string, script: string): string =>
  `<!doctype html><meta charset="utf-8"><title id="answer"></title>${body}<script>
    document.getElementById("answer").textContent = JSON.stringify((() => { ${script} })());
  </script>`;

/** Pairs of texts whose drawn boxes lie over one another, and texts outside their picture. */
const overlaps = `
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
    const { width, height } = svg.viewBox.baseVal;
    texts.forEach(([says, a], at) => {
      if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height) found.push(says);
      for (const [other, b] of texts.slice(at + 1)) {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        // The box of a line of text is taller than its letters.
        if (across > 0.5 && down > 3.5) found.push(says + " | " + other);
      }
    });
    for (const place of svg.querySelectorAll("g.place")) {
      const box = place.querySelector("rect").getBBox();
      const own = place.querySelectorAll(":scope > rect:first-child ~ text");
      for (const text of own) {
        const { x, width } = text.getBBox();
        const inside = x >= box.x && x + width <= box.x + box.width;
        if (!inside && !/^[\\d?]/.test(text.textContent)) found.push("beyond: " + text.textContent);
      }
    }
  }
  return found;
`;

const widths = `
  return [...document.querySelectorAll("iframe")]
    .map(({ contentDocument: { documentElement: page } }) => page.scrollWidth - page.clientWidth);
`;

// Where there is no browser, the tests of the estimated widths stand alone.
describe.skipIf(browser === undefined)("in a browser", () => {
  it(
    "the words of every picture must keep apart and stay in their boxes",
    { timeout: 120_000 },
    () => {
      const drawn = [...shippedStories(), ...crowdedStories()].map(
        (story) => rungsPicture(story) + staircasePicture(story),
      );
      expect(titleAfter(asked(drawn.join(""), overlaps))).toBe("[]");
    },
  );

  it("a report must not need sideways scrolling on a phone", { timeout: 120_000 }, () => {
    const frames = shippedStreams().map((stream) => {
      const page = pageOn(stream, "2026-11-26").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return `<iframe width="320" height="600" srcdoc="${page}"></iframe>`;
    });
    const script = `addEventListener("load", () => {
      document.getElementById("answer").textContent = JSON.stringify((() => { ${widths} })());
    });`;
    const answered = titleAfter(asked(frames.join(""), script));
    expect(new Set(JSON.parse(answered) as number[])).toEqual(new Set([0]));
  });
});
