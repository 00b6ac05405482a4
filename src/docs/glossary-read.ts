import type { GlossaryShown } from "#src/views/schemas/glossary.ts";
import { plainLine, type Block, type Line } from "./read-markdown.ts";

/** The words of the glossary as data: a part to each heading under which words stand. */
export function glossaryOf(blocks: readonly Block[]): GlossaryShown {
  const parts: GlossaryShown["parts"] = [];
  let title = "";
  let about: string | null = null;
  for (const block of blocks) {
    if (block.kind === "heading") {
      title = plainLine(block.line);
      about = null;
    } else if (block.kind === "paragraph") about = plainLine(block.line);
    else parts.push({ title, about, words: wordsIn(block) });
  }
  return { schemaVersion: 1, view: "glossary", parts };
}

type Word = GlossaryShown["parts"][number]["words"][number];

const wordsIn = (block: Extract<Block, { kind: "bullets" | "table" }>): Word[] =>
  block.kind === "bullets"
    ? block.items.map(wordOf)
    : block.rows.map(([word = [], means = [], from = []]) => ({
        word: plainLine(word),
        means: plainLine(means),
        from: plainLine(from),
      }));

/** "**Word**: what it means." */
const wordOf = ([word, ...means]: Line): Word => ({
  word: word === undefined ? "" : plainLine([word]),
  means: plainLine(means).replace(/^:? */, ""),
  from: null,
});
