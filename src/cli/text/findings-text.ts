import type { FindingShown } from "#src/views/schemas/parts.ts";
import {
  countedOf,
  detailOf,
  findingsExplained,
  verdictsByGravity,
} from "#src/views/finding-words.ts";
import type { Page } from "./wrap.ts";

/**
 * The findings, grouped by kind, each kind explained once. With `most`, so many of each kind, and how
 * many more there are.
 */
export function findingsOf(
  page: Page,
  findings: readonly FindingShown[],
  most = Number.POSITIVE_INFINITY,
): void {
  page.heading(`Findings: ${countedOf(findings)}`);
  if (findings.length === 0) {
    page.text("No rule was found broken, and none was left open for want of a document.", 2);
  }
  for (const verdict of verdictsByGravity) {
    const group = findings.filter((finding) => finding.verdict === verdict);
    if (group.length === 0) continue;
    page.gap().text(findingsExplained[verdict], 2);
    for (const finding of group.slice(0, most)) findingOf(page, finding);
    if (group.length > most) {
      page.gap().text(`And ${group.length - most} more: show has them all.`, 2);
    }
  }
}

/** One finding: the rule, what it is about, what is missing or shows it, and what it turns on. */
function findingOf(page: Page, finding: FindingShown, indent = 2): void {
  page.gap();
  const unconfirmed = finding.confirmed ? "" : " (a reading that no lawyer has confirmed)";
  page.text(`${finding.rule}  ${finding.statement}${unconfirmed}`, indent, 5);
  for (const line of detailOf(finding)) page.text(line, indent + 5);
}
