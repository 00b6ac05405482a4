import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { onDay, sinceDay } from "#src/views/labels.ts";
import {
  dueSays,
  lastEntrySays,
  mayHaveHappened,
  somethingTurnsOn,
  whatTurnsOn,
} from "#src/views/position-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Position } from "#src/views/schemas/position.ts";
import { toType } from "#src/cli/to-type.ts";
import type { Io } from "#src/cli/io.ts";
import { findingsOf } from "./findings-text.ts";
import { headingOf, othersOf } from "./heading.ts";
import { instrumentsOf } from "./instruments-text.ts";
import { ladderOf } from "./ladder.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

interface Told {
  /** No more than so many findings of a kind. */
  readonly most?: number;
  /** The command that lists all steps. */
  readonly moves?: string;
}

/** `intervention show` as text. */
export function positionText(position: Position, io: Io, { most, moves }: Told = {}): string {
  const page = pageFor(io);
  headingOf(page, position.council.name, position, "Position on");
  othersOf(page, position.council, position.asAt, io);
  page.gap().text(position.headline).gap();
  ladderOf(page, position);
  partsOf(page, position);
  responsibilityOf(page, position);
  possibleOf(page, position);
  instrumentsOf(page, position.instruments);
  dueOf(page, position);
  findingsOf(page, position.findings, most);
  departuresOf(page, position);
  differencesOf(page, position, io);
  nextOf(page, position, moves ?? toType(io, `moves ${position.council.key}`));
  endOf(page, position);
  return page.toString();
}

function partsOf(page: Page, { regions, inspection, support }: Position): void {
  page.heading("Where each part stands");
  for (const { name, words, since } of regions) {
    page.row(name, since === null ? words : `${words}, ${sinceDay(since)}`, 2, 24);
  }
  if (inspection !== null) {
    page.row("Last inspection", `${inspection.words}; ${inspection.entry}`, 2, 24);
  }
  for (const [at, { words, entry }] of support.entries()) {
    page.row(at === 0 ? "Support" : "", `${words}${entry === null ? "" : `; ${entry}`}`, 2, 24);
  }
}

function responsibilityOf(
  page: Page,
  { responsibility: { owned, ran, accountable } }: Position,
): void {
  page.heading("Who answers for the service");
  for (const [name, { words, entry, basis }] of [
    ["Owned by", owned],
    ["Run by", ran],
    ["Accountable in law", accountable],
  ] as const) {
    const from = [entry, basis].filter((one) => one !== null);
    page.row(name, [words, ...from].join("; "), 2, 24);
  }
}

function possibleOf(page: Page, { possible, asAt }: Position): void {
  if (possible.length === 0) return;
  page.heading(`May have happened by ${longDay(asAt)}; the record does not say`);
  const turning = possible.filter(somethingTurnsOn);
  for (const one of turning) page.text(whatTurnsOn(one, asAt), 2, 2);
  const others = possible.filter((one) => !turning.includes(one));
  for (const one of others) page.text(mayHaveHappened(one), 2, 2);
  if (others.length > 0) {
    page.text(
      turning.length === 0 ? "No position turns on these." : "Nothing turns on the rest.",
      2,
    );
  }
}

function dueOf(page: Page, { due }: Position): void {
  page.heading("What is due");
  if (due.length === 0) page.text("Nothing that is on record.", 2);
  for (const one of due) page.text(dueSays(one), 2, 2);
}

function departuresOf(page: Page, { departures }: Position): void {
  if (departures.length === 0) return;
  page.heading(`Departures stated: ${departures.length}`);
  for (const { rule, statement, reason, entry, what, on } of departures) {
    page.gap().text(`${rule}  ${statement ?? "A rule that this version does not know."}`, 2, 5);
    page.text(`By: ${what}, ${onDay(on)} (${entry}).`, 7);
    page.text(sentence(`Reason stated: ${reason}`), 7);
  }
}

function differencesOf(page: Page, { conflicts, council }: Position, io: Io): void {
  if (conflicts.length === 0) return;
  const open = conflicts.filter(({ ruling }) => ruling === "open").length;
  page.heading("Where sources differ");
  page.text(
    `${counted(conflicts.length, "point was", "points were")} weighed; ` +
      `${open === 0 ? "none is" : counted(open, "is", "are")} left open. ` +
      `See: ${toType(io, `history ${council.key}`)}`,
    2,
  );
}

function nextOf(page: Page, { next, council }: Position, moves: string): void {
  page.heading("What may happen next");
  if (next.length === 0) {
    page.text(
      council.abolished === null
        ? "None of the usual steps may be taken."
        : "Nothing: a council that was abolished is beyond every step of intervention.",
      2,
    );
  }
  for (const { says, how } of next) page.text(`${says}: ${how}.`, 2, 2);
  page.text(`All steps, and why the others may not be taken: ${moves}`, 2);
}

function endOf(page: Page, { lastEntry, logHead, rulesVersion, unreadable }: Position): void {
  page.gap();
  page.text(lastEntrySays(lastEntry));
  if (unreadable.length > 0) {
    page.text(
      `${counted(unreadable.length, "entry is", "entries are")} of a kind that this version cannot read: ` +
        `${unreadable.map(({ entry }) => entry).join(", ")}.`,
    );
  }
  page.text(
    `Record: ${counted(logHead.size, "entry", "entries")}, root ${logHead.root.slice(0, 12)}. ` +
      `Rules: ${rulesVersion.slice(0, 12)}.`,
  );
}
