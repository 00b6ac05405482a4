import { arrow, badge, letters } from "./draw.ts";
import type { Marked } from "./marks.ts";
import { boxLooks, type BoxLook } from "./palette.ts";
import type { Story } from "./story.ts";
import { element, type Svg } from "./svg.ts";
import { widthOf } from "./text-width.ts";

interface Key {
  readonly sign: (x: number, y: number) => Svg;
  readonly says: string;
}

const size = 11;
const signWidth = 30;
const rowHeight = 22;
const lineEnd = 950;

/** What the signs mean: only those that the picture shows. */
export function legendOf(
  story: Story,
  { marks }: Marked,
  y: number,
): { readonly drawn: Svg; readonly height: number } {
  const looks = new Set([...marks.values()].map(({ look }) => look));
  const keys: readonly Key[] = [
    { sign: boxSign("current"), says: "stands here now" },
    ...(story.steps.length === 0
      ? []
      : [{ sign: stepSign, says: "step of the path, with its number in the list" }]),
    ...(looks.has("visited") ? [{ sign: boxSign("visited"), says: "was here before" }] : []),
    ...(looks.has("possible")
      ? [{ sign: boxSign("possible"), says: "may be here; the record does not say" }]
      : []),
    ...(looks.has("next") ? [{ sign: boxSign("next"), says: "may lawfully come next" }] : []),
    ...(story.steps.some(({ departure }) => departure !== null)
      ? [{ sign: departureSign, says: "departure from the rules" }]
      : []),
  ];
  let [x, row] = [10, 0];
  const drawn = keys.map(({ sign, says }) => {
    const width = signWidth + 8 + widthOf(says, size) + 14;
    if (x > 10 && x + width > lineEnd) [x, row] = [10, row + 1];
    const at = y + row * rowHeight;
    const key = sign(x, at) + letters(says, { x: x + signWidth + 7, y: at + 4, size });
    x += width;
    return key;
  });
  return { drawn: element("g", { class: "legend" }, ...drawn), height: (row + 1) * rowHeight - 4 };
}

const boxSign =
  (look: BoxLook) =>
  (x: number, y: number): Svg => {
    const { fill, line, width, dash } = boxLooks[look];
    return element("rect", {
      x: x + 2,
      y: y - 7,
      width: signWidth - 4,
      height: 14,
      rx: 2,
      fill,
      stroke: line,
      "stroke-width": width,
      "stroke-dasharray": dash === "" ? undefined : dash,
    });
  };

const stepSign = (x: number, y: number): Svg =>
  arrow(
    [
      [x + 14, y],
      [x + signWidth, y],
    ],
    false,
  ) + badge("1", x + 8, y);

const departureSign = (x: number, y: number): Svg =>
  arrow(
    [
      [x + 2, y],
      [x + signWidth, y],
    ],
    true,
  );
