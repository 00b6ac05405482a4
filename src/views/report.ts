import type { Entry } from "#events/envelope.ts";
import { historyOf } from "./history.ts";
import { dated, saysOf } from "./labels.ts";
import { positionOf } from "./position.ts";
import { statedBy, type Answered, type Stated } from "./question.ts";
import type { EvidenceShown, Report } from "./schemas/report.ts";

/** The whole case in one document: `intervention report`. Pure. */
export function reportOf(answered: Answered): Report {
  const { view: _position, council, ...position } = positionOf(answered);
  const { view: _history, council: _council, rung: _rung, ...history } = historyOf(answered);
  return {
    ...statedBy(answered),
    view: "report",
    council,
    position: withoutStated(position),
    history: withoutStated(history),
    evidence: evidenceOf(answered),
  };
}

// What the document states about itself it states once.
function withoutStated<View extends Stated>(view: View): Omit<View, keyof Stated> {
  const {
    schemaVersion: _schemaVersion,
    functions: _functions,
    asAt: _asAt,
    known: _known,
    suppositions: _suppositions,
    rulesVersion: _rulesVersion,
    logHead: _logHead,
    hidden: _hidden,
    ...rest
  } = view;
  return rest;
}

/** The sources of the entries used, what rests on each, and what rests on the press alone. */
function evidenceOf({ used, replay, question }: Answered): EvidenceShown {
  const inCase = used.filter(
    ({ type, functions }) =>
      type !== "SourceRegistered" &&
      (functions.length === 0 || functions.includes(question.functions)),
  );
  const shown = ({ id, type }: Entry) => ({ entry: id, what: saysOf(type) });
  const facts = inCase.filter(({ type }) => !aboutOtherEntries.has(type));
  const sources = [...replay.sources.values()].map((source) => ({
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    publishedOn: source.publishedOn === null ? null : dated(source.publishedOn),
    standing: source.standing,
    uri: source.uri ?? null,
    sha256: source.sha256 ?? null,
    entries: inCase
      .filter(({ evidence }) => evidence.some(({ sourceId }) => sourceId === source.id))
      .map(shown),
  }));
  return {
    sources: sources.toSorted((a, b) => rank(a.standing) - rank(b.standing)),
    pressAlone: facts.filter((entry) => restsOnPressAlone(entry, inCase)).map(shown),
    withoutSource: facts
      .filter(({ type, evidence }) => type !== "CouncilRegistered" && evidence.length === 0)
      .map(shown),
  };
}

const standings = ["primary", "official", "dataset", "press"] as const;
const rank = (standing: (typeof standings)[number]): number => standings.indexOf(standing);

/** Entries that say something about other entries, not about the council. */
const aboutOtherEntries: ReadonlySet<string> = new Set(["FactAlsoStated", "ConflictAdjudicated"]);

// Another source that states the fact too is an entry of its own, about the first.
function restsOnPressAlone({ id, evidence }: Entry, all: readonly Entry[]): boolean {
  const also = all.filter(({ type, data }) => type === "FactAlsoStated" && data["factId"] === id);
  const cited = [...evidence, ...also.flatMap((entry) => entry.evidence)];
  return cited.length > 0 && cited.every(({ standing }) => standing === "press");
}
