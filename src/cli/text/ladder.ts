import { listed } from "#machines/words.ts";
import { rungTitles } from "#src/views/rung-words.ts";
import { onDay, sinceDay } from "#src/views/labels.ts";
import type { Position } from "#src/views/schemas/position.ts";
import type { Page } from "./wrap.ts";

const column = 28;

/** The five rungs, the highest first, with the present one marked in words. */
export function ladderOf(page: Page, { rung, rungSince, path, possible }: Position): void {
  const mayBe = new Set(possible.flatMap((one) => one.rung?.number ?? []));
  for (const number of [4, 3, 2, 1, 0] as const) {
    const isNow = number === rung.number;
    const mark = isNow ? "=>" : mayBe.has(number) ? " ?" : "  ";
    const title = `${mark} ${number}  ${rungTitles[number]}`;
    const says = isNow
      ? `${nowSays(rung, rungSince, mayBe.has(3))}${departureAt(path, number)}`
      : mayBe.has(number)
        ? rung.label.startsWith("direction made")
          ? "here, if it did"
          : "or here: see below"
        : reached(path, number);
    const line = `${title.padEnd(column)}  ${says}`;
    if (line.trimEnd().length <= page.width) page.raw(line);
    else page.raw(title).raw(`${" ".repeat(6)}${says}`);
  }
}

function nowSays(
  { number, label }: Position["rung"],
  since: Position["rungSince"],
  mayBind: boolean,
): string {
  // When the rung itself was reached says nothing of a direction that is made and may not bind yet.
  if (label.startsWith("direction made")) {
    return mayBind ? "here, if the direction did not bind yet" : `now: ${label}`;
  }
  return since === null || number === 0 ? "now" : `now, ${sinceDay(since)}`;
}

// The day of the last climb to it: a rung is also passed on the way down, and that says nothing.
function reached(path: Position["path"], number: number): string {
  const climbed = path.findLast(
    (step, at) => step.rung === number && rungBefore(path, at) < number,
  );
  if (climbed === undefined) return "";
  const { on, departsFrom } = climbed;
  const departing = departsFrom.length === 0 ? "" : `, a departure from ${listed(departsFrom)}`;
  return `reached ${onDay(on)}${departing}`;
}

/** The step that led to where it stands now may have been a departure. */
function departureAt(path: Position["path"], number: number): string {
  const entered = path.findLast(
    (step, at) => step.rung === number && rungBefore(path, at) !== number,
  );
  const departsFrom = entered?.departsFrom ?? [];
  return departsFrom.length === 0 ? "" : `, by a departure from ${listed(departsFrom)}`;
}

const rungBefore = (path: Position["path"], at: number): number => path[at - 1]?.rung ?? 0;
