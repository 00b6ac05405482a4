import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { evidenceOf } from "#src/views/evidence.ts";
import { answer, type Question } from "#src/views/question.ts";
import { evidence, type Evidence } from "#src/views/schemas/evidence.ts";
import type { Standing } from "#src/views/schemas/rests-on.ts";
import { claim, entryOf, source, type Short } from "#tests/given.ts";
import { asked } from "./streams.ts";

type Told = readonly [short: Short, standing?: Standing, sourceId?: string];

const seen = (history: readonly Told[], pressAloneOnly = false, question?: Question): Evidence => {
  const held = history.map(([short, standing, sourceId = "letter"], index) => {
    const entry: Entry = entryOf(short, index);
    const cited = { sourceId, locator: "page 1", quotation: null, states: null };
    const evidenceThen = standing === undefined ? [] : [{ ...cited, standing }];
    return { index, entry: { ...entry, evidence: evidenceThen } };
  });
  const stream = { council: "solihull", held, head: { size: held.length, root: "root" } };
  return evidenceOf(answer(stream, question ?? asked("2022-12-31")), { pressAloneOnly });
};

const notice: Short = ["ImprovementNoticeIssued", "2022-02-28"];
const board: Short = ["ImprovementBoardEstablished", "2022-03-01"];
const dayOfNotice = (when: string): Short => [
  "FactAlsoStated",
  "2022-10-24",
  { factId: "E1", predicate: "dates.made", value: claim(when) },
];

describe("what the position rests on", () => {
  it("must count each fact under the nearest of its sources, and none under no source", () => {
    const view = seen([[notice, "press"], [board, "primary"], [["ConcernRaised", "2022-03-02"]]]);
    expect(view.counts).toEqual({ primary: 1, official: 0, dataset: 0, press: 1, none: 1 });
    expect(evidence.safeParse(view).error).toBeUndefined();
  });

  it("must say that a day is on the press alone even if the fact is not", () => {
    const told: readonly Told[] = [
      [["ImprovementNoticeIssued", "2022-01-01..2022-12-31~"], "primary"],
      [dayOfNotice("2022-02-28"), "press", "story"],
    ];
    const [fact] = seen(told).facts;
    expect(fact?.restsOn.pressAlone).toBe(false);
    expect(fact?.days[0]).toMatchObject({
      on: { from: "2022-02-28" },
      restsOn: { pressAlone: true },
    });
    expect(fact?.days[0]?.statements).toMatchObject([
      { sourceId: "letter", inferred: true },
      { sourceId: "story", inferred: false },
    ]);
    expect(seen(told, true).facts.map(({ entry }) => entry)).toEqual(["E1"]);
  });

  it("must count the days apart from the facts, and say of how many no source gives the day", () => {
    const view = seen([
      [["ImprovementNoticeIssued", "2022-01-01..2022-12-31~"], "primary"],
      [dayOfNotice("2022-02-28"), "press", "story"],
      [["ImprovementBoardEstablished", "2022-03-01..2022-03-31~"], "primary"],
    ]);
    expect(view.counts).toMatchObject({ primary: 2, press: 0 });
    expect(view.dayCounts).toMatchObject({ primary: 1, press: 1 });
    expect(view.daysDrawn).toBe(1);
    expect(view.facts.map(({ days }) => days[0]?.drawn)).toEqual([false, true]);
  });

  it("must say what a source is to the fact, wherever it names the source", () => {
    const view = seen([
      [notice, "primary"],
      [dayOfNotice("2022-03-01"), "primary"],
      [source("letter", "2022-02-28")],
    ]);
    expect(view.sources).toMatchObject([
      { id: "letter", standing: "official", citedAs: ["primary"] },
    ]);
    const [fact] = view.facts;
    expect(fact?.conflicts[0]?.statements.map(({ standing }) => standing)).toEqual([
      "primary",
      "primary",
    ]);
    expect(fact?.days[0]?.restsOn.standings).toEqual(["primary"]);
    expect(view.conflictCounts).toEqual({ weighed: 1, open: 1 });
  });

  it("must show rival days with their ruling", () => {
    const ruling: Short = [
      "ConflictAdjudicated",
      "2022-11-01",
      {
        factId: "E1",
        predicate: "dates.made",
        ruling: "chosen",
        chosen: claim("2022-02-28"),
        weighs: ["letter", "story"],
        reasons: "The letter is nearer",
      },
    ];
    const [fact] = seen([
      [notice, "primary"],
      [dayOfNotice("2022-03-03"), "press", "story"],
      [ruling],
    ]).facts;
    expect(fact?.conflicts).toMatchObject([
      { ruling: "chosen", chosen: "28 February 2022", reasons: "The letter is nearer" },
    ]);
    expect(fact?.days[0]?.restsOn).toMatchObject({ sourceIds: ["letter"], pressAlone: false });
  });

  it("must leave out what is later than the view, and tell what may be", () => {
    const early = asked("2022-02-15");
    expect(seen([[notice, "press"]], false, early).facts).toEqual([]);
    const [fact] = seen([[["ImprovementNoticeIssued", "2022-02"], "press"]], false, early).facts;
    expect(fact?.certain).toBe(false);
  });

  it("must list the sources with their hash, and with none where none is on record", () => {
    const [first] = seen([[source("letter", "2022-02-28")], [notice, "primary"]]).sources;
    expect(first).toMatchObject({ id: "letter", title: "letter" });
    expect(first?.sha256).toBeUndefined();
    expect(seen([[source("other", "2022-02-28")], [notice, "primary"]]).sources).toEqual([]);
  });
});
