import type { Command } from "commander";
import type { AcceptTyped } from "./commands/log-accept-restore.ts";
import type { CheckpointTyped } from "./commands/log-checkpoint.ts";
import type { CompareTyped } from "./commands/log-compare.ts";
import type { CopyTyped } from "./commands/log-copy.ts";
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
  log
    .command("key")
    .description("the line by which others know the key that signs your checkpoints")
    .action(async () => done((await import("./commands/log-key.ts")).key(io)));
  log
    .command("backup")
    .argument("<file>", "the copy to make")
    .description("copy the record into one file, whole, whoever is writing meanwhile")
    .option("--record <file>", "the record to copy")
    .action(async (file: string, typed: { readonly record?: string }) => {
      const { backup } = await import("./commands/log-backup.ts");
      done(await backup(file, typed, io));
    });
  addCopies(log, io, done);
}

function addCopies(log: Command, io: Io, done: Done): void {
  log
    .command("compare")
    .argument("<first>", "the file of a record")
    .argument("<second>", "the file of another")
    .description("whether two records are the same, or where they part; exit code 6 if they do")
    .option("--json", "one JSON document instead of text")
    .action(async (first: string, second: string, typed: CompareTyped) => {
      const { compare } = await import("./commands/log-compare.ts");
      done(await compare(first, second, typed, io));
    });
  log
    .command("copy")
    .argument("<from>", "the file of a record")
    .argument("<to>", "the file of the copy: new, or begun before")
    .description("copy a record, entry by entry, to the same root; goes on where it was stopped")
    .option("--checkpoints <folder>", "keep the signed checkpoint of the copy here as well")
    .option("--json", "a report as one JSON document")
    .action(async (from: string, to: string, typed: CopyTyped) => {
      const { copy } = await import("./commands/log-copy.ts");
      done(await copy(from, to, typed, io));
    });
}
