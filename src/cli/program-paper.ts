import type { Command } from "commander";
import type { Io } from "./io.ts";
import { withQuestionOptions } from "./question-options.ts";
import type { StepTyped } from "./step-typed.ts";
import type { ViewTyped } from "./view-council.ts";

type EarliestTyped = ViewTyped & Pick<StepTyped, "set"> & { readonly atRisk?: boolean };

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Adds the commands about what is not on record: what is missing, and what could come next. */
export function addPaper(
  program: Command,
  io: Io,
  done: (code: number) => void,
  { group, council }: { readonly group: string; readonly council: string },
): void {
  withQuestionOptions(program.command("gaps").helpGroup(group).argument("<council>", council))
    .description("the documents that would close the findings: inferred, not on record")
    .action(async (name: string, typed: ViewTyped) => {
      const { gaps } = await import("./commands/gaps.ts");
      done(await gaps(name, typed, io));
    });
  withQuestionOptions(program.command("earliest").helpGroup(group).argument("<council>", council))
    .argument("<event>", "the step, such as StatutoryDirectionMade")
    .description("the first day on which a step may be taken, and the way to it")
    .option("--at-risk", "the fastest way that departs from rules, each departure named")
    .option(
      "--set <detail=value>",
      "what the step states, such as model=trust; may be repeated",
      collect,
    )
    .action(async (name: string, event: string, typed: EarliestTyped) => {
      const { earliest } = await import("./commands/earliest.ts");
      done(await earliest(name, event, typed, io));
    });
}
