import { longDay, type Day } from "#machines/time/day.ts";
import { rungTitles } from "#src/views/rung-words.ts";
import { badge, letters, line } from "./draw.ts";
import { colours } from "./palette.ts";
import { laneDrawn, laneHeight, lanesOf } from "./stair-bars.ts";
import { pathDrawn, stairLabels, stairsOf, type Grid, type Stair } from "./stairs.ts";
import type { Story } from "./story.ts";
import { descriptionOf, toldOf } from "./story-list.ts";
import { element, picture, type Svg } from "./svg.ts";
import { wrapped } from "./text-width.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";
import { titleDrawn } from "./title.ts";

const width = 960;
const [left, right] = [150, 940];
const rungHeight = 42;
const firstLevel = 100;
const levelOf = (rung: number): number => firstLevel + (4 - rung) * rungHeight;
const ground = levelOf(0) + 8;

/** Short names of the rungs, where a change is labelled. */
const climbNames = [
  "Nothing in force",
  "Improvement notice",
  "Minded to direct",
  "Direction in force",
  "Direction and other model",
] as const;

/** What several staircases that stand under one another share, and what tells them apart. */
export interface SharedStairs {
  /** Tells the pictures of one page apart. */
  readonly name: string;
  readonly title: string;
  readonly axis: TimeAxis;
  /** The day from which the story is what if; null for the record. */
  readonly begins: Day | null;
}

/** The axis for several staircases: from shortly before the first day to shortly after the last. */
export const sharedAxis = (days: readonly Day[]): TimeAxis => timeAxis(days, left, right);

/**
 * The rung over time, with what the commissioner and the service were at meanwhile. On a shared axis
 * what came before it is left out, and the path begins on the rung that it had led to. Pure.
 */
export function staircasePicture(story: Story, shared: SharedStairs | null = null): Svg {
  const told = toldOf(story);
  const all = stairsOf(story);
  const axis = shared?.axis ?? axisOf(story, all);
  const earlier = all.filter(({ to }) => to < axis.from);
  const stairs = all.slice(earlier.length);
  const lanes = lanesOf(story, axis.from);
  const grid: Grid = {
    axis,
    levelOf,
    until: story.asAt,
    silentAfter: story.silentAfter,
    startsAt: earlier.at(-1)?.after ?? 0,
  };
  const title = shared?.title ?? told.title;
  const lanesTop = ground + 28;
  const keyTop = lanesTop + lanes.length * laneHeight + 14;
  return picture(
    {
      name: shared?.name ?? "staircase",
      title: `${title}: over time`,
      says: descriptionOf(told),
      width,
      height: keyTop + 14,
    },
    titleDrawn(story, title),
    ...levelsDrawn(story),
    ...ticksDrawn(axis, lanesTop + lanes.length * laneHeight - 4),
    beginsDrawn(shared?.begins ?? null, axis, story),
    asAtDrawn(story, axis),
    possibleDrawn(story, axis),
    pathDrawn(stairs, grid, { colour: colours.darkBlue }),
    stairLabels(stairs, climbNames, grid),
    ...lanes.map((lane, at) =>
      laneDrawn(lane, axis, lanesTop + at * laneHeight, story.silentAfter),
    ),
    keyDrawn(story, stairs, keyTop),
  );
}

/** Where the supposing begins; its words where they keep clear of the day of the view. */
function beginsDrawn(begins: Day | null, axis: TimeAxis, { asAt }: Story): Svg {
  if (begins === null) return "";
  const x = axis.x(begins);
  const isClear = axis.x(asAt) - x > 230;
  return (
    line([[x, firstLevel - 29], [x, ground]], colours.plum, 1.5, "5 3") + // prettier-ignore
    (isClear
      ? letters("what if, from here", {
          x: x + 4,
          y: firstLevel - 34,
          size: 11,
          weight: "bold",
          fill: colours.plum,
        })
      : "")
  );
}

/** From the first thing that changed to the day of the view. */
function axisOf({ steps, asAt }: Story, stairs: readonly Stair[]): TimeAxis {
  const days: readonly (Day | null)[] = [
    asAt,
    ...steps.flatMap(({ on }) => [on.from ?? on.to]),
    ...stairs.flatMap(({ from, to }) => [from, to]),
  ];
  const known = days.filter((day) => day !== null).filter((day) => day <= asAt);
  return timeAxis(known, left, right);
}

