import type { Command } from "commander";
import { exitCodes } from "#src/record/exit-code.ts";
import type { AdjudicateTyped } from "./commands/adjudicate.ts";
import type { CorrectTyped } from "./commands/correct.ts";
import type { RecordTyped } from "./commands/record.ts";
import type { RetractTyped } from "./commands/retract.ts";
import type { SourceAddTyped } from "./commands/source.ts";
import type { StateTyped } from "./commands/state.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "./io.ts";
import type { WriteTyped } from "./writing/wanted.ts";

/** The heading under which the help lists the commands that write. */
export const writingGroup = "Keep the record:";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

type Done = (code: number) => void;

/** The options of every command that writes an entry. */
const withWriteOptions = (command: Command): Command =>
  command
    .option("--by <who>", 'who records: "Name, role" (else the setting by)')
    .option("--dry-run", "say what would be recorded, and write nothing")
    .option(
      "--confirm",
      "record it with its finding, where it breaks a rule or may have broken statute",
    )
    .option("--if-revision <number>", "only if nothing was recorded after this revision")
    .option("--sources-dir <folder>", "look for copies of sources here as well")
    .option("--record <file>", "the record to write")
    .option("--checkpoints <folder>", "keep the signed checkpoint here as well")
    .option("--json", "a report as one JSON document");

/** The options that say where a statement stands. */
const withSourceOptions = (command: Command): Command =>
  command
    .option("--source <id>", "the source that says so (see: source list)")
    .option("--locator <place>", "the place in it, such as “paragraph 3”")
    .option("--quote <words>", "its words, exactly; may be repeated for several passages", collect);

/** The options that state a step. */
const withStepOptions = (command: Command): Command =>
  withSourceOptions(command)
    .option(
      "--on <day>",
      "the day of the step: 2022-11-03, today, a month 2022-10, 2022-10-01..2022-10-20, or unknown",
    )
    .option("--set <detail=value>", "what the step states; may be repeated", collect)
    .option("--data <file>", "the same as a file of JSON (- for what is piped in)")
    .option(
      "--departure <rule: reason>",
      "a reason for departing from a rule; may be repeated",
      collect,
    )
    .option("--functions <sets>", "csc, edu, or csc,edu for both")
    .option("--after <entry>", "of two steps on one day, the one that it comes after")
    .option("--id <id>", "a name of its own for the entry");

/** Adds the commands that write entries, and what they need. */
export function addWriting(program: Command, io: Io, done: Done): void {
  addRecord(program, io, done);
  addCorrections(program, io, done);
  addStatements(program, io, done);
  addSources(program, io, done);
  addConfig(program, io, done);
}

function addRecord(program: Command, io: Io, done: Done): void {
  const command = withWriteOptions(
    withStepOptions(
      program
        .command("record")
        .helpGroup(writingGroup)
        .argument("[council]", "the council’s key or name")
        .argument("[event]", "the step, such as CommissionerNamed"),
    ),
  );
  command
    .description("record a step, if the law allows it")
    .option("--happened", "it was already taken: record it with its findings, whatever they are")
    .helpOption(false)
    .option("-h, --help [event]", "this help; with an event, its details, its rules and an example")
    .addHelpText("after", recordExamples(io))
    .action(
      async (
        council: string | undefined,
        event: string | undefined,
        typed: RecordTyped & { readonly help?: string | true },
      ) => {
        // "record solihull CommissionerNamed --help" asks about the event as well.
        const asked = typed.help === true ? (event ?? true) : typed.help;
        if (typeof asked === "string") {
          const { eventHelp } = await import("./event-help.ts");
          return done(await eventHelp(asked, io));
        }
        if (asked === true) return command.outputHelp();
        if (council === undefined || event === undefined) {
          io.err(
            `Name the council and the step, such as: ${commandName(io)} record solihull CommissionerNamed --on 2022-10-20\n` +
              `For the details that a step can state, type: ${commandName(io)} record --help <event>\n`,
          );
          return done(exitCodes.usage);
        }
        const { record } = await import("./commands/record.ts");
        return done(await record(council, event, typed, io));
      },
    );
}

const recordExamples = (io: Io): string => `
Examples:
  ${commandName(io)} record --help CommissionerNamed
  ${commandName(io)} record solihull MonitoringVisitMade --on 2024-03-05 --source ofsted-letter-2024 --dry-run
  ${commandName(io)} record solihull CommissionerInstructed --on 2022-10-20 --happened --source cypnow-2022`;

