import { listed, sentence } from "#machines/words.ts";
import type { Findings } from "#src/views/schemas/findings.ts";
import type { FindingShown } from "#src/views/schemas/parts.ts";
import { basisSays, countedOf, detailOf, kindOf, kindsFound } from "#src/views/finding-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { findingsOf } from "./findings-text.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention findings` as text. Where rules are named, each is said once, and then what it finds. */
export function findingsListText(view: Findings, io: Io): string {
  const page = pageFor(io);
  const { rules, asked, councils } = view;
  headingOf(
    page,
    rules === null ? "Findings" : `Findings of ${listed(rules)}`,
    view,
    "Position on",
  );
  page.gap().text(countsSay(view));
  if (rules !== null) {
    for (const says of kindsFound(councils.flatMap(({ findings }) => findings))) page.text(says);
    for (const rule of asked) ruleOf(page, rule);
  }
  for (const { council, findings } of councils) {
    page.heading(`${council.name} (${council.key})`);
    if (rules === null) findingsOf(page, findings);
    else for (const finding of findings) foundOf(page, finding);
  }
  return page.toString();
}

function countsSay({ councils, councilsLookedAt, rules }: Findings): string {
  const all = councils.flatMap(({ findings }) => findings);
  const found =
    `${counted(all.length, "finding", "findings")} in ${counted(councils.length, "council", "councils")}, ` +
    `of ${counted(councilsLookedAt, "council", "councils")} looked at`;
  if (all.length === 0) {
    return `${found}. Nothing was found broken or left open; where nothing happened that a rule is about, it had nothing to find.`;
  }
  if (rules === null) return `${found}.`;
  const reasoned = all.filter(({ departure }) => departure !== null).length;
  const reason =
    reasoned === 0
      ? "No reason for departing from a rule is stated with any of them."
      : `A reason for departing from the rule is stated with ${reasoned} of them.`;
  return `${found}: ${countedOf(all)}. ${reason}`;
}

function ruleOf(
  page: Page,
  { rule, statement, confirmed, basis }: Findings["asked"][number],
): void {
  const unconfirmed = confirmed ? "" : " (a reading that no lawyer has confirmed)";
  page.gap().text(`${rule}  ${statement}${unconfirmed}`, 0, 5);
  page.text(basisSays(basis), 5);
}

/** One finding of a rule that was said already. */
function foundOf(page: Page, finding: FindingShown): void {
  const [about = "", ...details] = detailOf(finding).slice(0, -1);
  page.gap().text(`${finding.rule}  ${about}`, 2, 5);
  const open = finding.verdict === "gap" ? `; if it was not kept: ${finding.ifBroken}` : "";
  page.text(sentence(`${kindOf(finding.verdict)}${open}`), 7);
  for (const line of details) page.text(line, 7);
}
