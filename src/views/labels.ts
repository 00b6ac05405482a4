import { definitionOf } from "#events/catalogue.ts";
import type { Evidence, Entry, Source } from "#events/envelope.ts";
import { regions, type RegionName } from "#machines/intervention.machine.ts";
import { longDay, type Day } from "#machines/time/day.ts";
import { longSpan, type Span } from "#machines/time/span.ts";
import type { Cited, Dated } from "./schemas/parts.ts";

/** The parts of a case in the order in which they are shown, as a reader knows them. */
export const partNames: Readonly<Record<RegionName, string>> = {
  notice: "Improvement notice",
  proposal: "Proposal to direct",
  direction: "Statutory direction",
  commission: "Commissioner",
  delivery: "Who runs the service",
  support: "Support",
  evidence: "Evidence",
};

/** The parts that have a legal position of their own. */
export const partsWithPosition = [
  "notice",
  "proposal",
  "direction",
  "commission",
  "delivery",
] as const satisfies readonly RegionName[];

interface Labelled {
  readonly meta: { readonly label: string };
  readonly states?: Readonly<Record<string, Labelled>>;
}

/** Where nothing is on record the chart stands at its start; the words must not claim more. */
const onTheRecord: Readonly<Record<string, string>> = {
  "notice none": "none on record",
  "proposal idle": "none open on the record",
  "direction none": "none in force on the record",
  "direction made": "made; it binds from its day of service, or the day that it names",
  "commission none": "none on record",
  "commission appointed": "appointed; neither a start nor an end is on record",
  "commission overseeing":
    "has reported, and a decision was made on the report; whether the commission went on is not on record",
};

/** The words for a position such as `mindedTo.windowOpen`: the chart’s own, but for silence. */
export function positionLabel(region: string, path: string): string {
  const silent = onTheRecord[`${region} ${path}`];
  if (silent !== undefined) return silent;
  const [first = "", ...rest] = path.split(".");
  const { states } = regions[region as RegionName].chart;
  const found = rest.reduce<Labelled | undefined>(
    (at, name) => at?.states?.[name],
    states[first] as Labelled | undefined,
  );
  return found?.meta.label ?? path;
}

const derivedSays: Readonly<Record<string, string>> = {
  $directionTookEffect: "The direction took effect",
  $directionExpired: "The direction reached its last day and ended",
  $windowOpened: "The time to answer began",
  $windowClosed: "The time to answer ended",
};

/** What a kind of step says happened, in one plain sentence without a full stop. */
export const saysOf = (type: string): string =>
  definitionOf(type)?.says ?? derivedSays[type] ?? type;

/** A span of days with its words. */
export const dated = (span: Span): Dated => ({
  from: span.from,
  to: span.to,
  words: longSpan(span),
});

/** "on 1 November 2022", "in October 2022", "at a day not on record". */
export const onDay = (span: Span): string => {
  const words = longSpan(span);
  if (words === "a day not on record") return "on a day not on record";
  return /^\d/.test(words) ? `on ${words}` : words;
};

/** A day that a calendar can reach; a day at the end of all years stands for none. */
export const dayWorthSaying = (day: Day | null): Day | null =>
  day === null || day >= "9000-01-01" ? null : day;

/** "since 28 February 2022", "since some day in May 2022", "since 1 November 2022 or earlier". */
export function sinceDay(span: Span): string {
  const words = longSpan(span);
  if (span.from === null) {
    return span.to === null ? "since a day not on record" : `since ${longDay(span.to)} or earlier`;
  }
  if (span.to === null) return `since ${longDay(span.from)} or later`;
  return /^\d/.test(words) ? `since ${words}` : `since some day ${words}`;
}

/** What an entry cites, with the sources' titles as far as the view may know them. */
export const citedBy = (entry: Entry | null, sources: ReadonlyMap<string, Source>): Cited[] =>
  (entry?.evidence ?? []).map((evidence) => cite(evidence, sources));

const cite = (
  { sourceId, locator, quotation, standing }: Evidence,
  sources: ReadonlyMap<string, Source>,
): Cited => {
  const source = sources.get(sourceId);
  return {
    sourceId,
    title: source?.title ?? null,
    publisher: source?.publisher ?? null,
    standing,
    locator,
    quotation,
  };
};
