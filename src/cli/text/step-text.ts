import { listed, sentence } from "#machines/words.ts";
import { detailOf } from "#src/views/finding-words.ts";
import { isTelling, quotedSays } from "#src/views/history-words.ts";
import { onDay } from "#src/views/labels.ts";
import { capital } from "#src/views/say-value.ts";
import type { FindingShown } from "#src/views/schemas/parts.ts";
import type { Happening } from "#src/views/schemas/history.ts";
import type { Page } from "./wrap.ts";

/** Where the details of a step begin. */
export const columnOfDetail = 4;

const indent = columnOfDetail;

/** What happened and when, with its details. */
export function whatOf(
  page: Page,
  step: Pick<Happening, "on" | "dateWords" | "what" | "details" | "recordedAsVersion">,
): void {
  const { on, dateWords, what, details, recordedAsVersion } = step;
  page.heading(`${capital(onDay(on))}: ${what}`);
  if (dateWords !== null && isTelling(dateWords, on.words))
    page.text(`Dated: ${dateWords}`, indent, 2);
  for (const { name, says, from } of details) {
    page.text(`${capital(name)}: ${says}${from === null ? "" : ` (${from})`}`, indent, 2);
  }
  if (recordedAsVersion !== null) {
    const says = `Recorded as version ${recordedAsVersion} of this event, and shown in the shape of today’s.`;
    page.text(says, indent, 2);
  }
}

/** What it moved. `where`: in which case, where there is more than one. */
export function movedOf(
  page: Page,
  { moves, rungBefore, rung }: Pick<Happening, "moves" | "rungBefore" | "rung">,
  where = "",
): void {
  for (const { name, words } of moves) page.text(`=> ${name}${where}: ${words}`, indent, 3);
  if (rung === rungBefore) return;
  const way = rung > rungBefore ? "up" : "down";
  page.text(`=> Stage ${rung}${where}, ${way} from ${rungBefore}`, indent, 3);
}

/** Its sources, and the entries in whose place it stands. */
export function sourcesOf(
  page: Page,
  { entry, sources, inPlaceOf }: Pick<Happening, "entry" | "sources" | "inPlaceOf">,
): void {
  if (entry === null) page.text("Follows by the passing of days; no entry of its own.", indent);
  for (const [at, { sourceId, locator, quotation }] of sources.entries()) {
    const from = at === 0 ? `From ${entry ?? ""}; ` : "and ";
    page.text(`${from}${sourceId}, ${locator}:`, indent, 2);
    page.text(quotedSays(quotation), indent + 2);
  }
  if (inPlaceOf === null) return;
  const { entries, reason } = inPlaceOf;
  page.text(sentence(`Stands in the place of ${listed(entries)}: ${reason}`), indent, 2);
}

/** The rules that it was stated to depart from. */
export function departuresOf(page: Page, { departures }: Pick<Happening, "departures">): void {
  for (const { rule, reason } of departures) {
    page.text(sentence(`Departure stated from ${rule}: ${reason}`), indent, 2);
  }
}

/** What a rule finds. `where`: in which case, where there is more than one. */
export function findingOf(page: Page, finding: FindingShown, where = ""): void {
  const kind = finding.verdict === "gap" ? "Evidence gap" : capital(finding.verdict);
  page.text(`${kind}, ${finding.rule}${where}: ${finding.statement}`, indent, 2);
  for (const line of detailOf(finding).slice(1)) page.text(line, indent + 2);
}
