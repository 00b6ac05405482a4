import { listed, sentence } from "#machines/words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { ruleById } from "#src/views/rule-by-id.ts";
import type { Gaps } from "#src/views/schemas/gaps.ts";
import { closedSays } from "#src/views/repair-words.ts";
import { detailOf } from "#src/views/finding-words.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

type Paper = Gaps["papers"][number];

/** `intervention gaps` as text: the documents to look for, then what no document would close. */
export function gapsText(gaps: Gaps, io: Io): string {
  const page = pageFor(io);
  const { council, findings, papers } = gaps;
  headingOf(page, council.name, gaps, "What is missing as at");
  othersOf(page, council, gaps.asAt, io);
  if (findings === 0) {
    return page
      .gap()
      .text("There is no finding: nothing is missing that a rule asks for.")
      .toString();
  }
  page
    .gap()
    .text(
      "INFERRED, NOT ON RECORD. Nothing below is evidence of anything, and no verdict rests on it.",
    );
  page.text(
    papers.length === 0
      ? `No document that could be looked for would close ${findings === 1 ? "the only finding" : `any of the ${counted(findings, "finding", "findings")}`}.`
      : `${counted(papers.length, "document", "documents")}, if found and if they said this, would close ` +
          `${closedSays(gaps)}. Other contents might do as well. A span of days is the widest that would do, the others being as they are listed.`,
  );
  for (const [at, paper] of papers.entries()) paperOf(page, paper, at + 1);
  insteadOf(page, gaps);
  remainingOf(page, gaps);
  searchOf(page, gaps);
  rulesOf(page, gaps);
  return page.toString();
}

function paperOf(page: Page, { document, about, wouldSay, closes }: Paper, number: number): void {
  const place = `${number}. `;
  page.gap().text(`${place}${sentence(document).replace(/\.$/, "")}`, 0, place.length);
  if (about !== null) page.text(`About: ${about.says} (${about.entry})`, place.length, 2);
  page.text("It would do if it said:", place.length);
  for (const { says } of wouldSay) page.text(`- ${says}`, place.length, 2);
  page.text(closesSays(closes, about?.entry ?? null), place.length);
}

/** "Needed to close V01, V02 and V13a (SOL-39)." */
function closesSays(closes: Paper["closes"], own: string | null): string {
  if (closes.length === 0) return "Needed for what is inferred above to leave nothing open itself.";
  const said = closes.map(({ rule, entry }) =>
    entry === null || entry === own ? rule : `${rule} (${entry})`,
  );
  return `Needed to close ${listed(said)}.`;
}

function insteadOf(page: Page, { instead }: Gaps): void {
  if (instead.length === 0) return;
  page.heading("Instead, for one finding alone");
  for (const { closes, document, supposes } of instead) {
    const where = closes.entry === null ? "" : ` (${closes.entry})`;
    page.text(`- ${closes.rule}${where}: ${supposes.says} (${document})`, 2, 2);
  }
}

function remainingOf(page: Page, { remaining }: Gaps): void {
  if (remaining.length === 0) return;
  page.heading(`What remains: ${counted(remaining.length, "finding", "findings")}`);
  const shown = remaining.filter(({ verdict }) => verdict !== "gap");
  const open = remaining.filter(({ verdict }) => verdict === "gap");
  if (shown.length > 0) {
    page.gap().text("Shown by what is on record: it remains, whatever is found.", 2);
    for (const finding of shown) findingOf(page, finding);
  }
  if (open.length > 0) {
    page
      .gap()
      .text(
        "Left open: no document of the kinds looked for would close it. Where the order of two steps is missing, their exact days would.",
        2,
      );
    for (const finding of open) findingOf(page, finding);
  }
}

function findingOf(page: Page, finding: Gaps["remaining"][number]): void {
  page.gap().text(`${finding.rule}  ${finding.statement}`, 2, 5);
  for (const line of detailOf(finding)) page.text(line, 7);
}

function searchOf(page: Page, { search, costs }: Gaps): void {
  const { isCheapest, weighed, replays } = search;
  page.heading("How this was found");
  page.text(
    `${counted(weighed, "missing fact was", "missing facts were")} weighed; the history was replayed with ` +
      `${counted(replays, "set", "sets")} of them. ` +
      (isCheapest
        ? "No other set of them costs less."
        : `The search stopped at ${replays} plans: this is the cheapest found so far, and a cheaper one may exist.`),
    2,
  );
  page.text(
    `By the published prices these facts, with what remains, cost ${costs.ofThese}; finding nothing costs ${costs.ofNothing}. ` +
      "The prices are in docs/reference/gaps.md.",
    2,
  );
}

/** What each rule named above says, once. */
function rulesOf(page: Page, { papers, instead }: Gaps): void {
  const closed = [...papers.flatMap(({ closes }) => closes), ...instead.map((one) => one.closes)];
  const named = [...new Set(closed.map(({ rule }) => rule))].toSorted();
  if (named.length === 0) return;
  page.heading("The rules named above");
  for (const rule of named) page.row(rule, ruleById(rule).statement, 2, 6);
}
