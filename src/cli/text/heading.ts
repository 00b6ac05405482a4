import { longDay } from "#machines/time/day.ts";
import { listed } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import type { CouncilShown, Known, Supposition } from "#src/views/schemas/parts.ts";
import { figureSays } from "#src/views/say-value.ts";
import type { Page } from "./wrap.ts";

interface Stated {
  readonly functions: "csc" | "edu";
  readonly asAt: string;
  readonly known: Known;
  readonly suppositions: readonly Supposition[];
  readonly hidden: number;
}

/** The names of the function sets. */
const functionsSay = { csc: "children’s social care", edu: "education" } as const;

/** `1 entry`, `12 entries`. */
export const counted = (count: number, one: string, many: string): string =>
  `${figureSays(count)} ${count === 1 ? one : many}`;

/** What a view is of: the council, the day, what it used, and anything supposed. */
export function headingOf(page: Page, title: string, stated: Stated, what: string): void {
  page.heading(title);
  page.text(`${what} ${longDay(stated.asAt)}, ${functionsSay[stated.functions]}`);
  page.text(`Using ${stated.known.words}.${hiddenSays(stated.hidden)}`);
  for (const { words, unit, supposed, inForce } of stated.suppositions) {
    page.text(
      `SUPPOSITION, not the law: ${words} is ${numberSays(supposed, unit)} ` +
        `(the table in force says ${inForce === null ? "nothing" : numberSays(inForce, unit)}).`,
    );
  }
}

/**
 * That a council was abolished, or came after another one, with the commands that show the others.
 * Nothing where the record tells of no other council.
 */
export function othersOf(
  page: Page,
  council: CouncilShown,
  asAt: string,
  command: string,
  view = "show",
): void {
  const { began, predecessors, abolished, successors } = council;
  const show = (keys: readonly string[]): string =>
    listed(keys.map((key) => `${command} ${view} ${key}`));
  if (abolished !== null) {
    page.text(
      `This council was abolished ${onDay(abolished)} and is no more. ` +
        (successors.length === 0
          ? "Which council took its place is not on record."
          : `Its functions passed on; to see where they stand: ${show(successors)}.`),
    );
  }
  if (predecessors.length === 0) return;
  const before = `What was done there before: ${show(predecessors)}.`;
  if (began === null) page.text(`This council took over from another one. ${before}`);
  else if (asAt < began)
    page.text(`This council did not exist before ${longDay(began)}. ${before}`);
  else page.text(`This council took over on ${longDay(began)}. ${before}`);
}

const numberSays = (value: number | boolean, unit: string): string =>
  typeof value === "boolean"
    ? value
      ? "yes"
      : "no"
    : `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;

const hiddenSays = (hidden: number): string =>
  hidden === 0 ? "" : ` ${counted(hidden, "entry is", "entries are")} left out.`;
