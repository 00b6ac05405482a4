import fc from "fast-check";
import type { z } from "zod";
import { definitionOf, eventTypes, type EventType } from "#events/catalogue.ts";
import type { DateName } from "#events/define-event.ts";
import { schemaOf } from "#events/schema-of.ts";
import { dateClaim, key as keySchema, plainText } from "#events/values.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { entryOf, type Short } from "#tests/given.ts";
import type { Entry } from "#events/envelope.ts";

/** What zod keeps of a schema, as far as the catalogue uses it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
}

const FIRST: Day = "2020-01-01";
const span = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(900), fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(longest)))
    .map(([start, length]) => `${addDays(FIRST, start)}..${addDays(FIRST, start + length)}`);
const claimed = span(40).map((words) => {
  const [from = null, to = null] = words.split("..");
  return { from, to, words, inferred: false };
});

/** Few keys, so that entries speak of one another. */
const keys = ["k1", "k2", "k3"] as const;

/** Any value of a schema. What is not on record stays rare, so that random histories reach far. */
export function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if ((schema as unknown) === keySchema) return fc.constantFrom(...keys);
  if ((schema as unknown) === plainText) return fc.constantFrom("Director", "k1");
  if ((schema as unknown) === dateClaim) return claimed;
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case "nullable": {
      const inner = valueOf(def.innerType as z.ZodType);
      return fc.oneof({ weight: 5, arbitrary: inner }, fc.constant(null));
    }
    case "object":
      return objectOf(def.shape ?? {});
    case "array":
      return fc.uniqueArray(valueOf(def.element as z.ZodType), {
        maxLength: 2,
        selector: (value) => JSON.stringify(value),
      });
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.nat(36).map((n) => n + 1);
    case "string":
      return fc.constantFrom(...keys);
    default:
      return fc.constant(null);
  }
}

const objectOf = (shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, valueOf(part)])));

const schemaOfType = (type: EventType): z.ZodType => {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`no event type ${type}`);
  return schemaOf(definition);
};

/** Any valid data of a type: its example with some fields changed, or all of them. */
export function dataOf(type: EventType): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const anything = valueOf(schemaOfType(type)) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
  const example = definitionOf(type)?.example as Readonly<Record<string, unknown>>;
  // The keys come from the pool even in an example, and the rest of it is lawful more often.
  const nearly = fc
    .tuple(anything, fc.array(fc.constantFrom(...Object.keys(example), ""), { maxLength: 2 }))
    .map(([data, changed]) =>
      Object.fromEntries(
        Object.entries(data).map(([name, value]) => {
          const isKey = keys.includes(value as never) && name !== "line";
          return [name, isKey || changed.includes(name) ? value : example[name]];
        }),
      ),
    );
  return fc.oneof({ weight: 3, arbitrary: nearly }, anything);
}

/** The types that move regions; the rest only add evidence and support. */
const movingTypes: readonly EventType[] = eventTypes.filter((type) =>
  /Notice(Issued|Lifted|Closed)|Early|Supervision|MindedTo|Represent|Proposal|DirectionMade|DirectionServed|Revoked|Quashed|SaidToHave|Abolished|CommissionerA|Commenced|CommissionerR|IndependentR|Ministerial|CommissionEnded|Delivery|Executive|AgreementSigned|Leadership|SetUp|Return/.test(
    type,
  ),
);
const aboutTheRecord = [
  "SourceRegistered",
  "CouncilRegistered",
  "FactAlsoStated",
  "ConflictAdjudicated",
  "EntryRetracted",
];
const someType = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...movingTypes) },
  fc.constantFrom(...eventTypes.filter((type) => !aboutTheRecord.includes(type))),
);

/** One valid entry in short, on a day or in a span of days. */
export const shortEntry: fc.Arbitrary<Short> = someType.chain((type) =>
  fc
    .tuple(span(40), dataOf(type), fc.option(span(20)), fc.option(span(20), { freq: 2 }))
    .map(([when, data, served, effective]) => {
      const isInstrument = type === "MindedToLetterSent" || type === "StatutoryDirectionMade";
      const dates: Partial<Record<DateName, string>> = {};
      if (isInstrument && served !== null) dates.served = served;
      if (isInstrument && effective !== null) dates.effective = effective;
      return [type, when, data, { dates }] as const;
    }),
);

/** The field of the key that an entry of these types introduces. */
const introduces: Readonly<Record<string, string>> = {
  StatutoryDirectionMade: "direction",
  ImprovementNoticeIssued: "notice",
  MindedToLetterSent: "proposal",
  CommissionerAppointed: "commission",
  EarlySupportAgreed: "support",
  CommissionerReported: "report",
  IndependentReviewReported: "report",
  ContemplationNoticeGiven: "notice",
};

/** Histories in which nothing is introduced twice under one key. */
export const history: fc.Arbitrary<readonly Entry[]> = fc
  .array(shortEntry, { maxLength: 24, size: "max" })
  .map((shorts) => {
    const seen = new Set<string>();
    const kept = shorts.filter(([type, , data]) => {
      const field = introduces[type];
      if (field === undefined) return true;
      const introduced = `${type}.${String(data?.[field])}`;
      const isNew = !seen.has(introduced);
      seen.add(introduced);
      return isNew;
    });
    return kept.map(entryOf);
  });
