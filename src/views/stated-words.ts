import type { Rule } from "#machines/rules/rule.ts";
import { longDay } from "#machines/time/day.ts";
import { onDay } from "./labels.ts";
import { counted } from "./say-value.ts";
import type { CouncilShown, Known, Supposition } from "./schemas/parts.ts";

/** What a view states about itself, as far as its words need it. */
export interface StatedShown {
  readonly functions: "csc" | "edu";
  readonly asAt: string;
  readonly known: Known;
  readonly suppositions: readonly Supposition[];
  readonly hidden: number;
}

/** The names of the function sets. */
export const functionsSay = { csc: "children’s social care", edu: "education" } as const;

/** What is added to the rule of a duty whose period, or the source of it, is unverified. */
export const periodChecked = (verified: boolean): string =>
  verified ? "" : "; the period has not been verified";

/** How many entries the cuts leave out; empty where they leave out none. */
export const hiddenSays = (hidden: number): string =>
  hidden === 0 ? "" : `${counted(hidden, "entry is", "entries are")} left out.`;

/** That a number of law is supposed, and what the table in force says. */
export const supposedSays = ({ name, words, unit, supposed, inForce }: Supposition): string =>
  typeof supposed === "string"
    ? `SUPPOSITION, not the law: rule ${name}, “${words}”, is in force ${supposed} ` +
      `(as this version has the law: ${inForce}).`
    : `SUPPOSITION, not the law: ${words} is ${numberSays(supposed, unit)} ` +
      `(the table in force says ${inForce === null ? "nothing" : numberSays(inForce, unit)}).`;

/** A number of law with its unit: "14 days", "1 day", "yes". */
export const numberSays = (value: number | boolean | string, unit: string): string =>
  typeof value === "string"
    ? value
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;

/**
 * That a council was abolished, or came after another one; `show` says where the others are seen.
 * Nothing where the record tells of no other council.
 */
export function othersSay(
  { began, predecessors, abolished, successors }: CouncilShown,
  asAt: string,
  show: (keys: readonly string[]) => string,
): readonly string[] {
  const said: string[] = [];
  if (abolished !== null) {
    said.push(
      `This council was abolished ${onDay(abolished)} and is no more. ` +
        (successors.length === 0
          ? "Which council took its place is not on record."
          : `Its functions passed on; to see where they stand: ${show(successors)}.`),
    );
  }
  if (predecessors.length === 0) return said;
  const before = `What was done there before: ${show(predecessors)}.`;
  if (began === null) said.push(`This council took over from another one. ${before}`);
  else if (asAt < began) {
    said.push(`This council did not exist before ${longDay(began)}. ${before}`);
  } else said.push(`This council took over on ${longDay(began)}. ${before}`);
  return said;
}

/** On which days a rule is in force: "from 1 July 2016, to before 1 April 2026". */
export function inForceSays({ from, to }: Rule["inForce"]): string {
  if (from === null && to === null) return "on every date";
  const start = from === null ? "from the beginning" : `from ${longDay(from)}`;
  return to === null ? start : `${start}, to before ${longDay(to)}`;
}
