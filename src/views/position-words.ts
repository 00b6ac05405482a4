import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { onDay } from "./labels.ts";
import type { DueShown, Position, PossibleShown } from "./schemas/position.ts";
import { periodChecked } from "./stated-words.ts";

/** Whether the position would be another one if this had happened. */
export const somethingTurnsOn = ({ rung, moves }: PossibleShown): boolean =>
  rung !== null || moves.length > 0;

/** What may have happened, and where the case would then stand. */
export function whatTurnsOn({ what, on, entry, rung, moves }: PossibleShown, asAt: string): string {
  const then = moves.map(({ name, words }) => `${name.toLowerCase()}: ${words}`);
  const would = rung === null ? then : [`stage ${rung.number}, ${rung.label}`];
  const id = entry === null ? "" : ` (${entry})`;
  return sentence(`${what} ${onDay(on)}${id}. If by ${longDay(asAt)}: ${would.join("; ")}`);
}

/** What may have happened, where nothing turns on it. */
export function mayHaveHappened({
  what,
  gist,
  on,
  entry,
}: Pick<PossibleShown, "what" | "gist" | "on" | "entry">): string {
  const about = gist === "" ? "" : ` (${gist})`;
  return sentence(`${what}${about}, ${onDay(on)}${entry === null ? "" : `; ${entry}`}`);
}

/** What is owed and by when, whether that day has passed, and why it binds. */
export function dueSays({ what, when, rule, strengthWords, verified, state }: DueShown): string {
  const passed =
    state === "passed" ? " That day has passed; whether it was met is not on record." : "";
  const checked = periodChecked(verified);
  return `${sentence(`${what}: ${when}`)}${passed} [${rule}, ${strengthWords}${checked}]`;
}

/** The last thing on record by the day of the view, and whether the record goes on. */
export function lastEntrySays(last: Position["lastEntry"]): string {
  if (last === null) return "Nothing had certainly happened by this day on the record.";
  const { what, on, entry, recordGoesOn } = last;
  const end = recordGoesOn ? "The record goes on after it." : "Nothing later is on record.";
  return `Last entry by this day: ${what}, ${onDay(on)} (${entry}). ${end}`;
}
