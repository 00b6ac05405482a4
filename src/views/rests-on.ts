import type { Entry, Source } from "#events/envelope.ts";
import { listed } from "#machines/words.ts";
import type { RestsOn, Standing } from "./schemas/rests-on.ts";

/** The nearest to the act first. A data set counts what its publisher holds; the press retells. */
export const nearestFirst: readonly Standing[] = ["primary", "official", "dataset", "press"];

const standingSays: Readonly<Record<Standing, string>> = {
  primary: "a primary document",
  official: "an official account",
  dataset: "a data set",
  press: "the press",
};

/** One source that states a fact, and the entry in which it does. */
export interface Stating {
  readonly entry: string;
  readonly sourceId: string;
  readonly standing: Standing;
}

/**
 * Gives the sources that one entry cites. Of several, those that the view may not know do not count:
 * an entry may be known from one of its sources before another was published.
 */
export function citedSources(used: readonly Entry[]): (entry: Entry) => readonly Stating[] {
  const registered = new Set(
    used
      .filter(({ type }) => type === "SourceRegistered")
      .map(({ data }) => (data["source"] as Source).id),
  );
  return ({ id, evidence }) => {
    const known = evidence.filter(({ sourceId }) => registered.has(sourceId));
    const counted = known.length === 0 ? evidence : known;
    return counted.map(({ sourceId, standing }) => ({ entry: id, sourceId, standing }));
  };
}

/**
 * Gives the sources that state a fact: those that its own entry cites and those of other entries that
 * state it too, each source once. Ask it of the entries that a view used, so that nothing hidden is
 * counted. None for an entry that is not among them, or that cites nothing.
 */
export function statingSources(used: readonly Entry[]): (fact: string) => readonly Stating[] {
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const cited = citedSources(used);
  const about = Map.groupBy(
    used.filter(({ type }) => type === "FactAlsoStated"),
    ({ data }) => String(data["factId"]),
  );
  return (fact) => {
    const own = entries.get(fact);
    const stating = [...(own === undefined ? [] : [own]), ...(about.get(fact) ?? [])].flatMap(
      cited,
    );
    return stating.filter(
      ({ sourceId }, at) => stating.findIndex((other) => other.sourceId === sourceId) === at,
    );
  };
}

/**
 * What a conclusion rests on, given the entries that it was drawn from: the standings of their
 * sources, nearest first, and in `words` one phrase, which says "the press alone" where nothing
 * nearer states it. Pure.
 */
export function restsOn(facts: readonly string[], used: readonly Entry[]): RestsOn {
  const stating = statingSources(used);
  return saidOf([...new Set(facts)].map((fact) => ({ fact, by: stating(fact) })));
}

/** The same for sources that are at hand already, such as those that state one day of a fact. */
export const restsOnSources = (by: readonly Stating[]): RestsOn => saidOf([{ fact: "", by }]);

/** What sources are to what they state, the nearest first, each standing once. */
export const standingsOf = (by: readonly Stating[]): Standing[] =>
  nearestFirst.filter((one) => by.some(({ standing }) => standing === one));

function saidOf(
  facts: readonly { readonly fact: string; readonly by: readonly Stating[] }[],
): RestsOn {
  const all = facts.flatMap(({ by }) => by);
  const standings = standingsOf(all);
  const onPressAlone = facts.filter(({ by }) => isPressAlone(by)).map(({ fact }) => fact);
  const pressAlone = facts.length > 0 && onPressAlone.length === facts.length;
  const pressAloneFacts = facts.length > 1 ? onPressAlone : [];
  return {
    standings,
    pressAlone,
    pressAloneFacts,
    sourceIds: [...new Set(all.map(({ sourceId }) => sourceId))],
    words: wordsOf(standings, pressAlone ? [] : pressAloneFacts),
  };
}

const isPressAlone = (by: readonly Stating[]): boolean =>
  by.length > 0 && by.every(({ standing }) => standing === "press");

function wordsOf(standings: readonly Standing[], onPressAlone: readonly string[]): string {
  const [best] = standings;
  if (best === undefined) return "no source on record";
  if (best === "press") return "the press alone";
  const said = listed(standings.map((standing) => standingSays[standing]));
  return onPressAlone.length === 0 ? said : `${said} (${listed(onPressAlone)} on the press alone)`;
}
