import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { historyText } from "#src/cli/text/history-text.ts";
import type { Io } from "#src/cli/io.ts";
import { versionsSaid } from "#src/docs/events-page.ts";
import { historyOf } from "#src/views/history.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, everything } from "#src/views/question.ts";
import { noticeInThreeVersions, threeVersions } from "#tests/events/three-versions.ts";
import { entryOf, type Short } from "#tests/given.ts";

const old: Entry = {
  ...entryOf(["ImprovementNoticeIssued", "2020-02-01"], 0),
  version: 1,
  data: { notice: "n1", grounds: "A judgment", reviewed: null, replaces: null },
};
const later: Short = [
  "FactAlsoStated",
  "2020-03-01",
  { factId: "E1", predicate: "data.reviewed", value: "everySixMonths" },
  { sources: ["minutes"] },
];
const entries = [old, entryOf(later, 1), entryOf(["ConcernRaised", "2020-04-01"], 2)];
const seen = answer(
  {
    council: "solihull",
    held: entries.map((entry, index) => ({ index, entry })),
    head: { size: entries.length, root: "root" },
  },
  { functions: "csc", asAt: "2020-12-31", known: everything, sources: null, suppose: {} },
  threeVersions,
);

describe("a view of an entry recorded in an earlier version", () => {
  const history = historyOf(seen);

  it("must say in which version it stands on the record, and of others nothing", () => {
    expect(history.steps.map(({ entry, recordedAsVersion }) => [entry, recordedAsVersion])).toEqual(
      [
        ["E1", 1],
        ["E3", null],
      ],
    );
    const io = { isTerminal: false, env: {} } as unknown as Io;
    expect(historyText(history, io, false).replaceAll(/\s+/g, " ")).toContain(
      "Recorded as version 1 of this event, and shown in the shape of today’s.",
    );
  });

  it("must show its details in the shape of the newest, each with the source that gives it", () => {
    expect(history.steps[0]?.details).toMatchObject([
      { says: "A judgment", from: null },
      { says: "6", from: "minutes" },
    ]);
  });

  it("must tell its position by the newest shape", () => {
    const [notice] = positionOf(seen).instruments;
    expect(notice).toMatchObject({ entry: "E1" });
    expect(notice?.terms).toContainEqual({ name: "review", says: "every 6 months" });
  });
});

describe("the page of events", () => {
  it("must name the versions that are still read", () => {
    expect(versionsSaid(noticeInThreeVersions)).toBe(
      "Version 3; entries recorded as version 1 and version 2 are read in its shape.",
    );
    expect(versionsSaid({ ...noticeInThreeVersions, version: 1, earlier: [] })).toBe("Version 1.");
  });
});
