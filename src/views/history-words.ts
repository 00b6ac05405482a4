import { sentence } from "#machines/words.ts";
import { counted } from "./say-value.ts";
import type { History } from "./schemas/history.ts";

/** The words of a source. The segments stand in it in this order, with other words between them. */
export const quotedSays = (quotation: readonly string[] | null): string =>
  quotation === null ? "(no words quoted)" : `“${quotation.join(" … ")}”`;

/** The source's words for a day are worth a line only where they say more than the day itself. */
export const isTelling = (dateWords: string, day: string): boolean =>
  dateWords.toLowerCase() !== day.toLowerCase().replace(/^in /, "") &&
  !dateWords.startsWith("Dated this");

/** What a history leaves out of the record, in one sentence. */
export function notUsedSays({
  laterThanTheView,
  ofOtherFunctions,
  unreadable,
}: History["notUsed"]): string {
  const said = [
    ...count(laterThanTheView, "of a later day"),
    ...count(ofOtherFunctions, "about other functions of the council"),
    ...count(unreadable, "of a kind that this version cannot read"),
  ];
  return said.length === 0 ? "Nothing that this view may use." : sentence(said.join("; "));
}

const count = (number: number, which: string): readonly string[] =>
  number === 0 ? [] : [`${counted(number, "entry", "entries")} ${which}`];
