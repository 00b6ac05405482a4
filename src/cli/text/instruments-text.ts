import { sentence } from "#machines/words.ts";
import type { Cited } from "#src/views/schemas/parts.ts";
import type { InstrumentShown } from "#src/views/schemas/position.ts";
import type { Page } from "./wrap.ts";

/** Instruments with their dates, terms and sources. */
export function instrumentsOf(page: Page, instruments: readonly InstrumentShown[]): void {
  page.heading("Instruments and appointments");
  if (instruments.length === 0) {
    page.text("None is on record. The law requires none where a council agrees to act.", 2);
  }
  for (const instrument of instruments) {
    const { key, title, status, dates, terms, alsoStated } = instrument;
    page.gap().text(sentence(`${title}: ${status}`), 2, 2);
    page.row("key", key, 4, 22);
    for (const { name, on } of dates) page.row(name, on.words, 4, 22);
    for (const { name, says } of terms) page.row(name, says, 4, 22);
    for (const says of alsoStated) page.row("also stated", says, 4, 22);
    page.row("from", fromSays(instrument.entry, instrument.sources), 4, 22);
  }
}

/** "SOL-22: seed-3 (title; paragraphs 1 and 2)". */
export function fromSays(entry: string | null, sources: readonly Cited[]): string {
  const bySource = new Map<string, string[]>();
  for (const { sourceId, locator } of sources) {
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), locator]);
  }
  const said = [...bySource].map(([id, locators]) => `${id} (${placesSaid(locators)})`);
  if (entry === null) return said.length === 0 ? "no entry of its own" : said.join("; ");
  return said.length === 0 ? `${entry}; no source` : `${entry}; ${said.join("; ")}`;
}

// Places that begin alike say their common beginning once.
function placesSaid(locators: readonly string[]): string {
  const said = locators.map((locator, at) => {
    const before = locators.slice(0, at).find((other) => locator.startsWith(`${other}; `));
    return before === undefined ? locator : locator.slice(before.length + "; ".length);
  });
  return [...new Set(said)].join("; ");
}
