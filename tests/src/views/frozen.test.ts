import { describe, expect, it } from "vitest";
import { lawWith } from "#machines/law/numbers.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { councilsOf } from "#src/views/councils.ts";
import { historyOf } from "#src/views/history.ts";
import { movesOf } from "#src/views/moves.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, type Question, type Stream } from "#src/views/question.ts";
import { rulesVersion } from "#src/views/rules-version.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { withoutHidden } from "./without-hidden.ts";

const streams = shippedStreams();

const question = (knownAt: Day, asAt: Day = knownAt): Question => ({
  functions: "csc",
  asAt,
  known: { publicBy: knownAt, held: null },
  sources: null,
  suppose: {},
});

/** The view as text, with the two things that lie outside the frozen part blanked. */
const frozen = (view: object): string => JSON.stringify({ ...view, logHead: null, hidden: null });

/** The days by which a source of the stream had been published, and on which it first may have been. */
const publications = ({ held }: Stream): readonly Day[] => [
  ...new Set(
    held
      .map(({ entry }) => entry)
      .filter(({ type }) => type === "SourceRegistered")
      .flatMap(({ data }) => {
        const { publishedOn } = data["source"] as { publishedOn: { from: Day; to: Day } | null };
        return publishedOn === null ? [] : [publishedOn.from, publishedOn.to];
      }),
  ),
];

/** What is asked around each of them: on the day before, on the day, and later of that day. */
const questionsOf = (stream: Stream): readonly Question[] =>
  publications(stream).flatMap((day) => [
    question(addDays(day, -1)),
    question(day),
    question(day, "2022-11-03"),
  ]);

describe("a view known at a date", () => {
  it.each(streams.map((stream) => ({ stream, council: stream.council })))(
    "must be byte-identical to the view of a record in which the hidden entries are absent: $council",
    ({ stream }) => {
      let hidden = 0;
      for (const asked of questionsOf(stream)) {
        const knownAt = asked.known.publicBy ?? "";
        const seen = answer(stream, asked);
        const never = answer(withoutHidden(stream, knownAt), asked);
        for (const view of [positionOf, historyOf]) {
          expect(frozen(view(seen))).toBe(frozen(view(never)));
        }
        hidden += seen.hidden;
        expect(never.hidden).toBe(0);
      }
      // Before its first source was published, something of a council is hidden; if none has a day, nothing.
      const days = new Set(publications(stream).filter((day) => day !== null));
      expect(hidden > 0).toBe(days.size > 0);
    },
  );

  it("must allow the same moves as if the hidden entries were absent", () => {
    for (const stream of streams) {
      for (const day of ["2022-01-24", "2022-01-26", "2022-10-19", "2022-11-03"]) {
        const asked = question(day);
        const seen = movesOf(answer(stream, asked));
        expect(frozen(seen)).toBe(frozen(movesOf(answer(withoutHidden(stream, day), asked))));
      }
    }
  });

  it("must name no entry by its place on the record", () => {
    for (const stream of streams) {
      const views = [positionOf, historyOf, movesOf].map((view) =>
        frozen(view(answer(stream, question("2022-11-08")))),
      );
      for (const text of views) expect(text).not.toMatch(/#\d/);
    }
  });

  it("must show the same councils in the same words when the hidden entries are absent", () => {
    for (const day of ["2022-01-24", "2022-01-26", "2022-10-19"]) {
      const seen = councilsOf(streams, question(day));
      const never = councilsOf(
        streams.map((stream) => withoutHidden(stream, day)),
        question(day),
      );
      expect(frozen(seen)).toBe(frozen(never));
    }
  });
});

describe("the version of the rules", () => {
  it("must change with a number of law, and must come back with it", () => {
    const law = rulesVersion(lawWith());
    const changed = rulesVersion(lawWith({ usualRepresentationsDays: 28 }));
    expect(law).toMatch(/^[0-9a-f]{64}$/);
    expect(changed).not.toBe(law);
    expect(rulesVersion(lawWith({ usualRepresentationsDays: 14 }))).toBe(law);
  });
});
