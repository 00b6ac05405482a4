import type { Command } from "commander";
import type { CheckTyped } from "./commands/bundle-check.ts";
import type { CreateTyped } from "./commands/bundle-create.ts";
import type { Io } from "./io.ts";
import { auditGroup, councilMeant } from "./program-audit.ts";
import { withQuestionOptions } from "./question-options.ts";

/** The commands that hand evidence over, and check what was handed over. */
export function addBundle(program: Command, io: Io, done: (code: number) => void): void {
  const bundle = program
    .command("bundle")
    .helpGroup(auditGroup)
    .description("evidence in a folder: signed, printable, and checked without this software");
  withQuestionOptions(bundle.command("create"))
    .argument("[council]", councilMeant)
    .description("write the evidence on one council, or on all, to be handed over")
    .option("--all", "the whole record, with a report on each council")
    .option("--out <folder>", "the folder to write")
    .option("--since <note>", "an earlier checkpoint: prove that this record continues it")
    .option("--sources-dir <folder>", "look for copies of sources here as well")
    .option("--force", "replace the folder if a bundle is there")
    .action(async (council: string | undefined, typed: CreateTyped) => {
      const { create } = await import("./commands/bundle-create.ts");
      done(await create(council, typed, io));
    });
  bundle
    .command("check")
    .argument("<folder>", "the folder of the bundle")
    .description("check every byte of a bundle; exit code 6 if anything is not as it was signed")
    .option("--key <line>", "the key that must have signed it: its line, or a file that holds it")
    .option("--against <note>", "an earlier checkpoint that you hold: the bundle must continue it")
    .option("--json", "one JSON document instead of text")
    .action(async (folder: string, typed: CheckTyped) => {
      const { check } = await import("./commands/bundle-check.ts");
      done(check(folder, typed, io));
    });
}
