import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf } from "#src/pictures/story.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, type Stream } from "#src/views/question.ts";
import { anyRecord, viewDay } from "#tests/properties/random-record.ts";
import { overlapsIn, strayTextsIn } from "#tests/src/pictures/texts-in.ts";
import { faultInMarkup } from "#tests/src/pictures/well-formed.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { emptyElements, frozenPart, markupOf, pageOn } from "./reports.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";

const streamOf = (entries: readonly Entry[], root = "root"): Stream => ({
  council: "solihull",
  held: entries.map((entry, index) => ({ index, entry })),
  head: { size: entries.length, root },
});

/** Both pictures of a stream, as known at a day. */
function picturesOf(stream: Stream, asAt: string, at: string): string {
  const known = { publicBy: at, held: null } as const;
  const question = { functions: "csc", asAt, known, sources: null, suppose: {} } as const;
  const story = storyOf(positionOf(answer(stream, question)));
  return rungsPicture(story) + staircasePicture(story);
}

describe("a report, and a picture, known at a day", () => {
  it.each(shippedStreams().map((stream) => ({ council: stream.council, stream })))(
    "must be byte-identical to that of a record in which the hidden entries are absent: $council",
    ({ stream }) => {
      for (const at of ["2019-06-01", "2022-01-24", "2022-10-19", "2024-01-01"]) {
        const never = withoutHidden(stream, at);
        const known = { publicBy: at, held: null } as const;
        expect(frozenPart(pageOn(stream, at, known))).toBe(frozenPart(pageOn(never, at, known)));
        expect(picturesOf(stream, at, at)).toBe(picturesOf(never, at, at));
      }
    },
  );

  it("must differ outside the frozen part alone: the head and the number left out", () => {
    const [stream] = shippedStreams();
    if (stream === undefined) throw new Error("nothing is shipped");
    const known = { publicBy: "2022-01-24", held: null } as const;
    const page = pageOn(stream, "2022-01-24", known);
    const never = pageOn(withoutHidden(stream, "2022-01-24"), "2022-01-24", known);
    expect(page).not.toBe(never);
    expect(page).toMatch(/data-outside-frozen[^>]*>\d+ entries are left out\./);
    expect(never).not.toContain("left out.</");
  });

  test.prop({ entries: anyRecord, asAt: viewDay, at: viewDay })(
    "must not tell of what any record hides, and must be whole",
    ({ entries, asAt, at }) => {
      const known = { publicBy: at, held: null } as const;
      const page = pageOn(streamOf(entries), asAt, known);
      const never = withoutHidden(streamOf(entries), at);
      expect(frozenPart(page)).toBe(frozenPart(pageOn(never, asAt, known)));
      expect(faultInMarkup(markupOf(page), emptyElements)).toBeNull();
    },
  );
});

describe("the pictures of any record", () => {
  test.prop({ entries: anyRecord, asAt: viewDay })(
    "must keep their words apart, and must be well formed",
    ({ entries, asAt }) => {
      const question = {
        functions: "csc",
        asAt,
        known: { publicBy: null, held: null },
        sources: null,
        suppose: {},
      } as const;
      const story = storyOf(positionOf(answer(streamOf(entries), question)));
      for (const svg of [rungsPicture(story), staircasePicture(story)]) {
        expect(faultInMarkup(svg)).toBeNull();
        expect([overlapsIn(svg), strayTextsIn(svg)]).toEqual([[], []]);
      }
    },
  );
});
