import type { EventType } from "#events/catalogue.ts";
import type { Condition } from "#machines/logic/expression.ts";
import type { ListName } from "#machines/facts.ts";
import type { ProvisionKey } from "./provisions.ts";

/** Who may take the step. A fact that nobody needs a power to state has the holder `anyone`. */
export type Holder =
  | "the Secretary of State"
  | "the Department"
  | "the council"
  | "a commissioner"
  | "an adviser or partner"
  | "the provider"
  | "an inspectorate"
  | "a court"
  | "Parliament"
  | "anyone";

export type RegionPosition = `${string}`;

/** One part of what must be so before the step may be taken. */
export interface Precondition {
  /** The part as a sentence that is true or false. */
  readonly says: string;
  /** The invariant of the law dossier that it comes from, or the paragraph, such as "V01" or "2.3". */
  readonly from: string;
  /** What a breach brings: refused, accepted only as a departure with a reason, or noted. */
  readonly onBreach: "reject" | "depart" | "note";
  /** True: a step that breaks this has no legal effect and moves nothing, whenever it is judged. */
  readonly withoutEffect?: true;
  /** Reads `facts` as they stand before the step, `step`, and `law`. */
  readonly holds: Condition;
}

/** Where the step leads, in one case. The first case whose `when` holds applies. */
export interface Outcome {
  readonly says: string;
  /** Reads the facts before the step. Absent: otherwise. */
  readonly when?: Condition;
  /** The position that each region has afterwards; regions that are not named keep theirs. */
  readonly moves: Readonly<
    Partial<Record<"notice" | "proposal" | "direction" | "commission" | "delivery", RegionPosition>>
  >;
  /** What the facts show after the step (reads `facts` as they stand afterwards). */
  readonly leaves?: readonly Condition[];
}

/** One row of the table of powers. */
export interface Power {
  readonly event: EventType | `$${string}`;
  readonly holder: Holder;
  readonly provisions: readonly ProvisionKey[];
  readonly preconditions: readonly Precondition[];
  readonly outcomes: readonly Outcome[];
  /** The lists of facts (or `delivery`, `current`) that the step may add to or change. All else stays. */
  readonly changes: readonly (ListName | "delivery" | "current")[];
}
