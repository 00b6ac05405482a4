import { basename } from "node:path";
import { shippedNames } from "./scenario-file.ts";

/** The short name of a scenario that commands name so: a file’s own name, without its folder. */
export const keyOf = (name: string): string => basename(name);

/** Names of files, or of a file and a shipped scenario, whose short name is one; null where none is. */
export function sameKeys(scenarios: readonly string[]): readonly string[] | null {
  const all = [...scenarios, ...shippedNames()];
  const alike = [...Map.groupBy(all, keyOf).values()].find(({ length }) => length > 1);
  return alike ?? null;
}
