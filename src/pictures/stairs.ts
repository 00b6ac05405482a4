import type { Day } from "#machines/time/day.ts";
import { earlierOf, laterOf } from "#machines/time/day.ts";
import { badge, letters, line } from "./draw.ts";
import { colours } from "./palette.ts";
import { shortSpan } from "./short-day.ts";
import type { Story, StoryStep } from "./story.ts";
import { element, type Svg } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import type { TimeAxis } from "./time-axis.ts";

/** A climb or a descent: it came about on some day from `from` to `to`. */
export interface Stair {
  readonly from: Day;
  readonly to: Day;
  readonly before: number;
  readonly after: number;
  readonly step: StoryStep;
}

/**
 * The changes of rung in order. A day that is open on one side, or that would fall before the change
 * that it follows, is bounded by that change: the replay has put them in this order.
 */
export function stairsOf({ steps, asAt }: Story): readonly Stair[] {
  let earliest: Day | null = null;
  let latest: Day | null = null;
  const stairs: Stair[] = [];
  for (const step of steps) {
    if (step.rung === step.rungBefore) continue;
    const to: Day = earlierOf(asAt, laterOf(latest ?? "", step.on.to ?? asAt));
    const own: Day = step.on.from ?? earliest ?? to;
    const from: Day = earlierOf(to, laterOf(latest ?? "", own));
    stairs.push({ from, to, before: step.rungBefore, after: step.rung, step });
    earliest = from;
    latest = to;
  }
  return stairs;
}

/** How a path is drawn. */
export interface PathStyle {
  readonly colour: string;
  /** Dashes for a path that was not taken. */
  readonly dash?: string;
}

/** Where a path is drawn: its days, and how high each rung is. */
export interface Grid {
  readonly axis: TimeAxis;
  readonly levelOf: (rung: number) => number;
  readonly until: Day;
  /** After this day the record is silent. */
  readonly silentAfter: Day | null;
  /** The rung on which the path begins. */
  readonly startsAt: number;
}

const narrow = 4;

/** A path over time: solid where the rung is certain, shaded where the day of a change is not. */
export function pathDrawn(stairs: readonly Stair[], grid: Grid, style: PathStyle): Svg {
  const { axis, levelOf, until, silentAfter, startsAt } = grid;
  const { colour, dash } = style;
  let x = axis.x(axis.from);
  let level = startsAt;
  const drawn: string[] = [];
  for (const { from, to, before, after } of stairs) {
    const [x0, x1] = [axis.x(from), axis.x(to)];
    const [y0, y1] = [levelOf(before), levelOf(after)];
    const sure = x1 - x0 <= narrow;
    if (!sure) drawn.push(unsure(x0, x1, y0, y1, colour));
    drawn.push(line([[x, y0], [sure ? x1 : x0, y0]], colour, 3, dash)); // prettier-ignore
    if (sure) drawn.push(line([[x1, y0], [x1, y1]], colour, 3, dash)); // prettier-ignore
    [x, level] = [x1, after];
  }
  const end = axis.x(until);
  const silent = silentAfter === null ? end : Math.max(x, axis.x(silentAfter));
  const y = levelOf(level);
  if (silent > x) drawn.push(line([[x, y], [silent, y]], colour, 3, dash)); // prettier-ignore
  if (end > silent) drawn.push(line([[silent, y], [end, y]], colour, 3, "2 4")); // prettier-ignore
  return drawn.join("");
}

/** Somewhere in this box the case went from one rung to the other. */
const unsure = (x0: number, x1: number, y0: number, y1: number, stroke: string): Svg =>
  element("rect", {
    class: "unsure",
    x: x0,
    y: Math.min(y0, y1),
    width: x1 - x0,
    height: Math.abs(y1 - y0),
    fill: colours.lightBlue,
    stroke,
    "stroke-width": 1.5,
    "stroke-dasharray": "4 3",
  });

const size = 11;
const badgeWidth = 20;

/** The number of each change, and its day and name where there is room before the next one. */
export function stairLabels(
  stairs: readonly Stair[],
  names: readonly string[],
  { axis, levelOf, until }: Grid,
): Svg {
  let taken: { readonly x: number; readonly y: number } | null = null;
  return stairs
    .map(({ to, after, step }, at) => {
      const [x, y] = [axis.x(to), levelOf(after)];
      if (taken !== null && taken.y === y && x - taken.x < badgeWidth) return "";
      taken = { x, y };
      const room = axis.x(stairs[at + 1]?.from ?? until) - x - badgeWidth;
      return (
        labelDrawn(step, names[after] ?? "", { x: x + 13, y: y - 6, room }) +
        badge(String(step.number), x, y)
      );
    })
    .join("");
}

const departure = "departure";

/** The day with the name over it; the word “departure” first, if there is room for one thing only. */
function labelDrawn(
  step: StoryStep,
  name: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): Svg {
  const exact = step.on.from !== null && step.on.from === step.on.to;
  const day = `${exact ? "" : "some day, "}${shortSpan(step.on)}`;
  const word = step.departure === null ? 0 : widthOf(departure, size, "bold") + 6;
  const isSaid = word > 0 && word <= room;
  const afterWord = isSaid ? word : 0;
  return [
    ...(isSaid ? [letters(departure, { x, y, size, weight: "bold", fill: colours.red })] : []),
    ...(afterWord + widthOf(day, size) <= room
      ? [letters(day, { x: x + afterWord, y, size })]
      : []),
    ...(widthOf(name, size) <= room ? [letters(name, { x, y: y - 12, size })] : []),
  ].join("");
}
