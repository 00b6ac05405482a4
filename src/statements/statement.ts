import type { Verdict } from "#machines/finding.ts";

/** How a rung may be compared with a number. */
export type Comparison = ">=" | "<=" | ">" | "<" | "=";

/**
 * Something that can be true of a council on a day. `Or` of `And` of simple statements, each of
 * which may be denied: what `src/statements/read-statement.ts` reads and `is-so.ts` answers.
 */
export type Statement =
  | { readonly kind: "all" | "any"; readonly parts: readonly Statement[] }
  | { readonly kind: "not"; readonly part: Statement }
  | { readonly kind: "rung"; readonly comparison: Comparison; readonly number: number }
  /** A part of the case stands in one of these positions, which are paths of the chart. */
  | { readonly kind: "part"; readonly part: string; readonly positions: readonly string[] }
  /** A rule has a finding with one of these verdicts; about one entry or thing, if one is named. */
  | {
      readonly kind: "finding";
      readonly rule: string;
      readonly verdicts: readonly Verdict[];
      readonly about: string | null;
    }
  /** A thing with a key of its own has this status. */
  | { readonly kind: "status"; readonly key: string; readonly status: string }
  /** The way that the service is run, or is decided to be run. */
  | { readonly kind: "model"; readonly model: string };
