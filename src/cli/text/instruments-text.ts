import { sentence } from "#machines/words.ts";
import { restsOnSays } from "#src/views/cited-words.ts";
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
    page.row("from", restsOnSays(instrument.entry, instrument.sources), 4, 22);
  }
}
