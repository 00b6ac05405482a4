import { storyOf, type Story } from "#src/pictures/story.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, type KnownCut, type Question, type Stream } from "#src/views/question.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";

/** A council's story as at a day. */
export const storyOn = (
  stream: Stream,
  asAt: string,
  known: KnownCut = { publicBy: null, held: null },
  suppose: Question["suppose"] = {},
): Story =>
  storyOf(positionOf(answer(stream, { functions: "csc", asAt, known, sources: null, suppose })));

/** The last day of the shipped histories, and beyond. */
export const today = "2026-11-26";

/** A story on each day on which something changed, and today: of every shipped council. */
export const shippedStories = (): readonly Story[] =>
  shippedStreams().flatMap((stream) => {
    const last = storyOn(stream, today);
    const days = last.steps.flatMap(({ on }) => [on.from ?? [], on.to ?? []].flat());
    return [last, ...[...new Set(days)].map((day) => storyOn(stream, day))];
  });
