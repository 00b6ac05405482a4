import { earlierOf, laterOf, type Day } from "#machines/time/day.ts";
import { letters } from "./draw.ts";
import { colours } from "./palette.ts";
import { atTheStart } from "./places.ts";
import type { Story } from "./story.ts";
import { element, type Svg } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import type { TimeAxis } from "./time-axis.ts";

/** What a part was at for a time. */
interface Bar {
  readonly from: Day;
  readonly until: Day;
  readonly words: string;
}

interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

const lanes = [
  ["notice", "Notice or support"],
  ["commission", "Commissioner"],
  ["delivery", "Who runs the service"],
] as const;

/** Short names of what a bar stands for, by part and position. */
const barNames: Readonly<Record<string, string>> = {
  "notice earlySupport": "early support",
  "notice improvementNotice": "improvement notice",
  "notice supervisionAndSupport": "supervision and support",
  "commission appointed": "appointed",
  "commission inPost": "in post",
  "commission reported": "reported",
  "commission overseeing": "report decided on",
  "delivery council": "the council again",
  "delivery reviewing": "under review",
  "delivery settingUp": "being set up",
  "delivery paused": "paused",
  "delivery operating": "trust or other model",
  "delivery returning": "return decided",
};

/**
 * The bars under a staircase, by part; those that ended before its first day are left out, and parts
 * that hold nothing.
 */
export function lanesOf({ steps, asAt, abolishedOn }: Story, first: Day): readonly Lane[] {
  const end = abolishedOn ?? asAt;
  return lanes.flatMap(([part, name]) => {
    const changes = steps.flatMap(({ on, moves }) =>
      moves
        .filter((move) => move.part === part)
        .map(({ state }) => ({ state, day: on.to ?? on.from ?? asAt })),
    );
    const bars = changes.flatMap(({ state, day }, at) => {
      if (state === "none" || (state === atTheStart[part] && at === 0)) return [];
      const until = earlierOf(end, laterOf(day, changes[at + 1]?.day ?? end));
      if (until < first) return [];
      return [{ from: day, until, words: barNames[`${part} ${state}`] ?? state }];
    });
    return bars.length === 0 ? [] : [{ name, bars }];
  });
}

export const laneHeight = 24;
const size = 10.5;

/** A lane: its name at the left, a bar for each time, with its words where there is room. */
export const laneDrawn = (
  { name, bars }: Lane,
  axis: TimeAxis,
  y: number,
  silentAfter: Day | null,
): Svg =>
  element(
    "g",
    { class: "lane" },
    letters(name, { x: 8, y: y + 12, size: 11 }),
    ...bars.map((bar) => barDrawn(bar, axis, y, silentAfter)),
  );

/** Solid as far as the record goes, an outline after that. */
function barDrawn({ from, until, words }: Bar, axis: TimeAxis, y: number, last: Day | null): Svg {
  const [start, end] = [axis.x(from), axis.x(until)];
  const known = last === null ? end : Math.min(end, Math.max(start, axis.x(last)));
  const rect = (x: number, width: number, fill: string, dash?: string): Svg =>
    element("rect", {
      x,
      y,
      width,
      height: 17,
      fill,
      stroke: colours.darkBlue,
      "stroke-width": 1,
      "stroke-dasharray": dash,
    });
  const fits = widthOf(words, size) + 8 <= end - start;
  return [
    ...(end - known > 1 ? [rect(known, end - known, colours.white, "2 3")] : []),
    rect(start, Math.max(2, known - start), colours.lightBlue),
    ...(fits ? [letters(words, { x: start + 4, y: y + 12, size })] : []),
  ].join("");
}
