import { definitionOf } from "#events/catalogue.ts";
import type { Catalogue } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import type { FunctionSet } from "#events/values.ts";
import { lawNumbers, lawWith, type Law, type LawNumberName } from "#machines/law/numbers.ts";
import { rules, type RuleName } from "#machines/rules/registry.ts";
import { longDay, type Day } from "#machines/time/day.ts";
import { visible, withoutCorrected, type Cut } from "#src/replay/known.ts";
import { lifted } from "#src/replay/lifted.ts";
import { replay, type Replay } from "#src/replay/replay.ts";
import {
  bookWith,
  inForce,
  ruleDated,
  type RuleBook,
  type RuleDates,
} from "#machines/rule-book.ts";
import type { Known, Supposition } from "./schemas/parts.ts";
import { rulesVersion } from "./rules-version.ts";
import { inForceSays } from "./stated-words.ts";

/** An entry with its place on the record. */
export interface Held {
  readonly index: number;
  readonly entry: Entry;
}

/** What of the record a view may use: two cuts, neither standing in for the other. */
export interface KnownCut {
  /** Only what was public by the end of this day; null for everything. */
  readonly publicBy: Day | null;
  /** Only what this record held then; null for all that it holds. */
  readonly held: HeldCut | null;
}

/** An entry, its place included; or an instant, with the day that was asked for if one was. */
export type HeldCut =
  { readonly upToEntry: number } | { readonly upToInstant: string; readonly on: Day | null };

/** A view that uses everything on the record. */
export const everything: KnownCut = { publicBy: null, held: null };

/** What is asked of a view. */
export interface Question {
  readonly functions: FunctionSet;
  readonly asAt: Day;
  readonly known: KnownCut;
  readonly sources: readonly string[] | null;
  readonly suppose: Partial<Record<LawNumberName, number | boolean>>;
  /** Rules put to other days: a view that takes them must say so. */
  readonly dates?: RuleDates;
}

/** A council's stream, whole, and the head of the record it was read from. */
export interface Stream {
  readonly council: string;
  readonly held: readonly Held[];
  readonly head: { readonly size: number; readonly root: string };
}

/** A replay under the cuts of a question. */
export interface Answered {
  readonly stream: Stream;
  readonly question: Question;
  readonly catalogue: Catalogue;
  readonly law: Law;
  readonly book: RuleBook;
  readonly replay: Replay;
  /** The entries that the view used, of every function set, in the shape of their newest version. */
  readonly used: readonly Entry[];
  /**
   * Entries that a later correction superseded or retracted; none under a cut by publication or by
   * sources.
   */
  readonly corrected: readonly Entry[];
  readonly hidden: number;
}

/** Applies the cuts and replays. Pure. */
export function answer(
  stream: Stream,
  question: Question,
  catalogue: Catalogue = definitionOf,
): Answered {
  const held = heldThen(stream.held, question.known).map(({ entry }) => lifted(entry, catalogue));
  const cut = cutOf(question);
  const used = visible(held, cut).entries;
  const standing = withoutCorrected(held);
  return {
    ...replayed(stream, question, catalogue, held, cut),
    used,
    // What was corrected is of the record itself: a cut by publication or by sources would leak it.
    corrected:
      cut.knownAt === null && cut.sources === null
        ? held.filter((entry) => !standing.includes(entry) && entry.corrects?.kind !== "retract")
        : [],
    hidden: stream.held.length - (held.length - standing.length) - used.length,
  };
}

/** The entries of a stream that a question may use, read at the head of what was held. Pure. */
export const usedIn = (
  stream: Stream,
  question: Question,
  catalogue: Catalogue = definitionOf,
): readonly Entry[] =>
  visible(
    heldThen(stream.held, question.known).map(({ entry }) => lifted(entry, catalogue)),
    cutOf(question),
  ).entries;

/**
 * As `answer`, were these the only entries that the question may use: a thought experiment on part
 * of what it did use. Pure.
 */
export const answerOn = (
  stream: Stream,
  question: Question,
  used: readonly Entry[],
  catalogue: Catalogue = definitionOf,
): Answered => ({
  ...replayed(stream, question, catalogue, used, { knownAt: null, sources: null }),
  used,
  corrected: [],
  hidden: 0,
});

