import { no, ok, type Result } from "#events/result.ts";
import { addDays, isDay, type Day } from "#machines/time/day.ts";
import { writeSuch } from "#src/record/day-meant.ts";

/** The day that it is in London at an instant. */
export function londonDay(instant: Date): Day {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The last millisecond of a day in London, as an instant in UTC. */
export function endOfLondonDay(day: Day): string {
  const next = addDays(day, 1);
  const summer = new Date(Date.parse(`${next}T00:00:00.000Z`) - 3_600_000);
  const midnight = londonDay(summer) === next ? summer : new Date(`${next}T00:00:00.000Z`);
  return new Date(midnight.getTime() - 1).toISOString();
}

/** A day as typed: 2022-11-03 or today. No: a sentence to show. */
export function dayTyped(option: string, text: string, today: () => Day): Result<Day, string> {
  if (text === "today") return ok(today());
  const given = `${option} ${text}`;
  if (isDay(text)) return ok(text);
  const such = writeSuch(text);
  if (such !== null) return no(`${given}: expected a day, or the word today. ${such}`);
  return no(
    /^\d{4}-\d{2}-\d{2}$/.test(given.slice(option.length + 1))
      ? `${given}: there is no such day in the calendar.`
      : `${given}: write the day as year-month-day, such as 2022-11-03, or the word today.`,
  );
}
