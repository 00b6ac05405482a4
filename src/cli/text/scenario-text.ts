import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import { visible } from "#src/record/show-value.ts";
import { onDay } from "#src/views/labels.ts";
import { counted } from "#src/views/say-value.ts";
import type { StoryShown } from "#src/views/schemas/scenario.ts";
import { functionsSay, supposedSays } from "#src/views/stated-words.ts";
import { momentOf } from "./moment-text.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** That this is no record: the first lines of everything that a scenario prints. */
export function bannerOf(page: Page, title: string): void {
  page.heading(`WHAT-IF: ${title}`);
  page.text("A scenario, not the record. Nothing of it is written to the record.");
}

/** A whole story: where it begins, each moment, and how it ends. */
export function storyText(story: StoryShown, io: Io): string {
  const page = pageFor(io);
  bannerOf(page, story.title);
  if (story.about !== null) page.gap().text(story.about);
  startOf(page, story.start);
  for (const moment of story.moments) momentOf(page, moment);
  endOf(page, story);
  return page.toString();
}

/** What a scenario begins with, and what it leaves out. */
export function startOf(page: Page, start: StoryShown["start"]): void {
  const row = (label: string, text: string) => page.row(label, text, 2, 12);
  page.heading(`It begins on ${longDay(start.asAt)}`);
  const made = start.madeUp ? ", which is made up" : "";
  row("council", `${start.council.name}${made}; ${functionsSay[start.functions]}`);
  row("stage", sentence(`${start.rung.number}: ${start.rung.words}`));
  if (!start.madeUp) leftOutOf(row, start);
  for (const supposition of start.suppositions) row("supposed", supposedSays(supposition));
  row("rules", `${start.rulesVersion.slice(0, 12)}.`);
}

function leftOutOf(row: (label: string, text: string) => void, start: StoryShown["start"]): void {
  const { knownAt, setAside, notKnown, unsettled, logHead } = start;
  row(
    "uses",
    knownAt === null
      ? "Everything on this record."
      : `Only what was public by the end of ${longDay(knownAt)}.`,
  );
  if (notKnown > 0) {
    const are = counted(notKnown, "entry is", "entries are");
    row("leaves out", `${are} not used: not public by then, or corrected since.`);
  }
  if (setAside > 0) {
    row(
      "sets aside",
      `${counted(setAside, "entry", "entries")} of later days: the story goes on without them.`,
    );
  }
  unsettledOf(row, unsettled);
  row("record", `${counted(logHead.size, "entry", "entries")}, root ${logHead.root.slice(0, 12)}.`);
}

/** What may or may not have happened by the start: said, and chosen by the file alone. */
function unsettledOf(
  row: (label: string, text: string) => void,
  unsettled: StoryShown["start"]["unsettled"],
): void {
  if (unsettled.length === 0) return;
  row("NOT KNOWN", "Whether these had happened by the start, the record does not say.");
  for (const { what, on, entry, taken } of unsettled) {
    const said = taken ? " This scenario takes it to have happened." : "";
    row("", `- ${what}, ${onDay(on)}${entry === null ? "" : ` (${entry})`}.${said}`);
  }
  if (unsettled.some(({ entry, taken }) => entry !== null && !taken)) {
    const how = "put its name into the file: under start, taken: [its name]";
    row("", `The story goes on without what has a name here. To take it to have happened, ${how}.`);
  }
  if (unsettled.some(({ entry }) => entry === null)) {
    row("", "What follows by the passing of days counts from its last possible day.");
  }
  if (unsettled.some(({ changesDirection }) => changesDirection)) {
    row("", "So it is not known which direction was in force on that day.");
  }
}

function endOf(page: Page, { end, stages, expected, failed }: StoryShown): void {
  page.heading(`It ends on ${longDay(end.asAt)}`);
  page.text(sentence(`Stage ${end.rung.number}: ${end.rung.words}`), 2, 2);
  for (const { words, met, found } of stages) {
    page.text(met ? `As expected: ${words}.` : `NOT AS EXPECTED: ${words}. Found: ${found}.`, 2, 2);
  }
  if (expected === 0) return;
  page.text(`Expectations: ${expected - failed} of ${expected} came out as the file says.`, 2, 2);
}

/** One line of several: how one story came out. */
export const outcomeLine = (name: string, { expected, failed, end }: StoryShown): string => {
  const came =
    expected === 0
      ? "nothing was expected of it"
      : `${expected - failed} of ${expected} as expected`;
  return `${visible(name)}: ${came}; ends on ${end.asAt} at stage ${end.rung.number}.`;
};
