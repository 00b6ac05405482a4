import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { CouncilShown } from "#src/views/schemas/parts.ts";
import {
  functionsSay,
  hiddenSays,
  othersSay,
  supposedSays,
  type StatedShown,
} from "#src/views/stated-words.ts";
import type { Io } from "#src/cli/io.ts";
import { toType } from "#src/cli/to-type.ts";
import type { Page } from "./wrap.ts";

/** What a view is of: the council, the day, what it used, and anything supposed. */
export function headingOf(page: Page, title: string, stated: StatedShown, what: string): void {
  page.heading(title);
  page.text(`${what} ${longDay(stated.asAt)}, ${functionsSay[stated.functions]}`);
  const hidden = hiddenSays(stated.hidden);
  page.text(`Using ${stated.known.words}.${hidden === "" ? "" : ` ${hidden}`}`);
  for (const supposition of stated.suppositions) page.text(supposedSays(supposition));
}

/**
 * That a council was abolished, or came after another one, with the commands that show the others.
 * Nothing where the record tells of no other council.
 */
export function othersOf(
  page: Page,
  council: CouncilShown,
  asAt: string,
  io: Io,
  view = "show",
): void {
  const show = (keys: readonly string[]): string =>
    listed(keys.map((key) => toType(io, `${view} ${key}`)));
  for (const line of othersSay(council, asAt, show)) page.text(line);
}
