import { sentence } from "#machines/words.ts";
import { visible } from "#src/record/show-value.ts";
import { onDay } from "#src/views/labels.ts";
import type { HitShown, SearchShown } from "#src/views/schemas/search.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention search` as text. */
export function searchText(view: SearchShown, io: Io): string {
  const page = pageFor(io);
  const { words, hits, rules } = view;
  headingOf(page, `Search: ${visible(words.join(" "))}`, view, "As at");
  page.text(foundSays(view));
  if (rules.length > 0) {
    page.heading("Rules");
    for (const { rule, statement } of rules) page.row(rule, statement, 2, 6);
  }
  for (const [name, of] of Map.groupBy(hits, ({ council }) => council.name)) {
    page.heading(name);
    for (const hit of of) hitOf(page, hit, words);
  }
  return page.toString();
}

/** How many entries hold the words, and among what they were looked for. */
export function foundSays({ words, hits, searched }: SearchShown): string {
  const found =
    hits.length === 0 ? "No entry holds" : `${counted(hits.length, "entry holds", "entries hold")}`;
  const all = words.length === 1 ? "this word" : "all of these words";
  return `${found} ${all}, among ${counted(searched - 1, "council", "councils")} and what was said of England.`;
}

function hitOf(page: Page, { entry, what, on, found }: HitShown, words: readonly string[]): void {
  page.gap().text(`${entry}  ${sentence(`${what}, ${onDay(on)}`)}`, 2, 2);
  for (const { where, text } of found) page.text(`${where}: ${clipped(text, words)}`, 4, 2);
}

const around = 70;

/** The text around the first of the words, since a quotation may be long. */
export function clipped(text: string, words: readonly string[]): string {
  if (text.length <= 3 * around) return text;
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at !== -1);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + 2 * around);
  const start = from === 0 ? "" : `… ${text.slice(from, to).replace(/^\S*\s/, "")}`;
  const middle = from === 0 ? text.slice(0, to) : start;
  const whole = to === text.length ? middle : `${middle.replace(/\s\S*$/, "")} …`;
  return whole.replaceAll("… …", "…");
}
