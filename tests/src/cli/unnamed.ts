import { quoted } from "#src/record/open.ts";

/**
 * What a command said, without the record that it was told to use in the commands that it suggests:
 * so that two records can be held against each other. The lines of a paragraph that names it run on,
 * as their breaks depend on it; the rest is as it was said.
 */
export const unnamed = (said: string, record: string): string =>
  said
    .split("\n\n")
    .map((paragraph) => {
      const name = quoted(record);
      if (!paragraph.includes(name)) return paragraph;
      return paragraph.trim().replaceAll(/\s+/g, " ").replaceAll(` --record ${name}`, "");
    })
    .join("\n\n");
