import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { asFarAsStated } from "#src/replay/first-stated.ts";
import { allLines, shippedLine, sourcesOf, type ShippedLine } from "./shipped.ts";

const byId = new Map(allLines.map((line) => [line.id, line]));
const statements = allLines.filter(({ type }) => type === "FactAlsoStated");
const rulings = allLines.filter(({ type }) => type === "ConflictAdjudicated");
const sources = sourcesOf(allLines);

describe("a second statement about a fact, and a ruling", () => {
  it("must give a value that the fact can hold", () => {
    const given = [
      ...statements.map(({ id, data }) => ({ id, data, value: data["value"] })),
      ...rulings
        .filter(({ data }) => data["ruling"] === "chosen")
        .map(({ id, data }) => ({ id, data, value: data["chosen"] })),
    ];
    expect(given.filter(({ data, value }) => !fits(data, value)).map(({ id }) => id)).toEqual([]);
  });

  it("may come from a source published before that of the fact only where the fact can stand on it alone", () => {
    const early = statements.filter((statement) => {
      const fact = byId.get(String(statement.data["factId"]));
      return fact === undefined || publicBy(statement) < publicBy(fact);
    });
    const alone = (statement: ShippedLine) => {
      const fact = byId.get(String(statement.data["factId"]));
      if (fact === undefined) return false;
      const { sourceId } = statement.evidence[0] ?? {};
      const together = statements.filter(
        ({ data, evidence }) => data["factId"] === fact.id && evidence[0]?.sourceId === sourceId,
      );
      return asFarAsStated(stored(fact), together.map(stored)) !== null;
    };
    expect(early.filter((statement) => !alone(statement)).map(({ id }) => id)).toEqual([]);
  });

  it("must leave no rival statement without a ruling", () => {
    const subject = ({ data }: ShippedLine) =>
      `${String(data["factId"])} ${String(data["predicate"])}`;
    const ruled = new Set(rulings.map(subject));
    const rivals = statements.filter((line) => !ruled.has(subject(line)) && differs(line));
    expect(rivals.map(({ id }) => id)).toEqual([]);
  });
});

describe("the entries of Solihull that were public on 19 October 2022", () => {
  const known = allLines.filter(
    (line) =>
      line.stream === "council-solihull" &&
      line.evidence.length > 0 &&
      publicBy(line) <= "2022-10-19",
  );

  it("must hold the notice, an adviser without a name, the review and the minded-to letter", () => {
    const types = known.map(({ type }) => type);
    expect(types).toContain("ImprovementNoticeIssued");
    expect(types).toContain("ProgressReviewHeld");
    expect(types).toContain("MindedToLetterSent");
    const adviser = known.find(({ type }) => type === "AdviserAppointed");
    expect(adviser?.data["name"]).toBeNull();
  });

  it("must not hold the direction, the commissioner, the adviser’s name or the cases", () => {
    const types = known.map(({ type }) => type);
    expect(types).not.toContain("StatutoryDirectionMade");
    expect(types).not.toContain("CommissionerAppointed");
    expect(JSON.stringify(known)).not.toMatch(/Wood|Rhodes|Browne|400|28 February|15 September/u);
  });
});

/** A line as the log would hold it; its place does not matter here. */
function stored({ stream, ...line }: ShippedLine): Entry {
  return { ...line, stream, format: 1, revision: 0, prevhash: "0".repeat(64) };
}

/** The last day on which one of its sources may first have been published. */
function publicBy({ evidence }: ShippedLine): string {
  const days = evidence.map(
    ({ sourceId }) => sources.get(sourceId)?.publishedOn?.to ?? "9999-12-31",
  );
  return days.toSorted().at(-1) ?? "0001-01-01";
}

/** Would the fact still be valid if its predicate had this value? */
function fits(about: Readonly<Record<string, unknown>>, value: unknown): boolean {
  const fact = byId.get(String(about["factId"]));
  const [part, ...path] = String(about["predicate"]).split(".");
  if (fact === undefined || (part !== "dates" && part !== "data")) return false;
  const changed = structuredClone(fact);
  const last = path.pop() ?? "";
  const holder = path.reduce<unknown>(
    (inner, name) => Reflect.get(Object(inner), name),
    changed[part],
  );
  if (typeof holder !== "object" || holder === null || !(last in holder)) return false;
  Reflect.set(holder, last, value);
  const definition = definitionOf(changed.type);
  if (definition === undefined || !schemaOf(definition).safeParse(changed.data).success)
    return false;
  return shippedLine.safeParse(changed).success;
}

/** Does the statement give another value than the fact or than another statement does? */
function differs({ data }: ShippedLine): boolean {
  const fact = byId.get(String(data["factId"]));
  const [part = "", name = ""] = String(data["predicate"]).split(".");
  const original = Reflect.get(Object(Reflect.get(fact ?? {}, part)), name) as unknown;
  const alike = statements.filter(
    (one) => one.data["factId"] === data["factId"] && one.data["predicate"] === data["predicate"],
  );
  const values = [original, ...alike.map((one) => one.data["value"])]
    .filter((value) => value !== null && !(Array.isArray(value) && value.length === 0))
    .filter((value) => Reflect.get(Object(value), "inferred") !== true)
    .map((value) => JSON.stringify(isClaim(value) ? [value.from, value.to] : value));
  return new Set(values).size > 1;
}

function isClaim(value: unknown): value is { from: unknown; to: unknown } {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}
