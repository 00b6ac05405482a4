import type { Command } from "commander";
import type { VerifyTyped } from "./commands/verify.ts";
import type { Io } from "./io.ts";
import { withQuestionOptions } from "./question-options.ts";
import type { ViewTyped } from "./view-council.ts";

/** The heading under which the help lists the commands that answer an auditor. */
export const auditGroup = "Answer an auditor’s questions:";

/** The council that a command is about. */
export const councilMeant = "the council’s key, name, the beginning of its name, or its ONS code";
/** The same where it may be left out. */
export const councilOrAll = `${councilMeant}; none for all councils`;

type Done = (code: number) => void;

/** The commands that list what an auditor asks for. */
export function addAudit(program: Command, io: Io, done: Done): void {
  addDuties(program, io, done);
  addInstruments(program, io, done);
  addFigures(program, io, done);
  addEvidence(program, io, done);
}

const listing = (program: Command, name: string): Command =>
  withQuestionOptions(program.command(name).helpGroup(auditGroup));

function addDuties(program: Command, io: Io, done: Done): void {
  listing(program, "deadlines")
    .argument("[council]", councilOrAll)
    .description("every dated duty, soonest first, and what shows that it was met")
    .option("--overdue", "only those whose day has passed and which nothing shows to be met")
    .action(async (council: string | undefined, typed: ViewTyped & { overdue?: boolean }) => {
      const { deadlines } = await import("./commands/deadlines.ts");
      done(await deadlines(council, typed, io));
    });
  listing(program, "duties")
    .argument("[council]", councilOrAll)
    .description("what is owed and not shown to be met, by whom, and from which instrument")
    .action(async (council: string | undefined, typed: ViewTyped) => {
      const { duties } = await import("./commands/duties.ts");
      done(await duties(council, typed, io));
    });
}

function addInstruments(program: Command, io: Io, done: Done): void {
  listing(program, "chain")
    .argument("<council>", councilMeant)
    .description("each direction, what it replaced, and the days with none in force")
    .action(async (council: string, typed: ViewTyped) => {
      const { chain } = await import("./commands/chain.ts");
      done(await chain(council, typed, io));
    });
  listing(program, "reports")
    .argument("[council]", councilOrAll)
    .description(
      "each report: its terms, whether it was on time, what it advised, what was decided",
    )
    .action(async (council: string | undefined, typed: ViewTyped) => {
      const { reports } = await import("./commands/reports.ts");
      done(await reports(council, typed, io));
    });
  listing(program, "durations")
    .argument("[council]", councilOrAll)
    .description("the days between stages, exact or as an interval, of one council or compared")
    .option("--csv", "as a sheet: one row to a council and a pair of stages")
    .addHelpText("after", "\nThe columns of the sheet are described in docs/reference/json.md.")
    .action(async (council: string | undefined, typed: ViewTyped & { csv?: boolean }) => {
      const { durations } = await import("./commands/durations.ts");
      done(await durations(council, typed, io));
    });
}

function addFigures(program: Command, io: Io, done: Done): void {
  listing(program, "money")
    .argument("[council]", councilOrAll)
    .description("every public sum on record, its day, its source and the stage at the time")
    .action(async (council: string | undefined, typed: ViewTyped) => {
      const { money } = await import("./commands/money.ts");
      done(await money(council, typed, io));
    });
  listing(program, "search")
    .argument(
      "<words...>",
      "words, all of which an entry must hold; capitals and accents do not count",
    )
    .description("the entries that hold some words, in facts, quotations, names and sources")
    .action(async (words: readonly string[], typed: ViewTyped) => {
      const { search } = await import("./commands/search.ts");
      done(await search(words, typed, io));
    });
}

function addEvidence(program: Command, io: Io, done: Done): void {
  listing(program, "evidence")
    .argument("<council>", councilMeant)
    .description("what each fact rests on: primary, official, data set, or the press alone")
    .option("--press-alone", "only the facts and days that nothing nearer than the press states")
    .action(async (council: string, typed: ViewTyped & { pressAlone?: boolean }) => {
      const { evidence } = await import("./commands/evidence.ts");
      done(await evidence(council, typed, io));
    });
  listing(program, "verify")
    .argument("[council]", councilOrAll)
    .description("check the record itself, and its sources; exit code 6 if something is found")
    .option("--against <note>", "hold it against a signed checkpoint: a file, or - for a pipe")
    .option("--key <line>", "the key that must have signed that checkpoint")
    .option("--quotations", "only look for each quotation in the copy of its source")
    .option("--sources-dir <folder>", "look for copies of sources here as well")
    .action(async (council: string | undefined, typed: VerifyTyped) => {
      const { verify } = await import("./commands/verify.ts");
      done(await verify(council, typed, io));
    });
}
