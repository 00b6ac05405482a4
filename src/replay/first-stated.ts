import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import type { DateClaim } from "#events/values.ts";

interface Kind {
  /** Names by which this record alone knows a thing; no source says them. */
  readonly names: readonly string[];
  /** What must have been stated for the fact to mean anything. */
  readonly needs: readonly string[];
}

const kinds: Readonly<Partial<Record<EventType, Kind>>> = {
  InspectionPublished: { names: [], needs: [] },
  CommissionerAppointed: { names: ["commission"], needs: [] },
  AdviserAppointed: { names: ["adviser"], needs: [] },
  ImprovementNoticeIssued: { names: ["notice"], needs: [] },
  ImprovementBoardEstablished: { names: ["board"], needs: [] },
  DeliveryReviewBegan: { names: [], needs: [] },
  DeliveryModelOperated: { names: ["provider"], needs: ["model"] },
};

/** The kinds of fact of which a part may be used before the whole. */
export const kindsStatedInPart = Object.keys(kinds) as readonly EventType[];

// A day that was drawn from the source counts; one that is not on record does not.
function saysSomething(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value !== null;
  const { from, to } = value as Partial<DateClaim>;
  return !("inferred" in value) || from !== null || to !== null;
}

/**
 * A fact whose own source may not be used, as far as sources that may be used state it: nothing but
 * their values and the names that this record gives. Null where they do not state its day, or not
 * enough of it. So a fact is known from the first source that states it, and no value of a later
 * one comes along.
 */
export function asFarAsStated(fact: Entry, statements: readonly Entry[]): Entry | null {
  const kind = kinds[fact.type as EventType];
  const happensOn = definitionOf(fact.type)?.happensOn;
  if (kind === undefined || happensOn === undefined) return null;
  // A source may confirm a fact without a word on the point.
  const spoken = statements.filter(({ data }) => saysSomething(data["value"]));
  const stated = new Map(spoken.map(({ data }) => [String(data["predicate"]), data["value"]]));
  const isStated = (field: string) => stated.has(`data.${field}`);
  if (!stated.has(`dates.${happensOn}`) || !kind.needs.every(isStated)) return null;
  const value = (field: string, own: unknown): unknown => {
    if (isStated(field)) return stated.get(`data.${field}`);
    if (kind.names.includes(field)) return own;
    return Array.isArray(own) ? [] : null;
  };
  return {
    ...fact,
    dates: { [happensOn]: stated.get(`dates.${happensOn}`) as DateClaim },
    data: Object.fromEntries(
      Object.entries(fact.data).map(([field, own]) => [field, value(field, own)]),
    ),
    evidence: [
      ...new Map(
        statements
          .flatMap(({ evidence }) => evidence)
          .map((one) => [`${one.sourceId} ${one.locator}`, one]),
      ).values(),
    ],
  };
}
