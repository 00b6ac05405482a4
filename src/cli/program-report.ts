import type { Command } from "commander";
import type { Io } from "./io.ts";
import { withQuestionOptions } from "./question-options.ts";
import type { ReportTyped } from "./commands/report.ts";

/** Adds the command that writes the report of a council. */
export function addReport(
  program: Command,
  io: Io,
  done: (code: number) => void,
  group: string,
): void {
  withQuestionOptions(program.command("report").helpGroup(group))
    .argument("<council>", "the council’s key, name, the beginning of its name, or its ONS code")
    .description("the whole case on one page to read, print and pass on")
    .option("--html [file]", "write the page to this file; without a file, or as -, to the output")
    .option("--force", "replace the file if it is there")
    .action(async (council: string, typed: ReportTyped) => {
      const { report } = await import("./commands/report.ts");
      done(await report(council, typed, io));
    });
}
