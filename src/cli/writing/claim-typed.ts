import type { DateClaim } from "#events/values.ts";
import { no, ok, type Result } from "#events/result.ts";
import { isDay, longDay, monthEnd, monthName, type Day } from "#machines/time/day.ts";
import { longSpan } from "#machines/time/span.ts";
import { visible } from "#src/record/show-value.ts";

/** The claim of one day, in plain words. */
export const exactlyClaim = (day: Day): DateClaim => ({
  from: day,
  to: day,
  words: longDay(day),
  inferred: false,
});

/**
 * A date as typed: a day `2022-11-03`, `today`, a month `2022-10`, a year `2022`, days between which
 * it lies `2022-10-01..2022-10-20` (either side may be left out), or `unknown`. A `~` at the end marks
 * bounds that the recorder drew. No: what to write instead, as a sentence.
 */
export function claimTyped(text: string, today: () => Day): Result<DateClaim, string> {
  const inferred = text.endsWith("~");
  const said = (inferred ? text.slice(0, -1) : text).trim();
  const span = spanTyped(said, today);
  if (span === null && /^\d{4}-\d{2}-\d{2}$/.test(inFigures(said))) {
    return no("there is no such day in the calendar.");
  }
  if (span === null) {
    return no(
      `found "${visible(text.slice(0, 60))}", expected a day such as 2022-11-03 or today, a month such as ` +
        "2022-10, days between which it lies such as 2022-10-01..2022-10-20, or unknown.",
    );
  }
  const [from, to] = span;
  if (from !== null && to !== null && from > to) {
    return no(`${from} is later than ${to}: write the earlier day first.`);
  }
  const words = from === null && to === null ? "not on record" : longSpan({ from, to });
  return ok({ from, to, words, inferred });
}

type Sides = readonly [from: Day | null, to: Day | null];

function spanTyped(text: string, today: () => Day): Sides | null {
  if (text === "unknown") return [null, null];
  const [first = "", second, ...rest] = text.split("..");
  if (rest.length > 0) return null;
  if (second === undefined) return periodTyped(first, today);
  const from = first === "" ? ([null, null] as const) : periodTyped(first, today);
  const to = second === "" ? ([null, null] as const) : periodTyped(second, today);
  if (from === null || to === null || (first === "" && second === "")) return null;
  return [from[0], to[1]];
}

function periodTyped(typed: string, today: () => Day): Sides | null {
  if (typed === "today") return [today(), today()];
  const text = inFigures(typed);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  const first = `${text}-01-01`.slice(0, "2022-11-01".length);
  if (!isDay(first)) return null;
  const lasts: readonly Day[] = [`${text}-12-31`, monthEnd(first), first];
  return [first, lasts[text.split("-").length - 1] ?? first];
}

/** `4 March 2024`, as the answers write a day, in the figures of an entry; any other text as it is. */
function inFigures(text: string): string {
  const [, day, name, year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name?.toLowerCase()) + 1;
  if (day === undefined || year === undefined || month === 0) return text;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(at + 1));
