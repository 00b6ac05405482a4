import { CommanderError } from "commander";
import { exitCodes } from "#src/record/exit-code.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

/** Runs the command with these arguments and gives its exit code. What throws is a bug. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = programFor({ ...io, recordNamed: recordNamedIn(argv) }, (done) => {
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

/** As the commands read it: the last counts. */
const recordNamedIn = (argv: readonly string[]): string | undefined =>
  argv
    .flatMap((word, at) => {
      if (word === "--record") return argv[at + 1] ?? [];
      return word.startsWith("--record=") ? word.slice("--record=".length) : [];
    })
    .at(-1);
