import { longDay } from "#machines/time/day.ts";
import type { Known, Supposition } from "#src/views/schemas/parts.ts";
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

const numberSays = (value: number | boolean, unit: string): string =>
  typeof value === "boolean"
    ? value
      ? "yes"
      : "no"
    : `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;

const hiddenSays = (hidden: number): string =>
  hidden === 0 ? "" : ` ${counted(hidden, "entry is", "entries are")} left out.`;
