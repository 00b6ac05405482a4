import { longDay } from "#machines/time/day.ts";
import { toType } from "#src/cli/to-type.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import type { Earliest } from "#src/views/schemas/earliest.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** `intervention earliest` as text: the day, then the way to it step by step. */
export function earliestText(earliest: Earliest, io: Io): string {
  const page = pageFor(io);
  const { council, way, step } = earliest;
  headingOf(page, council.name, earliest, `${step.type}, at the earliest from`);
  othersOf(page, council, earliest.asAt, io);
  page.gap().text(answerSays(earliest));
  for (const [at, one] of way.entries()) stepOf(page, one, at + 1, at === way.length - 1);
  inTheWayOf(page, earliest);
  if (way.length > 0) {
    page.gap();
    for (const says of earliest.assumes) page.text(says, 2);
  }
  fasterOf(page, earliest, io);
  return page.toString();
}

function answerSays({ answer, day, way, step, atRisk, asAt, search }: Earliest): string {
  const says = lowerFirst(step.says);
  if (answer === "stopped") {
    return `The search stopped at ${search.mostTried} ways: none that it tried leads to this, and one may exist: ${says}.`;
  }
  if (answer === "none" || day === null) {
    const how = atRisk ? "even with departures" : "lawfully";
    return `Not possible ${how} from here: ${says}. No way of up to ${search.mostAdded} added steps, none of a kind twice, leads to it.`;
  }
  const departing = way.some(({ departures }) => departures.length > 0);
  const footing = departing
    ? "at risk, with a stated reason for each departure"
    : atRisk
      ? "lawfully: no departure would make it sooner"
      : "lawfully";
  if (way.length === 1 && day === asAt) {
    return `May be done at once, on ${longDay(day)}, ${footing}: ${says}.`;
  }
  const added = way.length - 1;
  const after = added === 0 ? "" : `, after ${counted(added, "other step", "other steps")}`;
  return `At the earliest on ${longDay(day)}, ${footing}${after}: ${says}.`;
}

function stepOf(page: Page, one: Earliest["way"][number], number: number, isLast: boolean): void {
  page.gap().text(`${number}. ${longDay(one.on)}: ${lowerFirst(one.says)}`, 0, 3);
  if (one.by !== "anyone") page.row("by", one.by, 3, 14);
  page.row("shown by", one.document, 3, 14);
  if (isLast && one.states.length > 0) {
    const said = one.states.map(({ name, says }) => `${name}: ${says}`);
    page.row("taken to say", said.join("; "), 3, 14);
  }
  for (const { rule, says } of one.notSooner) {
    page.row(
      "not sooner",
      rule === null ? says : `${says.replace(/\.$/, "")} (rule ${rule}).`,
      3,
      14,
    );
  }
  for (const { rule, statement, verdict } of one.departures) {
    page.row("departs from", `rule ${rule}, which makes it ${verdict}: ${statement}`, 3, 14);
  }
}

function inTheWayOf(page: Page, { inTheWay, asAt, way }: Earliest): void {
  if (inTheWay.length === 0 || (way.length === 1 && way[0]?.on === asAt)) return;
  page.heading(`What stands in the way on ${longDay(asAt)}`);
  for (const { rule, statement, mayBeDepartedFrom, missing, hint } of inTheWay) {
    const footing = mayBeDepartedFrom ? "may be departed from, at risk" : "admits no departure";
    page.gap().text(`${rule}  ${statement} It ${footing}.`, 2, 5);
    if (missing.length > 0) page.text(`Not on record: ${missing.join("; ")}.`, 7);
    page.text(hint, 7);
  }
}

/** That a faster way may exist, where a rule in the way may be departed from. */
function fasterOf(page: Page, { atRisk, day, asAt, council, step }: Earliest, io: Io): void {
  if (atRisk || day === null || day === asAt) return;
  page
    .gap()
    .text(
      `The fastest way that departs from rules: ${toType(io, `earliest ${council.key} ${step.type} --as-at ${asAt} --at-risk`)}`,
      2,
    );
}
