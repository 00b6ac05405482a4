import { describe, expect, it } from "vitest";
import { claim, given, source } from "#tests/given.ts";

const notice = (sources: readonly string[]) =>
  ["ImprovementNoticeIssued", "2022-02-28", {}, { sources }] as const;

/** One source published on a certain day, one in a month, one on a day not on record. */
const published = [
  ["exact", "2022-03-10"],
  ["month", "2022-03"],
  ["undated", null],
] as const;
const record = given(...published.map(([id, on]) => source(id, on)));

describe("what was known at a day", () => {
  const seenAt = (sources: readonly string[], knownAt: string) => {
    const registered = published.filter(([id]) => sources.includes(id));
    const { hidden, possiblyPublic, taken } = given(...registered.map(([id, on]) => source(id, on)))
      .and(notice(sources))
      .seen({ knownAt })
      .asAt("2026-03-31").replayed;
    return { used: taken.length === 1, hidden: hidden > 0, possibly: possiblyPublic > 0 };
  };

  it("is what was public by the end of the day", () => {
    expect(seenAt(["exact"], "2022-03-10")).toMatchObject({ used: true });
    expect(seenAt(["exact"], "2022-03-09")).toMatchObject({ used: false, hidden: true });
  });

  it("is only possibly what was published on some day around it", () => {
    expect(seenAt(["month"], "2022-03-15")).toEqual({ used: false, hidden: true, possibly: true });
    expect(seenAt(["month"], "2022-03-31")).toMatchObject({ used: true });
    expect(seenAt(["month"], "2022-02-28")).toEqual({ used: false, hidden: true, possibly: false });
  });

  it("is only possibly what was published on a day not on record", () => {
    expect(seenAt(["undated"], "2026-01-01")).toEqual({
      used: false,
      hidden: true,
      possibly: true,
    });
  });

  it("is what at least one source had made public", () => {
    expect(seenAt(["undated", "exact"], "2022-03-10")).toMatchObject({ used: true });
  });

  it("is never what rests on no source: nobody can say when it was public", () => {
    expect(seenAt([], "2026-01-01")).toMatchObject({ used: false, hidden: true, possibly: true });
  });

  it("reads the record with its corrections, even later ones", () => {
    const corrected = record.and(notice(["exact"])).and([
      "ImprovementNoticeIssued",
      "2022-03-01",
      {},
      {
        sources: ["exact"],
        corrects: { kind: "supersede", of: ["E4"], reason: "A slip", authority: "Recorder" },
      },
    ]);
    const { taken } = corrected.seen({ knownAt: "2022-03-10" }).asAt("2026-03-31").replayed;
    expect(taken.map(({ entry }) => entry?.id)).toEqual(["E5"]);
  });
});

describe("an adjudication", () => {
  const conflict = record.and(
    ["StatutoryDirectionMade", "2022-11-01", {}, { sources: ["exact"] }],
    [
      "FactAlsoStated",
      "2022-11-03",
      { factId: "E4", predicate: "dates.made", value: claim("2022-11-03") },
      { sources: ["month"] },
    ],
    [
      "ConflictAdjudicated",
      "2022-12-01",
      {
        factId: "E4",
        predicate: "dates.made",
        ruling: "chosen",
        chosen: claim("2022-11-01"),
        weighs: ["exact", "month"],
      },
    ],
  );
  const madeOn = (knownAt: string) =>
    conflict.seen({ knownAt }).asAt("2026-03-31").facts.directions[0]?.madeOn;

  it("counts once every source that it weighs was public", () => {
    expect(madeOn("2022-03-31")).toEqual({ from: "2022-11-01", to: "2022-11-01" });
    expect(
      conflict.seen({ knownAt: "2022-03-31" }).asAt("2026-03-31").replayed.conflicts,
    ).toMatchObject([{ ruling: "chosen" }]);
  });

  it("does not count while one of them was not", () => {
    const { conflicts } = conflict.seen({ knownAt: "2022-03-15" }).asAt("2026-03-31").replayed;
    expect(conflicts).toEqual([]);
    expect(madeOn("2022-03-15")).toEqual({ from: "2022-11-01", to: "2022-11-01" });
  });

  it("must rest on chosen sources alone when a view is kept to some", () => {
    const { conflicts } = conflict
      .seen({ sources: new Set(["exact"]) })
      .asAt("2026-03-31").replayed;
    expect(conflicts).toEqual([]);
  });
});
