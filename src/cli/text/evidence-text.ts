import { sentence } from "#machines/words.ts";
import { longSpan } from "#machines/time/span.ts";
import { onDay } from "#src/views/labels.ts";
import type { DayShown, Evidence, FactShown } from "#src/views/schemas/evidence.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { conflictOf } from "./history-text.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention evidence` as text. */
export function evidenceText(view: Evidence, io: Io): string {
  const page = pageFor(io);
  const { council, facts, pressAloneOnly, counts } = view;
  const what = pressAloneOnly ? "what rests on the press alone" : "what the position rests on";
  headingOf(page, `${council.name}: ${what}`, view, "As at");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  page.text(
    `${counted(all, "fact", "facts")}. At best: ${counts.primary} on a primary document, ` +
      `${counts.official} on an official account, ${counts.dataset} on a data set, ` +
      `${counts.press} on the press alone, ${counts.none} on no source.`,
  );
  if (facts.length === 0) {
    page.gap().text(pressAloneOnly ? "Nothing rests on the press alone." : "No fact is on record.");
  }
  for (const fact of facts) factOf(page, fact);
  sourcesOf(page, view);
  return page.toString();
}

function factOf(page: Page, fact: FactShown): void {
  const { entry, what, gist, on, certain, restsOn, days, conflicts } = fact;
  const about = gist === "" ? "" : ` (${gist})`;
  page.gap().text(`${entry}  ${sentence(`${what}${about}, ${onDay(on)}`)}`, 2, 2);
  if (!certain) page.text("It may lie after the day of this view.", 4, 2);
  page.text(`Rests on ${restsOn.words}: ${restsOn.sourceIds.join(", ") || "none"}.`, 4, 2);
  const [only] = days;
  // One day on the same sources as the fact is said already.
  const isSaid = days.length === 1 && only?.restsOn.words === restsOn.words && !isDrawn(only);
  if (!isSaid) for (const day of days) dayOf(page, day);
  for (const conflict of conflicts) conflictOf(page, conflict, 4, false);
}

const isDrawn = ({ statements }: DayShown): boolean => statements.some(({ inferred }) => inferred);

function dayOf(page: Page, day: DayShown): void {
  const { name, on, restsOn, statements } = day;
  const who = statements.map(({ sourceId, standing, says, inferred }) => {
    const from = sourceId === null ? "no source" : `${sourceId}, ${standing ?? ""}`;
    return `${says} (${from}${inferred ? "; bounds drawn by the recorder" : ""})`;
  });
  const quoted = isDrawn(day) || statements.length > 1 ? `: ${who.join("; ")}` : "";
  page.text(sentence(`- ${name}, ${on.words}, on ${restsOn.words}${quoted}`), 4, 2);
}

function sourcesOf(page: Page, { sources }: Evidence): void {
  if (sources.length === 0) return;
  page.heading(`Sources: ${sources.length}`);
  for (const { id, title, publisher, publishedOn, standing, sha256 } of sources) {
    const day = publishedOn === null ? "on a day not on record" : longSpan(publishedOn);
    const published = /^\d/.test(day) ? `on ${day}` : day;
    const hash = sha256 === undefined ? "no hash on record" : `SHA-256 ${sha256.slice(0, 12)}…`;
    page.text(`${id}: ${title}. ${publisher}, published ${published}; ${standing}; ${hash}.`, 2, 2);
  }
}
