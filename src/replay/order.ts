import type { WorkingFact } from "./claims.ts";

/**
 * The order of a replay: by the earliest possible day (else the latest, else the day it was
 * stated), then the latest, then what an entry says it comes after, then its place on the record.
 */
export function inReplayOrder(facts: readonly WorkingFact[]): readonly WorkingFact[] {
  const keyed = facts.map((fact) => ({ fact, ...keyOf(fact) }));
  keyed.sort(
    (a, b) =>
      compare(a.first, b.first) ||
      compare(a.last, b.last) ||
      a.fact.entry.revision - b.fact.entry.revision,
  );
  const ordered: WorkingFact[] = [];
  for (let start = 0; start < keyed.length;) {
    const { first, last } = keyed[start] as (typeof keyed)[number];
    let end = start;
    while (keyed[end]?.first === first && keyed[end]?.last === last) end += 1;
    ordered.push(...byAfter(keyed.slice(start, end).map(({ fact }) => fact)));
    start = end;
  }
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keyOf({ on, dates }: WorkingFact): { readonly first: string; readonly last: string } {
  const stated = dates["stated"];
  const first = on.from ?? on.to ?? stated?.from ?? stated?.to ?? "9999-12-31";
  return { first, last: on.to ?? "9999-12-31" };
}

// Within one day, an entry waits for the one it names. A circle falls back to the record's order.
function byAfter(facts: readonly WorkingFact[]): readonly WorkingFact[] {
  if (facts.every(({ entry }) => entry.after === undefined)) return facts;
  const waiting = [...facts];
  const placed: WorkingFact[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ entry }) =>
        entry.after === undefined || !waiting.some(({ entry: other }) => other.id === entry.after),
    );
    placed.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return placed;
}
