import { basename } from "node:path";
import { placeFor, quoted } from "#src/record/open.ts";
import type { Asked } from "./asked.ts";

/** The cuts of a page as options of a command: its parameters have the same names. */
export const optionsAsked = (cuts: string, only?: readonly string[]): string =>
  [...new URLSearchParams(cuts)]
    .filter(([name]) => only === undefined || only.includes(name))
    .map(([name, value]) => ` --${name} ${quoted(value)}`)
    .join("");

/**
 * The option that names the record of the page, to be typed in its folder: a page tells nobody where
 * that lies. Empty where a command finds the record by itself.
 */
export function recordOption({ record: { place }, io }: Pick<Asked, "record" | "io">): string {
  const usual = placeFor({ ...io, flag: undefined });
  return usual.ok && usual.value.file === place.file
    ? ""
    : ` --record ${quoted(basename(place.file))}`;
}
