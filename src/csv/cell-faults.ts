import type { ImportFault } from "#src/record/import-fault.ts";
import { showValue } from "#src/record/show-value.ts";

/** What is wrong with a cell, without its place. */
export type Said = Pick<ImportFault, "code" | "expected" | "found" | "remedy">;

/** Where the parts of a row put what they could not read. */
export interface Faults {
  /** Tells a fault of a column, and which field of the entry is spoilt by it. */
  tell(column: string, said: Said, spoils: string): void;
}

/** What spreadsheets make of a day: 03/11/2022, 3-Nov-22, Nov-22, 44868, 2022-11-03 00:00:00. */
const rewritten =
  /^(\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|(\d{1,2}[- ])?[A-Za-z]{3,9}[- ]\d{2,4}|\d{5}(\.\d+)?|\d{4}-\d\d-\d\d[ T]\d\d:\d\d.*)$/;

/** Whether the text looks like a day that a spreadsheet wrote in its own way. */
const isRewritten = (text: string): boolean => rewritten.test(text);

const oneDay = "a day of the calendar as year-month-day, such as 2022-11-03";

/** Why a cell does not hold a day. `isSpan`: two days would do as well. */
export const dayFault = (text: string, isSpan: boolean): Said => ({
  code: "wrongValue",
  expected: isSpan ? `${oneDay}, or two such days with .. between them` : oneDay,
  found: showValue(text),
  remedy: isRewritten(text)
    ? "It looks as if a spreadsheet rewrote the day, and this program does not guess which day was " +
      "meant. Format the whole column as text, then write the day again as year-month-day."
    : /^\d{4}-\d\d-\d\d$/.test(text)
      ? "Check the day in the source: there is no such day."
      : "Write the day as year-month-day, or leave the cell empty if none is on record.",
});

/** Two cells of one row that say the same thing, or may not stand together. */
export const bothFault = (one: string, other: string, text: string): Said => ({
  code: "wrongValue",
  expected: `nothing here, because ${other} of this row is filled in`,
  found: showValue(text),
  remedy: `Empty one of the two, ${one} or ${other}.`,
});

export const numberFault = (text: string): Said => ({
  code: "wrongValue",
  expected: "a whole number in digits",
  found: showValue(text),
  remedy: "Write the number in digits, or leave the cell empty.",
});

export const yesOrNoFault = (text: string): Said => ({
  code: "wrongValue",
  expected: "yes or no",
  found: showValue(text),
  remedy: "Write yes or no.",
});
