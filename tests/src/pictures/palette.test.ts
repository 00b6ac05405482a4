import { describe, expect, it } from "vitest";
import { boxLooks, colours } from "#src/pictures/palette.ts";

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe("the colours of the pictures", () => {
  it("must tell black from white by 21 to 1", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
  });

  it.each(Object.entries(boxLooks))(
    "must let the words of a box be read: %s",
    (_, { ink, fill }) => {
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["black", "red", "grey"] as const)(
    "must let words on the ground of the picture be read: %s",
    (name) => {
      for (const ground of [colours.white, colours.band]) {
        expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("must let the numbers of the steps be read, and words on a bar", () => {
    expect(contrast(colours.white, colours.darkBlue)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.black, colours.lightBlue)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["darkBlue", "red", "green", "plum"] as const)(
    "must let a line that says something be seen: %s",
    (name) => {
      for (const ground of [colours.white, colours.band, colours.lightBlue]) {
        expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
