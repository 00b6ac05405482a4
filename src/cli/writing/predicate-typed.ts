import type { Entry } from "#events/envelope.ts";
import { DATE_NAMES } from "#events/define-event.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Day } from "#machines/time/day.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { claimTyped } from "./claim-typed.ts";
import { detailsTyped, faultInDetail } from "#src/cli/set-typed.ts";

/** A point of a fact and, where one was given, a value for it. */
export interface PointTyped {
  /** `dates.made` or `data.reviewIntervalMonths`. */
  readonly predicate: string;
  readonly value: unknown;
}

const names: readonly string[] = DATE_NAMES;

/** The value of a point as typed: `dates.made=2022-11-03` or `reviewIntervalMonths=6`. No: a sentence. */
export function pointTyped(
  text: string,
  { type }: Pick<Entry, "type">,
  today: () => Day,
): Result<PointTyped, string> {
  const at = text.indexOf("=");
  const path = text.slice(0, Math.max(at, 0)).trim();
  const value = text.slice(at + 1).trim();
  if (at < 1 || path === "" || value === "") {
    return no(`${visible(text)}: write a point and its value, such as dates.made=2022-11-03.`);
  }
  const named = pointNamed(path, { type });
  if (!named.ok) return named;
  if (path.startsWith("dates.")) {
    const claim = claimTyped(value, today);
    return claim.ok
      ? ok({ predicate: path, value: claim.value })
      : no(`${visible(text)}: ${claim.error}`);
  }
  const bare = named.value.replace(/^data\./, "");
  const details = detailsTyped(type, [`${bare}=${value}`]);
  if (!details.ok) return no(details.error.replace(/^--set /, ""));
  const found = bare
    .split(".")
    .reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), details.value.data);
  return ok({ predicate: named.value, value: found });
}

/** The point that a path names: a date, or a detail that the event has. No: a sentence to show. */
export function pointNamed(path: string, { type }: Pick<Entry, "type">): Result<string, string> {
  if (!path.startsWith("dates.")) {
    const bare = path.replace(/^data\./, "");
    const fault = faultInDetail(type, bare);
    return fault === null ? ok(`data.${bare}`) : no(`${visible(path)}: ${fault}`);
  }
  const name = path.slice("dates.".length);
  if (names.includes(name)) return ok(path);
  const near = nearest(name, names);
  const meant = near === null ? "" : ` Did you mean dates.${near}?`;
  return no(`${visible(path)}: the dates of an entry are ${names.join(", ")}.${meant}`);
}
