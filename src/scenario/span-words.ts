import { no, ok, type Result } from "#events/result.ts";
import { addDays, addMonths, isDay, type Day } from "#machines/time/day.ts";
import { addWorkingDays } from "#machines/time/working-days.ts";

/** A length of time. Months and working days are units of their own: no number of days stands for them. */
export interface Length {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year" | "working day";
}

/** A day in words: itself, the day of something named, or one counted from that. */
export type DayWords =
  | { readonly kind: "day"; readonly day: Day }
  | {
      readonly kind: "counted";
      readonly from: string;
      readonly length: Length | null;
      readonly way: 1 | -1;
    };

const lengthPattern = String.raw`(\d{1,4}|an?|one) (working day|day|week|month|year)s?`;
const wholeLength = new RegExp(`^${lengthPattern}$`, "i");
const countedDay = new RegExp(`^${lengthPattern} (after|before) (.+)$`, "i");

/** `3 months`; null where it is not a length of time. */
export function lengthOf(text: string): Length | null {
  const [, count, unit] = wholeLength.exec(plain(text)) ?? [];
  return count === undefined || unit === undefined
    ? null
    : { count: counted(count), unit: unitOf(unit) };
}

/** Reads a day in words. No: what is wrong with it, as the end of a sentence. */
export function dayWordsOf(text: string): Result<DayWords, string> {
  const said = plain(text);
  if (isDay(said)) return ok({ kind: "day", day: said });
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(said)) return no("a day of the calendar");
  const [, count, unit, side, from] = countedDay.exec(said) ?? [];
  if (count === undefined || unit === undefined || from === undefined) {
    return /^\d/.test(said)
      ? no("a day, or a length of time after or before a named one")
      : ok(named(said));
  }
  const way = side?.toLowerCase() === "before" ? -1 : 1;
  return ok({ ...named(from), length: { count: counted(count), unit: unitOf(unit) }, way });
}

const named = (text: string) =>
  ({ kind: "counted", from: nameMeant(text), length: null, way: 1 }) as const;

/** The name without its article: “the letter” is `letter`. */
export const nameMeant = (text: string): string => plain(text).replace(/^the /i, "");

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
const counted = (text: string): number => (/^\d/.test(text) ? Number(text) : 1);
const unitOf = (text: string): Length["unit"] => text.toLowerCase() as Length["unit"];

/** The day so long after another one, or before it. No: why there is none, as the end of a sentence. */
export function shifted(day: Day, { count, unit }: Length, way: 1 | -1): Result<Day, string> {
  const by = count * way;
  try {
    switch (unit) {
      case "day":
        return ok(addDays(day, by));
      case "week":
        return ok(addDays(day, 7 * by));
      case "month":
        return ok(addMonths(day, by));
      case "year":
        return ok(addMonths(day, 12 * by));
      case "working day": {
        const found = addWorkingDays(day, by);
        return found === null ? no("a day within the table of bank holidays") : ok(found);
      }
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) return no("a day within the calendar");
    throw thrown;
  }
}
