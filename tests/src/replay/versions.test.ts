import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Fields } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { lifted } from "#src/replay/lifted.ts";
import { replay, type Replay } from "#src/replay/replay.ts";
import { defaultView, entryOf, type Short } from "#tests/given.ts";
import { noticeInThreeVersions, threeVersions } from "#tests/events/three-versions.ts";
import { history, valueOf } from "#tests/machines/random-entries.ts";
import { viewDay } from "#tests/properties/random-record.ts";

const isNotice = ({ type }: Entry): boolean => type === "ImprovementNoticeIssued";
const seen = (entries: readonly Entry[], asAt = "2026-03-31"): Replay =>
  replay(entries, { ...defaultView, asAt }, threeVersions);

/** What a replay shows, but for the entries themselves. */
const shown = ({ snapshot, taken, findings, possible, conflicts, unreadable }: Replay) => ({
  value: snapshot.value,
  facts: snapshot.context.facts,
  taken: taken.map(({ entry, ...step }) => ({ ...step, entry: entry?.id })),
  findings,
  possible,
  conflicts,
  unreadable,
});

const oldData = fc.constantFrom(...noticeInThreeVersions.earlier).chain((shape) =>
  (valueOf(schemaOf(shape)) as fc.Arbitrary<Fields>).map((data) => ({
    version: shape.version,
    data,
  })),
);

/** A history in which each notice was recorded under some earlier version. */
const recordedLongAgo = fc
  .tuple(history, fc.array(oldData, { minLength: 1, maxLength: 6 }))
  .map(([entries, old]) => {
    const seenKeys = new Set<unknown>();
    return entries.flatMap((entry, at) => {
      if (!isNotice(entry)) return [entry];
      const { version, data } = old[at % old.length] as (typeof old)[number];
      if (seenKeys.has(data["notice"])) return [];
      seenKeys.add(data["notice"]);
      return [{ ...entry, version, data }];
    });
  });

describe("entries of earlier versions", () => {
  test.prop({ entries: recordedLongAgo, asAt: viewDay })(
    "must always replay as the same facts recorded in the newest version would",
    ({ entries, asAt }) => {
      const anew = entries.map((entry) => {
        const { stored: _, ...read } = lifted(entry, threeVersions);
        return read;
      });
      expect(shown(seen(entries, asAt))).toEqual(shown(seen(anew, asAt)));
      expect(seen(entries, asAt).unreadable).toEqual([]);
    },
  );

  it("must move the chart, and must be judged, by the terms that they state in old words", () => {
    const old = notice(1, { grounds: "A judgment", reviewed: "everySixMonths", replaces: null });
    const { snapshot, findings } = seen([old], "2021-02-01");
    const [open] = snapshot.context.facts.notices;
    expect(open).toMatchObject({ key: "n1", status: "open", reviewIntervalMonths: 6 });
    expect(findings.map(({ rule }) => rule)).toContain("V26");
  });

  it("must stay unreadable where the version is newer than any known", () => {
    const newer = notice(4, { grounds: ["A judgment"], replaces: null });
    expect(seen([newer])).toMatchObject({ taken: [], unreadable: [newer] });
    expect(replay([notice(2, {})], defaultView).unreadable).toHaveLength(1);
  });
});

function notice(version: number, data: Fields): Entry {
  const plain = entryOf(["ImprovementNoticeIssued", "2020-02-01"], 0);
  return { ...plain, version, data: { notice: "n1", ...data } };
}

const stated = (short: Short, at: number): Entry => entryOf(short, at);
const also = (predicate: string, value: unknown, at = 1): Entry =>
  stated(["FactAlsoStated", "2020-03-01", { factId: "E1", predicate, value }], at);
const intervalOf = (entries: readonly Entry[]) =>
  seen(entries).snapshot.context.facts.notices[0]?.reviewIntervalMonths;

describe("a statement about a fact recorded in an earlier version", () => {
  const silent = notice(1, { grounds: "A judgment", reviewed: null, replaces: null });
  const six = notice(1, { grounds: "A judgment", reviewed: "everySixMonths", replaces: null });

  it("must speak in the words of the version in which the fact is stored", () => {
    expect(intervalOf([silent, also("data.reviewed", "everyThreeMonths")])).toBe(3);
  });

  it("must not be heard in the words of a later version", () => {
    expect(intervalOf([six, also("data.reviewIntervalMonths", 3)])).toBe(6);
  });

  it("must leave the value unknown where it differs and nobody has ruled", () => {
    const rivals = [six, also("data.reviewed", "everyThreeMonths")];
    expect(intervalOf(rivals)).toBeNull();
    expect(seen(rivals).conflicts).toMatchObject([{ predicate: "data.reviewed", ruling: "open" }]);
  });

  it("must leave nothing to lift wrongly where the rival texts are of a value never empty", () => {
    const rivals = [six, also("data.grounds", "An inspection")];
    expect(seen(rivals).conflicts).toMatchObject([{ predicate: "data.grounds", ruling: "open" }]);
    expect(intervalOf(rivals)).toBe(6);
  });

  it("may be ruled on in the same words", () => {
    const ruling = stated(
      [
        "ConflictAdjudicated",
        "2020-04-01",
        {
          factId: "E1",
          predicate: "data.reviewed",
          ruling: "chosen",
          chosen: "everyThreeMonths",
          reasons: "The notice itself says so",
          weighs: ["s1"],
        },
      ],
      2,
    );
    expect(intervalOf([six, also("data.reviewed", "everyThreeMonths"), ruling])).toBe(3);
  });
});
