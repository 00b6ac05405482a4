import type { Facts } from "#machines/facts.ts";
import type { Turn } from "#machines/logic/explain.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";
import type { WorkingFact } from "#src/replay/claims.ts";
import type { Member, Proposed } from "./choice.ts";
import type { Case } from "./judged-plan.ts";
import type { OpenQuestion } from "./open-questions.ts";
import { detailCost, narrowingCost } from "./prices.ts";
import { valueIn, type Repair } from "./repair.ts";
import { restsOnADay, usualDetails } from "./usual-details.ts";

/** A detail of an entry on record, with each usual value. */
export function detailsOf(
  field: string,
  entry: string | null,
  question: OpenQuestion,
  { facts: all, view }: Case,
): readonly Proposed[] {
  const fact = all.find((one) => one.entry.id === entry);
  if (fact === undefined || entry === null || (valueIn(fact.data, field) ?? null) !== null) {
    return [];
  }
  const facts = question.env.facts as unknown as Facts;
  const values = usualDetails[`${fact.entry.type}.${field}`]?.({ fact, facts, view }) ?? [];
  return values.flatMap((value): readonly Proposed[] => {
    if (value === null || value === undefined) return [];
    const days = restsOnADay(value) ? daysBefore(fact, all).map((day) => exactly(day)) : [null];
    return days.map((day) => {
      const { type } = fact.entry;
      const repair: Repair = { kind: "detail", entry, type, field, value, day, notBefore: null };
      return { name: `${entry} ${field}`, option: { repairs: [repair], cost: detailCost } };
    });
  });
}

/**
 * The first possible day of an entry; and, where later ones of its kind may have come on the same
 * day, one early enough for each of theirs to be later in turn.
 */
function daysBefore({ entry, on }: WorkingFact, all: readonly WorkingFact[]): readonly Day[] {
  const day = on.from ?? on.to;
  if (day === null) return [];
  const alike = all.filter((one) => one.entry.type === entry.type && one.on.from === on.from);
  const later = alike.length - 1 - alike.findIndex((one) => one.entry.id === entry.id);
  return later > 0 ? [day, addDays(day, -later)] : [day];
}

/** The days of an entry, among those stated of it, on which a rule would be kept. */
export function narrowed(
  entry: string | null,
  turn: Turn | undefined,
  { facts }: Case,
): readonly Proposed[] {
  const fact = facts.find((one) => one.entry.id === entry);
  if (fact === undefined || isExact(fact.on)) return [];
  const { on } = fact;
  const runs = (turn?.runs ?? [])
    .filter(({ truth }) => truth === "holds")
    .flatMap((run) => within(on, run) ?? []);
  return runs.map((day) => ({
    name: `day of ${fact.entry.id}`,
    option: {
      repairs: [
        { kind: "narrowing", entry: fact.entry.id, type: fact.entry.type, day, notBefore: on.from },
      ],
      cost: narrowingCost,
    },
  }));
}

function within(on: Span, { from, to }: { readonly from: Day | null; readonly to: Day | null }) {
  const first = from === null || (on.from !== null && on.from > from) ? on.from : from;
  const last = to === null || (on.to !== null && on.to < to) ? on.to : to;
  return first !== null && last !== null && first > last ? null : { from: first, to: last };
}

/** How often a notice asked for reviews, where it is not on record. */
export function intervalOf(
  { notice }: Member,
  question: OpenQuestion,
  of: Case,
): readonly Proposed[] {
  const issued = of.facts.find(
    ({ entry, data }) => entry.type === "ImprovementNoticeIssued" && data["notice"] === notice,
  );
  return detailsOf("reviewIntervalMonths", issued?.entry.id ?? null, question, of);
}
