import { listed } from "#machines/words.ts";
import type { Findings } from "#src/views/schemas/findings.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { findingsOf } from "./findings-text.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";

/** `intervention findings` as text. */
export function findingsListText(findings: Findings, io: Io): string {
  const page = pageFor(io);
  const { rules, councils, councilsLookedAt } = findings;
  const title = rules === null ? "Findings" : `Findings of ${listed(rules)}`;
  headingOf(page, title, findings, "Position on");
  const found = councils.reduce((sum, one) => sum + one.findings.length, 0);
  page
    .gap()
    .text(
      `${counted(found, "finding", "findings")} in ${counted(councils.length, "council", "councils")}, ` +
        `of ${counted(councilsLookedAt, "council", "councils")} looked at.`,
    );
  for (const { council, findings: own } of councils) {
    page.heading(`${council.name} (${council.key})`);
    findingsOf(page, own);
  }
  return page.toString();
}
