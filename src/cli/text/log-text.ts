import { definitionOf } from "#events/catalogue.ts";
import type { LogsCompared } from "#src/log/compare.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import type { EntryShown, LogCompared } from "#src/views/schemas/log.ts";
import type { Io } from "#src/cli/io.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const entries = (n: number): string => countOf(n, "entry", "entries");

/** A comparison of two records for other programs. */
export const comparedView = ({ first, second, alike, parted }: LogsCompared): LogCompared => ({
  schemaVersion: 1,
  view: "logCompare",
  answer:
    parted !== null
      ? "part"
      : first.size === second.size
        ? "same"
        : first.size > second.size
          ? "firstGoesOn"
          : "secondGoesOn",
  first,
  second,
  alike,
  parted:
    parted === null
      ? null
      : { index: alike, first: shown(parted.first), second: shown(parted.second) },
});

const shown = ({ entry, leaf }: Recorded): EntryShown => {
  const { stream, revision, id, type, dates, actor, recordedAt } = entry;
  const happensOn = definitionOf(type)?.happensOn;
  const day = happensOn === undefined ? null : (dates[happensOn]?.words ?? null);
  const recordedBy = `${actor.name}, ${actor.role}`;
  return { stream, revision, id, type, day, recordedBy, recordedAt, leaf };
};

/** The same for a person. The two are called by the names of their files. */
export function comparedText(
  view: LogCompared,
  names: { readonly first: string; readonly second: string },
  io: Io,
): string {
  const page = pageFor(io);
  page.text(answerSays(view, names));
  const { parted, first, second } = view;
  if (parted !== null) {
    page.gap().text(`Entry #${parted.index} in ${names.first}:`);
    entryShown(page, parted.first);
    page.text(`Entry #${parted.index} in ${names.second}:`);
    entryShown(page, parted.second);
  }
  page.gap();
  for (const [name, { size, root }] of [
    [names.first, first],
    [names.second, second],
  ] as const) {
    page.text(`${name}: ${entries(size)}, Merkle root ${root}`, 0, 2);
  }
  return page.toString();
}

function answerSays(
  { answer, first, second, alike }: LogCompared,
  names: { readonly first: string; readonly second: string },
): string {
  switch (answer) {
    case "same":
      return `The same record: ${entries(alike)}, alike to the last character.`;
    case "firstGoesOn":
      return `${names.second} is the beginning of ${names.first}, which goes on by ${entries(first.size - alike)}.`;
    case "secondGoesOn":
      return `${names.first} is the beginning of ${names.second}, which goes on by ${entries(second.size - alike)}.`;
    case "part":
      return alike === 0
        ? "These are different records: they part in their first entry."
        : `The records part: their first ${entries(alike)} are the same, and entry #${alike} is not.`;
  }
}

function entryShown(page: Page, entry: EntryShown): void {
  const { stream, revision, id, type, day, recordedBy, recordedAt } = entry;
  const row = (label: string, text: string) => page.row(label, visible(text), 2, 12);
  row("stream", `${stream}, revision ${revision}`);
  row("entry", `${type} ${id}`);
  row("day", day ?? "not known: the type is not one that this version knows");
  row("recorded", `by ${recordedBy}, ${recordedAt}`);
}
