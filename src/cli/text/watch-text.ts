import type { Entry } from "#events/envelope.ts";
import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { saysOf } from "#src/views/labels.ts";
import type { Happening } from "#src/views/schemas/history.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { stepOf } from "./history-text.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** A new entry with what the rules find of it, in the words of `history`. */
export function watchedText(
  { index, entry }: Pick<Recorded, "index" | "entry">,
  /** Null for an entry that is no step: it has not certainly happened yet, or says something else. */
  step: Happening | null,
  io: Io,
): string {
  const page = pageFor(io);
  recordedLine(page, index, entry);
  if (step === null) noStep(page, entry);
  else {
    stepOf(page, step, false);
    if (step.findings.length === 0) page.text("The rules find nothing against it.", 4, 2);
  }
  return `${page.toString()}\n`;
}

function recordedLine(page: Page, index: number, entry: Entry): void {
  const { stream, recordedAt, actor } = entry;
  const time = recordedAt.slice(11, 19);
  const day = longDay(londonDay(new Date(recordedAt)));
  page.text(
    `#${index} in ${stream}, recorded by ${actor.name}, ${actor.role}, on ${day} (${time} UTC).`,
  );
}

function noStep(page: Page, { type, id, corrects }: Entry): void {
  page.text(`${saysOf(type)} (${id}).`, 4, 2);
  if (corrects !== null) {
    const does = corrects.kind === "retract" ? "Withdraws" : "Stands in the place of";
    page.text(`${does} ${listed(corrects.of)}: ${corrects.reason}`, 4, 2);
  }
  page.text("It is no step that has certainly happened, so there is nothing to judge.", 4, 2);
}
