import type { EventType } from "#events/catalogue.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";
import type { Named } from "#machines/logic/expression.ts";
import type { OnBreach, Strength } from "#machines/rules/rule.ts";
import type { DerivedStep } from "#machines/settle.ts";
import type { Day } from "#machines/time/day.ts";
import type { TemplateName } from "./templates.ts";

/** Steps that are a letter of a rule. */
export interface Clause {
  readonly on: readonly (EventType | DerivedStep["type"])[];
  /**
   * The field of the data that says which of its kind the step is about: one key, or a list. A step
   * in which it is null is about none. Without a field the step is about every one of them.
   */
  readonly key?: string;
  /**
   * In words and as a condition. Asked of `step` alone; always yes or no, also where nothing is on
   * record.
   */
  readonly when?: Named;
}

/** What happened, the day, and what differs from the event's example. */
export type Moment = readonly [type: EventType, day: Day, data?: Readonly<Record<string, unknown>>];

/** A rule about the order of steps, as data. */
export interface Sequence {
  readonly id: string;
  /** The rule as a sentence. */
  readonly says: string;
  readonly strength: Strength;
  /** `report` for a rule that asks for something in the end: it is pending, never broken. */
  readonly onBreach: Exclude<OnBreach, "flag">;
  readonly basis: readonly ProvisionKey[];
  /** False: a reading that no lawyer has confirmed. */
  readonly confirmed: boolean;
  readonly template: TemplateName;
  /**
   * `each`: the rule holds of each of these by itself. A step is the first letter that it matches
   * in the order a, b, reset; it may be one letter of one key and another of another.
   */
  readonly each: string | null;
  readonly a: readonly Clause[];
  readonly b: readonly Clause[];
  readonly reset: readonly Clause[];
  /** For a rule that asks for something: its number in the law dossier, and what is owed. */
  readonly owes: { readonly duty: string; readonly what: string } | null;
  /** The rules of the registry of which this is a second statement. */
  readonly alsoSaid: readonly string[];
  /** A short history in which the rule has something to say and is kept. */
  readonly witness: readonly Moment[];
  /** A short history in which it is broken, or in the end still pending. */
  readonly breaks: readonly Moment[];
}

type Draft = Omit<Sequence, "confirmed" | "reset" | "owes" | "alsoSaid" | "each"> &
  Partial<Pick<Sequence, "confirmed" | "reset" | "owes" | "alsoSaid" | "each">>;

/** Declares a rule of sequence. */
export const sequence = (draft: Draft): Sequence => ({
  confirmed: true,
  each: null,
  reset: [],
  owes: null,
  alsoSaid: [],
  ...draft,
});
