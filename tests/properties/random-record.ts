import fc from "fast-check";
import type { Entry } from "#events/envelope.ts";
import { addDays } from "#machines/time/day.ts";
import { claim, entryOf, source, type Short } from "#tests/given.ts";
import { shortEntry } from "#tests/machines/random-entries.ts";

const sourceIds = ["s1", "s2", "s3"] as const;
const ids = Array.from({ length: 12 }, (_, at) => `E${at + 1}`);
const someId = fc.constantFrom(...ids);
const day = fc.nat(900).map((days) => addDays("2020-01-01", days));
const someClaim = fc
  .tuple(day, fc.nat(20), fc.boolean(), fc.boolean())
  .map(([from, length, isInferred, isOpen]) =>
    claim(`${isOpen ? "" : from}..${addDays(from, length)}${isInferred ? "~" : ""}`),
  );
const predicate = fc.constantFrom("dates.made", "dates.served", "dates.published", "dates.ended");

const registered: fc.Arbitrary<Short> = fc
  .tuple(fc.constantFrom(...sourceIds), fc.option(day))
  .map(([id, on]) => source(id, on));
const alsoStated: fc.Arbitrary<Short> = fc
  .tuple(day, someId, predicate, fc.option(someClaim))
  .map(([on, factId, said, value]) => ["FactAlsoStated", on, { factId, predicate: said, value }]);
const adjudicated: fc.Arbitrary<Short> = fc
  .record({
    factId: someId,
    predicate,
    ruling: fc.constantFrom("chosen", "open", "differentThings"),
    chosen: fc.option(someClaim),
    weighs: fc.uniqueArray(fc.constantFrom(...sourceIds), { minLength: 1 }),
  })
  .map((data) => ["ConflictAdjudicated", "2023-01-01", data]);

const anyShort = fc.oneof(
  { weight: 6, arbitrary: shortEntry },
  registered,
  alsoStated,
  adjudicated,
);

/**
 * Any record: facts, other statements, rulings, sources, corrections, entries of the other
 * functions, and entries of types and versions that this program does not know.
 */
export const anyRecord: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      fact: anyShort,
      sources: fc.uniqueArray(fc.constantFrom(...sourceIds)),
      corrects: fc.option(
        fc.record({
          kind: fc.constantFrom("supersede" as const, "retract" as const),
          of: fc.tuple(someId),
        }),
        { freq: 8 },
      ),
      after: fc.option(someId, { freq: 3 }),
      odd: fc.option(fc.constantFrom("type", "version", "functions"), { freq: 8 }),
    }),
    { maxLength: 12, size: "max" },
  )
  .map((drafts) =>
    drafts.map(({ fact: [type, when, data, more], sources, corrects, after, odd }, at) => {
      const correction = { reason: "A mistake", authority: "The recorder" };
      const rest = {
        ...more,
        sources,
        ...(after !== null && { after }),
        ...(odd === "version" && { version: 2 }),
        ...(odd === "functions" && { functions: ["edu"] as const }),
        corrects: corrects && { ...correction, ...corrects },
      };
      const short: Short = [type, when ?? "2020-01-01", data ?? {}, rest];
      const entry = entryOf(short, at);
      return odd === "type" ? { ...entry, type: "NeverHeardOf" } : entry;
    }),
  );

/** A day of a view over such a record. */
export const viewDay = day;
