import type { Facts } from "#machines/facts.ts";
import { envOf } from "#machines/judge.ts";
import { powers } from "#machines/law/powers.ts";
import type { Power } from "#machines/law/power.ts";
import {
  inTheWay,
  movedInVain,
  notAsItLeads,
  voidedBy,
  type Moment,
} from "#src/proof/power-says.ts";
import type { Pair } from "./kept.ts";

/**
 * What objected to a mutant: the oracle, to what a rule answers; or the table of powers, to whether
 * the step may be taken, to where it leads or to what it leaves on record; or either of them, to
 * what is answered or done later on for what was left.
 */
export type Objector = "answer" | "acceptance" | "regions" | "record" | "later";

const rows = new Map<string, Power>(powers.map((power) => [power.event, power]));

const rowFor = (type: string): Power => {
  const row = rows.get(type);
  if (row === undefined) throw new Error(`bug: the table of powers has no row for ${type}`);
  return row;
};

/** Whether the table lets the step be taken: with every rule kept, and with every departure stated. */
export function allowedByTable({
  step,
  facts,
  law,
}: Pair): readonly [clean: boolean, departing: boolean] {
  const closed = envOf(facts, step, law, "closed");
  const [clean, departing] = (["clean", "departing"] as const).map(
    (how) => inTheWay(rowFor(step.type), closed, how) === undefined,
  );
  return [clean === true, departing === true];
}

/** What the table objects to in what follows the step; null if nothing. */
export function tableObjects({ step, facts, regions, law }: Pair, after: Moment): Objector | null {
  const row = rowFor(step.type);
  const open = envOf(facts, step, law, "open");
  const before = { facts, regions };
  if (voidedBy(row, open) !== undefined) return movedInVain(before, after)[0]?.in ?? null;
  try {
    return notAsItLeads(row, open, before, after)[0]?.in ?? null;
  } catch (error) {
    // A day where a list must be cannot be read at all: a louder objection than any.
    if (error instanceof Error && error.message.startsWith("bug: not a ")) return "record";
    throw error;
  }
}

/** The step breaks what it needs to have legal effect, so nothing that it would do is done. */
export const isWithoutEffect = ({ step, facts, law }: Pair): boolean =>
  voidedBy(rowFor(step.type), envOf(facts, step, law, "open")) !== undefined;

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The lists and records of facts in which two moments differ. */
export const differing = (a: Facts, b: Facts): readonly (keyof Facts)[] =>
  (Object.keys(a) as (keyof Facts)[]).filter((name) => !same(a[name], b[name]));
