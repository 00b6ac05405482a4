/**
 * A calendar day, 'YYYY-MM-DD', 0001-01-01 to 9999-12-31, proleptic Gregorian. Days compare as
 * strings. Arithmetic goes through day numbers: whole days since 1970-01-01.
 */
export type Day = string;

export const FIRST_DAY: Day = "0001-01-01";
export const LAST_DAY: Day = "9999-12-31";
export const FIRST_NUMBER = -719162;
export const LAST_NUMBER = 2932896;

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Is this text a day of the calendar, written YYYY-MM-DD? */
export function isDay(text: string): text is Day {
  return !Number.isNaN(parse(text));
}

/** Days since 1970-01-01. Throws on a text that is not a day. */
export function dayNumber(day: Day): number {
  const number = parse(day);
  if (Number.isNaN(number)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return number;
}

/** The day with this number. Throws outside 0001-01-01 to 9999-12-31. */
export function dayOf(number: number): Day {
  if (!(number >= FIRST_NUMBER && number <= LAST_NUMBER)) {
    throw new RangeError(`day number outside the years 1 to 9999: ${number}`);
  }
  const { year, month, dayOfMonth } = civil(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day so many days later (earlier if negative). Throws outside the calendar. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/**
 * The corresponding date so many months later, clamped to the month's end: 31 January and one month
 * is 28 or 29 February. Throws outside the calendar.
 */
export function addMonths(day: Day, months: number): Day {
  return dayOf(numberPlusMonths(dayNumber(day), months));
}

/** `addMonths` on day numbers. Never throws: its answer may lie outside the calendar. */
export function numberPlusMonths(number: number, months: number): number {
  const { year, month, dayOfMonth } = civil(number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  const length = monthLength(newYear, newMonth);
  return numberOfCivil(newYear, newMonth, dayOfMonth < length ? dayOfMonth : length);
}

/** How many days `to` lies after `from`; negative if before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}

export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The last day of the month of a day. */
export function monthEnd(day: Day): Day {
  const { year, month, dayOfMonth } = civil(dayNumber(day));
  return addDays(day, monthLength(year, month) - dayOfMonth);
}

/** '1 November 2022'. */
export function longDay(day: Day): string {
  const { year, month, dayOfMonth } = civil(dayNumber(day));
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** 'November' for 11. Throws outside 1 to 12. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${month}`);
  return name;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

/** The day number, or NaN. Integers only, character by character: the hot path of every rule. */
function parse(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const century = digits(text, 0);
  const yearOfCentury = digits(text, 2);
  const month = digits(text, 5);
  const dayOfMonth = digits(text, 8);
  if ((century | yearOfCentury | month | dayOfMonth) < 0) return NaN;
  const year = century * 100 + yearOfCentury;
  if (year === 0 || month < 1 || month > 12 || dayOfMonth < 1) return NaN;
  if (dayOfMonth > 28 && dayOfMonth > monthLength(year, month)) return NaN;
  return numberOfCivil(year, month, dayOfMonth);
}

/** The two-digit number at a place, or -1. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}

// Civil-from-days and days-from-civil, counting years from 1 March so that the leap day comes last.
function numberOfCivil(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civil(number: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
