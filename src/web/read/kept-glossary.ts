import { readFileSync } from "node:fs";
import { readMarkdown, type Block } from "#src/docs/read-markdown.ts";

let glossary: readonly Block[] | undefined;

/** The glossary as it is kept in docs/GLOSSARY.md. */
export const keptGlossary = (): readonly Block[] =>
  (glossary ??= readMarkdown(
    readFileSync(new URL("../../../docs/GLOSSARY.md", import.meta.url), "utf8"),
  ));
