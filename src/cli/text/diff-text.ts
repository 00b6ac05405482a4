import { longDay } from "#machines/time/day.ts";
import { onDay } from "#src/views/labels.ts";
import type { Change, Diff } from "#src/views/schemas/diff.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { placeSays } from "./asked-text.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention diff` as text: the changed conclusions, each with the entry that brought it. */
export function diffText(diff: Diff, io: Io): string {
  const page = pageFor(io);
  headingOf(page, diff.council.name, diff, "What came to be known of its position on");
  page.text(`Compared with a view using ${diff.before.words}.`);
  page
    .gap()
    .text(
      `${counted(diff.newEntries, "entry", "entries")} came to be known, and ` +
        `${counted(diff.changes.length, "conclusion", "conclusions")} changed, by ` +
        `${entriesNamed(diff.changes).length} of them; the others changed none by themselves.`,
    );
  for (const [group, changes] of Map.groupBy(diff.changes, (change) => change.group)) {
    page.heading(group);
    for (const change of changes) changeTo(page, change);
  }
  if (diff.changes.length > 0) {
    page.heading("The entries named");
    for (const by of entriesNamed(diff.changes)) {
      const from = [
        ...new Set(by.sources.map(({ sourceId, standing }) => `${sourceId} (${standing})`)),
      ];
      const gist = by.gist === "" ? "" : ` (${by.gist})`;
      const published = by.publicBy === null ? "" : `; public by ${longDay(by.publicBy)}`;
      page.text(`${placeSays(by)}${published}`, 2, 2);
      page.text(`${by.what}${gist}, ${onDay(by.on)}`, 4, 2);
      if (from.length > 0) page.text(`from ${from.join(", ")}`, 4, 2);
    }
  }
  return page.toString();
}

function changeTo(page: Page, { name, was, is, by }: Change): void {
  const how =
    was === null
      ? `${name}: ${is ?? ""}`
      : is === null
        ? `${name}: no longer “${was}”`
        : `${name}: ${is} (was: ${was})`;
  page.text(`${how}${by === null ? "" : `  [${by.entry}]`}`, 2, 2);
}

/** Each entry that brought a change, once. */
function entriesNamed(changes: readonly Change[]): readonly NonNullable<Change["by"]>[] {
  const named = changes.flatMap(({ by }) => by ?? []);
  return [...new Map(named.map((by) => [by.entry, by])).values()];
}
