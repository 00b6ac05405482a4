import { longDay } from "#machines/time/day.ts";
import { listed, sentence } from "#machines/words.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { commandName } from "#src/cli/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const answers = {
  allowed: "Allowed",
  departure: "Allowed only as a departure, with a stated reason",
  refused: "Not allowed",
} as const;

const dependsOnDetails = "Depends on details that were not stated";

/** `intervention why` as text: the answer first, then each rule. */
export function whyText(why: Why, io: Io): string {
  const page = pageFor(io);
  const { step, council, answer, findings } = why;
  headingOf(page, council.name, why, `${step.type} on`);
  othersOf(page, council, why.asAt, commandName(io));
  const footing = why.dependsOnDetails ? dependsOnDetails : answers[answer];
  page.gap().text(`${footing}: ${sentence(lowerFirst(step.says))}`);
  for (const { name, key } of step.takenToBe) {
    page.text(`Taken to be about the ${name} ${key}, the only one on record that it can mean.`, 2);
  }
  const blocking = findings.filter(({ blocks }) => blocks);
  const open = findings.filter(({ blocks }) => !blocks);
  for (const finding of blocking) findingOf(page, finding);
  whenOf(page, why);
  unsaidOf(page, why);
  if (open.length > 0) {
    page.heading("Not in the way, but to be known");
    for (const finding of open) findingOf(page, finding);
  }
  keptOf(page, why);
  return page.toString();
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function findingOf(page: Page, finding: Why["findings"][number]): void {
  const { rule, statement, basis, because, turns, hint, departure } = finding;
  page.gap().text(`Rule ${rule}: ${statement}`, 2, 2);
  if (!finding.confirmed) page.text("A reading that no lawyer has confirmed.", 4);
  page.row("from", listed(basis), 4, 12);
  page.row("here", hereSays(finding), 4, 12);
  if (because.length > 0) page.row("on record", sentence(because.join("; ")), 4, 12);
  for (const { says } of turns.slice(0, 1)) page.row("turns", says, 4, 12);
  if (departure !== null) page.row("departure", departure, 4, 12);
  page.row("you can", hint, 4, 12);
}

/** On what footing the step stands under a rule, and what the record lacks. */
function hereSays(finding: Why["findings"][number]): string {
  const { missing } = finding;
  const footing = footingSays(finding);
  if (missing.length === 0) return footing;
  return `${footing}. ${sentence(`Not on record: ${missing.join("; ")}`)}`;
}

// Broken is a word for facts that break a rule; a record that lacks facts shows nothing of the kind.
function footingSays(finding: Why["findings"][number]): string {
  const { verdict, ifBroken, effect, departure, missing } = finding;
  if (departure !== null) return "departed from, with the reason stated";
  const isOpen = verdict === "gap" || missing.length > 0;
  const found = isOpen ? "not shown by this record" : "broken";
  if (effect === "refused") return `${found}, and this rule admits no departure`;
  if (effect === "departure") return `${found}, so ${verdict}; it needs a stated reason`;
  return isOpen
    ? `${found}; if it was not kept, ${ifBroken}`
    : `${verdict}; it does not stand in the way`;
}

function whenOf(page: Page, why: Why): void {
  const { answer, earliest, allowedFrom, asAt, findings } = why;
  if (answer === "allowed") return;
  page.gap();
  if (earliest !== null && earliest > asAt) {
    page.text(`The record staying as it is, the earliest day is ${longDay(earliest)}.`, 2);
  } else if (allowedFrom !== null) {
    const day = longDay(allowedFrom);
    page.text(`By ${day} this record holds enough: taken then, it would be allowed.`, 2);
  } else if (!why.dependsOnDetails) {
    page.text("On this record no later day alone would allow it.", 2);
  }
  if (answer !== "departure") return;
  const needed = findings.filter(({ effect }) => effect === "departure");
  const typed = needed.map(({ rule }) => `--departure "${rule}: the reason"`);
  page.text(`To take it all the same: ${typed.join(" ")}`, 2);
}

function unsaidOf(page: Page, { answer, step }: Why): void {
  if (answer === "allowed" || step.unsaid.length === 0) return;
  page.text(`Details that were not stated, and can be with --set: ${step.unsaid.join(", ")}.`, 2);
}

function keptOf(page: Page, { kept }: Why): void {
  if (kept.length === 0) return;
  page.heading(`Rules that it keeps (${kept.length})`);
  for (const { rule, statement } of kept) page.text(`${rule.padEnd(5)} ${statement}`, 2, 6);
}
