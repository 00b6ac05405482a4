import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes } from "#events/catalogue.ts";
import { editDistance, nearest, suggester } from "#src/record/nearest.ts";

describe("the name that was probably meant", () => {
  it("must be found over a slip, a swap of letters and wrong capitals", () => {
    expect(nearest("ImprovmentNoticeIssued", eventTypes)).toBe("ImprovementNoticeIssued");
    expect(nearest("COUNCILREGISTERED", eventTypes)).toBe("CouncilRegistered");
    expect(nearest("solihlul", ["bradford", "solihull"])).toBe("solihull");
  });

  it("must not be guessed when nothing is near", () => {
    expect(nearest("xyz", eventTypes)).toBeNull();
    expect(nearest("", eventTypes)).toBeNull();
    expect(nearest("x".repeat(1_000_000), eventTypes)).toBeNull();
  });

  it("must be nearest by the steps between two words, which count alike in both directions", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("ab", "ba")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("must not be looked for without end", () => {
    const suggest = suggester(1);
    expect(suggest("solihul", ["solihull"])).toBe("solihull");
    expect(suggest("solihul", ["solihull"])).toBeNull();
  });
});
