import type { Raised } from "./event-log.ts";

/**
 * Clocks differ, and a stream never goes back in time: an entry whose writer's clock stood behind
 * the stream's last entry bears the time of that entry (`sealEntries`). Here is what can be said of
 * that. Nothing here reads a clock: an instant is handed in.
 */

/** Which entries bear a later time than they were given. `recorded` answers `given`, one by one. */
export const raisedAmong = (
  given: readonly { readonly recordedAt: string }[],
  recorded: readonly { readonly revision: number; readonly recordedAt: string }[],
): readonly Raised[] =>
  recorded.flatMap(({ revision, recordedAt }, i) => {
    const byMs = Date.parse(recordedAt) - Date.parse(given[i]?.recordedAt ?? recordedAt);
    return byMs === 0 ? [] : [{ revision, byMs }];
  });

/** The most by which an entry was raised, in milliseconds; 0 if none was. */
export const mostRaisedMs = (raised: readonly Raised[]): number =>
  raised.reduce((most, { byMs }) => Math.max(most, byMs), 0);

/** Two computers that both ask a time server differ by less than this. */
const tolerableMs = 5 * 60_000;

/**
 * What a person should be told before something is recorded at `now` after an entry that bears
 * `last`: the last one of the record, or of the stream to be written. Null if the clock has passed it.
 * Up to five minutes it is said that this clock is behind; beyond, that one of two clocks is wrong.
 */
export const clockWarning = (now: Date, last: string): string | null => {
  const aheadMs = Date.parse(last) - now.getTime();
  if (aheadMs <= 0) return null;
  const consequence =
    "A record never goes back in time: until this clock has passed that entry, whatever follows it " +
    "in the same stream bears its time.";
  if (aheadMs <= tolerableMs) {
    return `This computer’s clock stands ${spanInWords(aheadMs)} behind the record’s last entry. ${consequence}`;
  }
  return (
    `The record’s last entry bears a time in the future: ${last}, ${spanInWords(aheadMs)} ahead of ` +
    `this computer’s clock. Either this clock is slow or the one that dated the entry was fast: check ` +
    `the date, the time and the time zone of this computer. ${consequence}`
  );
};

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** A span of milliseconds in its largest unit and the next: `1 hour 30 minutes`. Cut, not rounded. */
export const spanInWords = (ms: number): string => {
  const at = units.findIndex(([, length]) => ms >= length);
  if (at === -1) return "less than a second";
  const [largest, next] = units.slice(at, at + 2);
  const rest = largest === undefined ? 0 : ms % largest[1];
  const parts = [countOf(ms, largest), countOf(rest, next)];
  return parts.filter((part) => part !== "").join(" ");
};

const countOf = (ms: number, unit: (typeof units)[number] | undefined): string => {
  const count = unit === undefined ? 0 : Math.floor(ms / unit[1]);
  if (unit === undefined || count === 0) return "";
  return `${count.toLocaleString("en-GB")} ${unit[0]}${count === 1 ? "" : "s"}`;
};
