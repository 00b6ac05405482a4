import type { DateComparison, DateTerm, Condition } from "#machines/logic/expression.ts";
import type { Facts } from "#machines/facts.ts";
import type { Law } from "#machines/law/numbers.ts";
import { addDays, addMonths, type Day } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";

/** The names that enclosing quantifiers bind, each with the list of facts that it ranges over. */
type Names = ReadonlyMap<string, string>;
type Values = Readonly<Record<string, unknown>>;
export type Members = ReadonlyMap<string, Values>;

/** Two days that a condition compares, wherever it stands. */
export interface Compared {
  readonly op: DateComparison["op"] | "equals";
  readonly left: DateTerm;
  readonly right: DateTerm;
  readonly names: Names;
}

/** Two days that are compared: each on record (or in the calendar), or of the step that is judged. */
export interface Comparison extends Compared {
  readonly of: readonly [left: ReturnType<typeof originOf>, right: ReturnType<typeof originOf>];
  readonly says: readonly [left: string, right: string];
}

/** Every comparison of days in a condition, with what its names range over. */
export function comparedIn(condition: Condition, names: Names = new Map()): readonly Compared[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.parts.flatMap((part) => comparedIn(part, names));
    case "not":
    case "named":
      return comparedIn(condition.part, names);
    case "implies":
      return [condition.given, condition.required].flatMap((part) => comparedIn(part, names));
    case "some":
    case "every":
      return comparedIn(condition.where, new Map([...names, [condition.as, condition.list]]));
    case "before":
    case "onOrBefore":
    case "after":
    case "onOrAfter":
      return [{ op: condition.op, left: condition.left, right: condition.right, names }];
    case "equals": {
      const { left, right } = condition;
      return isDay(left) && isDay(right) ? [{ op: "equals", left, right, names }] : [];
    }
    default:
      return [];
  }
}

const isDay = (term: { readonly op: string }): term is DateTerm =>
  !["field", "value"].includes(term.op);

/** Where a day comes from: the step that is judged, what is on record, or the calendar. */
export function originOf(term: DateTerm): "step" | "record" | "calendar" {
  const roots = pathsIn(term).map((path) => path.split(".")[0]);
  if (roots.length === 0) return "calendar";
  return roots.includes("step") ? "step" : "record";
}

/** The paths of the days that a term reads. */
export function pathsIn(term: DateTerm): readonly string[] {
  if (term.op === "day") return [];
  if ("path" in term) return [term.path];
  if ("dates" in term) return term.dates.flatMap(pathsIn);
  return pathsIn(term.date);
}

/** One day on record that conditions compare, and the members of the record that it is of. */
export interface DayOnRecord {
  readonly name: string;
  readonly day: Day | null;
}

/** The days that a term gives, one for each choice of members that its names range over. */
export function daysOf(
  term: DateTerm,
  said: string,
  names: Names,
  facts: Facts,
  law: Law,
): readonly (DayOnRecord & { readonly members: Members })[] {
  const used = [...new Set(pathsIn(term).map((path) => path.split(".")[0] ?? ""))].filter((root) =>
    names.has(root),
  );
  return choices(used, names, facts).map((members) => ({
    name: `${said}${[...members.values()].map((member) => String(member["key"])).join()}`,
    day: dayOf(term, members, facts, law),
    members,
  }));
}

function choices(used: readonly string[], names: Names, facts: Facts): readonly Members[] {
  const [first, ...rest] = used;
  if (first === undefined) return [new Map()];
  const list = (names.get(first) ?? "").replace("facts.", "");
  const members = (facts as unknown as Record<string, readonly Values[]>)[list] ?? [];
  return members.flatMap((member) =>
    choices(rest, names, facts).map((others) => new Map([[first, member], ...others])),
  );
}

function dayOf(term: DateTerm, members: Members, facts: Facts, law: Law): Day | null {
  switch (term.op) {
    case "day":
      return term.day;
    case "date":
      return exactDay(read(term.path, members, facts, law) as Span | null);
    case "earliest":
    case "latest": {
      const days = term.dates.map((part) => dayOf(part, members, facts, law));
      const known = days.filter((day) => day !== null).toSorted();
      return (term.op === "earliest" ? known[0] : known.at(-1)) ?? null;
    }
    default: {
      const start = dayOf(term.date, members, facts, law);
      const count =
        term.count.op === "value" ? term.count.value : read(term.count.path, members, facts, law);
      if (start === null || typeof count !== "number") return null;
      if (term.op === "plusMonths") return addMonths(start, count);
      if (term.op === "plusWorkingDays") throw new Error("bug: no rule of a step counts these");
      const counted = term.op === "lastDayOfPeriod" && law["countsDayOfService"] === true ? 1 : 0;
      return addDays(start, count - counted);
    }
  }
}

function read(path: string, members: Members, facts: Facts, law: Law): unknown {
  const [root = "", ...keys] = path.split(".");
  const start = root === "facts" ? facts : root === "law" ? law : members.get(root);
  return keys.reduce<unknown>((at, key) => (at as Values | null)?.[key], start) ?? null;
}

/** The day, if it is known; the explorer puts no imprecise ones. */
export function exactDay(span: Span | null | undefined): Day | null {
  if (span === null || span === undefined) return null;
  if (span.from === null || span.from !== span.to) throw new Error("bug: an imprecise day");
  return span.from;
}
