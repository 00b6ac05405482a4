import { z } from "zod";
import { no, ok, type Result } from "#events/result.ts";
import { plainText, type DateClaim } from "#events/values.ts";
import { isDay } from "#machines/time/day.ts";
import { parseJson } from "#src/log/parse-json.ts";
import { nearest } from "./nearest.ts";
import { visible } from "./show-value.ts";
import { withSilences } from "./with-silences.ts";

export type Schema = z.core.$ZodType;

/** The schema without "or not on record", or "may be left out", around it. */
export const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as Schema)
    : schema;

/** Whether a detail may be "not on record". */
const isNullable = (schema: Schema): boolean => schema instanceof z.ZodNullable;

/** The members of a group by name, or null where the schema is of something else. */
export const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | null => {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, Schema>) : null;
};

/** A day in a source's words: the one group that is typed as a day. */
export const isClaim = (schema: Schema): boolean => {
  const shape = shapeOf(schema);
  return shape !== null && "inferred" in shape && "words" in shape;
};

const choicesOf = (schema: Schema): readonly string[] | null => {
  const inner = bare(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : null;
};

/** The schema of a list's items, or null where the schema is not of a list. */
export const elementOf = (schema: Schema): Schema | null => {
  const inner = bare(schema);
  return inner instanceof z.ZodArray ? (inner.element as Schema) : null;
};

/** How a list of sentences is typed: with commas between them, or one sentence to a cell. */
export type Sentences = "betweenCommas" | "one";

/**
 * A value as typed, read by the schema of its detail. No: what was expected, in words, where the
 * schema says it better than `expectedOf` does.
 */
export function valueTyped(
  text: string,
  schema: Schema,
  sentences: Sentences = "betweenCommas",
): Result<unknown, string | null> {
  if (text === "null" && isNullable(schema)) return ok(null);
  const raw = rawTyped(text, schema, sentences);
  if (raw === undefined) return no(null);
  const read = z.safeParse(schema, raw);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return no(issue === undefined ? null : issueSays(issue, schema));
}

function issueSays(issue: z.core.$ZodIssue, schema: Schema): string | null {
  const { path, message } = issue;
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map((name) => visible(name)).join(", ");
    return `${whereSays(path)}no part called ${names}`;
  }
  if (message.startsWith("expected ")) return `${whereSays(path)}${message.slice(9)}`;
  const at = schemaAt(schema, path);
  const isItsOwn = path.length === 0 || choicesOf(at) !== null;
  return isItsOwn && path.length < 2
    ? null
    : `${whereSays(path)}${expectedOf(at, "", "").expected}`;
}

const whereSays = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? `item ${step + 1}: ` : `${String(step)}: `))
    .join("");

export const schemaAt = (schema: Schema, path: readonly PropertyKey[]): Schema =>
  path.reduce<Schema>(
    (at, step) => (typeof step === "number" ? elementOf(at) : shapeOf(at)?.[String(step)]) ?? at,
    schema,
  );

/** What the text stands for, before the schema checks it; undefined where it cannot be read. */
function rawTyped(text: string, schema: Schema, sentences: Sentences): unknown {
  const inner = bare(schema);
  const element = elementOf(schema);
  if (isClaim(inner)) return claimTyped(text, inner);
  if (element !== null) return listTyped(text, element, sentences);
  if (shapeOf(schema) !== null) return jsonTyped(text, "{", schema);
  if (inner instanceof z.ZodBoolean) return yesOrNo[text.toLowerCase()];
  if (inner instanceof z.ZodNumber) return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  return text.normalize("NFC");
}

const yesOrNo: Readonly<Record<string, boolean | undefined>> = {
  __proto__: null as never,
  yes: true,
  true: true,
  no: false,
  false: false,
};

const claimTyped = (text: string, schema: Schema): unknown =>
  claimOf(text) ?? jsonTyped(text, "{", schema);

/**
 * A day, or two days with `..` between them of which one may be left out, as a claim in the very
 * words typed. Null where the text is neither.
 */
export function claimOf(text: string): DateClaim | null {
  const [from = "", to = from, ...more] = text.split("..").map((day) => day.trim());
  const isSpan = [from, to].every((day) => day === "" || isDay(day)) && from + to !== "";
  if (!isSpan || more.length > 0) return null;
  return {
    from: from === "" ? null : from,
    to: to === "" ? null : to,
    words: text,
    inferred: false,
  };
}

