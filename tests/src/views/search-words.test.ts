import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { plain, runsOf, wordsOf } from "#src/views/search-words.ts";

const marked = (text: string, ...words: string[]): readonly string[] =>
  runsOf(text, wordsOf(words)).flatMap(({ text: run, isFound }) => (isFound ? [run] : []));

describe("the words of a search in a text", () => {
  it("must be marked as they stand there, whatever their capitals, accents and apostrophes", () => {
    expect(marked("Zoë O’Neill, adviser", "zoe", "o'neill")).toEqual(["Zoë", "O’Neill"]);
    expect(marked("The ADVISER’s advisers", "adviser")).toEqual(["ADVISER", "adviser"]);
  });

  it("must be marked together where they overlap, and where one ends as the other begins", () => {
    expect(marked("misdirection", "direct", "rection")).toEqual(["direction"]);
    expect(marked("aXb", "a", "x")).toEqual(["aX"]);
  });

  it("must be marked with an accent that is a character of its own", () => {
    expect(marked("Zoe\u0308 came", "zoe")).toEqual(["Zoe\u0308"]);
  });

  test.prop([fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary", maxLength: 3 }))])(
    "must always leave the text as it is, and mark only what holds a letter of the words",
    (text, typed) => {
      const words = wordsOf(typed);
      const runs = runsOf(text, words);
      expect(runs.map((run) => run.text).join("")).toBe(text);
      if (words.length === 0) expect(runs.some(({ isFound }) => isFound)).toBe(false);
    },
  );

  test.prop([fc.string({ minLength: 1 }), fc.string(), fc.string()])(
    "must always mark a word that stands in the text",
    (word, before, after) => {
      fc.pre(plain(word) === word && !word.includes(" "));
      const found = runsOf(`${before} ${word} ${after}`, wordsOf([word]));
      expect(found.some(({ text, isFound }) => isFound && text.includes(word))).toBe(true);
    },
  );
});
