import { longDay } from "#machines/time/day.ts";
import type { Io } from "#src/cli/io.ts";
import { visible } from "#src/record/show-value.ts";
import { expectedSays } from "#src/scenario/moment-words.ts";
import {
  cameOutSays,
  endSays,
  notTheRecord,
  startTold,
  unsettledTold,
} from "#src/scenario/story-words.ts";
import type { StoryShown } from "#src/views/schemas/scenario.ts";
import { momentOf } from "./moment-text.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** That this is no record: the first lines of everything that a scenario prints. */
export function bannerOf(page: Page, title: string): void {
  page.heading(`WHAT-IF: ${title}`);
  page.text(notTheRecord);
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
  for (const { label, text } of startTold(start)) {
    // What is not known is read before the record and the rules.
    if (label === "record") unsettledOf(row, start);
    row(label, text);
  }
}

/** What may or may not have happened by the start: said, and chosen by the file alone. */
function unsettledOf(row: (label: string, text: string) => void, start: StoryShown["start"]): void {
  const told = unsettledTold(start);
  if (told === null) return;
  row("NOT KNOWN", told.lead);
  for (const thing of told.things) row("", `- ${thing}`);
  for (const line of told.after) row("", line);
}

function endOf(page: Page, story: StoryShown): void {
  page.heading(`It ends on ${longDay(story.end.asAt)}`);
  page.text(endSays(story), 2, 2);
  for (const one of story.stages) page.text(expectedSays(one), 2, 2);
  const cameOut = cameOutSays(story);
  if (cameOut !== null) page.text(cameOut, 2, 2);
}

/** One line of several: how one story came out. */
export const outcomeLine = (name: string, { expected, failed, end }: StoryShown): string => {
  const came =
    expected === 0
      ? "nothing was expected of it"
      : `${expected - failed} of ${expected} as expected`;
  return `${visible(name)}: ${came}; ends on ${end.asAt} at stage ${end.rung.number}.`;
};
