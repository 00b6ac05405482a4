import type { Command } from "commander";
import type { Io } from "./io.ts";
import { withQuestionOptions } from "./question-options.ts";
import type { ViewTyped } from "./view-council.ts";

/** Adds the commands about what is not on record: what is missing, and what would come next. */
export function addPaper(
  program: Command,
  io: Io,
  done: (code: number) => void,
  { group, council }: { readonly group: string; readonly council: string },
): void {
  withQuestionOptions(program.command("gaps").helpGroup(group).argument("<council>", council))
    .description("the documents that would close the findings, inferred and not on record")
    .action(async (name: string, typed: ViewTyped) => {
      const { gaps } = await import("./commands/gaps.ts");
      done(await gaps(name, typed, io));
    });
}
