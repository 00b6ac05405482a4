import { definitionOf, eventTypes } from "#events/catalogue.ts";
import { no, ok, type Result } from "#events/result.ts";
import { regionOf } from "#machines/options.ts";
import { isDay } from "#machines/time/day.ts";
import { exactly, type Span } from "#machines/time/span.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import type { Proposed } from "#src/views/why.ts";
import { DATE_NAMES } from "#events/define-event.ts";
import type { Refusal } from "./record.ts";

/** A step as typed: the event, `path=value` pairs and `RULE: reason` pairs. */
export interface StepTyped {
  readonly set?: readonly string[];
  readonly departure?: readonly string[];
}

const usage = (says: string): Result<never, Refusal> => no({ says, code: exitCodes.usage });

/** The step that is meant. No: exit 3 for an unknown event, 2 for a detail that it does not have. */
export function stepTyped(event: string, typed: StepTyped): Result<Proposed, Refusal> {
  const type = typeMeant(event);
  if (!type.ok) return type;
  const data: Record<string, unknown> = {};
  const dates: Record<string, Span> = {};
  for (const text of typed.set ?? []) {
    const fault = setOne(text, type.value, data, dates);
    if (fault !== null) return usage(fault);
  }
  const departures: { rule: string; reason: string }[] = [];
  for (const text of typed.departure ?? []) {
    const [, rule, reason] = /^\s*([A-Z]\d{1,2}[a-z]?)\s*:\s*(\S.*)$/.exec(text) ?? [];
    if (rule === undefined || reason === undefined) {
      return usage(
        `--departure ${text}: write the rule and the reason, such as "V33: the reason".`,
      );
    }
    departures.push({ rule, reason });
  }
  return ok({ type: type.value, data, dates, departures });
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");

function typeMeant(event: string): Result<string, Refusal> {
  const legal = eventTypes.filter((type) => regionOf(type) !== undefined);
  const found = legal.find((type) => plain(type) === plain(event));
  if (found !== undefined) return ok(found);
  const near = nearest(event, legal);
  const part = legal.filter((type) => plain(event) !== "" && plain(type).includes(plain(event)));
  const hint = [...new Set([...(near === null ? [] : [near]), ...part])].slice(0, 6);
  return no({
    says:
      `There is no event called ${event}. ` +
      (hint.length > 0
        ? `Did you mean ${hint.join(", ")}?`
        : "Type intervention moves <council> --all for the list."),
    code: exitCodes.notFound,
  });
}

function setOne(
  text: string,
  type: string,
  data: Record<string, unknown>,
  dates: Record<string, Span>,
): string | null {
  const at = text.indexOf("=");
  const path = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  if (at < 1 || value === "")
    return `--set ${text}: write a detail and its value, such as model=trust.`;
  const [root = "", name = ""] = path.split(".");
  if (root === "dates") {
    if (!(DATE_NAMES as readonly string[]).includes(name)) {
      return `--set ${text}: the dates are ${DATE_NAMES.join(", ")}.`;
    }
    if (!isDay(value)) return `--set ${text}: write the day as year-month-day, such as 2022-11-03.`;
    dates[name] = exactly(value);
    return null;
  }
  const example = (definitionOf(type)?.example ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.keys(example);
  if (!names.includes(root)) {
    const near = nearest(root, names);
    return (
      `--set ${text}: ${type} has no detail called ${root}. ` +
      (near === null ? `Its details are ${names.join(", ")}.` : `Did you mean ${near}?`)
    );
  }
  put(data, path.split("."), valueTyped(value, path.includes(".") ? undefined : example[root]));
  return null;
}

function valueTyped(text: string, example: unknown): unknown {
  if (/^[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  if (Array.isArray(example)) return text.split(",").map((part) => part.trim());
  if (text === "true" || text === "yes") return true;
  if (text === "false" || text === "no") return false;
  if (text === "null") return null;
  if (typeof example === "string" || example === null) return isDay(text) ? exactly(text) : text;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return isDay(text) ? exactly(text) : text;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = { ...(into[name] as Record<string, unknown> | undefined) };
  into[name] = inner;
  put(inner, rest, value);
}
