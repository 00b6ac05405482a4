import {
  broughtSays,
  diffSummary,
  entriesNamed,
  fromSays,
  publicBySays,
} from "#src/views/diff-words.ts";
import type { Change, Diff } from "#src/views/schemas/diff.ts";
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
  page.gap().text(diffSummary(diff));
  for (const [group, changes] of Map.groupBy(diff.changes, (change) => change.group)) {
    page.heading(group);
    for (const change of changes) changeTo(page, change);
  }
  if (diff.changes.length > 0) {
    page.heading("The entries named");
    for (const by of entriesNamed(diff.changes)) {
      const from = fromSays(by);
      page.text(`${placeSays(by)}${publicBySays(by)}`, 2, 2);
      page.text(broughtSays(by), 4, 2);
      if (from !== null) page.text(from, 4, 2);
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
