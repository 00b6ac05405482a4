import { FIRST_DAY, longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import type { AnswerShown, Bisect, Blame } from "#src/views/schemas/asked.ts";
import type { EntryCited } from "#src/views/schemas/parts.ts";
import { toType } from "#src/cli/to-type.ts";
import type { Io } from "#src/cli/io.ts";
import { detailOf } from "#src/views/finding-words.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const answerWords: Readonly<Record<AnswerShown, string>> = {
  yes: "yes",
  no: "no",
  unknown: "not known: it turns on what may have happened by that day",
};

/** `intervention blame` as text. */
export function blameText(blame: Blame, io: Io): string {
  const page = pageFor(io);
  headingOf(page, blame.council.name, blame, "What it rests on, on");
  page.gap().text(`“${blame.statement}” on ${longDay(blame.asAt)}: ${answerWords[blame.answer]}.`);
  groundsTo(page, blame);
  if (blame.turnsOn.length > 0) {
    page.heading("It turns on");
    for (const { what, gist, on, entry } of blame.turnsOn) {
      const about = gist === "" ? "" : ` (${gist})`;
      page.text(`${what}${about}, ${onDay(on)}${entry === null ? "" : `; ${entry}`}.`, 2, 2);
    }
  }
  if (blame.findings.length > 0) page.heading("What the rule says");
  for (const finding of blame.findings) {
    const kind = finding.verdict === "gap" ? "not known (evidence gap)" : finding.verdict;
    page.gap().text(`${finding.rule}  ${finding.statement} Here: ${kind}.`, 2, 5);
    for (const line of detailOf(finding)) page.text(line, 7);
  }
  return page.toString();
}

function groundsTo(page: Page, { deciding, sufficient, restsOn, answer }: Blame): void {
  if (deciding.length > 0) {
    page.heading(
      deciding.length === 1
        ? "Without this entry the answer would be another"
        : "Without any one of these entries the answer would be another",
    );
    for (const one of deciding) entryTo(page, one);
  }
  if (sufficient.length > 0) {
    const these =
      sufficient.length === 1
        ? "his entry suffices; without it another would do"
        : "hese entries suffice together; without one of them another would do";
    page.heading(deciding.length === 0 ? `T${these}` : `With that, t${these}`);
    for (const one of sufficient) entryTo(page, one);
  }
  if (deciding.length + sufficient.length === 0) {
    page
      .gap()
      .text(
        answer === "no"
          ? "Nothing on record makes it so, and no single entry stands against it."
          : "It is so even where nothing is on record.",
      );
  }
  if (restsOn !== null) page.gap().text(sentence(`It rests on ${restsOn.words}`));
}

/** One entry: what it says, its place, who recorded it, and each of its sources with some words. */
function entryTo(page: Page, entry: EntryCited, indent = 2): void {
  const { what, gist, on, sources } = entry;
  const about = gist === "" ? "" : ` (${gist})`;
  page.gap().text(`${what}${about}, ${onDay(on)}.`, indent, 2);
  page.text(`${placeSays(entry)}, by ${entry.recordedBy}`, indent + 2, 2);
  for (const [sourceId, cited] of Map.groupBy(sources, (one) => one.sourceId)) {
    const [first] = cited;
    const named = first?.title == null ? sourceId : `${sourceId}, “${first.title}”`;
    const places = cited.map(({ locator }) => locator).join("; ");
    page.text(`from ${named} (${first?.standing ?? ""}), ${places}:`, indent + 2, 2);
    page.text(quotedShort(cited.flatMap(({ quotation }) => quotation ?? [])), indent + 4);
  }
}

const enoughToKnowIt = 160;

// Enough of the words to find them: history has them in full.
function quotedShort(segments: readonly string[]): string {
  const [first] = segments;
  if (first === undefined) return "(no words quoted)";
  if (first.length <= enoughToKnowIt) {
    return segments.length === 1 ? `“${first}”` : `“${first} …”`;
  }
  const cut = first.slice(0, first.lastIndexOf(" ", enoughToKnowIt));
  return `“${cut} …”`;
}

/** The entry's id, its place where the cut lets it be told, and the day it was recorded. */
export const placeSays = ({ entry, index, recordedAt }: EntryCited): string =>
  `${entry}${index === null ? "" : `, entry #${index}`}, recorded on ${longDay(recordedAt.slice(0, 10))}`;

/** `intervention bisect` as text. */
export function bisectText(bisect: Bisect, io: Io): string {
  const page = pageFor(io);
  headingOf(page, bisect.council.name, bisect, "Since when, as at");
  page
    .gap()
    .text(`“${bisect.statement}” on ${longDay(bisect.asAt)}: ${answerWords[bisect.answer]}.`);
  page.heading("First day");
  page.text(firstDaySays(bisect), 2);
  page.heading("First entry");
  if (bisect.firstEntry === null) {
    page.text("With no entry did the record tell that it is so on the day of this view.", 2);
  } else {
    page.text("With this entry the record first told that it is so on the day of this view:", 2);
    entryTo(page, bisect.firstEntry);
  }
  page.heading("First public");
  page.text(
    bisect.firstPublic === null
      ? "There is no day on record by which enough was published to say so."
      : `Enough had been published by the end of ${longDay(bisect.firstPublic)}, going by the sources on this record.`,
    2,
  );
  page
    .gap()
    .text(
      `What it rests on: ${toType(io, `blame ${bisect.council.key} "${bisect.statement}" --as-at ${bisect.asAt}`)}`,
    );
  return page.toString();
}

function firstDaySays({ firstDay: { may, certain }, asAt }: Bisect): string {
  const until = `up to ${longDay(asAt)}`;
  if (may === null) return `It was so on no day ${until}.`;
  const since = may === FIRST_DAY ? "before anything was on record" : `from ${longDay(may)}`;
  if (certain === null) return `It may have been so ${since}; certainly on no day ${until}.`;
  if (may === certain) {
    return may === FIRST_DAY
      ? `It was so ${since}.`
      : `It was so from ${longDay(may)}, and on no earlier day.`;
  }
  return `It was certainly so from ${longDay(certain)}, and may have been ${since}.`;
}
