import { describe, expect, it } from "vitest";
import type { Entry } from "#events/envelope.ts";
import { restsOn, statingSources } from "#src/views/rests-on.ts";
import type { Standing } from "#src/views/schemas/rests-on.ts";
import { entryOf, source, type Short } from "#tests/given.ts";

const citing = (short: Short, at: number, ...standings: readonly Standing[]): Entry => ({
  ...entryOf(short, at),
  evidence: standings.map((standing, number) => ({
    sourceId: `${standing}-${at}-${number}`,
    locator: "page 1",
    quotation: null,
    standing,
    states: null,
  })),
});

const notice: Short = ["ImprovementNoticeIssued", "2022-02-28"];
const also: Short = [
  "FactAlsoStated",
  "2022-10-24",
  { factId: "E1", predicate: "dates.made", value: null },
];

describe("what a conclusion rests on", () => {
  it("must be the press alone where no nearer source states the fact", () => {
    const used = [citing(notice, 0, "press"), citing(also, 1, "press")];
    expect(restsOn(["E1"], used)).toMatchObject({
      standings: ["press"],
      pressAlone: true,
      words: "the press alone",
    });
  });

  it("must not be the press alone once another entry states it from a document", () => {
    const used = [citing(notice, 0, "press"), citing(also, 1, "primary")];
    expect(restsOn(["E1"], used)).toMatchObject({
      standings: ["primary", "press"],
      pressAlone: false,
      words: "a primary document and the press",
    });
    expect(statingSources(used)("E1").map(({ entry }) => entry)).toEqual(["E1", "E2"]);
  });

  it("must say, of several facts, which are on the press alone", () => {
    const used = [citing(notice, 0, "official"), citing(notice, 1, "press")];
    const rests = restsOn(["E1", "E2"], used);
    expect(rests.pressAlone).toBe(false);
    expect(rests.pressAloneFacts).toEqual(["E2"]);
    expect(rests.words).toBe("an official account and the press (E2 on the press alone)");
  });

  it("must say that there is no source, and not that it is the press", () => {
    expect(restsOn(["E1"], [citing(notice, 0)])).toMatchObject({
      standings: [],
      pressAlone: false,
      words: "no source on record",
    });
    expect(restsOn([], [])).toMatchObject({ pressAlone: false });
  });

  it("must not count a source that the view may not know beside one that it may", () => {
    const both = citing(notice, 0, "press", "primary");
    const registered = entryOf(source("press-0-0", "2022-03-01"), 1);
    expect(restsOn(["E1"], [both, registered]).words).toBe("the press alone");
    expect(restsOn(["E1"], [both]).standings).toEqual(["primary", "press"]);
  });

  it("must not hear an entry that the view does not use", () => {
    const all = [citing(notice, 0, "press"), citing(also, 1, "primary")];
    expect(restsOn(["E1"], all.slice(0, 1)).pressAlone).toBe(true);
    expect(restsOn(["E1"], all.slice(1)).standings).toEqual(["primary"]);
    expect(statingSources(all)("E9")).toEqual([]);
  });
});
