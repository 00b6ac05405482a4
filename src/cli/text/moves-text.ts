import { listed } from "#machines/words.ts";
import {
  aboutNothingSays,
  earliestSays,
  footings,
  groundsSay,
  lawSays,
  leftOut,
  needSays,
  ruleSays,
} from "#src/views/move-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Move, Moves } from "#src/views/schemas/moves.ts";
import { toType } from "#src/cli/to-type.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const longestList = 6;

/** `intervention moves` as text; `ask` is the command that asks about one of them. */
export function movesText(
  moves: Moves,
  io: Io,
  all: boolean,
  ask = toType(io, `why ${moves.council.key} <event>`),
): string {
  const page = pageFor(io);
  headingOf(page, moves.council.name, moves, "What may happen next, on");
  othersOf(page, moves.council, moves.asAt, io);
  page.text(`It stands at stage ${moves.rung.number}: ${moves.rung.words}.`);
  openOf(page, footings.mayBeDone, moves.mayBeDone);
  unusualOf(page, moves.mayBeDoneButUnusual);
  statesOf(page, moves, all);
  departuresOf(page, moves.onlyAsADeparture);
  blockedOf(page, moves.notAllowed);
  restOf(page, moves, all);
  page.gap().text(`To ask about one of them: ${ask}`);
  return page.toString();
}

function openOf(page: Page, heading: string, group: readonly Move[]): void {
  page.heading(`${heading} (${group.length})`);
  if (group.length === 0) page.text("Nothing.", 2);
  for (const { type, says } of group) page.text(`${says} [${type}]`, 2, 2);
}

function unusualOf(page: Page, group: readonly Move[]): void {
  if (group.length === 0) return;
  page.heading(`${footings.mayBeDoneButUnusual} (${group.length})`);
  for (const { type, says, unusual } of group) {
    page.gap().text(`${says} [${type}]`, 2, 2);
    butUnusual(page, unusual);
  }
}

/** "May be done, but unusual: V36 ..." under a step. */
function butUnusual(page: Page, unusual: Move["unusual"]): void {
  for (const { rule, statement } of unusual) {
    page.text(`${footings.mayBeDoneButUnusual}: ${rule} ${statement}`, 4, 5);
  }
}

function statesOf(page: Page, { ifItStates }: Moves, all: boolean): void {
  page.heading(`${footings.ifItStates} (${ifItStates.length})`);
  if (ifItStates.length === 0) page.text("Nothing.", 2);
  for (const { type, says, needs, why, unusual } of ifItStates) {
    page.gap().text(`${says} [${type}]`, 2, 2);
    const shown = all ? needs : needs.slice(0, longestList);
    for (const need of shown) {
      const [asks = "", ...others] = needSays(need);
      page.text(asks, 4, 5);
      for (const other of others) page.text(other, 9);
      if (all) page.text(lawSays(need), 9);
    }
    const more = needs.slice(shown.length).map(({ rule }) => rule);
    if (more.length > 0)
      page.text(`and what ${listed(more)} ${more.length === 1 ? "needs" : "need"}: see --all.`, 4);
    whyOf(page, why);
    butUnusual(page, unusual);
  }
}

function departuresOf(page: Page, group: readonly Move[]): void {
  page.heading(`${footings.onlyAsADeparture} (${group.length})`);
  if (group.length === 0) page.text("Nothing.", 2);
  for (const { type, says, why, unusual } of group) {
    page.gap().text(`${says} [${type}]`, 2, 2);
    whyOf(page, why);
    butUnusual(page, unusual);
  }
}

function blockedOf(page: Page, group: readonly Move[]): void {
  page.heading(`${footings.notAllowed} (${group.length})`);
  if (group.length === 0) page.text("Nothing is ruled out altogether.", 2);
  for (const { type, says, why, ...move } of group) {
    page.gap().text(`${says} [${type}]`, 2, 2);
    whyOf(page, why);
    const [first] = why;
    if (first !== undefined) page.text(first.hint, 4);
    page.text(earliestSays(move), 4);
  }
}

function whyOf(page: Page, why: Move["why"]): void {
  for (const finding of why) {
    page.text(ruleSays(finding), 4, 5);
    for (const ground of groundsSay(finding)) page.text(ground, 9);
  }
}

function restOf(page: Page, { aboutNothingOnRecord, alwaysRecordable }: Moves, all: boolean): void {
  if (all) {
    openOf(page, leftOut.aboutNothingOnRecord, aboutNothingOnRecord);
    page.heading(`${leftOut.alwaysRecordable} (${alwaysRecordable.length})`);
    for (const { type, says } of alwaysRecordable) page.text(`${says} [${type}]`, 2, 2);
    return;
  }
  page.heading("Not listed");
  page.text(
    `${counted(aboutNothingOnRecord.length, "kind of step is", "kinds of step are")} about something ` +
      `that is not on record here. ${aboutNothingSays}`,
    2,
  );
  page.text(
    `${counted(alwaysRecordable.length, "kind", "kinds")} of evidence and support may always be ` +
      "recorded. To list all: --all",
    2,
  );
}
