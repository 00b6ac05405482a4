import { no, ok, type Result } from "#events/result.ts";
import { isDay, longDay, type Day } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import { visible } from "#src/record/show-value.ts";

/** The boxes of a date, and what each holds. */
export const boxParts = ["day", "month", "year"] as const;

/**
 * A date of three boxes, `as-at-day` and so on, as a day; undefined where all are empty. The month
 * may be a name. No: what is missing or wrong, and how a date is written; `words` is what the form
 * calls the date.
 */
export function boxed(
  get: (name: string) => string | null | undefined,
  date: string,
  words: string,
): Result<Day | undefined, string> {
  const typed = boxParts.map((part) => (get(`${date}-${part}`) ?? "").trim());
  const [day, month, year] = typed as [string, string, string];
  const missing = boxParts.filter((_, at) => typed[at] === "");
  if (missing.length === boxParts.length) return ok(undefined);
  if (missing.length > 0) return no(`${words}: add the ${listed(missing)}.`);
  const said = [year, monthOf(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isDay(said)
    ? ok(said)
    : no(
        `${words}: ${visible(typed.join(" "))}: there is no such day in the calendar. Write day, month and year, such as 3 11 2022.`,
      );
}

const monthNames = Array.from({ length: 12 }, (_, at) =>
  (longDay(`2022-${String(at + 1).padStart(2, "0")}-01`).split(" ")[1] ?? "").toLowerCase(),
);

/** “March”, “mar” and “3” are the third month; anything else is as it was typed. */
function monthOf(typed: string): string {
  const at = monthNames.findIndex(
    (name) => typed.length >= 3 && name.startsWith(typed.toLowerCase()),
  );
  return at === -1 ? typed : String(at + 1);
}
