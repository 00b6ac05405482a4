import { Command, Option } from "commander";
import { commandName } from "#src/record/command-name.ts";
import type { ExportArgs } from "./commands/export.ts";
import type { ImportArgs } from "./commands/import.ts";
import type { ServeTyped } from "./commands/serve.ts";
import type { ShowTyped } from "./commands/show.ts";
import { exitCodesHelp } from "./exit-codes-help.ts";
import { forms } from "./form-typed.ts";
import type { WatchTyped } from "./commands/watch.ts";
import type { Io } from "./io.ts";
import { addAudit } from "./program-audit.ts";
import { addBundle } from "./program-bundle.ts";
import { addLog } from "./program-log.ts";
import { nearest } from "#src/record/nearest.ts";
import { addQuestions } from "./program-questions.ts";
import { withPictureOptions } from "./picture-options.ts";
import { addRules } from "./program-rules.ts";
import { addReport } from "./program-report.ts";
import { addScenario } from "./program-scenario.ts";
import { addPaper } from "./program-paper.ts";
import { addWriting, writingGroup } from "./program-writing.ts";
import { withQuestionOptions } from "./question-options.ts";
import { statementsHelp } from "./statements-help.ts";
import type { StepTyped } from "./step-typed.ts";
import { version } from "./version.ts";
import type { ViewTyped } from "./view-council.ts";

type WhyTyped = ViewTyped & StepTyped & { readonly on?: string };

const groups = {
  see: "See where councils stand:",
  law: "See what the law allows:",
  record: writingGroup,
} as const;

const council = "the council’s key, name, the beginning of its name, or its ONS code";

/** The command tree. Each command loads its own module when it is called, so that starting is quick. */
export function programFor(io: Io, done: (code: number) => void): Command {
  const program = new Command("intervention")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => Math.min(io.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.columns ?? 80, 100),
    })
    .description(
      "The record of how the Secretary of State for Education intervenes in councils whose " +
        "children’s services fail, and what the law makes of it.",
    )
    .version(version, "--version", "the version of this software")
    .showHelpAfterError(`Type ${commandName(io)} --help for the commands.`);
  addViews(program, io, done);
  addServe(program, io, done);
  addReport(program, io, done, groups.see);
  addLaw(program, io, done);
  addPaper(program, io, done, { group: groups.law, council });
  addScenario(program, io, done, groups.law);
  addRules(program, io, done, groups.law);
  addAudit(program, io, done);
  addBundle(program, io, done);
  addQuestions(program, io, done);
  addWriting(program, io, done);
  addRecord(program, io, done);
  addLog(program, io, done, groups.record);
  addTopics(program, io);
  for (const command of program.commands) {
    const typed = `${commandName(io)} ${command.name()}`;
    command.showHelpAfterError(`Type ${typed} --help for what it takes.`);
    for (const one of command.commands) {
      one.showHelpAfterError(`Type ${typed} ${one.name()} --help for what it takes.`);
    }
  }
  return program;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

function addViews(program: Command, io: Io, done: (code: number) => void): void {
  withQuestionOptions(program.command("councils").helpGroup(groups.see))
    .description("every council in a few lines")
    .option("--csv", "as a sheet: one row to a council, with its next deadline")
    .action(async (typed: ViewTyped & { readonly csv?: boolean }) => {
      const { councils } = await import("./commands/councils.ts");
      done(await councils(typed, io));
    });
  withPictureOptions(
    withQuestionOptions(
      program.command("show").helpGroup(groups.see).argument("<council>", council),
    ),
  )
    .description("where a council stands, on any day and as known on any day")
    .action(async (name: string, typed: ShowTyped) => {
      const { show } = await import("./commands/show.ts");
      done(await show(name, typed, io));
    });
  addWatch(program, io, done);
  withQuestionOptions(
    program.command("history").helpGroup(groups.see).argument("<council>", council),
  )
    .description("what happened, in order, with the source of each step")
    .option("--all", "show corrected entries as well")
    .action(async (name: string, typed: ViewTyped & { readonly all?: boolean }) => {
      const { history } = await import("./commands/history.ts");
      done(await history(name, typed, io));
    });
}

function addServe(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("serve")
    .helpGroup(groups.see)
    .description("the same as pages in a browser, for this computer alone, until Ctrl-C")
    .option("--port <n>", "the port; another is taken where it is in use (default: 4780)")
    .option("--open", "open the first page in the browser")
    .option("--scenario <file>", "show this scenario too; may be repeated", collect)
    .option("--record <file>", "the record to read")
    .action(async (typed: ServeTyped) => {
      const { serve } = await import("./commands/serve.ts");
      done(await serve(typed, io));
    });
}

