import { listed, sentence } from "#machines/words.ts";
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
  const { council, facts, pressAloneOnly, counts, dayCounts, daysDrawn, conflictCounts } = view;
  const what = pressAloneOnly ? "what rests on the press alone" : "what the position rests on";
  headingOf(page, `${council.name}: ${what}`, view, "As at");
  page.text(`${atBest(counts, "fact", "facts")}.`);
  const drawn =
    daysDrawn === 0
      ? ""
      : ` Of ${daysDrawn} of them no source gives the day: the recorder drew bounds from its words.`;
  page.text(`${atBest(dayCounts, "day", "days")}.${drawn}`);
  page.text(
    conflictCounts.weighed === 0
      ? "No source differs from another on these facts."
      : `On these facts sources were weighed on ${counted(conflictCounts.weighed, "point", "points")}; ` +
          `${conflictCounts.open === 0 ? "none is" : counted(conflictCounts.open, "is", "are")} left open.`,
  );
  if (facts.length === 0) {
    page.gap().text(pressAloneOnly ? "Nothing rests on the press alone." : "No fact is on record.");
  }
  for (const fact of facts) factOf(page, fact);
  sourcesOf(page, view);
  return page.toString();
}

/** "36 facts. At best: 15 on a primary document, …": how many rest on each standing. */
function atBest(counts: Evidence["counts"], one: string, many: string): string {
  const { primary, official, dataset, press, none } = counts;
  const all = primary + official + dataset + press + none;
  return (
    `${counted(all, one, many)}. At best: ${primary} on a primary document, ` +
    `${official} on an official account, ${dataset} on a data set, ` +
    `${press} on the press alone, ${none} on no source`
  );
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
  for (const { id, title, publisher, publishedOn, standing, citedAs, sha256 } of sources) {
    const day = publishedOn === null ? "on a day not on record" : longSpan(publishedOn);
    const published = /^\d/.test(day) ? `on ${day}` : day;
    const hash = sha256 === undefined ? "no hash on record" : `SHA-256 ${sha256.slice(0, 12)}…`;
    const others = citedAs.filter((one) => one !== standing);
    const here = others.length === 0 ? "" : ` in itself, ${listed(others)} to some of these facts`;
    page.text(
      `${id}: ${title}. ${publisher}, published ${published}; ${standing}${here}; ${hash}.`,
      2,
      2,
    );
  }
}
