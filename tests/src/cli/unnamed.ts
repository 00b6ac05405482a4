import { quoted } from "#src/record/open.ts";

/**
 * What a command said, without the record that it was told to use in the commands that it suggests:
 * so that two records can be held against each other. Lines run on, as their breaks depend on it.
 */
export const unnamed = (said: string, record: string): string =>
  said.replaceAll(/\s+/g, " ").replaceAll(` --record ${quoted(record)}`, "");
