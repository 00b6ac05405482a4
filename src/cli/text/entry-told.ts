import { listed, sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import type { EntrySaid, QuotationCheck, RecordedReport } from "#src/views/schemas/recorded.ts";
import type { Page } from "./wrap.ts";

/** What an entry says, as it was understood: its details, its source, and what stands out about it. */
export function entryTold(page: Page, report: RecordedReport, entry: EntrySaid): void {
  const row = (label: string, text: string) => page.row(label, text, 2, 12);
  for (const [at, { name, says }] of report.details.entries()) {
    row(at === 0 ? "says" : "", sentence(`${name}: ${says}`));
  }
  if (report.notStated.length > 0)
    row("", sentence(`Not on record: ${report.notStated.join(", ")}`));
  keysOf(page, report);
  sourcesOf(page, report, entry);
  const words = quotationSays[report.quotation];
  if (words !== null) row("quotation", words);
  for (const { what, before, after } of report.differences) {
    row("changes", sentence(`${what}: ${before} => ${after}`));
  }
  for (const { name, key, onRecord } of report.unknownKeys) {
    const known = onRecord.length === 0 ? "none is" : `these are: ${listed(onRecord)}`;
    row("CHECK", `No ${name} on this record has the key ${key}. On record, ${known}.`);
  }
  if (report.fallsSilent.length > 0) {
    row("with it", `these speak of nothing any more: ${listed(report.fallsSilent)}.`);
  }
  for (const { id, on, by } of report.alike) {
    row("CHECK", `${id} is of the same kind, ${onDay(on)}; recorded by ${by}. Is this another?`);
  }
}

function sourcesOf(page: Page, report: RecordedReport, { sources }: EntrySaid): void {
  const { command, sourceRegistered } = report;
  const added = sourceRegistered === null ? "" : ", which is registered for this council with it";
  if (sources.length > 0) page.row("source", `${sources.join(", ")}${added}`, 2, 12);
  else if (command === "record" || command === "correct") {
    page.row("source", "none: no view “known at” a day will use it.", 2, 12);
  }
}

const quotationSays: Readonly<Record<QuotationCheck, string | null>> = {
  found: "found word for word in the copy that is held here.",
  notHeld: "not checked: no copy of the source is held here.",
  notText: "not checked: the copy that is held here is not plain text.",
  noQuotation: null,
};

function keysOf(page: Page, { takenToBe, keyMade }: RecordedReport): void {
  for (const { name, key } of takenToBe) {
    page.row("about", `the ${name} ${key}, the only one on record that it can mean.`, 2, 12);
  }
  if (keyMade === null) return;
  const { name, key } = keyMade;
  page.row(
    "key",
    `${key}, made for this ${name}; later steps name it with --set ${name}=${key}.`,
    2,
    12,
  );
}