function addCorrections(program: Command, io: Io, done: Done): void {
  const correcting = (name: string) =>
    program
      .command(name)
      .helpGroup(writingGroup)
      .argument("<council>", "the council’s key or name")
      .argument("<entry>", "the entry, such as SOL-22 (see: history)")
      .option("--reason <words>", "why")
      .option("--authority <words>", "who or what allows it, such as “the recorder” or a letter");
  withWriteOptions(withStepOptions(correcting("correct")))
    .description("put a corrected entry in the place of an earlier one, which stays in view")
    .action(async (council: string, entry: string, typed: CorrectTyped) => {
      const { correct } = await import("./commands/correct.ts");
      done(await correct(council, entry, typed, io));
    });
  withWriteOptions(correcting("retract"))
    .description("withdraw an entry, which stays in view; also undoes a correction")
    .action(async (council: string, entry: string, typed: RetractTyped) => {
      const { retract } = await import("./commands/retract.ts");
      done(await retract(council, entry, typed, io));
    });
}

function addStatements(program: Command, io: Io, done: Done): void {
  const about = (name: string, point: string) =>
    program
      .command(name)
      .helpGroup(writingGroup)
      .argument("<council>", "the council’s key or name")
      .argument("<entry>", "the entry that it is about, such as SOL-22")
      .argument("<point>", point);
  withWriteOptions(
    withSourceOptions(
      about(
        "state",
        "what the source says, such as dates.made=2022-11-03 or reviewIntervalMonths=6",
      ),
    ),
  )
    .description("record what another source says of a fact")
    .option("--confirms", "it confirms the fact and says nothing of this point")
    .option("--on <day>", "the day on which it says so (default: its publication)")
    .action(async (council: string, entry: string, point: string, typed: StateTyped) => {
      const { state } = await import("./commands/state.ts");
      done(await state(council, entry, point, typed, io));
    });
  withWriteOptions(about("adjudicate", "the point, such as dates.made"))
    .description("weigh statements that differ: choose a value, or leave it open")
    .option("--choose <value>", "the value to read")
    .option("--open", "it stays open")
    .option("--different-things", "the statements are about different things")
    .option("--reasons <words>", "why it is so read")
    .option(
      "--weighs <sources>",
      "the sources weighed, with commas between (default: all that speak of it)",
    )
    .action(async (council: string, entry: string, point: string, typed: AdjudicateTyped) => {
      const { adjudicate } = await import("./commands/adjudicate.ts");
      done(await adjudicate(council, entry, point, typed, io));
    });
}

function addSources(program: Command, io: Io, done: Done): void {
  const source = program
    .command("source")
    .helpGroup(writingGroup)
    .description("the documents that entries rest on: add one, or list them");
  withWriteOptions(
    source
      .command("add")
      .argument("<council>", "the council’s key or name")
      .argument("[file]", "the document itself, of which a copy is kept"),
  )
    .description("register a document, so that entries can cite it")
    .option("--id <name>", "a short name, such as commissioner-report-2023")
    .option("--title <words>", "what it is called")
    .option("--publisher <words>", "who published it")
    .option("--published <day>", "when it was first published: a day, a month, or unknown")
    .option("--standing <kind>", "primary, official, press or dataset")
    .option("--uri <address>", "where it can be read")
    .action(async (council: string, file: string | undefined, typed: SourceAddTyped) => {
      const { addSource } = await import("./commands/source.ts");
      done(await addSource(council, file, typed, io));
    });
  source
    .command("list")
    .argument("<council>", "the council’s key or name")
    .description("the documents that may be cited, and whether a copy is held here")
    .option("--sources-dir <folder>", "look for copies of sources here as well")
    .option("--record <file>", "the record to read")
    .option("--json", "one JSON document instead of text")
    .action(async (council: string, typed: WriteTyped) => {
      const { listSources } = await import("./commands/source.ts");
      done(await listSources(council, typed, io));
    });
}

function addConfig(program: Command, io: Io, done: Done): void {
  const config = program
    .command("config")
    .helpGroup(writingGroup)
    .description("what is set for this user, such as who records");
  config
    .command("list")
    .description("every setting, and where it comes from")
    .option("--json", "one JSON document instead of text")
    .action(async (typed: { readonly json?: boolean }) => {
      const { listSettings } = await import("./commands/config.ts");
      done(listSettings(typed, io));
    });
  config
    .command("set")
    .argument("<name>", "by, or checkpoints")
    .argument("<value>", 'such as "Ann Example, caseworker", or a folder')
    .description("keep a setting")
    .action(async (name: string, value: string) => {
      const { setSetting } = await import("./commands/config.ts");
      done(setSetting(name, value, io));
    });
}
