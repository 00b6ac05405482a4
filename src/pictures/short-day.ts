import { monthName, type Day } from "#machines/time/day.ts";
import type { Dated } from "#src/views/schemas/parts.ts";

const year = (day: Day): string => String(Number(day.slice(0, 4)));
const month = (day: Day): string => monthName(Number(day.slice(5, 7))).slice(0, 3);
const number = (day: Day): string => String(Number(day.slice(8)));
const monthYear = (day: Day): string => `${month(day)} ${year(day)}`;

/** A span of days as a picture has room for it: "28 Feb 2022", "1–3 Nov 2022", "Mar–Jun 2023". */
export function shortSpan({ from, to }: Pick<Dated, "from" | "to">): string {
  if (from === null) return to === null ? "day not known" : `by ${monthYear(to)}`;
  if (to === null) return `after ${monthYear(from)}`;
  if (from === to) return `${number(from)} ${monthYear(from)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const wholeMonth = from.endsWith("-01") && Number(number(to)) >= 28;
    return wholeMonth ? monthYear(to) : `${number(from)}–${number(to)} ${monthYear(to)}`;
  }
  if (year(from) !== year(to)) return `${year(from)}–${year(to)}`;
  const wholeYear = from.endsWith("-01-01") && to.endsWith("-12-31");
  return wholeYear ? year(to) : `${month(from)}–${monthYear(to)}`;
}
