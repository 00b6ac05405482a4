import type { Catalogue } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import type { DateClaim } from "#events/values.ts";
import type { Span } from "#machines/time/span.ts";
import { Statements } from "#src/replay/claims.ts";
import { storedOf } from "#src/replay/lifted.ts";
import { detailsOf, type Detail } from "./gist.ts";

/** What entries say once every source has been heard. */
export interface Worked {
  /** What an entry says, as adjudicated; a value on which sources differ and nobody ruled is null. */
  data(entry: Entry): Entry["data"];
  /** The details of an entry, each with the other source that it comes from, if it does. */
  details(entry: Entry): Detail[];
  /** The words of the source that gives the day; null where no single source gives it. */
  dateWords(entry: Entry, on: Span): string | null;
}

/** Works out every entry against the others of its stream. */
export function workedOf(entries: readonly Entry[], catalogue: Catalogue): Worked {
  const statements = new Statements(entries, catalogue);
  const about = Map.groupBy(
    entries.filter(({ type }) => type === "FactAlsoStated"),
    ({ data }) => String(data["factId"]),
  );
  // A statement speaks in the shape in which the fact is stored; the reader sees the newest.
  const speaksOf = (entry: Entry, data: Entry["data"], field: string): boolean => {
    const predicate = String(data["predicate"]);
    if (storedOf(entry) === entry) return predicate === `data.${field}`;
    if (!predicate.startsWith("data.")) return false;
    const supposed = statements.supposing(entry, predicate, data["value"]);
    return JSON.stringify(supposed[field]) !== JSON.stringify(entry.data[field]);
  };
  const otherSource = (entry: Entry, field: string, value: unknown): string | null => {
    if (JSON.stringify(entry.data[field]) === JSON.stringify(value)) return null;
    const said = about.get(entry.id)?.find(({ data }) => speaksOf(entry, data, field));
    return said?.evidence[0]?.sourceId ?? null;
  };
  const dataOf = (entry: Entry): Entry["data"] => statements.workOut(entry).fact.data;
  return {
    data: dataOf,
    details(entry) {
      const data = dataOf(entry);
      return detailsOf(data, (field) => otherSource(entry, field, data[field]));
    },
    dateWords(entry, on) {
      const name = catalogue(entry.type)?.happensOn;
      if (name === undefined) return null;
      const others = (about.get(entry.id) ?? []).filter(
        ({ data }) => data["predicate"] === `dates.${name}`,
      );
      const claims = [
        { claim: entry.dates[name], source: null },
        ...others.map(({ data, evidence }) => ({
          claim: data["value"] as DateClaim,
          source: evidence[0]?.sourceId ?? null,
        })),
      ];
      const given = claims.find(({ claim }) => claim?.from === on.from && claim?.to === on.to);
      const words = given?.claim?.words;
      if (words === undefined) return null;
      return given?.source === null || given?.source === undefined
        ? words
        : `${words} (${given.source})`;
    },
  };
}
