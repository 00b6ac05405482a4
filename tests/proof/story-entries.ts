import type { Entry } from "#events/envelope.ts";

/** The lines of a story as the entries that they become. */
export const entriesOfLines = (lines: string): readonly Entry[] =>
  lines
    .trim()
    .split("\n")
    .map((line, revision) => ({
      format: 1,
      revision,
      prevhash: "0".repeat(64),
      ...(JSON.parse(line) as Omit<Entry, "format" | "revision" | "prevhash">),
    }));
