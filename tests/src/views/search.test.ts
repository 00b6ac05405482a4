import { describe, expect, it } from "vitest";
import type { Question } from "#src/views/question.ts";
import { wordsOf } from "#src/views/search-words.ts";
import { searchOf } from "#src/views/search.ts";
import { search } from "#src/views/schemas/search.ts";
import { entryOf, source, type Short } from "#tests/given.ts";
import { asked, streamOf } from "./streams.ts";

const adviser: Short = [
  "AdviserAppointed",
  "2022-01-10",
  { adviser: "adviser-1", name: "Zoë O’Neill" },
  { sources: ["letter"] },
];
const history = [source("letter", "2022-02-01"), adviser];
const england = streamOf([], "england");

const found = (words: readonly string[], question: Question = asked("2022-12-31"), all = history) =>
  searchOf([streamOf(all)], england, question, words).hits.map(({ entry }) => entry);

describe("a search of the record", () => {
  it("may leave out capitals, accents and the shape of an apostrophe", () => {
    expect(found(["zoe"])).toEqual(["E2"]);
    expect(found(["O'NEILL"])).toEqual(["E2"]);
    expect(found(["neil"])).toEqual(["E2"]);
  });

  it("must find an entry only if it holds every word", () => {
    expect(found(["zoe", "adviser"])).toEqual(["E2"]);
    expect(found(["zoe", "commissioner"])).toEqual([]);
    expect(found(["adviser 1 zoe", "neill"])).toEqual(["E2"]);
  });

  it("must find words in quotations and in the titles of sources, and say where", () => {
    const quoting = {
      ...entryOf(adviser, 1),
      evidence: [
        {
          sourceId: "letter",
          locator: "page 1",
          quotation: ["an adviser was", "put in place"],
          standing: "primary" as const,
          states: null,
        },
      ],
    };
    const stream = {
      ...streamOf(history),
      held: [
        { index: 0, entry: entryOf(source("letter", "2022-02-01"), 0) },
        { index: 1, entry: quoting },
      ],
    };
    const view = searchOf([stream], england, asked("2022-12-31"), ["put"]);
    expect(view.hits[0]?.found).toEqual([
      { where: "quotation from letter", text: "an adviser was … put in place" },
    ]);
    expect(found(["publisher"])).toContain("E1");
    expect(search.safeParse(view).error).toBeUndefined();
  });

  it("must not find or count what the view may not use", () => {
    const early = asked("2022-12-31", { known: { publicBy: "2022-01-31", held: null } });
    const seen = searchOf([streamOf(history)], england, early, ["zoe"]);
    expect(seen.hits).toEqual([]);
    const never = searchOf([streamOf([])], england, early, ["zoe"]);
    const blank = { hidden: null, logHead: null };
    expect(JSON.stringify({ ...seen, ...blank })).toBe(JSON.stringify({ ...never, ...blank }));
  });

  it("must not find a step of a later day, nor one of other functions", () => {
    expect(found(["zoe"], asked("2022-01-09"))).toEqual([]);
    expect(found(["zoe"], asked("2022-12-31", { functions: "edu" }))).toEqual([]);
  });

  it("must find what was said of England", () => {
    const fund: Short = ["PolicyStated", "2022-01-07", { about: "The fund" }, { functions: [] }];
    const national = streamOf([fund], "england");
    const [hit] = searchOf([streamOf([])], national, asked("2022-12-31"), ["fund"]).hits;
    expect(hit?.council).toEqual({ key: "england", name: "England" });
  });

  it("must have a word to look for", () => {
    expect(wordsOf([" ", ""])).toEqual([]);
    expect(wordsOf(["Two  words", "two"])).toEqual(["two", "words"]);
    expect(found([" "])).toEqual([]);
  });
});
