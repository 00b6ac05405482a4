import { longDay } from "#machines/time/day.ts";
import { letters } from "./draw.ts";
import type { Story } from "./story.ts";
import type { Svg } from "./svg.ts";
import { wrapped } from "./text-width.ts";

const width = 940;

/** What the picture is of and by which cuts, so that it can stand by itself. */
export function titleDrawn({ using, silentAfter, asAt }: Story, title: string): Svg {
  const bold = { size: 15, weight: "bold" } as const;
  const [first = ""] = wrapped(title, { ...bold, width, lines: 1 });
  const silent =
    silentAfter === null || silentAfter >= asAt
      ? ""
      : ` Nothing after ${longDay(silentAfter)} is on record.`;
  const [second = ""] = wrapped(`Using ${using}.${silent}`, { size: 12, width, lines: 1 });
  return letters(first, { x: 8, y: 20, ...bold }) + letters(second, { x: 8, y: 39, size: 12 });
}
