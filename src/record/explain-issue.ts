import type { z } from "zod";
import { fieldName, type FaultCode } from "./import-fault.ts";
import type { Suggest } from "./nearest.ts";
import { countOf, showValue, visible } from "./show-value.ts";

/** What is wrong with one field, without the line it stands in. */
export interface FieldFault {
  readonly field: string | null;
  readonly code: FaultCode;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/**
 * Says in plain English what a check found wrong. `value` is what was checked, `under` the name of
 * the field that holds it, and `known` the field names that `value` can have.
 */
export const explainIssues = (
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  under: readonly PropertyKey[],
  known: readonly string[],
  suggest: Suggest,
): readonly FieldFault[] => issues.flatMap((issue) => explain(issue, value, under, known, suggest));

const explain = (
  issue: z.core.$ZodIssue,
  value: unknown,
  under: readonly PropertyKey[],
  known: readonly string[],
  suggest: Suggest,
): readonly FieldFault[] => {
  const path = [...under, ...issue.path];
  const found = valueAt(value, issue.path);
  if (issue.code === "unrecognized_keys") {
    const names = issue.path.length === 0 ? known : [];
    return issue.keys.map((key) => unknownField([...path, key], key, names, found, suggest));
  }
  if (issue.code === "invalid_key" || issue.code === "invalid_element") {
    return explainIssues(issue.issues, value, path, [], suggest);
  }
  const missing = found === undefined;
  return [
    {
      field: fieldName(path),
      code: missing ? "missingField" : "wrongValue",
      expected: expectedBy(issue),
      found:
        found !== null && typeof found === "object" ? shownWithin(issue, found) : showValue(found),
      remedy: missing ? "Add this field to the line." : remedyFor(issue),
    },
  ];
};

const unknownField = (
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
  holder: unknown,
  suggest: Suggest,
): FieldFault => {
  const given = typeof holder === "object" && holder !== null ? Object.keys(holder) : [];
  const meant = suggest(
    key,
    known.filter((name) => !given.includes(name)),
  );
  return {
    field: fieldName(path.map((step) => (typeof step === "string" ? visible(step) : step))),
    code: "unknownField",
    expected: "only fields that this kind of entry has",
    found: `a field called ${showValue(key)}`,
    remedy: meant === null ? "Remove this field, or check its name." : `Did you mean "${meant}"?`,
  };
};

/** A group of fields or a list says little; what is said about it does. */
const shownWithin = (issue: z.core.$ZodIssue, found: object): string => {
  if (issue.code !== "custom" || !("from" in found) || !("to" in found)) return showValue(found);
  return `${showValue(found.from)} and then ${showValue(found.to)}`;
};

/** The value at the end of a path; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (Reflect.get(at, step) as unknown)
        : undefined,
    value,
  );

const expectedBy = (issue: z.core.$ZodIssue): string => {
  if (issue.message.startsWith("expected ")) {
    return issue.message
      .slice("expected ".length)
      .replace(/\d{4,}(?= characters)/, (digits) => Number(digits).toLocaleString("en-GB"));
  }
  switch (issue.code) {
    case "invalid_type":
      return nameOfType[issue.expected] ?? `a value of the kind "${issue.expected}"`;
    case "invalid_value":
      return oneOf(issue.values.map((allowed) => JSON.stringify(allowed) ?? String(allowed)));
    case "too_small":
      return `${measure(issue.origin)} ${bound(Number(issue.minimum), issue.origin, "at least")}`;
    case "too_big":
      return `${measure(issue.origin)} ${bound(Number(issue.maximum), issue.origin, "at most")}`;
    case "invalid_format":
      return issue.pattern === undefined
        ? "text in another form"
        : `text of the form ${issue.pattern}`;
    default:
      return "a value that fits this field";
  }
};

const nameOfType: Readonly<Record<string, string | undefined>> = {
  string: "text in quotation marks",
  number: "a whole number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in brackets [ ]",
  object: "a group of fields in braces { }",
  record: "a group of fields in braces { }",
  null: "an empty value (null)",
};

const oneOf = (allowed: readonly string[]): string =>
  allowed.length === 1 ? (allowed[0] ?? "") : `one of ${allowed.join(", ")}`;

const measure = (origin: string): string => {
  if (origin === "string") return "text of";
  return origin === "array" || origin === "set" ? "a list of" : "a whole number,";
};

const bound = (limit: number, origin: string, side: "at least" | "at most"): string => {
  if (origin === "string") return `${side} ${countOf(limit, "character", "characters")}`;
  if (origin === "array" || origin === "set") return `${side} ${countOf(limit, "item", "items")}`;
  return `${side} ${limit.toLocaleString("en-GB")}`;
};

const remedyFor = (issue: z.core.$ZodIssue): string => {
  const found = remedies.find(({ when }) => when.test(issue.message));
  if (found !== undefined) return found.remedy;
  return remedyByCode[issue.code] ?? "Correct the value.";
};

const remedies = [
  {
    when: /real calendar day/,
    remedy: "Check the day in the source; write it as year-month-day.",
  },
  {
    when: /first possible day/,
    remedy: "Put the earlier day in from and the later one in to.",
  },
  {
    when: /at most [\d,]+ characters/,
    remedy: "Quote only the words relied on, and keep the whole document as a source.",
  },
  {
    when: /control characters/,
    remedy: "Remove the control characters: they cannot be seen, and a screen may obey them.",
  },
  {
    when: /found none/,
    remedy: "Give the text, or leave the whole field empty (null) where that is allowed.",
  },
  {
    when: /NFC/,
    remedy: "Save the text again in the form NFC, so that é is one character and not two.",
  },
] as const;

const remedyByCode: Readonly<Record<string, string | undefined>> = {
  invalid_type: "Give a value of that kind.",
  invalid_value: "Choose one of these, spelt exactly so.",
  too_small: "Give more, or leave the whole field out if it may be left out.",
  too_big: "Give less.",
  invalid_format: "Rewrite it in that form.",
};