/** A light line for each rung, with its number and name. */
const levelsDrawn = ({ rung }: Story): readonly Svg[] =>
  [0, 1, 2, 3, 4].map((number) => {
    const y = levelOf(number);
    const weight = number === rung.number ? "bold" : "regular";
    const title = number === 0 ? climbNames[0] : (rungTitles[number] ?? "");
    const lines = wrapped(title, { size: 10.5, weight, width: 112, lines: 3 });
    const first = y + 4 - ((lines.length - 1) * 12) / 2;
    return (
      line([[left, y], [right, y]], colours.gridLine, 1) + // prettier-ignore
      letters(String(number), { x: 8, y: y + 6, size: 16, weight: "bold" }) +
      lines
        .map((text, at) => letters(text, { x: 24, y: first + at * 12, size: 10.5, weight }))
        .join("")
    );
  });

const ticksDrawn = ({ ticks, x }: TimeAxis, end: number): readonly Svg[] => [
  line([[left, ground], [right, ground]], colours.grey, 1), // prettier-ignore
  ...ticks
    .filter(({ day }) => x(day) - left > 16 && right - x(day) > 20)
    .map(
      ({ day, label }) =>
        line([[x(day), firstLevel - 20], [x(day), end]], colours.gridLine, 1) + // prettier-ignore
        letters(label, { x: x(day), y: ground + 15, size: 11, anchor: "middle" }),
    ),
];

function asAtDrawn({ asAt }: Story, axis: TimeAxis): Svg {
  const x = axis.x(asAt);
  return (
    line([[x, firstLevel - 29], [x, ground]], colours.black, 1.5, "5 3") + // prettier-ignore
    letters(`as at ${longDay(asAt)}`, {
      x: Math.min(x + 4, right),
      y: firstLevel - 34,
      size: 11,
      weight: "bold",
      anchor: "end",
    })
  );
}

/** Rungs that the case may be on: a dotted line from the first day to the day of the view. */
function possibleDrawn({ possible, asAt }: Story, axis: TimeAxis): Svg {
  const rungs = [...new Set(possible.flatMap(({ rung }) => rung?.number ?? []))];
  return rungs
    .map((number) => {
      const starts = possible.flatMap(({ rung, on }) =>
        rung?.number === number ? [on.from ?? axis.from] : [],
      );
      const [first = asAt] = starts.toSorted();
      const [x, y] = [axis.x(first), levelOf(number)];
      return (
        line([[x, y], [axis.x(asAt), y]], colours.plum, 3, "2 4") + // prettier-ignore
        badge("?", axis.x(asAt), y)
      );
    })
    .join("");
}

interface Sign {
  readonly says: string;
  readonly drawn: (x: number, y: number) => Svg;
}

/** What the signs mean: only those that the picture shows. */
function keyDrawn(story: Story, stairs: readonly Stair[], y: number): Svg {
  const signs: readonly Sign[] = [
    ...(stairs.length === 0
      ? []
      : [
          {
            says: "step, with its number in the list",
            drawn: (x: number) => badge("1", x + 12, y),
          },
        ]),
    ...(stairs.some(({ from, to }) => from !== to) ? [unsureSign] : []),
    ...(story.silentAfter === null ? [] : [silentSign]),
    ...(story.possible.some(({ rung }) => rung !== null) ? [possibleSign] : []),
  ];
  const drawn = signs.map(({ says, drawn: sign }, at) => {
    const x = 8 + at * 235;
    return sign(x, y) + letters(says, { x: x + 34, y: y + 4, size: 11 });
  });
  return element("g", { class: "legend" }, ...drawn);
}

const unsureSign: Sign = {
  says: "some day in this span; not sure which",
  drawn: (x, y) =>
    element("rect", {
      x: x + 2,
      y: y - 7,
      width: 24,
      height: 14,
      fill: colours.lightBlue,
      stroke: colours.darkBlue,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 3",
    }),
};

const dotted =
  (colour: string): Sign["drawn"] =>
  (x, y) =>
    line([[x + 2, y], [x + 28, y]], colour, 3, "2 4"); // prettier-ignore

const silentSign: Sign = { says: "nothing later is on record", drawn: dotted(colours.darkBlue) };
const possibleSign: Sign = {
  says: "or here; the record does not say",
  drawn: dotted(colours.plum),
};
