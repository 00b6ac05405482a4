import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { programFor } from "#src/cli/program.ts";
import type { KnownCut, Stream } from "#src/views/question.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { englandStream, shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { asked } from "#tests/src/views/streams.ts";
import { everyView, firstDifference, viewNames } from "./every-view.ts";
import { anyRecord, viewDay } from "./random-record.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";

const streamOf = (entries: readonly Entry[], council = "solihull"): Stream => ({
  council,
  held: entries.map((entry, index) => ({ index, entry })),
  head: { size: entries.length, root: `root of ${entries.length}` },
});

const nothing = streamOf([], "england");

/** Any of the three cuts, or two of them together. */
const anyCut: fc.Arbitrary<KnownCut> = fc
  .record({ publicBy: fc.option(viewDay, { freq: 4 }), upTo: fc.option(fc.nat(11), { freq: 2 }) })
  .map(({ publicBy, upTo }) => ({ publicBy, held: upTo === null ? null : { upToEntry: upTo } }));

describe("a view of part of a record, in every format", () => {
  it("must be one of those that these properties ask for", () => {
    const io = recordingIo({ home: "/", cwd: "/" });
    const views = programFor(io, () => {})
      .commands.flatMap((command) => [
        { name: command.name(), options: command.options },
        ...command.commands.map((under) => ({
          name: `${command.name()} ${under.name()}`,
          options: under.options,
        })),
      ])
      .filter(({ options }) => options.some(({ long }) => long === "--known-at"))
      .map(({ name }) => name)
      // A bundle holds other views.
      .filter((name) => name !== "bundle create");
    expect(views).toContain("rules rejudge");
    expect(views.filter((name) => !viewNames.includes(name))).toEqual([]);
  });

  test.prop({ entries: anyRecord, asAt: viewDay, publicBy: viewDay }, { numRuns: 60 })(
    "must be byte-identical to that of a record without the entries that were not yet public",
    ({ entries, asAt, publicBy }) => {
      const stream = streamOf(entries);
      const question = asked(asAt, { known: { publicBy, held: null } });
      expect(
        firstDifference(
          everyView(withoutHidden(stream, publicBy), nothing, question),
          everyView(stream, nothing, question),
        ),
      ).toBeNull();
    },
  );

  test.prop(
    { entries: anyRecord, asAt: viewDay, known: anyCut, grown: anyRecord },
    { numRuns: 60 },
  )(
    "must never change as the record grows, at one point of it",
    ({ entries, asAt, known, grown }) => {
      const size = entries.length;
      fc.pre(size > 0);
      const upTo = known.held !== null && "upToEntry" in known.held ? known.held.upToEntry : size;
      const held = { upToEntry: Math.min(upTo, size - 1) };
      const question = asked(asAt, { known: { ...known, held } });
      const later = grown.map((entry, at) => ({
        ...entry,
        id: `L${at + 1}`,
        revision: size + at,
      }));
      expect(
        firstDifference(
          everyView(streamOf([...entries, ...later]), nothing, question),
          everyView(streamOf(entries), nothing, question),
        ),
      ).toBeNull();
    },
  );

  const shipped = shippedStreams();
  const england = englandStream();
  test.prop(
    { at: fc.nat(shipped.length - 1), asAt: fc.nat(4500), known: fc.nat(4500), upTo: fc.nat(130) },
    { numRuns: 12 },
  )("must keep both promises on the shipped record", ({ at, asAt, known, upTo }) => {
    const stream = shipped[at];
    if (stream === undefined) throw new Error("no stream");
    const day = (days: number) => new Date(Date.UTC(2013, 0, 1 + days)).toISOString().slice(0, 10);
    const publicBy = day(known);
    const question = asked(day(asAt), { known: { publicBy, held: null } });
    expect(
      firstDifference(
        everyView(withoutHidden(stream, publicBy), withoutHidden(england, publicBy), question),
        everyView(stream, england, question),
      ),
    ).toBeNull();
    const both = asked(day(asAt), {
      known: { publicBy: day(known), held: { upToEntry: upTo } },
    });
    const short = { ...stream, held: stream.held.filter(({ index }) => index <= upTo) };
    const shortEngland = { ...england, held: england.held.filter(({ index }) => index <= upTo) };
    expect(
      firstDifference(everyView(short, shortEngland, both), everyView(stream, england, both)),
    ).toBeNull();
  });
});
