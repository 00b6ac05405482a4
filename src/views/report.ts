import type { Entry } from "#events/envelope.ts";
import { gapsOf } from "./gaps.ts";
import { historyOf } from "./history.ts";
import { dated, saysOf } from "./labels.ts";
import { positionOf } from "./position.ts";
import { statedBy, type Answered, type Stated } from "./question.ts";
import { nearestFirst, restsOn } from "./rests-on.ts";
import type { Position } from "./schemas/position.ts";
import type { CaseShown, EvidenceShown, Report } from "./schemas/report.ts";

/** The whole case in one document: `intervention report`. Pure. */
export function reportOf(answered: Answered): Report {
  const { council, position, history, evidence, ...said } = caseOf(answered);
  const { view: _gaps, council: _of, ...gaps } = gapsOf(answered);
  return {
    ...said,
    view: "report",
    council,
    position,
    history,
    evidence,
    gaps: withoutStated(gaps),
  };
}

/**
 * The case without the gaps filled on paper: the search for those may take a hundred times as long
 * as all the rest. `shown` is the position, where somebody has worked it out already. Pure.
 */
export function caseOf(answered: Answered, shown: Position = positionOf(answered)): CaseShown {
  const { view: _position, council, ...position } = shown;
  const { view: _history, council: _council, rung: _rung, ...history } = historyOf(answered);
  return {
    ...statedBy(answered),
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

/** The sources of what the view shows, what rests on each, and what rests on the press alone. */
function evidenceOf({ used, replay }: Answered): EvidenceShown {
  const happened = new Set([
    ...replay.taken.flatMap(({ entry }) => entry?.id ?? []),
    ...replay.possible.flatMap(({ entry }) => entry ?? []),
  ]);
  const isShown = ({ id, type, data }: Entry): boolean =>
    happened.has(aboutOtherEntries.has(type) ? String(data["factId"]) : id);
  const shown = used.filter(isShown);
  const facts = shown.filter(({ type }) => !aboutOtherEntries.has(type));
  const weighed = new Set(
    replay.conflicts.flatMap(({ statements }) =>
      statements.flatMap(({ sourceId }) => sourceId ?? []),
    ),
  );
  const sources = [...replay.sources.values()].map((source) => ({
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    publishedOn: source.publishedOn === null ? null : dated(source.publishedOn),
    standing: source.standing,
    uri: source.uri ?? null,
    sha256: source.sha256 ?? null,
    entries: shown
      .filter(({ evidence }) => evidence.some(({ sourceId }) => sourceId === source.id))
      .map(said),
  }));
  return {
    sources: sources
      .filter(({ id, entries }) => entries.length > 0 || weighed.has(id))
      .toSorted((a, b) => nearestFirst.indexOf(a.standing) - nearestFirst.indexOf(b.standing)),
    pressAlone: facts.filter(({ id }) => restsOn([id], shown).pressAlone).map(said),
    withoutSource: facts.filter(({ evidence }) => evidence.length === 0).map(said),
  };
}

const said = ({ id, type }: Entry) => ({ entry: id, what: saysOf(type) });

/** Entries that say something about other entries, not about the council. */
const aboutOtherEntries: ReadonlySet<string> = new Set(["FactAlsoStated", "ConflictAdjudicated"]);
