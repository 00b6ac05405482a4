import { longDay } from "#machines/time/day.ts";
import { letters } from "./draw.ts";
import { colours } from "./palette.ts";
import type { Story } from "./story.ts";
import type { Svg } from "./svg.ts";
import { wrapped } from "./text-width.ts";

const width = 940;

/** What the picture is of and by which cuts, so that it can stand by itself. */
export function titleDrawn({ using, silentAfter, asAt, supposing }: Story, title: string): Svg {
  const bold = { size: 15, weight: "bold" } as const;
  const [first = ""] = wrapped(title, { ...bold, width, lines: 1 });
  const silent =
    silentAfter === null || silentAfter >= asAt
      ? ""
      : ` Nothing after ${longDay(silentAfter)} is on record.`;
  const [second = ""] = wrapped(`Using ${using}.${silent}`, { size: 12, width, lines: 1 });
  return [
    letters(first, { x: 8, y: 20, ...bold }),
    letters(second, { x: 8, y: 38, size: 12 }),
    ...supposed(supposing),
  ].join("");
}

/** A picture under a supposed number must not be taken for one under the law. */
function supposed(supposing: readonly string[]): readonly Svg[] {
  const [only] = supposing;
  if (only === undefined) return [];
  const says =
    supposing.length === 1
      ? only
      : `SUPPOSITION, not the law: ${supposing.length} numbers of law are replaced.`;
  const set = { size: 11, weight: "bold" } as const;
  const [line = ""] = wrapped(says, { ...set, width, lines: 1 });
  return [letters(line, { x: 8, y: 53, ...set, fill: colours.red })];
}
