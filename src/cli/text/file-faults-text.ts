import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import { visible } from "#src/record/show-value.ts";
import type { ScenarioFault } from "#src/scenario/scenario.ts";
import { counted } from "#src/views/say-value.ts";
import { pageFor } from "./page.ts";

/** A file that is wrong: its name, what therefore was not done (“nothing was played”), and why. */
export interface WrongFile {
  readonly name: string;
  readonly so: string;
  readonly faults: readonly ScenarioFault[];
}

/** Everything that is wrong with a file, by line. */
export function fileFaultsText({ name, so, faults }: WrongFile, io: Io): string {
  const page = pageFor(io);
  page.heading(`${visible(name)}: ${counted(faults.length, "fault", "faults")}; ${so}`);
  for (const { line, field, expected, found, remedy } of faults) {
    const where = [...(line === null ? [] : [`line ${line}`]), ...(field === null ? [] : [field])];
    page.gap().text(where.length === 0 ? "The file" : where.join(", "), 2);
    page.row("expected", sentence(expected), 4, 12);
    page.row("found", found, 4, 12);
    page.row("remedy", remedy, 4, 12);
  }
  return page.toString();
}
