import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Facts, ListName } from "#machines/facts.ts";
import type { Law } from "#machines/law/numbers.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import type { Step } from "#machines/step.ts";
import { addDays, type Day } from "#machines/time/day.ts";
import { exactly, type Span } from "#machines/time/span.ts";

/** What a move is made concrete against. */
export interface At {
  readonly facts: Facts;
  readonly law: Law;
  readonly today: Day;
}

/** What a step says, beyond its type's example; null where the cone does not put it. */
export interface Said {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly dates?: Readonly<Record<string, Span>>;
  readonly after?: string;
}

/** A step put in every position of a cone, its days relative to the day it is put. */
export interface Move {
  readonly name: string;
  readonly type: EventType;
  readonly says: (at: At) => Said | null;
}

/**
 * A part of the law that can be explored by itself: some rules, and every step that can change what
 * they and the regions see of it.
 */
export interface Cone {
  readonly name: string;
  readonly about: string;
  readonly rules: readonly RuleName[];
  readonly begins: Day;
  readonly moves: readonly Move[];
  /** Days of the calendar that some move names. */
  readonly days?: readonly Day[];
  /** Set where the law leaves a number open, so that both its answers are explored. */
  readonly law?: Law;
}

/** A move that is always put, or only where `unless` and the cut-off let it. */
export function move(
  type: EventType,
  name: string,
  says: Said | ((at: At) => Said | null) = {},
): Move {
  return {
    name: name === "" ? type : `${type} (${name})`,
    type,
    says: typeof says === "function" ? says : () => says,
  };
}

/** The step that a move puts. Its id is the move's name: one that is put twice is the same entry. */
export function stepOfMove({ type, name, says }: Move, at: At): Step | null {
  const said = says(at);
  if (said === null) return null;
  return {
    type,
    id: name,
    on: exactly(at.today),
    dates: said.dates ?? {},
    data: { ...(definitionOf(type)?.example as object), ...said.data },
    ...(said.after !== undefined && { after: said.after }),
  };
}

/** The member of a list with this key, or undefined. */
export const member = (
  { facts }: At,
  list: ListName,
  key: string,
): Readonly<Record<string, unknown>> | undefined =>
  (facts[list] as readonly Readonly<Record<string, unknown>>[]).find((each) => each["key"] === key);

/** The move is put only while nothing has this key: what is introduced is introduced once. */
export const once =
  (list: ListName, key: string, said: Said | ((at: At) => Said | null)) =>
  (at: At): Said | null =>
    member(at, list, key) !== undefined ? null : typeof said === "function" ? said(at) : said;

/** A day relative to the day on which the step is put. */
export const daysFrom = ({ today }: At, days: number): Span => exactly(addDays(today, days));
