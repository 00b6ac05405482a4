import type { Entry, Source } from "#events/envelope.ts";
import { definitionOf } from "#events/catalogue.ts";
import { regionOf } from "#machines/options.ts";
import { anyDay, type Span } from "#machines/time/span.ts";
import { pointSays } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { dated, saysOf } from "./labels.ts";
import { answer, type Answered, type Question, type Stream } from "./question.ts";
import { nameSays, valueSays } from "./say-value.ts";
import type { HitShown, SearchShown } from "./schemas/search.ts";
import { holdsAll, plain, wordsOf } from "./search-words.ts";
import { severalOf } from "./several.ts";
import { rulesHolding } from "./rule-said.ts";

/**
 * The entries in which every word is found, among those that the view may use, and the rules in which
 * they are: `intervention search`.
 * Capitals, accents and the shape of quotation marks do not count; a word is found inside a longer
 * one. Pure.
 */
export function searchOf(
  streams: readonly Stream[],
  england: Stream,
  question: Question,
  typed: readonly string[],
): SearchShown {
  const { stated, answered } = severalOf(streams, question);
  const national = answer(england, question);
  const words = wordsOf(typed);
  const all = [...answered, national];
  return {
    ...stated,
    hidden: stated.hidden + national.hidden,
    view: "search",
    words: [...words],
    searched: all.length,
    hits: all.flatMap((one) => hitsIn(one, words)),
    rules:
      words.length === 0
        ? []
        : rulesHolding(words).map(({ rule, statement }) => ({ rule, statement })),
  };
}

interface Place {
  readonly where: string;
  readonly text: string;
}

function hitsIn(answered: Answered, words: readonly string[]): HitShown[] {
  const { used, stream, question, replay } = answered;
  if (words.length === 0) return [];
  const days = daysOf(answered);
  const { key, name } = councilOn(stream.council, used, question.asAt);
  return used
    .filter((entry) => isAskedAbout(entry, question))
    .flatMap((entry): HitShown[] => {
      const places = placesOf(entry, replay.sources);
      const found = places.filter(({ text }) => words.some((word) => plain(text).includes(word)));
      if (
        !holdsAll(
          found.map(({ text }) => text),
          words,
        )
      )
        return [];
      return [
        {
          council: { key, name: key === "england" ? "England" : name },
          entry: entry.id,
          type: entry.type,
          what: saysOf(entry.type),
          on: dated(days.get(entry.id) ?? dayOf(entry)),
          found: found.map(({ where, text }) => ({ where, text })),
        },
      ];
    })
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}

const rank = ({ on }: HitShown): string => on.from ?? on.to ?? "9999-12-31";

// A step that certainly lies after the day of the view has not been taken. What is said about a fact
// is known on any day.
function isAskedAbout(entry: Entry, { functions, asAt }: Question): boolean {
  const isOf = entry.functions.length === 0 || entry.functions.includes(functions);
  const { from } = dayOf(entry);
  return isOf && (regionOf(entry.type) === undefined || from === null || from <= asAt);
}

function dayOf({ type, dates }: Entry): Span {
  const name = definitionOf(type)?.happensOn;
  return (name === undefined ? undefined : dates[name]) ?? dates.stated ?? anyDay;
}

const daysOf = ({ replay }: Answered): ReadonlyMap<string, Span> =>
  new Map(
    replay.taken.flatMap(({ entry, on }) => (entry === null ? [] : [[entry.id, on] as const])),
  );

/** Every text of an entry with the name of its place. */
function placesOf(entry: Entry, sources: ReadonlyMap<string, Source>): readonly Place[] {
  const { id, type, data, dates, evidence, departures, corrects } = entry;
  return [
    { where: "entry", text: id },
    { where: "what happened", text: saysOf(type) },
    ...Object.values(dates).flatMap((claim) =>
      claim === undefined ? [] : [{ where: "words for a day", text: claim.words }],
    ),
    ...detailsOf(type, data),
    ...evidence.flatMap(({ sourceId, locator, quotation }) => [
      ...(quotation === null
        ? []
        : [{ where: `quotation from ${sourceId}`, text: quotation.join(" … ") }]),
      { where: `place in ${sourceId}`, text: locator },
      ...titleOf(sources.get(sourceId)),
    ]),
    ...departures.map(({ reason }) => ({ where: "reason for a departure", text: reason })),
    ...(corrects === null ? [] : [{ where: "reason for a correction", text: corrects.reason }]),
  ];
}

function detailsOf(type: string, data: Entry["data"]): readonly Place[] {
  if (type === "SourceRegistered") return titleOf(data["source"] as Source);
  if (type === "FactAlsoStated" || type === "ConflictAdjudicated") {
    const point = pointSays(String(data["predicate"]));
    const { value, chosen, reasons } = data;
    return [
      { where: "about", text: `${point} (${String(data["factId"])})` },
      ...said("stated", value ?? chosen),
      ...said("reasons", reasons),
    ];
  }
  return Object.entries(data).flatMap(([field, value]) => textsIn(nameSays(field), value));
}

const titleOf = (source: Source | undefined): readonly Place[] =>
  source === undefined
    ? []
    : [{ where: `source ${source.id}`, text: `${source.title}. ${source.publisher}` }];

// A list of long texts is a place to each, so that the one with the word is shown and not all.
const textsIn = (where: string, value: unknown): readonly Place[] =>
  Array.isArray(value) ? value.flatMap((one) => said(where, one)) : said(where, value);

const said = (where: string, value: unknown): readonly Place[] => {
  const text = valueSays(value);
  return text === null ? [] : [{ where, text }];
};
