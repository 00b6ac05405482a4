import type { Why } from "#src/views/schemas/why.ts";
import {
  answerSays,
  departuresTyped,
  findingSays,
  takenSays,
  unconfirmedSays,
  unsaidSays,
  whenSays,
} from "#src/views/why-words.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention why` as text: the answer first, then each rule. */
export function whyText(why: Why, io: Io): string {
  const page = pageFor(io);
  const { step, council, findings } = why;
  headingOf(page, council.name, why, `${step.type} on`);
  othersOf(page, council, why.asAt, io);
  page.gap().text(answerSays(why));
  for (const line of takenSays(why)) page.text(line, 2);
  const blocking = findings.filter(({ blocks }) => blocks);
  const open = findings.filter(({ blocks }) => !blocks);
  for (const finding of blocking) findingOf(page, finding);
  whenOf(page, why);
  if (open.length > 0) {
    page.heading("Not in the way, but to be known");
    for (const finding of open) findingOf(page, finding);
  }
  keptOf(page, why);
  return page.toString();
}

function findingOf(page: Page, finding: Why["findings"][number]): void {
  page.gap().text(`Rule ${finding.rule}: ${finding.statement}`, 2, 2);
  if (!finding.confirmed) page.text(unconfirmedSays, 4);
  for (const [name, says] of findingSays(finding)) page.row(name, says, 4, 12);
}

function whenOf(page: Page, why: Why): void {
  if (why.answer !== "allowed") page.gap();
  const departures = departuresTyped(why);
  const lines = [
    whenSays(why),
    departures === null ? null : `To take it all the same: ${departures}`,
    unsaidSays(why),
  ];
  for (const line of lines) if (line !== null) page.text(line, 2);
}

function keptOf(page: Page, { kept }: Why): void {
  if (kept.length === 0) return;
  page.heading(`Rules that it keeps (${kept.length})`);
  for (const { rule, statement } of kept) page.text(`${rule.padEnd(5)} ${statement}`, 2, 6);
}