const cutOf = ({ known, sources }: Question): Cut => ({
  knownAt: known.publicBy,
  sources: sources === null ? null : new Set(sources),
});

function replayed(
  stream: Stream,
  question: Question,
  catalogue: Catalogue,
  entries: readonly Entry[],
  cut: Cut,
): Pick<Answered, "stream" | "question" | "catalogue" | "law" | "book" | "replay"> {
  const law = lawWith(question.suppose);
  const { council } = stream;
  const { functions, asAt, dates } = question;
  const book = Object.keys(dates ?? {}).length === 0 ? inForce : bookWith(dates ?? {});
  const view = { ...cut, council, functions, asAt, law, book };
  return { stream, question, catalogue, law, book, replay: replay(entries, view, catalogue) };
}

/** Whether the council was on the record by then: its registration is within the cut. */
export const isOnRecord = ({ held }: Stream, known: KnownCut): boolean =>
  known.held === null ||
  heldThen(held, known).some(({ entry }) => entry.type === "CouncilRegistered");

/** What the record held within a cut. */
export function heldThen<Some extends Held>(
  held: readonly Some[],
  { held: cut }: KnownCut,
): readonly Some[] {
  if (cut === null) return held;
  return "upToEntry" in cut
    ? held.filter(({ index }) => index <= cut.upToEntry)
    : held.filter(({ entry }) => entry.recordedAt <= cut.upToInstant);
}

/** What every view states about itself. */
export interface Stated {
  readonly schemaVersion: 1;
  readonly functions: FunctionSet;
  readonly asAt: Day;
  readonly known: Known;
  readonly suppositions: Supposition[];
  readonly rulesVersion: string;
  readonly logHead: { readonly size: number; readonly root: string };
  readonly hidden: number;
}

/** What a view of one council states about itself. */
export const statedBy = ({ stream, question, law, hidden }: Answered): Stated =>
  statedOf(question, law, stream.head, hidden);

/** What a view states about itself. */
export const statedOf = (
  question: Question,
  law: Law,
  { size, root }: Stream["head"],
  hidden: number,
): Stated => ({
  schemaVersion: 1,
  functions: question.functions,
  asAt: question.asAt,
  known: knownShown(question),
  suppositions: suppositionsOf(question),
  rulesVersion: rulesVersion(law, question.dates),
  logHead: { size, root },
  hidden,
});

/** A cut as a view states it. */
export function knownShown({ known, sources }: Pick<Question, "known" | "sources">): Known {
  const { publicBy, held } = known;
  const only = sources === null ? "" : `, from these sources only: ${sources.join(", ")}`;
  return {
    by: publicBy === null ? (held === null ? "all" : "record") : held === null ? "public" : "both",
    at: publicBy ?? (held !== null && "on" in held ? held.on : null),
    upToEntry: held !== null && "upToEntry" in held ? held.upToEntry : null,
    upToInstant: held !== null && "upToInstant" in held ? held.upToInstant : null,
    sources: sources === null ? null : [...sources],
    words: `${knownWords(known)}${only}`,
  };
}

function knownWords({ publicBy, held }: KnownCut): string {
  const cuts = [
    ...(publicBy === null ? [] : [`what was public by the end of ${longDay(publicBy)}`]),
    ...(held === null ? [] : [`what this record held ${heldWords(held)}`]),
  ];
  return cuts.length === 0
    ? "everything on this record"
    : `only ${cuts.join(", and of that only ")}`;
}

function heldWords(held: HeldCut): string {
  if ("upToEntry" in held) return `up to entry #${held.upToEntry}`;
  return held.on === null ? `at ${held.upToInstant}` : `by the end of ${longDay(held.on)}`;
}

/** What a question supposes, each beside what the table in force says. */
export const suppositionsOf = ({ suppose, dates = {} }: Question): Supposition[] => [
  ...Object.entries(suppose).map(([name, supposed]) => {
    const { words, unit, value } = lawNumbers[name as LawNumberName];
    return { name, words, unit, supposed, inForce: value };
  }),
  ...(Object.keys(dates) as RuleName[]).map((name) => {
    const { id, inForce: ofLaw, statement } = rules[name];
    const supposed = inForceSays(ruleDated(name, dates).inForce);
    return { name: id, words: statement, unit: "days", supposed, inForce: inForceSays(ofLaw) };
  }),
];
