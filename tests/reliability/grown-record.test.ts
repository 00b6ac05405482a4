import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { answer } from "#src/views/question.ts";
import { anyRecord, viewDay } from "#tests/properties/random-record.ts";
import { asked } from "#tests/src/views/streams.ts";
import { sizeOf } from "./table.ts";
import { trial } from "./trial.ts";

/** What a replay of the record says, at a day of the law and at a point of the record. */
const answered = (entries: readonly Entry[], upToEntry: number, asAt: string) => {
  const held = entries.map((entry, index) => ({ index, entry }));
  const stream = { council: "solihull", held, head: { size: held.length, root: "root" } };
  const known = { publicBy: null, held: { upToEntry } };
  const { replay, used, corrected } = answer(stream, asked(asAt, { known }));
  const { snapshot, ...told } = replay;
  return { used, corrected, ...told, position: snapshot.value, facts: snapshot.context };
};

const drawn = { entries: anyRecord, later: anyRecord, at: fc.nat(11), asAt: viewDay };

describe("an answer at a point of the record and at a day of the law", () => {
  it("must be the same when the record has grown", () => {
    const trying = trial(25);
    const questions = sizeOf(25);
    let hid = 0;
    fc.assert(
      fc.property(fc.record(drawn), ({ entries, later, at, asAt }) => {
        fc.pre(entries.length > 0);
        const upTo = Math.min(at, entries.length - 1);
        const grown = [
          ...entries,
          ...later.map((one, i) => ({ ...one, id: `L${i}`, revision: entries.length + i })),
        ];
        const then = answered(entries.slice(0, upTo + 1), upTo, asAt);
        expect(answered(grown, upTo, asAt)).toEqual(then);
        if (grown.length > upTo + 1) hid += 1;
      }),
      { numRuns: questions },
    );
    // Otherwise the record did not grow, and nothing was shown.
    expect(hid).toBeGreaterThan(questions / 2);
    trying.ran(questions);
  }, 3_600_000);
});
