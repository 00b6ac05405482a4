import type { Command } from "commander";
import type { Io } from "./io.ts";
import { supposeOption, withQuestionOptions } from "./question-options.ts";
import type { ViewTyped } from "./view-council.ts";

type Done = (code: number) => void;

/** Adds the commands about the rules themselves, and about a change of them. */
export function addRules(program: Command, io: Io, done: Done, group: string): void {
  const rules = program
    .command("rules")
    .helpGroup(group)
    .description("the rules, what keeps and breaks each, and the proof of the chart");
  const load = () => import("./commands/rules.ts");
  rules
    .command("list")
    .description("every rule in a line")
    .action(async () => done((await load()).list(io)));
  rules
    .command("show <rule>")
    .description("one rule with its law, and the shortest stories that keep and break it")
    .action(async (rule: string) => done((await load()).show(rule, io)));
  rules
    .command("counterexample <rule>")
    .description("the shortest story in which a rule is broken, as dated steps")
    .option("--save <file>", "keep the story as a history that can be imported and replayed")
    .action(async (rule: string, typed: { readonly save?: string }) =>
      done((await load()).counterexample(rule, typed, io)),
    );
  addChanges(rules, io, done);
  rules
    .command("prove")
    .description("explore every part of the chart; exit code 6 if it departs from the law’s table")
    .option("--save <file>", "keep the shortest story of a fault as a history")
    .action(async (typed: { readonly save?: string }) =>
      done((await load()).proveRules(typed, io)),
    );
}

const changeFile = "a file that says what changes (YAML or JSON)";

function addChanges(rules: Command, io: Io, done: Done): void {
  const load = () => import("./commands/rules-patch.ts");
  rules
    .command("diff")
    .argument("[file]", changeFile)
    .description("a change of the rules in sentences, and the version that it would make")
    .addOption(supposeOption())
    .option("--json", "one JSON document instead of text")
    .action(async (file: string | undefined, typed: Pick<ViewTyped, "suppose" | "json">) =>
      done(await (await load()).diffRules(file, typed, io)),
    );
  withQuestionOptions(rules.command("rejudge").argument("[file]", changeFile))
    .description("every history judged under a change of the rules: what would be found otherwise")
    .action(async (file: string | undefined, typed: ViewTyped) =>
      done(await (await load()).rejudge(file, typed, io)),
    );
}
