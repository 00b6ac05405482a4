import { z } from "zod";
import { definitionOf } from "#events/catalogue.ts";
import { DATE_NAMES } from "#events/define-event.ts";
import { no, ok, type Result } from "#events/result.ts";
import { schemaOf } from "#events/schema-of.ts";
import { isDay } from "#machines/time/day.ts";
import { exactly, type Span } from "#machines/time/span.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { bare, expectedOf, valueTyped } from "#src/record/value-typed.ts";

/** What a step states, as typed: its details and its dates. */
export interface DetailsTyped {
  readonly data: Readonly<Record<string, unknown>>;
  readonly dates: Readonly<Record<string, Span>>;
}

/** Reads every `detail=value` by the event's own schema. No: a sentence to show. */
export function detailsTyped(type: string, typed: readonly string[]): Result<DetailsTyped, string> {
  const data: Record<string, unknown> = {};
  const dates: Record<string, Span> = {};
  for (const text of typed) {
    const at = text.indexOf("=");
    const path = text.slice(0, at).trim();
    const value = text.slice(at + 1).trim();
    if (at < 1 || path === "" || value === "") {
      return no(`--set ${visible(text)}: write a detail and its value, such as model=trust.`);
    }
    const fault = path.startsWith("dates.")
      ? setDate(path.slice("dates.".length), value, dates)
      : setDetail(type, path, value, data);
    if (fault !== null) return no(`--set ${visible(text)}: ${fault}`);
  }
  return ok({ data, dates });
}

/** What is wrong with the name of a detail, such as proposes.model; null if the event has it. */
export function faultInDetail(type: string, path: string): string | null {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const found = fieldAt(type, schemaOf(definition), path.split("."));
  return found.ok ? null : found.error;
}

const names: readonly string[] = DATE_NAMES;

function setDate(name: string, value: string, dates: Record<string, Span>): string | null {
  if (!names.includes(name)) return unknownName("a step", "date", name, names);
  if (!isDay(value)) {
    return `found ${quoted(value)}, expected a day. Write it as year-month-day, such as --set dates.${name}=2022-11-03.`;
  }
  dates[name] = exactly(value);
  return null;
}

function setDetail(
  type: string,
  path: string,
  text: string,
  data: Record<string, unknown>,
): string | null {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const parts = path.split(".");
  const found = fieldAt(type, schemaOf(definition), parts);
  if (!found.ok) return found.error;
  const schema = found.value;
  const value = valueTyped(text, schema);
  if (value.ok) {
    put(data, parts, value.value);
    return null;
  }
  const { expected, remedy } = expectedOf(schema, path, text, value.error);
  return `found ${quoted(text)}, expected ${value.error ?? expected}. ${remedy}`;
}

/** The schema of the detail at a path such as proposes.model. No: a sentence to show. */
function fieldAt(
  type: string,
  whole: z.core.$ZodType,
  path: readonly string[],
): Result<z.core.$ZodType, string> {
  let schema = whole;
  for (const [at, name] of path.entries()) {
    const holder = at === 0 ? type : path.slice(0, at).join(".");
    const group = bare(schema);
    if (!(group instanceof z.ZodObject)) return no(`${holder} has no parts of its own to set.`);
    const { shape } = group;
    const inner = Object.hasOwn(shape, name) ? (shape[name] as z.core.$ZodType) : undefined;
    if (inner === undefined) {
      return no(unknownName(holder, at === 0 ? "detail" : "part", name, Object.keys(shape)));
    }
    schema = inner;
  }
  return ok(schema);
}

function unknownName(holder: string, what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  const list =
    known.length === 1
      ? `The only ${what} is ${known[0]}.`
      : `The ${what}s are ${known.join(", ")}.`;
  return `${holder} has no ${what} called ${visible(name)}.${meant} ${list}`;
}

const quoted = (text: string): string =>
  `"${visible(text.length > 60 ? `${text.slice(0, 60)}…` : text)}"`;

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = { ...(into[name] as Record<string, unknown> | null | undefined) };
  into[name] = inner;
  put(inner, rest, value);
}
