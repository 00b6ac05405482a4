import { sentence } from "#machines/words.ts";
import type { ConflictShown } from "./schemas/parts.ts";

/** Who makes a statement: the source and its standing, or the entry where there is no source. */
export const whoSays = ({
  sourceId,
  standing,
  entry,
}: ConflictShown["statements"][number]): string =>
  sourceId === null ? entry : `${sourceId}${standing === null ? "" : `, ${standing}`}`;

/** How rival statements were ruled on, and why. */
export function rulingOn(
  { statements, ruling, chosen, reasons }: ConflictShown,
  shorten: (text: string) => string = (text) => text,
): string {
  const same = statements.find(({ says }) => says === chosen);
  const readAs =
    same?.sourceId === undefined || same.sourceId === null || statements.length < 2
      ? `Read as: ${shorten(chosen ?? "")}`
      : `Read as ${same.sourceId} says`;
  const ruled = {
    chosen: readAs,
    open: "Left open",
    differentThings: "Read as statements of different things",
  }[ruling];
  return `${sentence(ruled)} ${reasons ?? "Nobody has ruled on it."}`;
}
