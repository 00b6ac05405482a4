import type { Command } from "commander";
import type { BeginTyped } from "./commands/scenario-begin.ts";
import type { CompareTyped } from "./commands/scenario-compare.ts";
import type { Io } from "./io.ts";
import type { StepTypedHere } from "./scenario/step-written.ts";
import type { ScenarioTyped, WriteScenarioTyped } from "./scenario/what-if.ts";

type Done = (code: number) => void;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

const file = "the scenario’s file";

/** Adds the commands of scenarios. */
export function addScenario(program: Command, io: Io, done: Done, group: string): void {
  const scenario = program
    .command("scenario")
    .helpGroup(group)
    .description("what if: play other steps on a real history; nothing is written to the record");
  const load = () => import("./commands/scenario.ts");
  addFiles(scenario, io, done);
  common(
    scenario.command("run").argument("<files...>", "files of scenarios, or names of shipped ones"),
  )
    .description("play scenarios; exit code 6 if one comes out otherwise than it expects")
    .action(async (files: readonly string[], typed: ScenarioTyped) =>
      done(await (await load()).run(files, typed, io)),
    );
  addCompare(scenario, io, done);
  common(scenario.command("list").argument("[folder]", "the folder to look in (default: this one)"))
    .description("the scenarios of a folder, and those that come with this version")
    .action(async (folder: string | undefined, typed: ScenarioTyped) =>
      done((await load()).list(folder, typed, io)),
    );
}

const addCompare = (scenario: Command, io: Io, done: Done): void =>
  void common(
    scenario.command("compare").argument("<files...>", "files of scenarios, the baseline first"),
  )
    .description("hold scenarios against one another: what differs first, then each of them")
    .option("--with-record", "the real history as the baseline, as on record today")
    .option("--csv", "all that is compared as a sheet: one row to a thing")
    .option("--out <file>", "with --csv: write the sheet, as Excel opens it")
    .option("--html <file>", "write one page to read and print, with the staircases")
    .option("--force", "replace that file if it is there")
    .action(async (files: readonly string[], typed: CompareTyped) => {
      const { compareFiles } = await import("./commands/scenario-compare.ts");
      done(await compareFiles(files, typed, io));
    });

const common = (command: Command): Command =>
  command
    .option("--record <file>", "the record to read")
    .option("--json", "one JSON document instead of text");

const writing = (command: Command): Command =>
  common(command)
    .option("--out <file>", "the file to write")
    .option("--force", "replace that file if it is there");

const beginning = (command: Command): Command =>
  writing(command)
    .option("--as-at <day>", "the day on which it begins")
    .option("--known-at <day>", "use only what was public by the end of this day")
    .option("--functions <set>", "csc (children’s social care) or edu (education)")
    .option("--title <words>", "what it asks, in a few words");

/** The commands that write a scenario’s file, or say where its story has come to. */
function addFiles(scenario: Command, io: Io, done: Done): void {
  const load = () => import("./commands/scenario-begin.ts");
  beginning(scenario.command("new").argument("<name>", "the name of the council made up"))
    .description("begin a scenario about a council made up")
    .action(async (name: string, typed: BeginTyped) =>
      done(await (await load()).begin(name, typed, io)),
    );
  beginning(scenario.command("from").argument("<council>", "the council’s key, name or ONS code"))
    .description("begin a scenario from a council’s record as it stood on a day")
    .action(async (council: string, typed: BeginTyped) =>
      done(await (await load()).from(council, typed, io)),
    );
  addSteps(scenario, io, done);
  common(scenario.command("show").argument("<file>", file))
    .description("where the council stands at the end of the story")
    .action(async (name: string, typed: ScenarioTyped) =>
      done(await (await import("./commands/scenario-file.ts")).position(name, typed, io)),
    );
}

function addSteps(scenario: Command, io: Io, done: Done): void {
  const load = () => import("./commands/scenario-file.ts");
  writing(scenario.command("step").argument("<file>", file))
    .argument("[event]", "the step, such as MindedToLetterSent; without one, what may be done")
    .description("put a step at the end of the file; exit code 4 if it may not be taken")
    .option("--all", "without an event: list every kind of step and every rule")
    .option("--on <day>", "its day, or such as “6 weeks after the letter” (default: the clock)")
    .option("--name <name>", "a name from which later days can be counted")
    .option("--set <detail=value>", "what it states, such as model=trust; may be repeated", collect)
    .option(
      "--departure <rule: reason>",
      "a reason for departing from a rule; may be repeated",
      collect,
    )
    .option("--happened", "it stands even if the law refuses it")
    .option(
      "--expect <answer>",
      "keep it as a test, such as “refused by V34”; may be repeated",
      collect,
    )
    .action(
      async (
        name: string,
        event: string | undefined,
        typed: WriteScenarioTyped & StepTypedHere,
      ) => {
        const { possible, step } = await load();
        done(
          await (event === undefined ? possible(name, typed, io) : step(name, event, typed, io)),
        );
      },
    );
  writing(scenario.command("advance").argument("<file>", file))
    .argument("<length...>", "how far, such as 3 months, or to which day, such as 2023-05-01")
    .description("move the clock at the end of the file")
    .action(async (name: string, length: readonly string[], typed: WriteScenarioTyped) =>
      done(await (await load()).advance(name, length.join(" "), typed, io)),
    );
}
