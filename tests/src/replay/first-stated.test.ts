import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import { asFarAsStated, kindsStatedInPart } from "#src/replay/first-stated.ts";
import { claim, given, source } from "#tests/given.ts";

const appointed = [
  "CommissionerAppointed",
  "2021-09",
  { commission: "c1", name: "A. Person", mandate: "assessRemoval" },
  { sources: ["later"] },
] as const;
const record = given(source("first", "2021-09-21"), source("later", "2022-01-26"));
const also = (predicate: string, value: unknown) =>
  [
    "FactAlsoStated",
    "2021-09-21",
    { factId: "E3", predicate, value },
    { sources: ["first"] },
  ] as const;
const seen = record
  .and(appointed)
  .and(also("dates.made", claim("2021-09-21")), also("data.name", "B. Person"));

describe("a fact that an earlier source stated in part", () => {
  it("must be known from the day of that source, with its values and no others", () => {
    const [commission] = seen.seen({ knownAt: "2021-09-21" }).asAt("2021-12-31").facts.commissions;
    expect(commission).toMatchObject({ key: "c1", name: "B. Person", mandate: null });
    expect(commission?.appointedOn).toEqual({ from: "2021-09-21", to: "2021-09-21" });
  });

  it("must cite the source that was public, and must not be counted as hidden", () => {
    const { taken, hidden } = seen.seen({ knownAt: "2021-09-21" }).asAt("2021-12-31").replayed;
    const cited = taken.flatMap(({ entry }) => entry?.evidence.map(({ sourceId }) => sourceId));
    expect(cited).toEqual(["first"]);
    // The source that was not yet published.
    expect(hidden).toBe(1);
  });

  it("must not be known before that source", () => {
    const { facts } = seen.seen({ knownAt: "2021-09-20" }).asAt("2021-12-31");
    expect(facts.commissions).toEqual([]);
  });

  it("must be known whole once its own source is public", () => {
    const { facts } = seen.seen({ knownAt: "2022-01-26" }).asAt("2022-01-31");
    expect(facts.commissions).toMatchObject([{ mandate: "assessRemoval" }]);
  });

  it("must not be known from a source that does not state its day", () => {
    const undated = record.and(appointed).and(also("data.name", "B. Person"));
    expect(undated.seen({ knownAt: "2021-12-31" }).asAt("2021-12-31").facts.commissions).toEqual(
      [],
    );
  });

  it.each([null, { from: null, to: null, words: "not stated", inferred: false }])(
    "must not be known from a source that only confirms it: %j",
    (value) => {
      const confirmed = record.and(appointed).and(also("dates.made", value));
      const { replayed } = confirmed.seen({ knownAt: "2021-12-31" }).asAt("2021-12-31");
      expect(replayed.possible.map(({ type }) => type)).toEqual([]);
    },
  );

  it("must be kept to the chosen sources in the same way", () => {
    const { facts } = seen.seen({ sources: new Set(["first"]) }).asAt("2022-01-31");
    expect(facts.commissions).toMatchObject([{ name: "B. Person", mandate: null }]);
  });
});

describe("what is left of a fact", () => {
  it.each(kindsStatedInPart)("must be a fact that the catalogue knows: %s", (type) => {
    const definition = definitionOf(type);
    if (definition === undefined) throw new Error(`no such event: ${type}`);
    const line = given([type, "2021-09"]).entries[0];
    if (line === undefined) throw new Error("nothing given");
    const statement = (predicate: string, value: unknown) => ({
      ...line,
      type: "FactAlsoStated",
      data: { factId: line.id, predicate, value },
    });
    const day = statement(`dates.${definition.happensOn}`, claim("2021-09-21"));
    const model = statement("data.model", "trust");
    const part = asFarAsStated(line, type === "DeliveryModelOperated" ? [day, model] : [day]);
    expect(schemaOf(definition).safeParse(part?.data).error?.message).toBeUndefined();
  });

  it("must not stand where a source states less than it needs", () => {
    const [line] = given(["DeliveryModelOperated", "2021-09"]).entries;
    if (line === undefined) throw new Error("nothing given");
    const day = {
      ...line,
      type: "FactAlsoStated",
      data: { factId: line.id, predicate: "dates.commenced", value: claim("2021-09-21") },
    };
    expect(asFarAsStated(line, [day])).toBeNull();
  });
});
