import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import { rulingOn, whoSays } from "#src/views/conflict-words.ts";
import { notUsedSays } from "#src/views/history-words.ts";
import { onDay } from "#src/views/labels.ts";
import { mayHaveHappened } from "#src/views/position-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { ConflictShown } from "#src/views/schemas/parts.ts";
import type { Happening, History } from "#src/views/schemas/history.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import {
  columnOfDetail,
  departuresOf,
  findingOf,
  movedOf,
  sourcesOf,
  whatOf,
} from "./step-text.ts";
import type { Page } from "./wrap.ts";

/** `intervention history` as text. */
export function historyText(history: History, io: Io, all: boolean): string {
  const page = pageFor(io);
  headingOf(page, history.council.name, history, "History to");
  othersOf(page, history.council, history.asAt, io);
  page.text(`It ends at stage ${history.rung.number}: ${history.rung.words}.`);
  for (const step of history.steps) stepOf(page, step, all);
  if (history.steps.length === 0) page.gap().text("Nothing had certainly happened by this day.");
  possibleOf(page, history);
  otherConflictsOf(page, history, all);
  notUsedOf(page, history);
  correctedOf(page, history, all);
  return page.toString();
}

/** One step: what happened and when, what it moved, its sources, and what the rules find of it. */
function stepOf(page: Page, step: Happening, all: boolean): void {
  whatOf(page, step);
  movedOf(page, step);
  sourcesOf(page, step);
  if (all && step.recordedBy !== null) {
    page.text(`Recorded by ${step.recordedBy}.`, columnOfDetail, 2);
  }
  departuresOf(page, step);
  for (const finding of step.findings) findingOf(page, finding);
  for (const conflict of step.conflicts) conflictOf(page, conflict, columnOfDetail, all);
}

const longest = 200;

// A list of findings that two sources give is read in the sources; here its beginning tells which.
const clipped = (text: string, all: boolean): string =>
  all || text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, "")} …`;

/** Rival statements, each with who makes it, and how they were ruled on. */
export function conflictOf(
  page: Page,
  conflict: ConflictShown,
  indent: number,
  all: boolean,
): void {
  const { point, statements } = conflict;
  page.text(`Sources on ${point}:`, indent, 2);
  for (const statement of statements) {
    const says = clipped(statement.says, all);
    page.text(`- ${says} (${whoSays(statement)})`, indent + 2, 2);
  }
  const ruled = rulingOn(conflict, (text) => clipped(text, all));
  page.text(ruled, indent + 2, 2);
}

function possibleOf(page: Page, { possible, asAt }: History): void {
  if (possible.length === 0) return;
  page.heading(`May have happened by ${longDay(asAt)}; the record does not say`);
  for (const one of possible) page.text(mayHaveHappened(one), 2, 2);
}

function otherConflictsOf(page: Page, { otherConflicts }: History, all: boolean): void {
  if (otherConflicts.length === 0) return;
  page.heading("Sources differ on entries that are not among these steps");
  for (const conflict of otherConflicts) {
    page.text(`${conflict.about} (${conflict.entry})`, 2);
    conflictOf(page, conflict, 4, all);
  }
}

function notUsedOf(page: Page, { notUsed }: History): void {
  page.heading("What this history leaves out");
  page.text(notUsedSays(notUsed), 2);
}

function correctedOf(page: Page, { corrected }: History, all: boolean): void {
  if (corrected.length === 0) return;
  const withdrawn = corrected.filter(({ how }) => how === "withdrawn").length;
  const superseded = corrected.length - withdrawn;
  page.heading(
    sentence(
      [
        ...(superseded === 0
          ? []
          : [counted(superseded, "entry was", "entries were") + " corrected"]),
        ...(withdrawn === 0
          ? []
          : [counted(withdrawn, "entry was", "entries were") + " withdrawn"]),
      ].join(", "),
    ),
  );
  if (!all) page.text("They stay on the record; --all shows them here.", 2);
  for (const one of all ? corrected : []) {
    const { entry, what, on, how, by, reason, hadCorrected, hadReason } = one;
    page.text(`${entry}: ${what}, ${onDay({ from: on.from, to: on.to })}.`, 2, 2);
    if (hadReason !== null) {
      page.text(sentence(`It had corrected ${listed(hadCorrected)}: ${hadReason}`), 4, 2);
    }
    const done = how === "withdrawn" ? "Withdrawn by" : "Corrected by";
    page.text(sentence(`${done} ${by}: ${reason}`), 4, 2);
  }
}
