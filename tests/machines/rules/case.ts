import type { Verdict } from "#machines/finding.ts";
import type { LawNumberName } from "#machines/law/numbers.ts";
import type { Day } from "#machines/time/day.ts";
import type { Short } from "#tests/given.ts";

/** A sentence of law, and the shortest history that shows it. */
export interface Case {
  readonly rule: string;
  /** Completes "the law says of <rule>: it ...". */
  readonly says: string;
  /** The last entry is the step judged; for a standing rule, the position as at `asAt`. */
  readonly history: readonly Short[];
  readonly asAt?: Day;
  readonly is: Verdict | "kept";
  /** For a gap: words of the facts that the record lacks. */
  readonly missing?: readonly string[];
  readonly law?: Partial<Record<LawNumberName, number | boolean>>;
}

type Row = readonly [
  says: string,
  is: Case["is"],
  history: readonly Short[],
  more?: Partial<Pick<Case, "asAt" | "missing" | "law">>,
];

/** The cases of one rule. */
export const casesOf = (rule: string, ...rows: readonly Row[]): readonly Case[] =>
  rows.map(([says, is, history, more]) => ({ rule, says, is, history, ...more }));

/** A direction made on a day, lawful but for what the test says of it. */
export const directed = (on: string, data: Readonly<Record<string, unknown>> = {}): Short => [
  "StatutoryDirectionMade",
  on,
  { direction: "d1", ...data },
];

/** A clause of a direction. */
export const clause = (kind: string, commission: string | null = null) => ({
  letter: "a",
  kind,
  words: "The council shall do so",
  commission,
  dueOn: null,
  everyMonths: null,
});

/** The clause that obliges the council to comply with a commissioner. */
export const comply = (commission: string | null) => clause("complyWithInstructions", commission);

/** A source says that there was none of a kind in a period. */
export const absence = (of: string, from: string, until: string, statedOn: string): Short => [
  "AbsenceStated",
  statedOn,
  {
    of,
    from: { from, to: from, words: from, inferred: false },
    until: { from: until, to: until, words: until, inferred: false },
  },
];
