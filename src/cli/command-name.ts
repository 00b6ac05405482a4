import type { Io } from "./io.ts";

/** What to type before the command’s own words: npm finds the command where a shell does not. */
export const commandName = ({ env }: Pick<Io, "env">): string =>
  env["npm_command"] === undefined ? "intervention" : "npx intervention";
