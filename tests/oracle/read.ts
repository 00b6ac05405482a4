import { addDays, addMonths, LAST_DAY, type Day } from "#machines/time/day.ts";
import type { OracleStep } from "./interface.ts";

/** Readers that cast the data of a step once. What is missing or null is not on record. */
type Data = Readonly<Record<string, unknown>>;

const field = (data: Data, name: string): unknown => data[name] ?? null;

export const dataOf = (step: OracleStep): Data => step.data;

export const text = (data: Data, name: string): string | null => {
  const value = field(data, name);
  return typeof value === "string" ? value : null;
};

export const flag = (data: Data, name: string): boolean | null => {
  const value = field(data, name);
  return typeof value === "boolean" ? value : null;
};

export const count = (data: Data, name: string): number | null => {
  const value = field(data, name);
  return typeof value === "number" ? value : null;
};

export const texts = (data: Data, name: string): readonly string[] | null => {
  const value = field(data, name);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : null;
};

export const record = (data: Data, name: string): Data | null => {
  const value = field(data, name);
  return isRecord(value) ? value : null;
};

export const records = (data: Data, name: string): readonly Data[] | null => {
  const value = field(data, name);
  return Array.isArray(value) ? value.filter(isRecord) : null;
};

const isRecord = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A key that the catalogue always asks for; the empty text never matches another key. */
export const keyOf = (data: Data, name: string): string => text(data, name) ?? "";

/** So many days later, or the calendar's last day where that would leave it. */
export const plusDays = (day: Day, days: number): Day => clamped(() => addDays(day, days));

export const plusMonths = (day: Day, months: number): Day => clamped(() => addMonths(day, months));

function clamped(move: () => Day): Day {
  try {
    return move();
  } catch (error) {
    if (error instanceof RangeError) return LAST_DAY;
    throw error;
  }
}
