import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import { whatTurnsOn } from "#src/views/position-words.ts";
import { stageSince } from "#src/views/rung-words.ts";
import { capital } from "#src/views/say-value.ts";
import type { Story, StoryStep } from "./story.ts";

/** The story in words: what the pictures show, for those who do not see them. */
export interface StoryTold {
  readonly title: string;
  /** What is supposed, and is not the law. */
  readonly supposing: readonly string[];
  /** The steps in order; the first is number 1 in the pictures. */
  readonly steps: readonly string[];
  readonly now: string;
  readonly possible: readonly string[];
  readonly next: readonly string[];
}

/** The story as a list. */
export function toldOf(story: Story): StoryTold {
  const { council, asAt, rung, rungSince } = story;
  const silent =
    story.silentAfter === null ? "" : ` Nothing after ${longDay(story.silentAfter)} is on record.`;
  return {
    title: `${council}: stage ${rung.number}, ${rung.label}, on ${longDay(asAt)}`,
    supposing: story.supposing,
    steps: story.steps.map(stepSays),
    now: `${sentence(`On ${longDay(asAt)}: stage ${rung.number}, ${stageSince(rung, rungSince)}`)}${silent}`,
    possible: story.possible.map((one) => `May have happened: ${whatTurnsOn(one, asAt)}`),
    next: story.next.map(({ says, how }) => sentence(`${says}: ${how}`)),
  };
}

/** "On 28 February 2022: the notice was issued. Improvement notice: open. Up to stage 1." */
function stepSays({ on, what, rung, rungBefore, moves, departure, entry }: StoryStep): string {
  const way = rung > rungBefore ? "Up" : "Down";
  return [
    sentence(`${capital(onDay(on))}: ${what}${entry === null ? "" : ` (${entry})`}`),
    ...moves.map(({ name, words }) => sentence(`${name}: ${words}`)),
    ...(rung === rungBefore ? [] : [`${way} to stage ${rung}.`]),
    ...(departure === null ? [] : [sentence(`Departure: ${departure}`)]),
  ].join(" ");
}

/** The same in one paragraph, as a picture’s description. */
export const descriptionOf = (told: StoryTold): string =>
  [
    ...told.supposing,
    ...told.steps.map((says, at) => `${at + 1}. ${says}`),
    told.now,
    ...told.possible,
    ...(told.next.length === 0 ? [] : [`May come next: ${told.next.join(" ")}`]),
  ].join(" ");
