import { z } from "zod";
import { catalogue, definitionOf } from "#events/catalogue.ts";
import { newEntry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import type { JsonValue } from "#src/log/canonical-json.ts";
import { parseJson } from "#src/log/parse-json.ts";
import { bare, claimOf, elementOf, shapeOf, type Schema } from "#src/record/value-typed.ts";
import { withSilences } from "#src/record/with-silences.ts";
import type { DetailColumn, Root } from "./columns.ts";

/** The schema of what stands under a root in an entry of that type. Null for an unknown type. */
export const schemaOfRoot = (root: Root, type: string): Schema | null => {
  if (root !== "data") return newEntry.shape[root];
  const definition = definitionOf(type);
  return definition === undefined ? null : schemaOf(definition);
};

const index = /^[1-9]\d?$/;

/** The schema at the end of the steps, or null where they lead nowhere. */
export const schemaAt = (schema: Schema, steps: readonly string[]): Schema | null => {
  let at: Schema = schema;
  for (const step of steps) {
    const shape = shapeOf(at);
    const element = elementOf(at);
    const inner =
      shape !== null && Object.hasOwn(shape, step)
        ? shape[step]
        : element !== null && index.test(step)
          ? element
          : undefined;
    if (inner === undefined) return null;
    at = inner;
  }
  return at;
};

/** Whether entries of any type have this detail. */
export const isDetail = ({ root, steps }: Pick<DetailColumn, "root" | "steps">): boolean =>
  root === "data"
    ? catalogue.some((definition) => schemaAt(schemaOf(definition), steps) !== null)
    : schemaAt(newEntry.shape[root], steps) !== null;

/** Every name of a detail that one column can hold, with `1` for the first item of a list. */
export const namesUnder = (name: string, schema: Schema): readonly string[] => {
  const element = elementOf(schema);
  if (element !== null) return [name, ...namesUnder(`${name}.1`, element)];
  const shape = shapeOf(schema);
  if (shape === null || "inferred" in shape) return [name];
  return Object.entries(shape).flatMap(([step, inner]) => namesUnder(`${name}.${step}`, inner));
};

/** Whether a detail may hold whatever a fact can hold: the value of a statement or of a ruling. */
export const isAnything = (schema: Schema): boolean => bare(schema) instanceof z.ZodLazy;

/**
 * The value of a statement: a date where it speaks of one (`dates.made`), else JSON where the text
 * is that, else the text.
 */
export const anythingTyped = (text: string, predicate: string): JsonValue => {
  const claim = predicate.startsWith("dates.") ? claimOf(text) : null;
  if (claim !== null) return { ...claim };
  const json = parseJson(text.normalize("NFC"));
  return json.ok ? json.value : text.normalize("NFC");
};

/** What stands at a place of an entry: a value, or more places. */
export type Branch = Map<string, Branch | { readonly value: JsonValue }>;

/** Puts a value at the end of the steps. No (false): something stands there, or on the way. */
export const put = (into: Branch, steps: readonly string[], value: JsonValue): boolean => {
  const [step = "", ...rest] = steps;
  const there = into.get(step);
  if (rest.length === 0) {
    if (there !== undefined) return false;
    into.set(step, { value });
    return true;
  }
  if (there !== undefined && !(there instanceof Map)) return false;
  const branch: Branch = there ?? new Map();
  into.set(step, branch);
  return put(branch, rest, value);
};

/**
 * The value that the places make up. What was left out of a group is "not on record" where it may
 * be. The items of a list stand in the order of their numbers.
 */
export const grown = (branch: Branch, schema: Schema): JsonValue => {
  const value = (at: Branch | { readonly value: JsonValue }, inner: Schema): JsonValue =>
    at instanceof Map ? grown(at, inner) : at.value;
  const element = elementOf(schema);
  if (element !== null) {
    return [...branch]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => value(item, element));
  }
  const members = [...branch].map(([name, at]): [string, JsonValue] => {
    const inner = schemaAt(schema, [name]);
    if (inner === null) throw new Error(`bug: ${name} was put where its schema has no place`);
    return [name, value(at, inner)];
  });
  return withSilences(schema, Object.fromEntries(members)) as JsonValue;
};

/**
 * The first item that is missing from a list although a later one is there, as the name of its
 * column under `name`; null if none is.
 */
export const gapIn = (branch: Branch, schema: Schema, name: string): string | null => {
  const element = elementOf(schema);
  for (let at = 1; element !== null && at <= branch.size; at += 1) {
    if (!branch.has(String(at))) return `${name}.${at}`;
  }
  for (const [step, inner] of branch) {
    const under = element ?? schemaAt(schema, [step]);
    const gap =
      inner instanceof Map && under !== null ? gapIn(inner, under, `${name}.${step}`) : null;
    if (gap !== null) return gap;
  }
  return null;
};
