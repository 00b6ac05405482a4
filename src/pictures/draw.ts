import { colours } from "./palette.ts";
import { element, escaped, type Svg } from "./svg.ts";
import type { Weight } from "./text-width.ts";

type Point = readonly [x: number, y: number];

/** How a piece of text stands. */
export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight | undefined;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
}

/** One line of text. */
export const letters = (
  text: string,
  { x, y, size, weight, anchor, fill = colours.black }: Lettering,
): Svg =>
  element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight === "bold" ? "bold" : undefined,
      "text-anchor": anchor,
      fill,
    },
    escaped(text),
  );

const round = (value: number): string => String(Math.round(value * 10) / 10);
const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

/** A line through points, without an end of its own. */
export const line = (points: readonly Point[], stroke: string, width: number, dash?: string): Svg =>
  element("path", {
    d: pathOf(points),
    fill: "none",
    stroke,
    "stroke-width": width,
    "stroke-dasharray": dash,
    "stroke-linejoin": "round",
  });

/** An arrow along points; a departure is a red double line. */
export function arrow(points: readonly Point[], departure: boolean): Svg {
  const [tip = [0, 0], before = [0, 0]] = points.toReversed();
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const neck: Point = [tip[0] - dx * 6, tip[1] - dy * 6];
  const shaft = [...points.slice(0, -1), neck];
  const colour = departure ? colours.red : colours.darkBlue;
  const head = `${pathOf([
    tip,
    [neck[0] - dx * 2 + dy * 5, neck[1] - dy * 2 + dx * 5],
    [neck[0] - dx * 2 - dy * 5, neck[1] - dy * 2 - dx * 5],
  ])}Z`;
  return [
    line(shaft, colours.white, departure ? 8 : 5),
    line(shaft, colour, departure ? 5.5 : 2),
    ...(departure ? [line(shaft, colours.white, 2)] : []),
    element("path", { d: head, fill: colour, stroke: colours.white, "stroke-width": 0.8 }),
  ].join("");
}

/** The number of a step on a dark ground: the number that the list gives it. */
export function badge(text: string, x: number, y: number): Svg {
  const width = Math.max(16, 8 + text.length * 6);
  return (
    element("rect", {
      x: x - 8,
      y: y - 8,
      width,
      height: 16,
      rx: 8,
      fill: colours.darkBlue,
      stroke: colours.white,
      "stroke-width": 1.5,
    }) +
    letters(text, {
      x: x - 8 + width / 2,
      y: y + 3.7,
      size: 10,
      weight: "bold",
      anchor: "middle",
      fill: colours.white,
    })
  );
}
