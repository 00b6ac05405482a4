import type { Command } from "commander";
import type { AcceptTyped } from "./commands/log-accept-restore.ts";
import type { CheckpointTyped } from "./commands/log-checkpoint.ts";
import type { Io } from "./io.ts";

type Done = (code: number) => void;

/** The commands about the record itself: checkpoints, copies, and what became of it. */
export function addLog(program: Command, io: Io, done: Done, group: string): void {
  const log = program
    .command("log")
    .helpGroup(group)
    .description("the record itself: checkpoints, copies, and comparing one with another");
  log
    .command("checkpoint")
    .description("sign a checkpoint of the record as it stands, to be given to somebody else")
    .option("--out <file>", "the file to write; without it the note goes to the output")
    .option("--checkpoints <folder>", "keep the signed checkpoint here as well")
    .option("--record <file>", "the record")
    .action(async (typed: CheckpointTyped) => {
      const { checkpoint } = await import("./commands/log-checkpoint.ts");
      done(await checkpoint(typed, io));
    });
  log
    .command("accept-restore")
    .description("say that a record which contradicts its checkpoints was restored on purpose")
    .option("--reason <words>", "why")
    .option("--by <who>", 'who accepts it: "Name, role" (else the setting by)')
    .option("--checkpoints <folder>", "the folder outside in which checkpoints are kept")
    .option("--record <file>", "the record")
    .action(async (typed: AcceptTyped) => {
      const { acceptRestore } = await import("./commands/log-accept-restore.ts");
      done(await acceptRestore(typed, io));
    });
}
