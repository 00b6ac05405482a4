import { CommanderError } from "commander";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

/** Runs the command with these arguments and gives its exit code. What throws is a bug. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = programFor(io, (done) => {
    code = done;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}
