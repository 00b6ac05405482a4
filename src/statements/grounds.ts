import type { Entry } from "#events/envelope.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { answerOn, type Answered } from "#src/views/question.ts";
import { isSo } from "./is-so.ts";
import type { Statement } from "./statement.ts";

/** What the answer to a statement rests on. */
export interface Grounds {
  readonly truth: Truth;
  /** The entries without any one of which the answer would be another, in the record's order. */
  readonly deciding: readonly Entry[];
  /**
   * Where those do not suffice: further entries that suffice together with them, none of them idle.
   * Other entries might do as well. Empty where the deciding ones suffice, or where a record that
   * says nothing gives the same answer.
   */
  readonly sufficient: readonly Entry[];
}

/**
 * The entries that the answer to a statement rests on, found by leaving entries out and asking
 * again: no list of what an answer depends on could fall behind the rules. Pure.
 */
export function groundsOf(statement: Statement, answered: Answered): Grounds {
  const { stream, question, catalogue, used, replay } = answered;
  const truth = isSo(statement, replay);
  const asked = (entries: readonly Entry[]): Truth =>
    isSo(statement, answerOn(stream, question, entries, catalogue).replay);
  const facts = used.filter(({ type }) => !standsForNothing.has(type));
  const without = (entry: Entry) => used.filter((one) => one !== entry);
  const deciding = facts.filter((entry) => asked(without(entry)) !== truth);
  const others = facts.filter((entry) => !deciding.includes(entry));
  const decidingAlone = used.filter((entry) => !others.includes(entry));
  if (deciding.length > 0 && asked(decidingAlone) === truth) {
    return { truth, deciding, sufficient: [] };
  }
  let left = used;
  // The earliest first, so that what is left is what makes it so now and not what once did.
  for (const entry of inReplayOrderOf(answered, others)) {
    const fewer = left.filter((one) => one !== entry);
    if (asked(fewer) === truth) left = fewer;
  }
  return { truth, deciding, sufficient: left.filter((entry) => others.includes(entry)) };
}

/** The entries of steps in the order in which they happened, before them what is said about others. */
function inReplayOrderOf({ replay }: Answered, entries: readonly Entry[]): readonly Entry[] {
  const places = new Map(replay.taken.map(({ entry }, at) => [entry?.id, at]));
  return entries.toSorted((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1));
}

/** Entries without which the others could not be read: no conclusion rests on them. */
const standsForNothing: ReadonlySet<string> = new Set(["SourceRegistered", "CouncilRegistered"]);