function addWatch(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("watch")
    .helpGroup(groups.see)
    .argument("[council]", `${council}; none for the whole record`)
    .description("each new entry as it is recorded, with what the rules find; Ctrl-C ends it")
    .option("--after <entry>", "begin after this entry, such as 120 (default: with the next one)")
    .option("--record <file>", "the record to follow")
    .option("--json", "one JSON document a line, for each entry, as it comes")
    .addHelpText(
      "after",
      `
To go on where it ended, however it ended, give --after the number of the last entry that it showed
whole: the entries that came meanwhile are shown first, and none twice.`,
    )
    .action(async (name: string | undefined, typed: WatchTyped) => {
      const { watch } = await import("./commands/watch.ts");
      done(await watch(name, typed, io));
    });
}

function addLaw(program: Command, io: Io, done: (code: number) => void): void {
  withQuestionOptions(program.command("moves").helpGroup(groups.law).argument("<council>", council))
    .description("what may lawfully happen next, and what may not, with the reasons")
    .option("--all", "list every kind of step and every rule")
    .action(async (name: string, typed: ViewTyped & { readonly all?: boolean }) => {
      const { moves } = await import("./commands/moves.ts");
      done(await moves(name, typed, io));
    });
  withQuestionOptions(program.command("why").helpGroup(groups.law).argument("<council>", council))
    .argument("<event>", "the step, such as CommissionerInstructed")
    .description("whether one step may be taken, and why; exit code 4 if it may not")
    .option("--on <day>", "the day of the step (default: as for --as-at)")
    .option(
      "--set <detail=value>",
      "what the step states, such as model=trust; may be repeated",
      collect,
    )
    .option(
      "--departure <rule: reason>",
      "a reason for departing from a rule; may be repeated",
      collect,
    )
    .action(async (name: string, event: string, typed: WhyTyped) => {
      const { why } = await import("./commands/why.ts");
      done(await why(name, event, typed, io));
    });
}

const formOption = (says: string): Option => new Option("--format <form>", says).choices(forms);

function addRecord(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command("import")
    .helpGroup(groups.record)
    .argument("[file]", "a file of JSON Lines or a sheet (.csv), or - for what is piped in")
    .description("check a file of entries and record them, all or none")
    .option("--shipped", "instead of a file: what this version ships and the record lacks")
    .addOption(formOption("how the file is written (default: by its ending)"))
    .option("--record <file>", "the record to write")
    .option("--dry-run", "check only")
    .option("--create", "begin a new record if there is none at the place named")
    .option("--checkpoints <folder>", "keep the signed checkpoint here as well")
    .option("--json", "a report as one JSON document")
    .action(async (file: string | undefined, typed: Omit<ImportArgs, "file">) => {
      const command = await import("./commands/import.ts");
      done(await command.run({ ...typed, file }, io));
    });
  program
    .command("export")
    .helpGroup(groups.record)
    .argument("[councils...]", "keys of councils, or england; none for the whole record")
    .description("write the record as JSON Lines, or as a sheet (CSV)")
    .option("--out <file>", "the file to write; without it the entries go to the output")
    .addOption(formOption("how to write it (default: by the ending of --out, else jsonl)"))
    .option("--bom", "mark a sheet as UTF-8, as Excel needs it (default with --out)")
    .option("--no-bom", "leave that mark out")
    .option("--force", "replace the file if it is there")
    .option("--record <file>", "the record to read")
    .option("--json", "a report as one JSON document")
    .action(async (councils: readonly string[], typed: Omit<ExportArgs, "councils">) => {
      const command = await import("./commands/export.ts");
      done(await command.run({ ...typed, councils }, io));
    });
}

const topics = ["exit-codes", "statements"];

function addTopics(program: Command, io: Io): void {
  program
    .helpCommand(false)
    .command("help")
    .argument("[topic]", "a command, exit-codes, or statements")
    .description("help on a command, on exit codes, or on what can be asked")
    .action((topic: string | undefined) => {
      const command = program.commands.find((one) => one.name() === topic);
      if (topic === "exit-codes") io.out(exitCodesHelp);
      else if (topic === "statements") io.out(statementsHelp());
      else if (topic === undefined) program.outputHelp();
      else if (command === undefined) {
        const near = nearest(topic, [...topics, ...program.commands.map((one) => one.name())]);
        const hint = near === null ? "" : ` Did you mean ${near}?`;
        program.error(`error: there is no help on ${topic}.${hint}`);
      } else command.outputHelp();
    });
  program.addHelpText(
    "after",
    `
Examples:
  ${commandName(io)} show solihull --as-at 2022-11-02
  ${commandName(io)} show bradford --as-at 2022-01-31 --known-at 2022-01-24
  ${commandName(io)} why solihull CommissionerInstructed --on 2022-10-20
Exit codes: ${commandName(io)} help exit-codes`,
  );
}
