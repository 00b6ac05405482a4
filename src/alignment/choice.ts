import { detailCost, insertions, narrowingCost } from "./prices.ts";
import type { Repair } from "./repair.ts";

/** One way to fill a gap. */
export interface Option {
  readonly repairs: readonly Repair[];
  readonly cost: number;
}

/** Ways of which at most one is taken. */
export interface Choice {
  readonly name: string;
  readonly options: readonly Option[];
}

/** An option, and the choice that it belongs to. */
export interface Proposed {
  readonly name: string;
  readonly option: Option;
}

/** A member of a list of the record. */
export type Member = Readonly<Record<string, unknown>>;

/** What a set of repairs costs by the table. */
export const costOf = (repairs: readonly Repair[]): number =>
  repairs.reduce((sum, repair) => {
    if (repair.kind === "insert") return sum + (insertions[repair.type]?.cost ?? 0);
    return sum + (repair.kind === "detail" ? detailCost : narrowingCost);
  }, 0);
