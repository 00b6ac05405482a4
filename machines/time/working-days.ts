import { bankHolidays, bankHolidaysFrom, bankHolidaysTo } from "./bank-holidays.ts";
import { dayNumber, dayOf, type Day } from "./day.ts";

const FROM = dayNumber(bankHolidaysFrom);
const TO = dayNumber(bankHolidaysTo);
const HOLIDAYS: ReadonlySet<number> = new Set(
  Object.entries(bankHolidays).flatMap(([year, days]) =>
    days.split(" ").map((monthAndDay) => dayNumber(`${year}-${monthAndDay}`)),
  ),
);

/** Every working day of the table, in order, and how many of them precede each day of the table. */
const WORKING: readonly number[] = daysOfTable().filter(isWorkingNumber);
const PRECEDING: readonly number[] = precedingCounts();

/**
 * A day that is not a Saturday, a Sunday or a bank holiday in England. Null = unknown: the day lies
 * outside the table of bank holidays (2004 to 2030).
 */
export function isWorkingDay(day: Day): boolean | null {
  const number = dayNumber(day);
  return number < FROM || number > TO ? null : isWorkingNumber(number);
}

/**
 * The n-th working day after a day, which is itself not counted; before it if n is negative; the day
 * itself if n is 0. Null = unknown: the period leaves the table of bank holidays (2004 to 2030).
 */
export function addWorkingDays(day: Day, n: number): Day | null {
  const number = numberPlusWorkingDays(dayNumber(day), n);
  return Number.isFinite(number) ? dayOf(number) : null;
}

/**
 * `addWorkingDays` on day numbers. Unknown is -Infinity when the period leaves the table before its
 * beginning and Infinity after its end, so that the answer never decreases as the day grows.
 */
export function numberPlusWorkingDays(number: number, n: number): number {
  const preceding = PRECEDING[number - FROM];
  if (preceding === undefined) return number < FROM ? -Infinity : Infinity;
  if (n === 0) return number;
  const isItselfCounted = n > 0 && WORKING[preceding] === number;
  const index = n > 0 ? preceding + (isItselfCounted ? 1 : 0) + n - 1 : preceding + n;
  return WORKING[index] ?? (index < 0 ? -Infinity : Infinity);
}

function isWorkingNumber(number: number): boolean {
  // 1970-01-01, number 0, was a Thursday; 0 is Monday here.
  const weekday = (((number + 3) % 7) + 7) % 7;
  return weekday < 5 && !HOLIDAYS.has(number);
}

function daysOfTable(): number[] {
  return Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index);
}

function precedingCounts(): number[] {
  let count = 0;
  return daysOfTable().map((number) => {
    const preceding = count;
    if (isWorkingNumber(number)) count += 1;
    return preceding;
  });
}
