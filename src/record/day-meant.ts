import { isDay, monthName, type Day } from "#machines/time/day.ts";

const months = Array.from({ length: 12 }, (_, at) => monthName(at + 1).toLowerCase());

/** How to write a day that is written as in a letter; null where the text is no such day. */
export function writeSuch(text: string): string | null {
  const day = dayMeant(text);
  return day === null ? null : `Write the year first, then the month and the day: ${day}.`;
}

/**
 * The day that was meant by one written as in a letter, the day before the month: `20/3/2023`,
 * `20.03.2023`, `20 March 2023`. Null where it is no such day. For a hint alone: a file holds days in
 * one form, in which nobody can take the month for the day.
 */
function dayMeant(text: string): Day | null {
  const [, day, month, year] =
    /^\s*(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4})\s*$/i.exec(text) ??
    [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const number = /^\d/.test(month)
    ? Number(month)
    : months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const meant = [year, ...[number, Number(day)].map((part) => String(part).padStart(2, "0"))];
  return isDay(meant.join("-")) ? meant.join("-") : null;
}
