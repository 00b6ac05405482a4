import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { Watched, WatchedStep } from "#src/views/schemas/watched.ts";
import { functionsSay } from "#src/views/stated-words.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { conflictOf } from "./history-text.ts";
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

/** A new entry with what the rules find of it, in the words of `history`. */
export function watchedText(watched: Watched, io: Io): string {
  const page = pageFor(io);
  const { index, stream, recordedBy, recordedAt } = watched;
  const time = recordedAt.slice(11, 19);
  const day = longDay(londonDay(new Date(recordedAt)));
  page.text(`#${index} in ${stream}, recorded by ${recordedBy}, on ${day} (${time} UTC).`);
  if (watched.step === null) noStep(page, watched);
  else stepOf(page, watched.step);
  return `${page.toString()}\n`;
}

function stepOf(page: Page, step: WatchedStep): void {
  const { cases, findings, conflicts } = step;
  const isOne = cases.length === 1;
  const where = (sets: readonly (keyof typeof functionsSay)[]): string =>
    isOne ? "" : ` (${listed(sets.map((set) => functionsSay[set]))})`;
  whatOf(page, step);
  for (const one of cases) movedOf(page, one, where([one.functions]));
  sourcesOf(page, step);
  departuresOf(page, step);
  for (const finding of findings) findingOf(page, finding, where(finding.functions));
  if (findings.length === 0) page.text("The rules find nothing against it.", columnOfDetail, 2);
  for (const conflict of conflicts) conflictOf(page, conflict, columnOfDetail, false);
}

function noStep(page: Page, { what, entry, corrects, noStep: none }: Watched): void {
  page.text(`${what} (${entry}).`, columnOfDetail, 2);
  if (corrects !== null) {
    const does = corrects.does === "withdraws" ? "Withdraws" : "Stands in the place of";
    const says = `${does} ${listed(corrects.entries)}: ${corrects.reason}`;
    page.text(sentence(says), columnOfDetail, 2);
  }
  if (none !== null) page.text(none.words, columnOfDetail, 2);
}
