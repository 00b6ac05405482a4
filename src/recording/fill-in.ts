import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import type { Facts } from "#machines/facts.ts";
import { withSilences } from "#src/record/with-silences.ts";
import { meant, ownField, type TakenToBe } from "#src/views/meant.ts";
import type { Draft } from "./draft.ts";

/** A draft with the keys that it left to the record, and what was done about them. */
export interface FilledIn {
  readonly draft: Draft;
  /** Keys of what is on record, where only one thing could be meant. */
  readonly takenToBe: readonly TakenToBe[];
  /** A key that was made up because the step begins something new. */
  readonly made: TakenToBe | null;
}

/**
 * Fills in the keys that a step did not state: of the one thing on record that it can be about, or a
 * new one where it begins something. `facts` are those of the day of the step.
 */
export function fillIn(draft: Draft, facts: Facts, stream: readonly Entry[]): FilledIn {
  const takenToBe = meant(draft, facts);
  const keys = Object.fromEntries(takenToBe.map(({ name, key }) => [name, key]));
  const made = keyMade(draft, facts, stream);
  const line = draft.type === "StatutoryDirectionMade" ? { line: "main" } : {};
  const data = {
    ...line,
    ...keys,
    ...(made !== null && { [made.name]: made.key }),
    ...draft.data,
  };
  return { draft: { ...draft, data }, takenToBe, made };
}

/** A key such as `notice-2022-02`, with a number where the stream has that one already. */
function keyMade(draft: Draft, facts: Facts, stream: readonly Entry[]): TakenToBe | null {
  const name = ownField(draft.type, facts);
  if (name === null || name in draft.data) return null;
  const awaited = name === "direction" ? directionsAwaited(facts) : [];
  if (awaited.length === 1) return { name, key: awaited[0] ?? "" };
  const happensOn = definitionOf(draft.type)?.happensOn;
  const claim = happensOn === undefined ? undefined : draft.dates[happensOn];
  const month = (claim?.from ?? claim?.to ?? "").slice(0, 7);
  const base = month === "" ? name : `${name}-${month}`;
  const used = new Set(stream.map(({ data }) => data[name]));
  let key = base;
  for (let number = 2; used.has(key); number += 1) key = `${base}-${number}`;
  return { name, key };
}

/**
 * The directions that the reason for urgency names and that are not made yet. A reason is put on
 * record before its direction, and excuses that one alone (V18): another key would leave it bare.
 */
const directionsAwaited = ({ urgencies, directions }: Facts): readonly string[] => [
  ...new Set(
    urgencies
      .map(({ direction }) => direction)
      .filter((key) => typeof key === "string")
      .filter((key) => !directions.some((one) => one.key === key)),
  ),
];

/** The data with what was not stated as "not on record". */
export function completeData(type: string, data: Draft["data"]): Draft["data"] {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  return withSilences(schemaOf(definition), data) as Draft["data"];
}