function listTyped(text: string, element: Schema, sentences: Sentences): unknown {
  // A list that is known to be empty; no key, choice or sentence of a record is this word.
  if (text.toLowerCase() === "none") return [];
  if (text.startsWith("[")) {
    const items = parsed(text);
    return Array.isArray(items)
      ? items.map((item) => withDays(element, withSilences(element, item)))
      : undefined;
  }
  if (shapeOf(element) !== null) return undefined;
  // A comma belongs to a sentence as often as not; in a key or a choice it cannot stand.
  if (sentences === "one" && element === plainText) return [text.normalize("NFC")];
  return text.split(",").map((part) => part.trim().normalize("NFC"));
}

function jsonTyped(text: string, opening: string, schema: Schema): unknown {
  return text.startsWith(opening)
    ? withDays(schema, withSilences(schema, parsed(text)))
    : undefined;
}

/** The value with each day that stands as text where a date belongs as that date, at any depth. */
export function withDays(schema: Schema, value: unknown): unknown {
  const element = elementOf(schema);
  const shape = shapeOf(schema);
  if (typeof value === "string") return isClaim(schema) ? (claimOf(value) ?? value) : value;
  if (element !== null && Array.isArray(value)) {
    return value.map((item) => withDays(element, item));
  }
  if (shape === null || typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, inner === undefined ? member : withDays(inner, member)];
  });
  return Object.fromEntries(members);
}

function parsed(text: string): unknown {
  const read = parseJson(text.normalize("NFC"));
  return read.ok ? read.value : undefined;
}

const digits = "a whole number in digits, at most 15 of them";

// Some schemas end what they expect with an example of their own.
const suchAs = / such as (\S+)$/;

/** How an example is put to the person who types: with an option, or in the cell of a sheet. */
export type Typing = (path: string, example: string) => string;

const asOption: Typing = (path, example) => `--set ${path}=${example}`;

/** What a detail can hold, and how to write it, in words. */
export function expectedOf(
  schema: Schema,
  path: string,
  text: string,
  said: string | null = null,
  typing: Typing = asOption,
): { readonly expected: string; readonly remedy: string } {
  const such = (example: string, by = "Write it such as") => `${by} ${typing(path, example)}.`;
  const choices = choicesOf(schema);
  const element = elementOf(schema);
  const shape = shapeOf(schema);
  const inner = bare(schema);
  if (choices !== null) {
    const meant = nearest(text, choices);
    const expected = `one of ${choices.join(", ")}`;
    return { expected, remedy: such(meant ?? choices[0] ?? "", "Choose one, such as") };
  }
  if (isClaim(inner)) {
    return {
      expected: "a day of the calendar",
      remedy: such("2022-11-03", "Write it as year-month-day, such as"),
    };
  }
  if (element !== null) return listExpected(element, such);
  if (shape !== null) {
    const parts = Object.keys(shape);
    const { expected } = expectedOf(shape[parts[0] ?? ""] ?? z.string(), path, "");
    return {
      expected: `its parts: ${parts.join(", ")}`,
      remedy: `Set one part at a time, such as ${typing(`${path}.${parts[0] ?? ""}`, "...")}, which is ${expected}.`,
    };
  }
  if (inner instanceof z.ZodBoolean) return { expected: "yes or no", remedy: such("yes") };
  if (inner instanceof z.ZodNumber) {
    const least = inner.minValue !== null && inner.minValue >= 0 ? inner.minValue : null;
    const expected = least === null ? digits : `${digits}, ${least} or more`;
    return { expected, remedy: such("14") };
  }
  const [, form] = suchAs.exec(said ?? "") ?? [];
  return { expected: "some text", remedy: such(form ?? '"some words"') };
}

function listExpected(
  element: Schema,
  such: (example: string, by?: string) => string,
): { readonly expected: string; readonly remedy: string } {
  const shape = shapeOf(element);
  if (shape !== null) {
    const group = `[{${Object.keys(shape)
      .map((name) => `"${name}": ...`)
      .join(", ")}}]`;
    return {
      expected: "a list of groups, as JSON",
      remedy: `Write it as '${group}', or as [] for a list that is known to be empty.`,
    };
  }
  const choices = choicesOf(element);
  const which = choices === null ? "a list" : `a list of these: ${choices.join(", ")}`;
  const example = choices === null ? "first,second" : choices.slice(0, 2).join(",");
  return { expected: which, remedy: such(example, "Write it with commas, such as") };
}
