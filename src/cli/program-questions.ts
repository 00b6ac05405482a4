import type { Command } from "commander";
import type { FindingsTyped } from "./commands/findings.ts";
import type { Io } from "./io.ts";
import { auditGroup, councilMeant, councilOrAll } from "./program-audit.ts";
import { withQuestionOptions } from "./question-options.ts";
import type { ViewTyped } from "./view-council.ts";

type Done = (code: number) => void;

const statement = "what to ask, such as “direction in force” (see: help statements)";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** The commands that say what changed, since when, and on what it rests. */
export function addQuestions(program: Command, io: Io, done: Done): void {
  const question = (name: string): Command =>
    withQuestionOptions(program.command(name).helpGroup(auditGroup));
  question("diff")
    .argument("<council>", councilMeant)
    .description("what came to be known between two days, and what it changed: --known-at A..B")
    .action(async (council: string, typed: ViewTyped) => {
      const { diff } = await import("./commands/diff.ts");
      done(await diff(council, typed, io));
    });
  question("blame")
    .argument("<council>", councilMeant)
    .argument("[statement...]", statement)
    .description("whether something is so, and the entries and sources that it rests on")
    .action(async (council: string, words: readonly string[], typed: ViewTyped) => {
      const { blame } = await import("./commands/blame.ts");
      done(await blame(council, words, typed, io));
    });
  question("bisect")
    .argument("<council>", councilMeant)
    .argument("[statement...]", statement)
    .description("the first entry and the first day at which something became so")
    .action(async (council: string, words: readonly string[], typed: ViewTyped) => {
      const { bisect } = await import("./commands/bisect.ts");
      done(await bisect(council, words, typed, io));
    });
  question("findings")
    .argument("[council]", councilOrAll)
    .description("what the rules find, of one council or of all")
    .option("--rule <rule>", "only this rule, such as V26; may be repeated", collect)
    .option(
      "--verdict <verdict>",
      "only unlawful, challengeable, unusual, overdue, unknown or broken; may be repeated",
      collect,
    )
    .action(async (council: string | undefined, typed: FindingsTyped) => {
      const { findings } = await import("./commands/findings.ts");
      done(await findings(council, typed, io));
    });
}
