import { badge, letters } from "./draw.ts";
import { boxLooks, colours } from "./palette.ts";
import { places, type PlaceName } from "./places.ts";
import { boxOf } from "./rungs-layout.ts";
import { shortSpan } from "./short-day.ts";
import { element, type Svg } from "./svg.ts";
import type { Mark } from "./marks.ts";
import { wrapped } from "./text-width.ts";

const size = 11;
const dateSize = 9.5;
const leading = 12.5;

/** A place with its words, and what the picture says of it. */
export function drawnBox(name: PlaceName, mark: Mark, label: string = places[name].label): Svg {
  const { x, y, width, height } = boxOf(name);
  const { fill, ink, line, width: stroke, dash } = boxLooks[mark.look];
  const latest = mark.steps.at(-1);
  const weight = mark.look === "current" ? "bold" : "regular";
  const date = latest === undefined ? null : shortSpan(latest.on);
  const room = Math.floor((height - 4 - (date === null ? 0 : leading)) / leading);
  const lines = wrapped(label, { size, weight, width: width - 8, lines: room });
  const count = lines.length + (date === null ? 0 : 1);
  const first = y + height / 2 - (count * leading) / 2 + 9.5;
  const middle = { x: x + width / 2, anchor: "middle", fill: ink } as const;
  return element(
    "g",
    { class: `place place-${mark.look}` },
    element("rect", {
      x,
      y,
      width,
      height,
      rx: 3,
      fill: mark.look === "next" && mark.steps.length > 0 ? colours.lightBlue : fill,
      stroke: line,
      "stroke-width": stroke,
      "stroke-dasharray": dash === "" ? undefined : dash,
    }),
    ...lines.map((text, at) => letters(text, { ...middle, y: first + at * leading, size, weight })),
    date === null
      ? ""
      : letters(date, { ...middle, y: first + lines.length * leading, size: dateSize }),
    mark.look === "current" && mark.mayComeNext ? alsoNext(name) : "",
    mark.look === "possible" ? badge("?", x + width - 6, y - 4) : "",
    latest === undefined ? "" : badge(badgeSays(mark), x + 2, y - 4),
    latest === undefined || latest.departure === null ? "" : departureTag(name, mark),
  );
}

const badgeSays = ({ steps }: Mark): string =>
  `${steps.at(-1)?.number ?? ""}${steps.length > 1 ? ` ×${steps.length}` : ""}`;

/** A place that the case is at and may be led to again. */
function alsoNext(name: PlaceName): Svg {
  const { x, y, width, height } = boxOf(name);
  return element("rect", {
    x: x - 4,
    y: y - 4,
    width: width + 8,
    height: height + 8,
    rx: 5,
    fill: "none",
    stroke: boxLooks.next.line,
    "stroke-width": 2,
    "stroke-dasharray": boxLooks.next.dash,
  });
}

// Beside the number at the top edge; below, where the number takes the room.
function departureTag(name: PlaceName, mark: Mark): Svg {
  const { x, y, width, height } = boxOf(name);
  const [left, middle] =
    mark.steps.length > 1 ? [x + width / 2 - 31, y + height + 3] : [x + width - 60, y - 4];
  return (
    element("rect", {
      x: left,
      y: middle - 7,
      width: 62,
      height: 14,
      rx: 2,
      fill: colours.white,
      stroke: colours.red,
      "stroke-width": 1.5,
    }) +
    letters("departure", {
      x: left + 31,
      y: middle + 3.3,
      size: 9.5,
      weight: "bold",
      anchor: "middle",
      fill: colours.red,
    })
  );
}
