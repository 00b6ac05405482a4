import { capital } from "#src/views/say-value.ts";
import { rungTitles } from "#src/views/rung-words.ts";
import { arrow, letters } from "./draw.ts";
import { legendOf } from "./legend.ts";
import { titleDrawn } from "./title.ts";
import { markedBy, type Marked } from "./marks.ts";
import { colours } from "./palette.ts";
import { places, type PlaceName } from "./places.ts";
import { routeOf } from "./route.ts";
import { drawnBox } from "./rungs-box.ts";
import { bandOf, bandsEnd, panelBoxes, rungsWidth, top } from "./rungs-layout.ts";
import type { Story } from "./story.ts";
import { descriptionOf, toldOf } from "./story-list.ts";
import { element, picture, type Svg } from "./svg.ts";
import { wrapped } from "./text-width.ts";

/** The five rungs with the path taken, where the case stands and where it may go. Pure. */
export function rungsPicture(story: Story): Svg {
  const told = toldOf(story);
  const marked = markedBy(story);
  const legend = legendOf(story, marked, bandsEnd + 20);
  const said = { title: told.title, says: descriptionOf(told) };
  return picture(
    { name: "rungs", ...said, width: rungsWidth, height: bandsEnd + 20 + legend.height },
    titleDrawn(story, told.title),
    ...headingsDrawn(),
    ...[0, 1, 2, 3, 4].map((rung) => bandDrawn(rung, story)),
    ...lanesDrawn(),
    ...legsDrawn(marked),
    ...[...marked.marks].map(([name, mark]) =>
      drawnBox(name, mark, name === "nothing" ? nothingSays(story) : undefined),
    ),
    legend.drawn,
  );
}

const panelTitles = {
  rungs: "What binds the council",
  commission: "Commissioner",
  delivery: "Who runs the service",
} as const;

const headingsDrawn = (): readonly Svg[] =>
  (["rungs", "commission", "delivery"] as const).map((panel) => {
    const { x, width } = panelBoxes[panel];
    const isLane = panel !== "rungs";
    return letters(panelTitles[panel], {
      x: isLane ? x + width / 2 : x + 2,
      y: top - 10,
      size: 12,
      weight: "bold",
      anchor: isLane ? "middle" : "start",
    });
  });

const lanesDrawn = (): readonly Svg[] =>
  (["commission", "delivery"] as const).map((panel) =>
    element("rect", { ...panelBoxes[panel], fill: colours.band }),
  );

const rungName = (rung: number): string =>
  rung === 0 ? "Nothing in force" : (rungTitles[rung] ?? "");

/** A rung: its number and name, and in words that the case stands there or may. */
function bandDrawn(rung: number, { rung: now, possible }: Story): Svg {
  const { x, y, width, height } = bandOf(rung);
  const isNow = rung === now.number;
  const mayBe = possible.some((one) => one.rung?.number === rung);
  const weight = isNow ? "bold" : "regular";
  const lines = wrapped(rungName(rung), { size: 11, weight, width: 88, lines: 4 });
  const words = isNow ? "NOW" : mayBe ? "OR HERE?" : null;
  const first = y + height / 2 - ((lines.length + (words === null ? 0 : 1)) * 13) / 2 + 10;
  return element(
    "g",
    { class: `rung rung-${rung}` },
    element("rect", {
      x: x + 1.5,
      y: y + 1.5,
      width: width - 3,
      height: height - 3,
      fill: rung % 2 === 0 ? colours.band : colours.white,
      stroke: isNow ? colours.black : colours.gridLine,
      "stroke-width": isNow ? 3 : 1,
    }),
    letters(String(rung), { x: x + 10, y: y + height / 2 + 8, size: 22, weight: "bold" }),
    ...lines.map((text, at) => letters(text, { x: x + 30, y: first + at * 13, size: 11, weight })),
    words === null
      ? ""
      : letters(words, { x: x + 30, y: first + lines.length * 13, size: 11, weight: "bold" }),
  );
}

// The latest legs are drawn last, so that they lie on top.
const legsDrawn = ({ legs }: Marked): readonly Svg[] =>
  legs.map(({ from, to, step }) => arrow(routeOf(from, to, step.number), step.departure !== null));

/** At rung 0 the place of nothing says what the record shows: “after intervention”. */
function nothingSays({ rung }: Story): string {
  const { label } = places["nothing" satisfies PlaceName];
  if (rung.number !== 0 || rung.label.startsWith("no ")) return label;
  return capital(rung.label);
}
