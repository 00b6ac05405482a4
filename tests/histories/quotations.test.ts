import { describe, expect, it } from "vitest";
import { findSegments, normalise } from "#src/sources/quotation-check.ts";
import { allLines, seedsFolder, sourcesOf, textsByHash } from "./shipped.ts";

const found = { found: true };
const missing = (segment: number) => ({ found: false, segment });

describe("a quotation", () => {
  const text = "The Council’s plan – agreed in\n\n  2018 – was “slow”. Leaders were unable to act.";

  it("must be found word for word, whatever the white space and the quotation marks", () => {
    expect(findSegments(["The Council's plan – agreed in 2018", '"slow"'], text)).toEqual(found);
    expect(findSegments(["‘slow’"], "It was 'slow'")).toEqual(found);
  });

  it("must not be found with a letter, a figure, a stop or a dash changed", () => {
    expect(findSegments(["The Council’s plam"], text)).toEqual(missing(0));
    expect(findSegments(["agreed in 2019"], text)).toEqual(missing(0));
    expect(findSegments(["was “slow”,"], text)).toEqual(missing(0));
    expect(findSegments(["plan - agreed"], text)).toEqual(missing(0));
    expect(findSegments(["the council’s plan"], text)).toEqual(missing(0));
  });

  it("must have its segments in the order of the source, none of them counted twice", () => {
    expect(findSegments(["Leaders", "2018"], text)).toMatchObject(missing(1));
    expect(findSegments(["2018", "2018"], text)).toMatchObject(missing(1));
    expect(findSegments(["2018", "Leaders"], text)).toEqual(found);
  });

  it("must not begin or end inside a word, and must have words", () => {
    expect(findSegments(["able to act"], text)).toEqual(missing(0));
    expect(findSegments(["Leaders were un"], text)).toEqual(missing(0));
    expect(findSegments(["able"], "unable, then able")).toEqual(found);
    expect(findSegments([" "], text)).toEqual(missing(0));
  });
});

const folder = seedsFolder();
const required = (process.env["REQUIRE_TOOLS"] ?? "").split(",").includes("seeds");
if (folder === null) {
  console.warn(
    "NOT CHECKED: the quotations of the shipped histories against their sources. " +
      "Set INTERVENTION_SEEDS to the folder that holds the five source texts.",
  );
}

describe.skipIf(folder === null && !required)("a quotation of a shipped entry", () => {
  const texts = textsOfSources();
  const cited = allLines.flatMap(({ id, evidence }) =>
    evidence.flatMap(({ sourceId, quotation }) =>
      quotation === null ? [] : [{ id, sourceId, quotation }],
    ),
  );

  it("must rest on a seed whose text is held and has the registered SHA-256", () => {
    expect(folder, "Set INTERVENTION_SEEDS to the folder of the five source texts").not.toBeNull();
    const registered = [...sourcesOf(allLines).keys()].filter((id) => id.startsWith("seed-"));
    expect(registered.filter((id) => !texts.has(id))).toEqual([]);
    expect(registered.length).toBe(5);
  });

  it("must stand in its source, word for word and in order", () => {
    const wanting = cited.filter(
      ({ sourceId, quotation }) => !findSegments(quotation, texts.get(sourceId) ?? "").found,
    );
    expect(wanting).toEqual([]);
    expect(cited.length).toBeGreaterThan(100);
  });

  it("must be missed as soon as one of its letters is changed", () => {
    const missed = ({ sourceId, quotation }: (typeof cited)[number]) =>
      quotation.every((segment, at) => {
        const altered = quotation.with(at, changeOneLetter(segment));
        return !findSegments(altered, texts.get(sourceId) ?? "").found;
      });
    expect(cited.filter((one) => !missed(one))).toEqual([]);
  });
});

/** The text of each registered source that is held, by the id of the source. */
function textsOfSources(): ReadonlyMap<string, string> {
  const held = folder === null ? new Map<string, string>() : textsByHash(folder);
  return new Map(
    [...sourcesOf(allLines)].flatMap(([id, { sha256 }]) => {
      const text = held.get(sha256 ?? "");
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

/** The middle letter becomes another one; a segment has at least one letter or figure. */
function changeOneLetter(segment: string): string {
  const letters = [...normalise(segment).matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const at = letters[Math.floor(letters.length / 2)] ?? 0;
  const plain = normalise(segment);
  return `${plain.slice(0, at)}${plain[at] === "q" ? "z" : "q"}${plain.slice(at + 1)}`;
}
