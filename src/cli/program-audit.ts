import type { Command } from "commander";
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
